//! Pointers on something to draw on: a finger, a mouse, a pen.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Where a pointer is on the element below it: how far across and how far
/// down, each from 0.0 to 1.0, and beyond that outside. None for fingers after
/// the first.
pub fn place(event: &PointerEvent) -> Option<(f64, f64)> {
    if !event.is_primary() {
        return None;
    }
    let rect = element(event)?.get_bounding_client_rect();
    let across = (f64::from(event.client_x()) - rect.left()) / rect.width();
    let down = (f64::from(event.client_y()) - rect.top()) / rect.height();
    Some((across, down))
}

/// Has a pointer tell the element about its way until it is lifted, off the
/// element too.
pub fn follow(event: &PointerEvent) {
    if let Some(element) = element(event) {
        // Refused only for a pointer that is no longer down.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the pointer begins a stroke: the first finger, or the main button.
pub fn begins(event: &PointerEvent) -> bool {
    event.is_primary() && event.button() == 0
}

fn element(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
