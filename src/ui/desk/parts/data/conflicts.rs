//! What came under one id and says different things, for people to look at.

use leptos::prelude::*;

use crate::ui::desk::data::{Contested, use_data};

/// Every id under which more than one thing came; nothing, where there is none.
#[component]
pub fn Conflicts() -> impl IntoView {
    let data = use_data();
    Effect::new(move |_| {
        data.desk.read_at.track();
        data.look_for_conflicts();
    });
    let all = Memo::new(move |_| data.contested.get());
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let each = all.into_iter().map(|contested| view! { <One contested /> }).collect_view();
            view! {
                <section class="desk-section conflicts">
                    <h2>{move || data.texts().conflicts.title}</h2>
                    <p>{move || data.texts().conflicts.hint}</p>
                    {each}
                </section>
            }
        })
    }
}

/// One id: what counts, and what is kept beside it.
#[component]
fn One(contested: Contested) -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().conflicts;
    let row = |(place, json): (usize, String)| {
        let origin = {
            let json = json.clone();
            move || data.origin(&json)
        };
        view! {
            <li>
                <strong>{move || if place == 0 { texts().counts } else { texts().beside }}</strong>
                " "
                {origin}
                <details>
                    <summary>{move || texts().stored}</summary>
                    <code class="stored">{json}</code>
                </details>
            </li>
        }
    };
    view! {
        <h3>
            <code>{contested.key}</code>
        </h3>
        <ul class="report-lines">{contested.told.into_iter().enumerate().map(row).collect_view()}</ul>
    }
}
