//! The texts that were given to a question, folded away, with a search.

use leptos::prelude::*;

use crate::ui::desk::app::use_desk;

/// How many texts are shown at a time: more would make a phone stutter.
const PAGE: usize = 200;
/// So many texts are looked through faster by eye.
const FEW: usize = 5;

/// The texts of one question; nothing where there are none.
#[component]
pub fn TextList(
    /// The question's place in the layout.
    index: usize,
) -> impl IntoView {
    let desk = use_desk();
    let (limit, sought) = (RwSignal::new(PAGE), RwSignal::new(String::new()));
    let count = Memo::new(move |_| if desk.is_drawn(index) { 0 } else { desk.question_text_count(index) });
    let found = Memo::new(move |_| desk.texts_with(index, &sought.read(), limit.get()));
    let any = Memo::new(move |_| count.get() > 0);
    let many = Memo::new(move |_| count.get() > FEW);
    let search = move || {
        many.get().then(|| {
            view! {
                <label class="select">
                    <span>{move || desk.texts().charts.search}</span>
                    <input
                        class="field"
                        type="search"
                        on:input:target=move |event| {
                            limit.set(PAGE);
                            sought.set(event.target().value());
                        }
                    />
                </label>
                <p class="aside" role="status">
                    {move || {
                        let words = desk.texts().charts.found;
                        (!sought.read().trim().is_empty()).then(|| words(found.read().1, count.get()))
                    }}
                </p>
            }
        })
    };
    let more = move || {
        let rest = found.read().1.saturating_sub(limit.get());
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
                    {search}
                    <ul class="given-texts">
                        {move || found.get().0.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                    </ul>
                    {more}
                </details>
            }
        })
    }
}
