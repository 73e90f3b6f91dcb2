//! The words of the pages that run the stall; only organisers read them.

/// The words of the pages that run the stall.
pub struct StallTexts {
    pub stations: StationsTexts,
    pub tickets: TicketsTexts,
    pub picking: PickingTexts,
    pub counters: CountersTexts,
}

/// Stations, and how much is wanted of each.
pub struct StationsTexts {
    pub title: &'static str,
    pub activity: &'static str,
    pub all_activities: &'static str,
    /// So many were finished, of these in the last hour, and are wanted.
    pub all: fn(u64, u64, Option<u32>) -> String,
    pub all_wanted: &'static str,
    pub wanted: &'static str,
    pub of_wanted: fn(u64, u32) -> String,
    pub pace: fn(u64) -> String,
    pub lags: &'static str,
    pub by_hour: &'static str,
    pub add_title: &'static str,
    pub add_hint: &'static str,
    pub name: &'static str,
    pub add: &'static str,
    pub remove: fn(&str) -> String,
}

/// The queue.
pub struct TicketsTexts {
    pub title: &'static str,
    pub last_given: &'static str,
    pub give: fn(u32) -> String,
    pub used_up: &'static str,
    pub serving: &'static str,
    /// So many wait; the average wait in minutes.
    pub waiting: fn(usize, Option<u32>) -> String,
    pub served: fn(usize, usize) -> String,
    pub at_once: &'static str,
    pub call_next: &'static str,
    pub call_hint: &'static str,
    pub done: &'static str,
    pub done_with: fn(u32) -> String,
    pub skip: &'static str,
    pub skip_whom: fn(u32) -> String,
    pub skipped: &'static str,
    pub back: &'static str,
    pub back_again: fn(u32) -> String,
    pub aloud: &'static str,
    pub again: &'static str,
    /// What is read aloud.
    pub call: fn(&[u32]) -> String,
    pub range_title: &'static str,
    pub range: fn(u32, u32) -> String,
    pub range_hint: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub set: &'static str,
}

/// Picking somebody by chance.
pub struct PickingTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub among: &'static str,
    pub tickets: &'static str,
    pub rows: &'static str,
    pub seats: &'static str,
    pub row_count: &'static str,
    pub seat_count: &'static str,
    pub picked: &'static str,
    pub pick: &'static str,
    pub row: fn(u32) -> String,
    pub seat: fn(u32, u32) -> String,
    pub had_turn: fn(usize, usize) -> String,
}

/// What is counted by hand.
pub struct CountersTexts {
    pub title: &'static str,
    pub at: fn(&str) -> String,
    pub nowhere: &'static str,
    pub to_phone: &'static str,
    pub none: &'static str,
    pub amount: &'static str,
    pub add: &'static str,
    pub last: fn(&str, &str) -> String,
    pub undo: &'static str,
    pub by_hour: &'static str,
    pub by_station: &'static str,
    pub hour: &'static str,
    pub station: &'static str,
}
