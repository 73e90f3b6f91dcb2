//! A questionnaire on paper: which one, and its sheet.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PrintButton;
use super::question::PrintedQuestion;
use crate::engine::event::Activity;
use crate::engine::id::QuestionId;
use crate::engine::pack::{Pack, Question};
use crate::engine::paper::numbered;
use crate::engine::question::Role;
use crate::texts::PrintTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::parts::Select;
use crate::ui::desk::shelf;
use crate::ui::problem::Problem;

/// What became of getting the questions.
type Got = Result<(Activity, Arc<Pack>), Problem>;

/// A questionnaire on paper.
#[component]
pub fn Form() -> impl IntoView {
    let desk = use_desk();
    let activities = activities(desk);
    let texts = move || &PrintTexts::of(desk.lang.get()).form;
    if activities.is_empty() {
        return view! { <p class="nothing-yet">{move || texts().none}</p> }.into_any();
    }
    let chosen = RwSignal::new(0);
    let got = RwSignal::new(None::<Got>);
    let activities = StoredValue::new(activities);
    Effect::new(move |_| {
        let (place, lang) = (chosen.get(), desk.lang.get());
        let Some(activity) = activities.with_value(|all| all.get(place).cloned()) else { return };
        got.set(None);
        spawn_local(async move {
            let event = desk.event();
            let Some(files) = event.packs.get(&activity.pack) else { return };
            let journal = desk.journal.get_value();
            let pack = shelf::fetched_or_kept(files, journal.as_ref(), lang).await;
            // Another one may have been chosen while this one was on its way.
            if (chosen.get_untracked(), desk.lang.get_untracked()) == (place, lang) {
                got.set(Some(pack.map(|pack| (activity, Arc::new(pack)))));
            }
        });
    });
    let choice = move || {
        let lang = desk.lang.get();
        let entries = activities
            .with_value(|all| all.iter().map(|activity| activity.title.get(lang).to_owned()).collect());
        let on_choose = Callback::new(move |place| chosen.set(place));
        view! { <Select label=texts().activity entries chosen=Some(chosen.get()) on_choose /> }
    };
    let sheet = move || match got.get()? {
        Ok((activity, pack)) => Some(view! { <Sheet activity pack /> }.into_any()),
        Err(problem) => {
            let words = problem.words(desk.shared_texts()).join(" ");
            Some(view! { <Notice tone=Tone::Fault>{words}</Notice> }.into_any())
        }
    };
    let private = move || {
        let got = got.read();
        let Some(Ok((_, pack))) = got.as_ref() else { return None };
        let count = numbered(pack).filter(|(_, question)| question.private).count();
        (count > 0).then(|| (texts().private)(count))
    };
    let can_print = Signal::derive(move || matches!(*got.read(), Some(Ok(_))));
    view! {
        <section class="desk-section">
            <p>{move || texts().hint}</p>
            {choice}
            <p class="aside">{private}</p>
            <PrintButton can_print />
        </section>
        <div class="sheets">{sheet}</div>
    }
    .into_any()
}

/// The activities that have a sheet of paper: where nothing is drawn.
fn activities(desk: Desk) -> Vec<Activity> {
    let event = desk.event();
    event.activities.iter().filter(|activity| activity.draw.pools().is_none()).cloned().collect()
}

/// Whether a question is on paper at all: what is calculated is not.
fn is_printed(question: &Question) -> bool {
    question.kind.answerable().role() != Role::Computes
}

/// The sheet of a questionnaire.
#[component]
fn Sheet(
    /// What it is of.
    activity: Activity,
    /// Its questions.
    pack: Arc<Pack>,
) -> impl IntoView {
    let desk = use_desk();
    let (event, lang) = (desk.event(), pack.lang);
    let texts = &PrintTexts::of(lang).form;
    let (mut group, mut list) = (None, Vec::new());
    let numbers: HashMap<QuestionId, usize> =
        numbered(&pack).map(|(number, question)| (question.id.clone(), number)).collect();
    // Private questions keep their numbers, so that the others have theirs.
    for question in pack.questions.iter().filter(|question| !question.private && is_printed(question)) {
        let here = pack.group_of(question).map(|group| (group.id.clone(), question.instance()));
        if here != group {
            let heading = pack.group_of(question).filter(|group| !group.label.is_empty());
            list.push(
                heading
                    .map(|group| view! { <h3 lang=pack.texts_lang().tag()>{group.label.clone()}</h3> })
                    .into_any(),
            );
            group = here;
        }
        let number = numbers.get(&question.id).copied();
        let question = question.clone();
        list.push(view! { <PrintedQuestion number question pack=pack.clone() /> }.into_any());
    }
    view! {
        <article class="printed-form" lang=lang.tag()>
            <p class="printed-event" lang=event.title.lang(lang).tag()>{event.title.get(lang).to_owned()}</p>
            <h2 lang=activity.title.lang(lang).tag()>{activity.title.get(lang).to_owned()}</h2>
            <p lang=activity.description.lang(lang).tag()>{activity.description.get(lang).to_owned()}</p>
            <p class="printed-head">
                <span>{texts.sheet}" ________"</span>
                <span>{texts.station}" ________________"</span>
            </p>
            <p>{texts.how}</p>
            {list}
            <p class="printed-event">{event.organiser.get(lang).to_owned()}</p>
        </article>
    }
}
