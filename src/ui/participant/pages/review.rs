//! A look back at a quiz: each question with what was answered and what was
//! right.

use std::sync::Arc;

use leptos::prelude::*;

use super::feedback::explanation;
use super::question::said;
use super::start::card_link;
use crate::engine::lang::Lang;
use crate::engine::mark::Grade;
use crate::engine::pack::Question;
use crate::engine::session::{Given, mark};
use crate::ui::components::{Shape, icon};
use crate::ui::el::{el, paragraph};
use crate::ui::live::live_option;
use crate::ui::participant::app::App;

/// All marked questions of the run, to be opened one by one.
pub fn review(app: App) -> AnyView {
    live_option(move || {
        let session = app.session.read();
        let session = session.as_ref()?;
        let lang = session.pack().texts_lang();
        let marked = session.review().into_iter();
        let marked = marked.filter(|(question, given)| mark(question, *given).is_some());
        let items = marked.map(|(question, given)| item(app, lang, question, given));
        let heading = el("h2").text(app.later_texts().review).view();
        let review = el("section").class("review").child(heading).children(items);
        Some(review.maybe(card_link(app)).view())
    })
}

fn item(app: App, lang: Lang, question: &Arc<Question>, given: Option<&Given>) -> AnyView {
    let words = app.later_texts();
    let grade = mark(question, given).map_or(Grade::Wrong, |mark| mark.grade());
    let (class, shape, spoken) = match grade {
        Grade::Right => ("verdict-right", Shape::Tick, words.right),
        Grade::Partial => ("verdict-partial", Shape::Tick, words.partial),
        Grade::Wrong => ("verdict-wrong", Shape::Cross, words.wrong),
    };
    let kind = question.kind.answerable();
    let yours = match given {
        Some(Given::Answer(answer)) => words.said(&question.kind, kind.words(answer)),
        Some(Given::Typed(text)) => text.clone(),
        Some(Given::Sealed(_) | Given::Declined) | None => String::new(),
    };
    let yours = (!yours.is_empty()).then(|| paragraph("", &(words.your_answer)(&yours)));
    let right = grade != Grade::Right && kind.shows_right();
    let right = right.then(|| {
        paragraph("right-value", &(words.right_answer)(&words.said(&question.kind, kind.right_words())))
    });
    let verdict =
        el("span").class(class).child(icon(shape)).child(el("span").class("spoken").text(spoken).view());
    let asked = el("span").attr("lang", lang.tag()).live_text(said(app, question.label.clone()));
    let summary = el("summary").child(verdict.view()).child(asked.view());
    el("details").child(summary.view()).maybe(yours).maybe(right).child(explanation(app, question)).view()
}
