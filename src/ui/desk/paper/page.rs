//! The page: the form, or what differs from the first time.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::foot::Foot;
use super::head::Head;
use super::question::SheetQuestion;
use super::settle::Settle;
use super::state::{Phase, use_paper};
use crate::engine::paper::numbered;
use crate::platform::keyboard;

/// Sheets of paper, typed in.
#[component]
pub fn PaperPage() -> impl IntoView {
    let paper = use_paper();
    paper.open();
    // Another tab may type sheets, too.
    Effect::new(move |_| {
        let records = paper.desk.book.read().stored;
        if let Some(activity) = paper.activity.get() {
            paper.look_for_sheets(activity, records);
        }
    });
    Effect::new(move |before: Option<()>| {
        paper.desk.lang.track();
        if before.is_some() {
            paper.translate();
        }
    });
    let settling = Memo::new(move |_| matches!(*paper.phase.read(), Phase::Settling(_)));
    move || {
        if paper.activities().is_empty() {
            view! { <p class="nothing-yet">{paper.texts().no_activity}</p> }.into_any()
        } else if settling.get() {
            view! { <Settle /> }.into_any()
        } else {
            view! { <Form /> }.into_any()
        }
    }
}

/// The form. All keys come by here.
#[component]
fn Form() -> impl IntoView {
    let paper = use_paper();
    let on_key = move |event: KeyboardEvent| {
        if let Some(key) = keyboard::pressed(&event)
            && paper.press(key)
        {
            event.prevent_default();
        }
    };
    // The same questions for every sheet: only what they hold changes.
    let questions = Memo::new(move |_| {
        let session = paper.session.read();
        session.as_ref().map(|session| session.pack().clone())
    });
    let left_out = move || {
        let count = paper.left_out();
        (count > 0).then(|| view! { <p class="aside">{(paper.texts().private)(count)}</p> })
    };
    let list = move || {
        let pack = questions.get()?;
        let shown = numbered(&pack).filter(|(_, question)| !question.private);
        let questions =
            shown.map(|(number, question)| view! { <SheetQuestion number question=question.clone() /> });
        Some(questions.collect_view())
    };
    view! {
        <section class="desk-section paper-form" on:keydown=on_key>
            <Head />
            {left_out}
            <div class="paper-questions">{list}</div>
            <Foot />
        </section>
    }
}
