//! Copying text for other apps.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies what stands in a field; whether the browser did. The old way: the new
/// one is withheld over plain HTTP and in many an app's own browser.
pub fn copy_from(field: &HtmlTextAreaElement) -> bool {
    field.select();
    let document = web_sys::window().and_then(|window| window.document());
    let document: Option<HtmlDocument> = document.and_then(|document| document.dyn_into().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
