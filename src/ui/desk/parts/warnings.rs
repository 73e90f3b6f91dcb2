//! What the organiser has to know before trusting the figures.

use leptos::prelude::*;

use crate::engine::tally::Simulated;
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
        reading.iter().chain(&packs).map(|trouble| trouble.words(lang)).collect::<Vec<_>>()
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

fn warnings(desk: Desk) -> Vec<String> {
    let (texts, trouble) = (desk.texts(), &desk.shared_texts().trouble);
    let book = desk.book.read();
    let mut all = Vec::new();
    if let Some((now, before)) = desk.emptied.get() {
        all.push((trouble.journal_emptied)(now, before));
    }
    if desk.is_fallback() {
        all.push(trouble.fallback_storage.to_owned());
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
    if book.simulated > 0 {
        let words = match book.filter().simulated {
            Simulated::Counted => texts.simulated,
            Simulated::LeftOut => texts.simulated_left_out,
        };
        all.push(words(book.simulated));
    }
    all
}
