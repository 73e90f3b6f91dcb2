//! Live parts of a view, with their types erased.
//!
//! Leptos compiles its rendering code once for every type of closure. A
//! participant's phone downloads all of it, so what changes on the screen goes
//! through these few types instead.

use std::sync::{Arc, Mutex};

use leptos::ev::{Custom, Event, MouseEvent, On, PointerEvent, on};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A part of a view that is drawn anew whenever what it reads changes.
pub type LiveView = SharedReactiveFunction<AnyView>;

/// A live part of a view.
pub fn live<V: IntoAny>(draw: impl Fn() -> V + Send + 'static) -> LiveView {
    Arc::new(Mutex::new(move || draw().into_any()))
}

/// A live part of a view that may be absent.
pub fn live_option<V: IntoAny>(draw: impl Fn() -> Option<V> + Send + 'static) -> LiveView {
    live(move || match draw() {
        Some(view) => view.into_any(),
        None => ().into_any(),
    })
}

/// Live text.
pub fn live_text<T: Into<String>>(text: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || text().into())
}

/// A live attribute that is there or not.
pub fn live_flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(flag)
}

/// What a click does.
pub type OnClick = Box<dyn FnMut(MouseEvent)>;

/// What a click does, whatever the event says.
pub fn on_click(act: impl Fn() + 'static) -> OnClick {
    Box::new(move |_| act())
}

/// What a change of a control does.
pub type OnChange = Box<dyn FnMut(Event)>;

/// What a change of a control does, whatever the event says.
pub fn on_change(act: impl Fn() + 'static) -> OnChange {
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
