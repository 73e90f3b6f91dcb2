//! The parts of the data page, one a file. They ask the data page's state for
//! everything that changes.

mod as_text;
mod backup;
mod conflicts;
mod day;
mod delete;
mod erase;
mod health;
mod overdue;
mod reminder;
mod report;
mod taking;

use leptos::prelude::*;

use self::backup::Backup;
use self::conflicts::Conflicts;
use self::day::CloseOfDay;
use self::delete::Delete;
use self::erase::Erase;
use self::health::Health;
pub use self::overdue::OverdueNotices;
pub use self::reminder::Reminder;
use crate::ui::desk::dry_run::DryRunSection;

/// What is kept on this phone, and what becomes of it.
#[component]
pub fn DataSections() -> impl IntoView {
    view! {
        <Health />
        <Backup />
        <Conflicts />
        <CloseOfDay />
        <Erase />
        <DryRunSection />
        <Delete />
    }
}
