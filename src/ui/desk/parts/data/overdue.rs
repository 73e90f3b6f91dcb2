//! What was to be wiped by now, on every page of the desk.

use leptos::prelude::*;

use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{Overdue, storage_words, use_data};
use crate::ui::desk::route::DeskRoute;

/// A notice for each pack whose private answers were to be gone.
#[component]
pub fn OverdueNotices() -> impl IntoView {
    let data = use_data();
    Effect::new(move |_| {
        data.desk.read_at.track();
        data.desk.run_packs.track();
        data.look_for_overdue();
    });
    // What is being asked stays on the screen while the journal is read again.
    let overdue = Memo::new(move |_| data.overdue.get());
    let notices = move || {
        let overdue = overdue.get().into_iter();
        overdue.map(|overdue| view! { <OverdueNotice overdue /> }).collect_view()
    };
    let fault = move || {
        // The data page says it itself.
        let fault = data.fault.get().filter(|_| data.desk.route.get() != DeskRoute::Data)?;
        let words = storage_words(data.desk, &fault);
        Some(view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    view! { <div class="warnings">{notices} {fault}</div> }
}

#[component]
fn OverdueNotice(
    /// What is overdue.
    overdue: Overdue,
) -> impl IntoView {
    let data = use_data();
    let asked = RwSignal::new(false);
    let count = overdue.keys.len();
    let (title, day) = (overdue.title.clone(), overdue.retain_until.clone());
    let words = move || (data.texts().overdue.due)(&title, &day, count);
    let wipe = StoredValue::new(overdue);
    view! {
        <Notice tone=Tone::Fault>
            <span>{words}</span>
            {move || match asked.get() {
                false => {
                    view! {
                        <button type="button" on:click=move |_| asked.set(true)>
                            {move || data.texts().overdue.wipe}
                        </button>
                    }
                        .into_any()
                }
                true => {
                    view! {
                        <span>{move || data.texts().overdue.really}</span>
                        <button
                            type="button"
                            class="danger"
                            on:click=move |_| wipe.with_value(|overdue| data.wipe(overdue))
                        >
                            {move || data.texts().overdue.confirm}
                        </button>
                    }
                        .into_any()
                }
            }}
        </Notice>
    }
}
