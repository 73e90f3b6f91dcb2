//! Which of the runs are looked at: by language, mode, hour and answer, and
//! whether made-up ones are among them.

use leptos::prelude::*;

use super::select::Select;
use crate::engine::lang::Lang;
use crate::engine::record::Mode;
use crate::engine::tally::{Filter, Hours, Simulated, Taken};
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::filter::{AnswerChoices, answer_choices};

/// The hours of a day, with the one that ends it.
const HOURS: u8 = 24;

/// The lists, folded away, and what they come to in a sentence.
#[component]
pub fn Narrowing() -> impl IntoView {
    let desk = use_desk();
    let sentence = move || desk.admitted().map(|(admitted, of)| (desk.texts().admitted)(admitted, of));
    view! {
        <details class="narrowing">
            <summary>{move || desk.texts().narrow}</summary>
            <div class="filters">
                {move || language_list(desk)}
                {move || mode_list(desk)}
                {move || hour_list(desk, Side::From)}
                {move || hour_list(desk, Side::To)}
                {move || simulated_list(desk)}
                <AnswerLists />
            </div>
        </details>
        <div class="narrowed">
            <p role="status">{sentence}</p>
            {move || (!desk.filter.read().is_open()).then(|| view! {
                <button type="button" on:click=move |_| desk.change_filter(|filter| *filter = Filter::default())>
                    {desk.texts().show_all}
                </button>
            })}
        </div>
    }
}

/// A list whose first entry stands for anything.
fn list<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    any: &'static str,
    entries: &[(T, String)],
    chosen: Option<T>,
    on_choose: impl Fn(Option<T>) + Send + Sync + 'static,
) -> AnyView {
    let values: Vec<T> = entries.iter().map(|(value, _)| *value).collect();
    let place = chosen.map_or(Some(0), |chosen| Some(values.iter().position(|value| *value == chosen)? + 1));
    let words = std::iter::once(any.to_owned()).chain(entries.iter().map(|(_, words)| words.clone()));
    let choose =
        move |index: usize| on_choose(index.checked_sub(1).and_then(|index| values.get(index).copied()));
    view! { <Select label entries=words.collect() chosen=place on_choose=Callback::new(choose) /> }.into_any()
}

fn language_list(desk: Desk) -> AnyView {
    let texts = desk.texts();
    let entries = Lang::ALL.map(|lang| (lang, lang.own_name().to_owned()));
    let chosen = desk.filter.read().languages.first().copied();
    list(texts.language, texts.any, &entries, chosen, move |lang| {
        desk.change_filter(|filter| filter.languages = lang.into_iter().collect());
    })
}

fn mode_list(desk: Desk) -> AnyView {
    let texts = desk.texts();
    let entries = Mode::ALL.map(|mode| (mode, (texts.mode_name)(mode.name()).to_owned()));
    let chosen = desk.filter.read().modes.first().copied();
    list(texts.mode, texts.any, &entries, chosen, move |mode| {
        desk.change_filter(|filter| filter.modes = mode.into_iter().collect());
    })
}

/// The two ends of the hours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    To,
}

fn hour_list(desk: Desk, side: Side) -> AnyView {
    let texts = desk.texts();
    let (label, first) = match side {
        Side::From => (texts.from_hour, 0),
        Side::To => (texts.to_hour, 1),
    };
    let entries: Vec<(u8, String)> =
        (first..first + HOURS).map(|hour| (hour, format!("{hour:02}:00"))).collect();
    let (from, to) = ends(&desk.filter.read());
    let chosen = if side == Side::From { from } else { to };
    list(label, texts.any, &entries, chosen, move |hour| {
        desk.change_filter(|filter| {
            let (from, to) = ends(filter);
            let (from, to) = if side == Side::From { (hour, to) } else { (from, hour) };
            filter.hours = (from.is_some() || to.is_some())
                .then(|| Hours { from: from.unwrap_or(0), to: to.unwrap_or(HOURS) });
        });
    })
}

/// Where the hours begin and end, as far as that leaves anything out.
fn ends(filter: &Filter) -> (Option<u8>, Option<u8>) {
    let Some(Hours { from, to }) = filter.hours else { return (None, None) };
    (Some(from).filter(|from| *from > 0), Some(to).filter(|to| *to < HOURS))
}

fn simulated_list(desk: Desk) -> AnyView {
    let texts = desk.texts();
    let entries = [(Simulated::LeftOut, texts.left_out.to_owned())];
    let chosen = Some(desk.filter.read().simulated).filter(|simulated| *simulated == Simulated::LeftOut);
    list(texts.made_up, texts.counted, &entries, chosen, move |simulated| {
        desk.change_filter(|filter| filter.simulated = simulated.unwrap_or_default());
    })
}

/// A question, and once it is chosen, one of its answers.
#[component]
fn AnswerLists() -> impl IntoView {
    let desk = use_desk();
    let choices = Memo::new(move |_| desk.layout(answer_choices).unwrap_or_default());
    // A question alone asks for nothing yet.
    let question = RwSignal::new(None::<usize>);
    let asked = Memo::new(move |_| {
        let filter = desk.filter.read();
        let (taken, all) = (filter.answered.as_ref()?, choices.read());
        let place = all.iter().position(|question| question.key == taken.question)?;
        let option = all.get(place)?.options.iter().position(|(key, _)| *key == taken.option)?;
        Some((place, option))
    });
    // What was chosen for one activity is none of another's.
    Effect::new(move |_| {
        desk.activity.track();
        question.set(None);
    });
    let chosen = move || asked.get().map(|(place, _)| place).or(question.get());
    let question_list = move || {
        let texts = desk.texts();
        let entries: Vec<(usize, String)> = choices
            .read()
            .iter()
            .enumerate()
            .map(|(place, question)| (place, question.label.clone()))
            .collect();
        list(texts.answered_question, texts.any, &entries, chosen(), move |place| {
            question.set(place);
            desk.change_filter(|filter| filter.answered = None);
        })
    };
    let answer_list = move || {
        let texts = desk.texts();
        let place = chosen()?;
        let AnswerChoices { key, options, .. } = choices.read().get(place)?.clone();
        let entries: Vec<(usize, String)> =
            options.iter().enumerate().map(|(place, (_, words))| (place, words.clone())).collect();
        let option = asked.get().map(|(_, option)| option);
        Some(list(texts.answer, texts.any, &entries, option, move |option| {
            question.set(Some(place));
            let option = option.and_then(|option| options.get(option)).map(|(option, _)| option.clone());
            let taken = option.map(|option| Taken { question: key.clone(), option });
            desk.change_filter(|filter| filter.answered = taken);
        }))
    };
    view! {
        {question_list}
        {answer_list}
    }
}
