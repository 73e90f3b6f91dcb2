//! Live parts of a view, with their types erased.
//!
//! Leptos compiles its rendering code once for every type of closure. A
//! participant's phone downloads all of it, so what changes on the screen goes
//! through these few types instead.

use std::sync::{Arc, Mutex};

use leptos::ev::{Custom, MouseEvent, On, PointerEvent, on};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use super::el::nothing;

/// A part of a view that is drawn anew whenever what it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    erased(Arc::new(Mutex::new(draw)))
}

#[inline(never)]
fn erased(draw: SharedReactiveFunction<AnyView>) -> AnyView {
    draw.into_any()
}

/// A live part of a view that may be absent.
pub fn live_option(draw: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    live(move || draw().unwrap_or_else(nothing))
}

/// Live text.
pub fn live_text<T: Into<String>>(text: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    let text: Box<dyn Fn() -> String + Send + Sync> = Box::new(move || text().into());
    Signal::derive(text)
}

/// A live attribute that is there or not.
pub fn live_flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    let flag: Box<dyn Fn() -> bool + Send + Sync> = Box::new(flag);
    Signal::derive(flag)
}

/// What a click does.
pub type OnClick = Box<dyn FnMut(MouseEvent)>;

/// What a click does, whatever the event says.
pub fn on_click(act: impl Fn() + 'static) -> OnClick {
    Box::new(move |_| act())
}

/// Does something at a pointer's event of this name. All of them are one type
/// to Leptos, which otherwise compiles each apart.
pub fn on_pointer(name: &'static str, act: impl Fn(PointerEvent) + 'static) -> OnPointer {
    on(Custom::new(name), Box::new(act))
}

/// See [`on_pointer`].
pub type OnPointer = On<Custom<PointerEvent>, Box<dyn FnMut(PointerEvent)>>;

/// What a part calls to say that something was done with it. Lighter than
/// Leptos's `Callback`, which brings storage for every type along.
pub type Act<T> = Arc<dyn Fn(T) + Send + Sync>;
