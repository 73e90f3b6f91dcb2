//! `single` and `multiple`: radio buttons or checkboxes; with pictures, cards;
//! with areas, places in the question's picture besides.

use std::sync::Arc;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::Asked;
use super::choice_row::ChoiceRow;
use super::picture::question_picture;
use super::tick::{Tick, group, mark, mark_class};
use crate::engine::answer::{Answer, Picked, PickedMany};
use crate::engine::id::ChoiceId;
use crate::engine::question::{Choice, Multiple};
use crate::engine::session::Given;
use crate::ui::el::{el, parts};
use crate::ui::live::{Act, live_flag, live_option, live_text, on_click};
use crate::ui::text::Texts;

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

/// Choices to take one or several of.
pub fn choices(asked: &Asked, multiple: Option<&Multiple>) -> AnyView {
    let (given, texts) = (asked.given, asked.texts);
    let marks = asked.choices.iter().any(|choice| choice.right);
    let pictured = asked.choices.iter().any(|choice| choice.picture.is_some());
    let input_type = if multiple.is_some() { "checkbox" } else { "radio" };
    let multiple = Arc::new(multiple.cloned());
    let has_regions = asked.choices.iter().any(|choice| !choice.area.is_empty());
    let (mut regions, mut rows) = (Vec::new(), Vec::new());
    for choice in asked.choices.clone() {
        let Choice { id, label, right, other, picture, area, .. } = choice;
        let taken = live_flag({
            let id = id.clone();
            move || picked(given.get()).choices.contains(&id)
        });
        let take: Act<Option<String>> = Arc::new({
            let (multiple, give) = (multiple.clone(), asked.give.clone());
            move |typed| {
                let before = picked(given.get_untracked());
                give(Some(Given::Answer(pick(multiple.as_ref().as_ref(), before, &id, typed))));
            }
        });
        let mark = mark(asked, marks, right, taken);
        if has_regions {
            // What has no area is everything outside the others', below them.
            let (place, points) = if area.is_empty() { (0, WHOLE) } else { (regions.len(), &*area) };
            regions.insert(place, region(points, mark, taken, take.clone()));
        }
        let below = other.then(|| other_field(given, taken, take.clone(), texts));
        let on_tap: Act<()> = Arc::new(move |()| take(None));
        let tick = Tick { input_type, group: asked.question.id.to_string(), taken, on_tap };
        let row = ChoiceRow { tick, label: &label, picture: picture.as_ref(), mark, below };
        rows.push(row.draw(texts));
    }
    let class = if pictured { "choices pictured" } else { "choices" };
    let rows = group(asked, class, parts(rows));
    let Some(picture) = asked.question.picture.as_ref().filter(|_| has_regions) else { return rows };
    let over = view! {
        <svg class="regions" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {regions}
        </svg>
    };
    parts([question_picture(picture, Some(over.into_any())), rows])
}

/// The points of the whole picture.
const WHOLE: &str = "0 0 100 0 100 100 0 100";

/// A choice's place in the picture. Until it is taken it does not show, lest
/// it give the answer away. The rows below say the same to those who cannot
/// tap here.
fn region(points: &str, mark: Option<bool>, taken: Signal<bool>, take: Act<Option<String>>) -> AnyView {
    let class = live_text(move || [if taken.get() { "taken " } else { "" }, mark_class(mark)].concat());
    let outline = ["M", points, "z"].concat();
    view! { <path {..custom_attribute("class", class)} d=outline on:click=on_click(move || take(None)) /> }
        .into_any()
}

/// The text field of an "other".
fn other_field(
    given: Signal<Option<Given>>,
    taken: Signal<bool>,
    take: Act<Option<String>>,
    texts: &'static Texts,
) -> AnyView {
    live_option(move || {
        taken.get().then(|| {
            let take = take.clone();
            let before = picked(given.get_untracked()).other.unwrap_or_default();
            el("input")
                .class("field other-field")
                .attr("type", "text")
                .attr("maxlength", "200")
                .attr("aria-label", texts.run.other_label)
                .attr("placeholder", texts.run.other_label)
                .attr("value", &before)
                .on_type(move |typed| take(Some(typed)))
                .view()
        })
    })
}
