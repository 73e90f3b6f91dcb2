//! The desk's page.

use leptos::prelude::*;

use super::cross::CrossSection;
use super::exports::Exports;
use super::filters::Filters;
use super::header::DeskHeader;
use super::questions::Questions;
use super::runs::Runs;
use super::scores::Scores;
use super::subjects::Subjects;
use super::warnings::Warnings;

/// The desk's page.
#[component]
pub fn DeskPage() -> impl IntoView {
    view! {
        <div class="page desk">
            <DeskHeader />
            <main class="desk-main">
                <Warnings />
                <Filters />
                <Runs />
                <Scores />
                <Subjects />
                <Questions />
                <CrossSection />
                <Exports />
            </main>
        </div>
    }
}
