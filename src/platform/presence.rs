//! Whether anybody is at the page: when it was last touched, and for how long
//! it has been out of sight.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget, PageTransitionEvent, VisibilityState};

use super::{clock, page};

/// What shows that somebody is there.
const TOUCHES: [&str; 5] = ["pointerdown", "pointermove", "keydown", "input", "scroll"];

/// How often to look, in milliseconds.
const LOOK: i32 = 1_000;

/// How long the page may be left alone, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Without being touched.
    pub untouched: f64,
    /// Out of sight.
    pub hidden: f64,
}

struct Watch {
    patience: Patience,
    touched: Cell<f64>,
    hidden: Cell<Option<f64>>,
    /// Whether leaving matters at the moment.
    matters: Box<dyn Fn() -> bool>,
    left: Box<dyn Fn()>,
}

/// Calls `left` when the page was left alone for too long, or comes back from
/// the browser's memory of pages; as long as that `matters`. What is on the page
/// cannot be seen while it is out of sight and when it was left.
pub fn watch(patience: Patience, matters: impl Fn() -> bool + 'static, left: impl Fn() + 'static) {
    let watch = Rc::new(Watch {
        patience,
        touched: Cell::new(clock::millis()),
        hidden: Cell::new(None),
        matters: Box::new(matters),
        left: Box::new(left),
    });
    let Some(window) = web_sys::window() else { return };
    for name in TOUCHES {
        let watch = watch.clone();
        listen(&window, name, move |_| watch.touched.set(clock::millis()));
    }
    listen(&window, "pageshow", {
        let watch = watch.clone();
        move |event| {
            let kept = event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted);
            if kept && (watch.matters)() {
                watch.leave();
            }
        }
    });
    if let Some(document) = window.document() {
        let watch = watch.clone();
        listen(&document, "visibilitychange", move |_| watch.visibility_changed());
    }
    look_again(watch);
}

impl Watch {
    fn visibility_changed(&self) {
        let document = web_sys::window().and_then(|window| window.document());
        let hidden = document.is_some_and(|document| document.visibility_state() == VisibilityState::Hidden);
        if hidden {
            self.hidden.set(Some(clock::millis()));
            page::veil((self.matters)());
        } else if !self.look() {
            self.hidden.set(None);
            page::veil(false);
        }
    }

    /// Whether the page was left for too long. A clock that was set back says
    /// nothing, and that is too long.
    fn look(&self) -> bool {
        let now = clock::millis();
        let too_long = |since: f64, patience: f64| !(0.0..patience).contains(&(now - since));
        let hidden = self.hidden.get().is_some_and(|since| too_long(since, self.patience.hidden));
        let left = (hidden || too_long(self.touched.get(), self.patience.untouched)) && (self.matters)();
        if left {
            self.leave();
        }
        left
    }

    fn leave(&self) {
        page::veil(true);
        (self.left)();
    }
}

fn look_again(watch: Rc<Watch>) {
    clock::after(LOOK, move || {
        if !watch.look() {
            look_again(watch);
        }
    });
}

fn listen(target: &EventTarget, name: &str, act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act);
    // Listening for a name that exists cannot fail.
    let _ = target.add_event_listener_with_callback_and_bool(name, act.as_ref().unchecked_ref(), true);
    act.forget();
}
