//! What the foot of the start screen has besides the organiser's name: the
//! plain mode, and on a phone of the stall the way to the desk.

use leptos::prelude::*;

use super::comforts::{plain_mode, settle_comforts};
use crate::platform::surroundings;
use crate::ui::el::{el, nothing, parts};
use crate::ui::keys;
use crate::ui::live::live_text;
use crate::ui::participant::app::{App, use_app};

/// The foot of the start screen, where the next person begins.
pub fn foot() -> AnyView {
    let app = use_app();
    settle_comforts();
    let plain = el("p").class("beside").child(plain_mode()).view();
    parts([plain, if app.is_own { nothing() } else { organisers(app) }])
}

/// The way to the desk, where nobody but organisers gets in, or there is no
/// other way, as an installed app has no address line; then the desk asks for a
/// passphrase to be set.
fn organisers(app: App) -> AnyView {
    if !keys::desk_has_passphrase(&app.event().id) && !surroundings::is_installed() {
        return nothing();
    }
    // The loader loads the desk when the address goes there.
    let link = el("a").class("card-link").attr("href", "#/desk");
    link.live_text(live_text(move || app.later_texts().organisers)).view()
}
