//! A QR code, drawn as one path.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// White that has to be around a code, in modules.
const QUIET: i32 = 4;

/// A QR code of a text; nothing where the text is too long for one.
#[component]
pub fn Qr(
    /// What a camera reads.
    text: String,
    /// What it is called, for whoever does not see it.
    label: String,
) -> impl IntoView {
    QrCode::encode_text(&text, QrCodeEcc::Medium).ok().map(|code| {
        let size = code.size() + 2 * QUIET;
        // Dark on white in dark mode too: that is what cameras read.
        view! {
            <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label>
                <rect width=size height=size fill="#ffffff" />
                <path d=path(&code) fill="#000000" shape-rendering="crispEdges" />
            </svg>
        }
    })
}

/// The dark modules, row by row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a text cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    path
}
