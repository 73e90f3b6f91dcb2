//! A question on paper: its number, when it is to be answered, and room for the
//! answer with the keys that quick entry takes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::engine::pack::{Pack, Question};
use crate::engine::paper::{
    DECLINE, NOT_KEPT, When, choice_key, printed_choices, step_key, when, with_numbers,
};
use crate::engine::picture::Picture;
use crate::engine::question::{Choice, Item, Kind};
use crate::texts::{FormTexts, PrintTexts, Texts};

/// A question on paper.
#[component]
pub fn PrintedQuestion(
    /// Its number; none of what is only read.
    number: Option<usize>,
    /// The question.
    question: Arc<Question>,
    /// The pack that it is of.
    pack: Arc<Pack>,
) -> impl IntoView {
    let texts = &PrintTexts::of(pack.lang).form;
    let said = |text: &str| with_numbers(&pack, text, texts.answer_to);
    let when = when_words(texts, when(&pack, &question));
    let picture = question.picture.as_ref().map(|picture| printed_picture("printed-picture", picture));
    let run = &Texts::of(pack.lang).run;
    let several = match &question.kind {
        Kind::Multiple(kind) => kind.max.map_or_else(|| texts.several.to_owned(), texts.up_to),
        _ => String::new(),
    };
    let optional = if number.is_some() && !question.required { run.optional } else { "" };
    let hints = [optional.to_owned(), several, said(&question.hint)];
    let hint = hints.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    view! {
        <section class="printed-question" lang=pack.texts_lang().tag()>
            {when.map(|words| view! { <p class="printed-when">{words}</p> })}
            <p class="printed-label">{number.map(|number| view! { <b>{number}</b>" " })}{said(&question.label)}</p>
            <p class="printed-hint">{hint}</p>
            {picture}
            {room(texts, &question, &said)}
            {question.decline.then(|| view! { <p>{boxed(DECLINE, run.decline)}</p> })}
        </section>
    }
}

fn when_words(texts: &FormTexts, when: When) -> Option<String> {
    let list = |keys: Vec<char>| keys.iter().map(char::to_string).collect::<Vec<_>>().join(" / ");
    match when {
        When::Always => None,
        When::Taken(number, keys) => Some((texts.taken)(number, &list(keys))),
        When::NotTaken(number, keys) => Some((texts.not_taken)(number, &list(keys))),
        When::Depends(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            Some((texts.depends)(&numbers.join(", ")))
        }
    }
}

/// Room for the answer: the one place that finds a kind its own.
fn room(texts: &FormTexts, question: &Question, said: &dyn Fn(&str) -> String) -> AnyView {
    match &question.kind {
        Kind::Single(_) | Kind::Multiple(_) => choices(question, said),
        Kind::Rating(kind) => {
            let step = |step: u8| view! { <span>{boxed(step_key(step), &ten(step))}</span> };
            view! {
                <p class="printed-scale">
                    {kind.low.clone()} {kind.steps().map(step).collect_view()} {kind.high.clone()}
                </p>
            }
            .into_any()
        }
        Kind::Consent(kind) => view! { <p>{boxed('1', &said(&kind.statement))}</p> }.into_any(),
        Kind::Ranking(_) => view! {
            {choices(question, said)}
            <p>{texts.rank}" "<span class="printed-line"></span></p>
        }
        .into_any(),
        Kind::Matrix(kind) => {
            let columns: Vec<String> = kind.columns.iter().map(|column| said(&column.label)).collect();
            grid(&kind.rows, &columns, said)
        }
        Kind::Matching(kind) => {
            let line = |item: &Item| {
                view! { <li>{said(&item.label)}" "<span class="printed-line"></span></li> }
            };
            view! {
                {choices(question, said)}
                <p>{texts.match_up}</p>
                <ul>{kind.left.iter().map(line).collect_view()}</ul>
            }
            .into_any()
        }
        Kind::Number(kind) => {
            view! { <p><span class="printed-line"></span>" "{kind.unit.clone()}</p> }.into_any()
        }
        Kind::Date(_) => view! { <p>"____ - __ - __"</p> }.into_any(),
        Kind::Text(kind) => {
            let lines = if kind.long { 3 } else { 1 };
            (0..lines).map(|_| view! { <p class="printed-lines"></p> }).collect_view().into_any()
        }
        Kind::Drawing(_) => view! { <div class="printed-frame"></div> }.into_any(),
        // Nobody answers these.
        Kind::Note(_) | Kind::Calculate(_) => ().into_any(),
    }
}

fn printed_picture(class: &'static str, picture: &Picture) -> impl IntoView + use<> {
    view! { <img class=class src=picture.file.clone() alt=picture.alt.clone() /> }
}

/// Regions of a picture are told in words: outlines would give the answer away.
fn choices(question: &Question, said: &dyn Fn(&str) -> String) -> AnyView {
    let item = |(place, choice): (usize, &Choice)| {
        let line = choice.other.then(|| view! { " "<span class="printed-line"></span> });
        let key = choice_key(place).unwrap_or(NOT_KEPT);
        let picture = choice.picture.as_ref().map(|picture| printed_picture("printed-thumb", picture));
        view! { <li>{picture}{boxed(key, &said(&choice.label))}{line}</li> }
    };
    let choices = printed_choices(question).into_iter().enumerate().map(item).collect_view();
    view! { <ul class="printed-choices">{choices}</ul> }.into_any()
}

fn grid(rows: &[Item], columns: &[String], said: &dyn Fn(&str) -> String) -> AnyView {
    let key = |place: usize| choice_key(place).unwrap_or(NOT_KEPT);
    let head = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
    let row = |row: &Item| {
        let cells = (0..columns.len()).map(|place| view! { <td>{boxed(key(place), "")}</td> });
        view! {
            <tr>
                <th scope="row">{said(&row.label)}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <table class="printed-grid">
            <thead>
                <tr>
                    <td></td>
                    {head}
                </tr>
            </thead>
            <tbody>{rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A box to tick, with its key and what it stands for.
fn boxed(key: char, words: &str) -> String {
    format!("☐ {key} {words}").trim_end().to_owned()
}

/// A step that its key does not name: the tenth.
fn ten(step: u8) -> String {
    if step > 9 { format!("({step})") } else { String::new() }
}
