//! An unfinished run: go on, or start anew. It shows nothing of the answers:
//! the phone may be in another person's hand by now.

use leptos::prelude::*;

use crate::engine::session::Draft;
use crate::ui::live::on_click;
use crate::ui::participant::app::use_app;

/// Asks what to do with a draft.
#[component]
pub fn ResumePage(
    /// The draft.
    draft: Draft,
) -> impl IntoView {
    let app = use_app();
    let run = &app.texts().run;
    let title = app.event().activity(&draft.run.activity).map(|activity| activity.title.clone());
    let given_up = draft.clone();
    view! {
        <main class="page">
            <p class="eyebrow">{title.map(|title| title.get(app.lang.get()).to_owned())}</p>
            <h1 tabindex="-1" data-focus>{run.resume_title}</h1>
            <p>{run.resume_text}</p>
            <div class="actions">
                <button type="button" class="primary" on:click=on_click(move || app.resume(draft.clone()))>
                    {run.resume}
                </button>
                <button type="button" on:click=on_click(move || app.start_anew(given_up.clone()))>
                    {run.start_anew}
                </button>
            </div>
        </main>
    }
}
