//! The page around the app: its language and title, scrolling, focus, and the
//! signals between app and loader.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlElement};

/// Sets the language and the title of the page.
pub fn describe(lang: &str, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // A language tag is always a valid attribute.
        let _ = root.set_attribute("lang", lang);
    }
}

/// How large letters are, above what the browser's owner has set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    Usual,
    Large,
    Larger,
}

impl TextSize {
    /// Every size, the smallest first.
    pub const ALL: [Self; 3] = [Self::Usual, Self::Large, Self::Larger];
}

/// Makes letters larger, or as they were.
pub fn set_text_size(size: TextSize) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let Some(root) = root else { return };
    // A name is always a valid attribute.
    let _ = root.set_attribute(
        "data-text",
        match size {
            TextSize::Usual => "",
            TextSize::Large => "large",
            TextSize::Larger => "larger",
        },
    );
}

/// Makes the page plain, or as it was.
pub fn set_plain(plain: bool) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    // A name is always a valid attribute.
    let _ = root.map(|root| root.set_attribute("data-plain", if plain { "plain" } else { "" }));
}

/// The event's own colour.
pub fn theme_colour() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let meta = document.and_then(|document| document.query_selector("[name=theme-color]").ok()?);
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// What everything that matches says on the screen, one after the other.
pub fn words_of(selector: &str) -> String {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return String::new() };
    let Ok(found) = document.query_selector_all(selector) else { return String::new() };
    let texts = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into::<HtmlElement>().ok());
    texts.map(|element| element.inner_text()).collect::<Vec<_>>().join("\n")
}

/// The tags of the languages to speak, the best first, as the loader found
/// them: with spaces between.
pub fn languages() -> String {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.and_then(|root| root.get_attribute("data-languages")).unwrap_or_default()
}

/// Scrolls to the top and puts the focus on the first `[data-focus]`, so that
/// a screen reader says what is new.
pub fn present() {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    focus("[data-focus]");
}

/// Puts the focus on the first element that matches.
pub fn focus(selector: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // Focus is a help; an element that refuses it breaks nothing.
        let _ = element.focus();
    }
}

/// Pushes a list that is wider than the screen so far that one of its entries
/// stands in the middle.
pub fn centre(list: &str, entry: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let find = |selector| document.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok();
    if let (Some(list), Some(entry)) = (find(list), find(entry)) {
        let before = entry.offset_left() - list.offset_left();
        list.set_scroll_left(before - (list.client_width() - entry.offset_width()) / 2);
    }
}

/// The element that the app is mounted in.
pub fn mount_point() -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Hides on the screen, but not on paper, what is in the page, or shows it
/// again.
pub fn veil(hidden: bool) {
    if let Some(app) = mount_point() {
        // A class name is always a valid token.
        let _ = app.class_list().toggle_with_force("veiled", hidden);
    }
}

/// Has the browser print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

/// Shows an element and nothing else, on the whole screen.
pub fn full_screen(selector: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    if let Some(element) = element {
        // A browser that cannot goes on showing the page.
        let _ = element.request_fullscreen();
    }
}

/// What somebody typed into an element that is not a field.
pub fn text_of(event: &Event) -> String {
    let node = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    node.and_then(|node| node.text_content()).unwrap_or_default()
}

/// Tells the loader that the app is on the screen.
pub fn started() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("fairstall:started")) {
        // Dispatching fails only for an event under way already.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back whenever somebody touches the page, for as long as it lives.
pub fn on_input(callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn Fn(Event)>::new(move |_| callback());
    for name in ["pointerdown", "keydown", "input", "scroll"] {
        listen(&window, name, &callback);
    }
    callback.forget();
}

/// Calls back whenever the page is shown again: after another app or tab, or,
/// as is told, out of the browser's cache of pages that were left.
pub fn on_return(callback: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let persisted = Reflect::get(&event, &"persisted".into());
        callback(persisted.is_ok_and(|persisted| persisted.is_truthy()));
    });
    listen(&window, "pageshow", &callback);
    if let Some(document) = window.document() {
        listen(&document, "visibilitychange", &callback);
    }
    callback.forget();
}

/// Shows a dialog over everything else, or closes it.
pub fn show_dialog(selector: &str, shown: bool) {
    let dialog = web_sys::window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    let Some(dialog) = dialog else { return };
    if dialog.get_attribute("open").is_some() != shown {
        let name = if shown { "showModal" } else { "close" };
        // Every browser within the floor has both.
        let method = Reflect::get(&dialog, &name.into()).and_then(|method| method.dyn_into::<Function>());
        let _ = method.and_then(|method| method.call0(&dialog));
    }
}

fn listen(target: &EventTarget, name: &str, callback: &Closure<dyn Fn(Event)>) {
    // A target of the page takes any listener.
    let _ = target.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
}
