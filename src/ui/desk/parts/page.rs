//! The desk's page: its head, and whichever of its pages the address names.

use leptos::prelude::*;

use super::cross::CrossSection;
use super::data::{DataSections, OverdueNotices, Reminder};
use super::exports::Exports;
use super::filters::Filters;
use super::header::DeskHeader;
use super::navigation::Navigation;
use super::questions::Questions;
use super::runs::Runs;
use super::scores::Scores;
use super::subjects::Subjects;
use super::warnings::Warnings;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::cases::CasesPage;
use crate::ui::desk::dry_run::DryRunBanner;
use crate::ui::desk::keys::KeysPage;
use crate::ui::desk::paper::PaperPage;
use crate::ui::desk::phone::{PhoneNotices, PhonePage};
use crate::ui::desk::print::PrintPage;
use crate::ui::desk::report::ReportPage;
use crate::ui::desk::route::DeskRoute;
use crate::ui::desk::stall::{CountersPage, PrizesPage, StationsPage, TicketsPage};
use crate::ui::desk::wall::WallPage;

/// The desk's page.
#[component]
pub fn DeskPage() -> impl IntoView {
    let desk = use_desk();
    view! {
        <div class="page desk">
            <DeskHeader />
            <Navigation />
            <main class="desk-main">
                <DryRunBanner />
                <PhoneNotices />
                <Warnings />
                <Reminder />
                <OverdueNotices />
                {move || match desk.route.get() {
                    DeskRoute::Counts => view! { <Counts /> }.into_any(),
                    DeskRoute::Stations => view! { <StationsPage /> }.into_any(),
                    DeskRoute::Tickets => view! { <TicketsPage /> }.into_any(),
                    DeskRoute::Prizes => view! { <PrizesPage /> }.into_any(),
                    DeskRoute::Counters => view! { <CountersPage /> }.into_any(),
                    DeskRoute::Cases => view! { <CasesPage /> }.into_any(),
                    DeskRoute::Wall => view! { <WallPage /> }.into_any(),
                    DeskRoute::Report => view! { <ReportPage /> }.into_any(),
                    DeskRoute::Data => view! { <DataSections /> }.into_any(),
                    DeskRoute::Keys => view! { <KeysPage /> }.into_any(),
                    DeskRoute::Paper => view! { <PaperPage /> }.into_any(),
                    DeskRoute::Phone => view! { <PhonePage /> }.into_any(),
                    DeskRoute::Print => view! { <PrintPage /> }.into_any(),
                }}
            </main>
        </div>
    }
}

/// What the answers add up to.
#[component]
fn Counts() -> impl IntoView {
    view! {
        <Filters />
        <Runs />
        <Scores />
        <Subjects />
        <Questions />
        <CrossSection />
        <Exports />
    }
}
