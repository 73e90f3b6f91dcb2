//! The public keys on their way to other phones: a QR code that any phone's
//! camera reads, and the same as a link.

use leptos::prelude::*;

use super::state::use_keys;
use crate::engine::seal::write_bundle;
use crate::platform::address;
use crate::texts::{KeysTexts, PhoneTexts};
use crate::ui::components::{CopyField, Qr};
use crate::ui::desk::app::use_desk;
use crate::ui::desk::route::DeskRoute;

/// The code and the link.
#[component]
pub fn HandOver(
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let (desk, keys) = (use_desk(), use_keys());
    let phone = PhoneTexts::of(desk.lang.get_untracked());
    let link = Memo::new(move |_| {
        let ring = keys.ring.read();
        let bundle = write_bundle(ring.holders().iter().map(|holder| (holder.name.as_str(), &holder.key)));
        [&address::site(), DeskRoute::Keys.address(), "/", &bundle].concat()
    });
    view! {
        <section class="desk-section">
            <h2>{texts.hand_over}</h2>
            <p>{texts.hand_over_intro}</p>
            {move || view! { <Qr text=link.get() label=texts.hand_over_qr.to_owned() /> }}
            <CopyField label=texts.link text=link copy=phone.copy copied=phone.copied />
        </section>
    }
    .into_any()
}
