//! The day for which packs are checked. This is the only clock of the command:
//! whoever compiles is told the day.

use std::time::{SystemTime, UNIX_EPOCH};

use fairstall::engine::day::Day;

/// The day for which packs are checked.
#[derive(clap::Args)]
pub struct Calendar {
    /// The day to check for, such as that of the event; today, if not given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    on: Option<Day>,
}

impl Calendar {
    /// The day that was given, or today's.
    pub fn day(&self) -> Day {
        self.on.unwrap_or_else(today)
    }
}

/// Today by universal time: law that is read once in months can be some hours
/// out of date without a warning.
fn today() -> Day {
    // A clock before 1970 is wrong, and nothing is outdated by it.
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Day::from_number(i32::try_from(seconds / (24 * 60 * 60)).unwrap_or(i32::MAX))
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "not a day like 2027-03-15".to_owned())
}
