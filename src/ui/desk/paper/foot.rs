//! Below the form: what is in the way of saving, and the buttons.

use leptos::prelude::*;

use super::places::{Place, element_id};
use super::state::{Obstacles, Phase, use_paper};
use crate::texts::PaperTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::problem::Problem;

/// What is below the form.
#[component]
pub fn Foot() -> impl IntoView {
    let paper = use_paper();
    let faults = move || {
        let problem = paper.problem.get()?;
        let texts = paper.desk.shared_texts();
        let words = problem.words(texts).join(" ");
        let words = match problem {
            Problem::Storage(_) => format!("{}: {words}", texts.trouble.not_saved),
            _ => words,
        };
        Some(view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    let obstacles = move || {
        let obstacles = paper.obstacles.get()?;
        let texts = paper.texts();
        let words = obstacle_words(obstacles, paper.sheet.get().trim(), texts);
        let words = words.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
        Some(view! { <Notice tone=Tone::Warning>{words}</Notice> })
    };
    let insist = move || {
        paper.obstacles.get().map(|_| {
            view! {
                <button type="button" on:focus=move |_| paper.stand(Place::Button) on:click=move |_| paper.save(true)>
                    {paper.texts().save_as_it_is}
                </button>
            }
        })
    };
    let save = move || {
        let texts = paper.texts();
        match (paper.phase.read() == Phase::Saving, paper.first.read().is_some()) {
            (true, _) => paper.desk.shared_texts().run.saving,
            (false, true) => texts.compare,
            (false, false) => texts.save,
        }
    };
    view! {
        {faults}
        {obstacles}
        <div class="paper-actions">
            <button
                type="button"
                class="primary"
                id=element_id(Place::Save)
                on:focus=move |_| paper.stand(Place::Save)
                on:click=move |_| paper.save(false)
            >
                {save}
            </button>
            {insist}
            <Empty />
        </div>
    }
}

/// A button that empties the sheet, pressed twice.
#[component]
fn Empty() -> impl IntoView {
    let paper = use_paper();
    let asked = RwSignal::new(false);
    let touched =
        Memo::new(move |_| paper.session.read().as_ref().is_some_and(|session| !session.is_untouched()));
    let press = move |_| {
        if asked.get_untracked() {
            paper.empty();
        }
        asked.update(|asked| *asked = !*asked);
    };
    move || {
        touched.get().then(|| {
            view! {
                <button
                    type="button"
                    on:focus=move |_| paper.stand(Place::Button)
                    on:blur=move |_| asked.set(false)
                    on:click=press
                >
                    {move || if asked.get() { paper.texts().really_empty } else { paper.texts().empty }}
                </button>
            }
        })
    }
}

fn obstacle_words(obstacles: Obstacles, sheet: &str, texts: &PaperTexts) -> Vec<String> {
    let mut words = Vec::new();
    if obstacles.untouched {
        words.push(texts.untouched.to_owned());
    }
    if obstacles.taken {
        words.push((texts.taken)(sheet));
    }
    if obstacles.refused > 0 {
        words.push((texts.refused)(obstacles.refused));
    }
    words
}
