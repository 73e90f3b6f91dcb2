//! One choice: a radio button or checkbox as large as a thumb, the text field
//! of an "other", and after marking whether it was right.

use leptos::prelude::*;

use crate::engine::question::Choice;
use crate::ui::components::{Icon, Shape};
use crate::ui::live::{Act, live_option, on_change};
use crate::ui::text::Texts;

/// What the text field of an "other" is tied to.
#[derive(Clone)]
pub struct OtherField {
    /// What has been typed.
    pub text: Signal<String>,
    /// Called with every change.
    pub on_type: Act<String>,
}

/// One choice.
#[component]
pub fn ChoiceRow(
    /// The choice.
    choice: Choice,
    /// `radio` or `checkbox`.
    input_type: &'static str,
    /// The group that the input belongs to.
    group: String,
    /// Whether it is taken.
    taken: Signal<bool>,
    /// Whether it has been marked and cannot be changed.
    locked: bool,
    /// Whether marks may be shown: the question is marked.
    marked: bool,
    /// Called when it is tapped.
    on_tap: Act<()>,
    /// The text field, for an "other".
    other: OtherField,
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    let right = choice.right;
    let shows_mark = locked && marked;
    // A question that shows marks is locked: what is taken does not change.
    let mark = match (shows_mark, right, taken.get_untracked()) {
        (true, true, _) => Some((Shape::Tick, texts.run.right_choice)),
        (true, false, true) => Some((Shape::Cross, texts.run.your_choice)),
        _ => None,
    };
    let asks_text = choice.other;
    let field = live_option(move || {
        (asks_text && taken.get()).then(|| {
            let OtherField { text, on_type } = other.clone();
            view! {
                <input
                    class="field other-field"
                    type="text"
                    maxlength="200"
                    aria-label=texts.run.other_label
                    placeholder=texts.run.other_label
                    prop:value=text.get_untracked()
                    on:input:target=move |event| on_type(event.target().value())
                />
            }
        })
    });
    let class = match mark {
        Some((Shape::Tick, _)) => "choice choice-right",
        Some(_) => "choice choice-wrong",
        None => "choice",
    };
    view! {
        <div class=class>
            <label>
                <input
                    type=input_type
                    name=group
                    disabled=locked
                    prop:checked=taken
                    on:change=on_change(move || on_tap(()))
                />
                <span class="choice-label">{choice.label}</span>
                {mark.map(|(shape, words)| view! {
                    <span class="choice-mark"><Icon shape />{words}</span>
                })}
            </label>
            {field}
        </div>
    }
}
