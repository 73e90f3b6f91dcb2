//! The words of the page that follows registers up; only organisers read them.

use crate::engine::cases::CaseStatus;

/// The words of the page that follows registers up.
pub struct CasesTexts {
    pub title: &'static str,
    pub register: &'static str,
    pub kind: &'static str,
    pub every_kind: &'static str,
    pub station: &'static str,
    pub every_station: &'static str,
    pub status: &'static str,
    pub every_status: &'static str,
    pub unchanged: &'static str,
    /// Of each status, in their order.
    pub(super) statuses: [&'static str; 4],
    /// So many cases, how they stand, and how many yuan were recovered.
    pub sums: fn(usize, &str, u64) -> String,
    pub locked: &'static str,
    pub to_keys: &'static str,
    pub sealed: &'static str,
    pub wiped: &'static str,
    pub declined: &'static str,
    pub passed_to: &'static str,
    pub recovered: &'static str,
    pub recovered_yuan: fn(u32) -> String,
    pub note: &'static str,
    pub no_key: &'static str,
    pub save: &'static str,
    pub pass_on: &'static str,
    pub nobody: &'static str,
    pub print_for: fn(&str) -> String,
    pub agreed_to: fn(&str) -> String,
    pub handed_over: &'static str,
    pub received: &'static str,
}

impl CasesTexts {
    /// The words of a status.
    pub fn status_words(&self, status: CaseStatus) -> &'static str {
        self.statuses[status as usize]
    }
}
