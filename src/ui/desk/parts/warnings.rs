//! What the organiser has to know before trusting the figures.

use leptos::prelude::*;

use crate::engine::bidi::isolated;
use crate::engine::pack::is_outdated;
use crate::engine::tally::Simulated;
use crate::platform::clock;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::app::{Desk, use_desk};

/// Every warning that holds, in one box each.
#[component]
pub fn Warnings() -> impl IntoView {
    let desk = use_desk();
    let faults = Memo::new(move |_| {
        let lang = desk.lang.get();
        let reading = desk.reading_trouble.get();
        let packs = desk.pack_troubles.get();
        let plan = desk.plan_trouble.get_value();
        let troubles = reading.iter().chain(&packs).chain(&plan).map(|trouble| trouble.words(lang));
        outdated(desk).into_iter().chain(troubles).collect::<Vec<_>>()
    });
    let warnings = Memo::new(move |_| warnings(desk));
    let boxes = |tone, all: Vec<String>| {
        all.into_iter().map(|words| view! { <Notice tone>{words}</Notice> }).collect_view()
    };
    view! {
        <div class="warnings">
            {move || boxes(Tone::Fault, faults.get())}
            {move || boxes(Tone::Warning, warnings.get())}
        </div>
    }
}

/// The packs that say what may not be so any more.
fn outdated(desk: Desk) -> Vec<String> {
    // A desk that stays open over night looks at the day with every reading.
    desk.read_at.track();
    let (texts, today) = (desk.texts(), clock::today());
    let packs = desk.run_packs.read();
    let outdated = packs.iter().filter(|pack| is_outdated(&pack.valid_until, &today));
    outdated.map(|pack| (texts.outdated)(&isolated(&pack.title), &pack.valid_until)).collect()
}

fn warnings(desk: Desk) -> Vec<String> {
    let (texts, trouble) = (desk.texts(), &desk.shared_texts().trouble);
    let book = desk.book.read();
    let mut all = Vec::new();
    if let Some((now, before)) = desk.emptied.get() {
        all.push((trouble.journal_emptied)(now, before));
    }
    if desk.is_fallback() {
        all.push(texts.fallback_storage.to_owned());
    }
    if book.unreadable > 0 {
        all.push((texts.unreadable)(book.unreadable));
    }
    if book.tally.unknown_pack > 0 {
        all.push((texts.unknown_pack)(book.tally.unknown_pack));
    }
    if book.other_version > 0 {
        all.push((texts.other_version)(book.other_version));
    }
    // Of a dry run this is said above everything.
    if book.simulated > 0 && !desk.is_dry_run {
        let words = match book.filter().simulated {
            Simulated::Counted => texts.simulated,
            Simulated::LeftOut => texts.simulated_left_out,
        };
        all.push(words(book.simulated));
    }
    all
}
