//! Taking turns: asynchronous work done one after the other, in the order it
//! was asked for.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A queue of work.
#[derive(Clone, Debug)]
pub struct Turns {
    /// Settles when everybody who has asked so far is done.
    last: Rc<RefCell<Promise>>,
}

/// The right to work now; the next one's turn comes when it is dropped.
pub struct Turn(Option<Function>);

impl Default for Turns {
    fn default() -> Self {
        Self { last: Rc::new(RefCell::new(Promise::resolve(&JsValue::UNDEFINED))) }
    }
}

impl Turns {
    /// Waits for everybody who asked before.
    pub async fn wait(&self) -> Turn {
        let mut done = None;
        let mine = Promise::new(&mut |resolve, _| done = Some(resolve));
        let before = self.last.replace(mine);
        // These promises are never rejected.
        let _ = JsFuture::from(before).await;
        Turn(done)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(done) = &self.0 {
            // Settling a promise cannot throw.
            let _ = done.call0(&JsValue::UNDEFINED);
        }
    }
}
