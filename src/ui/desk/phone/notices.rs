//! What has to be known of the phone before anything is collected on it, above
//! every page of the desk.

use leptos::prelude::*;

use super::state::use_phone;
use crate::platform::surroundings::{self, InApp};
use crate::ui::components::{CopyField, Notice, Tone};
use crate::ui::desk::route::DeskRoute;

/// Every notice that holds.
#[component]
pub fn PhoneNotices() -> impl IntoView {
    view! {
        <InAppNotice />
        <UnguardedNotice />
        <HomeScreenNotice />
        <InsecureNotice />
    }
}

/// Says that this is no real browser.
#[component]
fn InAppNotice() -> impl IntoView {
    let phone = use_phone();
    move || {
        let texts = phone.texts();
        let words = match surroundings::in_app()? {
            InApp::WeChat => texts.in_app.wechat.to_owned(),
            InApp::Qq => texts.in_app.qq.to_owned(),
            InApp::Other(name) => (texts.in_app.other)(name),
        };
        Some(view! {
            <Notice tone=Tone::Fault>
                <p>{words}</p>
                <CopyField label=texts.in_app.link text=phone.desk_address() copy=texts.copy copied=texts.copied />
            </Notice>
        })
    }
}

/// Says that the app lets everybody in.
#[component]
fn UnguardedNotice() -> impl IntoView {
    let phone = use_phone();
    move || {
        // A passphrase that was set on its page shows when one goes on from there.
        let is_at_keys = phone.desk.route.get() == DeskRoute::Keys;
        let texts = &phone.texts().install;
        (!is_at_keys && phone.is_unguarded())
            .then(|| view! { <Notice tone=Tone::Warning>{linked(texts.unguarded, DeskRoute::Keys, texts.to_keys)}</Notice> })
    }
}

/// Says to install the app before collecting, where it will begin empty.
#[component]
fn HomeScreenNotice() -> impl IntoView {
    let phone = use_phone();
    move || {
        let is_due =
            surroundings::is_ios() && !surroundings::is_installed() && surroundings::in_app().is_none();
        let is_at_phone = phone.desk.route.get() == DeskRoute::Phone;
        let texts = phone.texts();
        (is_due && !is_at_phone && phone.desk.book.read().records() == 0).then(|| {
            let link = linked(texts.install.ios_first, DeskRoute::Phone, texts.install.title);
            view! { <Notice tone=Tone::Warning>{link}</Notice> }
        })
    }
}

/// Says that the page came over plain HTTP.
#[component]
fn InsecureNotice() -> impl IntoView {
    let phone = use_phone();
    move || {
        let is_at_phone = phone.desk.route.get() == DeskRoute::Phone;
        let texts = &phone.texts().insecure;
        (!surroundings::is_secure() && !is_at_phone)
            .then(|| view! { <Notice tone=Tone::Calm>{linked(texts.notice, DeskRoute::Phone, texts.more)}</Notice> })
    }
}

/// Words, and the way to more of them.
fn linked(words: &'static str, route: DeskRoute, link: &'static str) -> impl IntoView {
    view! { {words}" "<a href=route.address()>{link}</a> }
}
