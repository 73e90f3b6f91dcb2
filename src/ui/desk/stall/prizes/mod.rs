//! The page of prizes: what was won, what this phone has, and draws.

mod lots;
mod stock;
mod wins;

use leptos::prelude::*;

use self::lots::LotsSection;
use self::stock::StockSections;
use self::wins::WinsSection;
use super::state::{Stall, use_stall};
use crate::engine::id::PrizeId;
use crate::engine::prizes::Prizes;
use crate::texts::PrizesTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::export::ExportFile;
use crate::ui::desk::parts::ExportButton;

/// The page.
#[component]
pub fn PrizesPage() -> impl IntoView {
    let stall = use_stall();
    let fault = move || stall.fault_words().map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> });
    view! {
        {fault}
        <WinsSection />
        <StockSections />
        <LotsSection />
        <section class="desk-section">
            <ul class="files">
                <li>
                    <ExportButton file=ExportFile::Prizes />
                </li>
            </ul>
        </section>
    }
}

/// The page's words; follows the language.
fn texts(stall: Stall) -> &'static PrizesTexts {
    PrizesTexts::of(stall.desk.lang.get())
}

/// What was noted of prizes; follows it.
fn prizes(stall: Stall) -> Prizes {
    stall.ledger(|ledger| Prizes::of(ledger, stall.desk.is_dry_run))
}

/// What a prize is called; follows the language.
fn name(stall: Stall, prize: &PrizeId) -> String {
    let plan = stall.desk.plan();
    let named = plan.prize(prize).map(|prize| prize.label.get(stall.desk.lang.get()).to_owned());
    named.unwrap_or_else(|| prize.to_string())
}
