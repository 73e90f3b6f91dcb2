//! What makes the app easier for whoever has the phone: larger letters, and the
//! plain mode, where each page is one question, everything is larger, and
//! nothing has to be answered in time. On somebody's own phone it stays; on a
//! phone of the stall the next person finds it as usual, or, where the address
//! has `?plain`, plain.

use leptos::prelude::*;

use crate::platform::page::{self, TextSize};
use crate::platform::{address, settings};
use crate::ui::el::{El, el};
use crate::ui::live::live_text;
use crate::ui::participant::app::use_app;

/// The setting that says how large letters are: how many steps above usual.
const TEXT_SIZE: &str = "text-size";

/// The setting that says whether the mode is plain; an address with it in its
/// query makes it so where nobody has chosen.
const PLAIN: &str = "plain";

/// Whether somebody needs it otherwise than usual, or did when the page was
/// closed.
pub fn wants_comforts() -> bool {
    address::query(PLAIN).is_some() || [TEXT_SIZE, PLAIN].iter().any(|name| settings::raw(name).is_some())
}

/// Makes the page as the phone's owner had it, or, for the next person at a
/// stall, as usual.
pub fn settle_comforts() {
    if !use_app().is_own {
        settings::remove(TEXT_SIZE);
        settings::remove(PLAIN);
    }
    page::set_text_size(kept_size());
    page::set_plain(kept_plain());
}

fn kept_size() -> TextSize {
    let steps: u32 = settings::get(TEXT_SIZE).unwrap_or_default();
    TextSize::ALL.get(steps as usize).copied().unwrap_or_default()
}

fn kept_plain() -> bool {
    settings::get(PLAIN).unwrap_or_else(|| address::query(PLAIN).is_some())
}

/// A button for each size of letters.
pub fn sizes() -> AnyView {
    let app = use_app();
    let size = RwSignal::new(kept_size());
    page::set_text_size(size.get_untracked());
    let button = |(steps, (one, name)): (u32, (TextSize, &str))| {
        toggle(move || size.get() == one)
            .on_click(move || {
                page::set_text_size(one);
                // Where it cannot be kept, it holds for as long as the page is open.
                let _ = settings::set(TEXT_SIZE, &steps);
                size.set(one);
            })
            .text(name)
            .view()
    };
    el("div")
        .class("sizes")
        .attr("role", "group")
        .live_attr("aria-label", live_text(move || app.later_texts().text_size))
        .children((0..).zip(TextSize::ALL.into_iter().zip(["A", "A+", "A++"])).map(button))
        .view()
}

/// The way to the plain mode and back. The run on the screen is as it says.
pub fn plain_mode() -> AnyView {
    let app = use_app();
    let plain = RwSignal::new(kept_plain());
    let apply = move |on| {
        page::set_plain(on);
        app.set_plain(on);
    };
    apply(plain.get_untracked());
    if app.is_plain() {
        // The page has just been drawn once more, and the focus was on what is gone.
        Effect::new(move |_| page::present());
    }
    toggle(move || plain.get())
        .on_click(move || {
            let on = !plain.get_untracked();
            let _ = settings::set(PLAIN, &on);
            apply(on);
            plain.set(on);
        })
        .live_text(live_text(move || app.later_texts().plain))
        .view()
}

/// A button that stays pressed.
fn toggle(pressed: impl Fn() -> bool + Send + Sync + 'static) -> El {
    let pressed = live_text(move || if pressed() { "true" } else { "false" });
    el("button").attr("type", "button").live_attr("aria-pressed", pressed)
}
