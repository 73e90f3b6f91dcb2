//! The way to the desk from the start screen of a stall phone: an installed app
//! has no address line, so that there would be no other.

use leptos::prelude::*;

use crate::platform::surroundings;
use crate::ui::el::{el, nothing};
use crate::ui::keys;
use crate::ui::live::live_text;
use crate::ui::participant::app::use_app;

/// The way to the desk, where nobody but organisers gets in, or there is no
/// other way; then the desk asks for a passphrase to be set.
pub fn organisers() -> AnyView {
    let app = use_app();
    if !keys::desk_has_passphrase(&app.event().id) && !surroundings::is_installed() {
        return nothing();
    }
    // The loader loads the desk when the address goes there.
    let link = el("a").class("card-link").attr("href", "#/desk");
    link.live_text(live_text(move || app.later_texts().organisers)).view()
}
