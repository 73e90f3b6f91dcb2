//! The parts of the data page, one a file. They ask the data page's state for
//! everything that changes.

mod backup;
mod day;
mod delete;
mod erase;
mod health;
mod overdue;
mod reminder;
mod report;

use leptos::prelude::*;

use self::backup::Backup;
use self::day::CloseOfDay;
use self::delete::Delete;
use self::erase::Erase;
use self::health::Health;
pub use self::overdue::OverdueNotices;
pub use self::reminder::Reminder;
use crate::platform::journal::StorageError;
use crate::ui::desk::data::DataDesk;
use crate::ui::desk::trouble::Trouble;
use crate::ui::problem::Problem;

/// What is kept on this phone, and what becomes of it.
#[component]
pub fn DataSections() -> impl IntoView {
    view! {
        <Health />
        <Backup />
        <CloseOfDay />
        <Erase />
        <Delete />
    }
}

/// What storage has against it; follows the language.
fn storage_words(data: DataDesk, error: &StorageError) -> String {
    match error {
        StorageError::Refused => Trouble::Reading(StorageError::Refused).words(data.desk.lang.get()),
        error => Problem::Storage(error.clone()).words(data.desk.shared_texts()).join(" "),
    }
}
