//! The desk's page of the phone itself: the station that it stands at, whether
//! it works without a network, how it is installed, and the address that its
//! answers lie under.
//!
//! `state` asks the browser; the other files are sections of the page, and
//! `notices` what is said of it above every page of the desk.

mod address;
mod install;
mod notices;
mod offline;
mod state;
mod station;

use leptos::prelude::*;

use self::address::{AddressSection, InsecureSection};
use self::install::InstallSection;
pub use self::notices::PhoneNotices;
use self::offline::OfflineSection;
pub use self::state::{Phone, provide_phone};
use self::station::StationSection;

/// The page.
#[component]
pub fn PhonePage() -> impl IntoView {
    view! {
        <StationSection />
        <OfflineSection />
        <InstallSection />
        <AddressSection />
        <InsecureSection />
    }
}
