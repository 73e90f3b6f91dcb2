//! `single` and `multiple`: radio buttons or checkboxes; with pictures, cards.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::choice_row::ChoiceRow;
use super::tick::{Tick, group, mark};
use crate::engine::answer::{Answer, Picked, PickedMany};
use crate::engine::id::ChoiceId;
use crate::engine::question::Multiple;
use crate::engine::session::Given;
use crate::texts::Texts;
use crate::ui::el::{el, parts};
use crate::ui::live::{Act, live_flag, live_text};

/// What has been taken, be it one or several.
fn picked(given: Option<Given>) -> PickedMany {
    match given {
        Some(Given::Answer(Answer::Single(Picked { choice, other }))) => {
            PickedMany { choices: vec![choice], other }
        }
        Some(Given::Answer(Answer::Multiple(picked))) => picked,
        _ => PickedMany::default(),
    }
}

/// What is given next, when a choice is tapped or text is typed beside it.
fn pick(multiple: Option<&Multiple>, before: PickedMany, id: &ChoiceId, typed: Option<String>) -> Answer {
    let Some(kind) = multiple else {
        return Answer::Single(Picked { choice: id.clone(), other: typed });
    };
    if typed.is_some() {
        return Answer::Multiple(PickedMany { other: typed, ..before });
    }
    let choices = kind.toggle(&before.choices, id);
    // The text goes with its choice.
    let asks_text = |id| kind.choices.get(id).is_some_and(|choice| choice.other);
    let other = before.other.filter(|_| choices.iter().any(asks_text));
    Answer::Multiple(PickedMany { choices, other })
}

/// How a choice is taken: whether it is, and what a tap or text typed beside it
/// does.
pub fn taking(
    asked: &Asked,
    multiple: Option<&Multiple>,
    id: &ChoiceId,
) -> (Signal<bool>, Act<Option<String>>) {
    let given = asked.given;
    let taken = live_flag({
        let id = id.clone();
        move || picked(given.get()).choices.contains(&id)
    });
    let take: Act<Option<String>> = Arc::new({
        let (multiple, give, id) = (multiple.cloned(), asked.give.clone(), id.clone());
        move |typed| {
            let before = picked(given.get_untracked());
            give(Some(Given::Answer(pick(multiple.as_ref(), before, &id, typed))));
        }
    });
    (taken, take)
}

/// Choices to take one or several of.
pub fn choices(asked: &Asked, multiple: Option<&Multiple>) -> AnyView {
    let (given, texts) = (asked.given, asked.texts());
    let marks = asked.choices.iter().any(|choice| choice.right);
    let pictured = asked.choices.iter().any(|choice| choice.picture.is_some());
    let input_type = if multiple.is_some() { "checkbox" } else { "radio" };
    let mut rows = Vec::new();
    for choice in &asked.choices {
        let (taken, take) = taking(asked, multiple, &choice.id);
        let below = choice.other.then(|| other_field(given, taken, take.clone(), texts));
        let on_tap: Act<()> = Arc::new(move |()| take(None));
        let tick = Tick { input_type, group: asked.question.id.to_string(), taken, on_tap };
        let mark = mark(asked, marks, choice.right, taken);
        let row = ChoiceRow { tick, label: &choice.label, picture: choice.picture.as_ref(), mark, below };
        rows.push(row.draw(texts));
    }
    let class = if pictured { "choices pictured" } else { "choices" };
    group(asked, class, parts(rows))
}

/// The text field of an "other", as long as that is taken.
fn other_field(
    given: Signal<Option<Given>>,
    taken: Signal<bool>,
    take: Act<Option<String>>,
    texts: &'static Texts,
) -> AnyView {
    el("input")
        .class("field other-field")
        .attr("type", "text")
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .attr("aria-label", texts.run.other_label)
        .attr("placeholder", texts.run.other_label)
        .live_flag("hidden", live_flag(move || !taken.get()))
        .value(live_text(move || picked(given.get()).other.unwrap_or_default()))
        .on_type(move |typed| take(Some(typed)))
        .view()
}
