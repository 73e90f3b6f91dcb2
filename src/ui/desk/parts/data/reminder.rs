//! A line on every page of the desk, when much is in no file yet.

use leptos::prelude::*;

use crate::ui::desk::data::use_data;
use crate::ui::desk::route::DeskRoute;

/// The reminder; nothing as long as it is not due.
#[component]
pub fn Reminder() -> impl IntoView {
    let data = use_data();
    let due = Memo::new(move |_| data.is_reminder_due().then(|| data.unexported()));
    move || {
        due.get().map(|count| {
            let texts = data.texts();
            view! {
                <p class="reminder">
                    {(texts.reminder)(count)} " " <a href=DeskRoute::Data.address()>{texts.to_data}</a>
                </p>
            }
        })
    }
}
