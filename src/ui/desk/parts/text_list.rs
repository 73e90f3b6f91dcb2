//! The texts that were given to a question, folded away.

use leptos::prelude::*;

use crate::ui::desk::app::use_desk;

/// How many texts are shown at a time: more would make a phone stutter.
const PAGE: usize = 200;

/// The texts of one question; nothing where there are none.
#[component]
pub fn TextList(
    /// The question's place in the layout.
    index: usize,
) -> impl IntoView {
    let desk = use_desk();
    let limit = RwSignal::new(PAGE);
    let count = Memo::new(move |_| desk.question_text_count(index));
    let shown = Memo::new(move |_| desk.question_texts(index, limit.get()));
    let any = Memo::new(move |_| count.get() > 0);
    let more = move || {
        let rest = count.get().saturating_sub(limit.get());
        (rest > 0).then(|| {
            view! {
                <button type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {(desk.texts().more)(rest.min(PAGE))}
                </button>
            }
        })
    };
    move || {
        any.get().then(|| {
            view! {
                <details>
                    <summary>{move || (desk.texts().texts)(count.get())}</summary>
                    <ul class="given-texts">
                        {move || shown.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                    </ul>
                    {more}
                </details>
            }
        })
    }
}
