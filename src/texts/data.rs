//! The words of the desk's data page.

/// The words of the desk's data page, in one language.
pub struct DataTexts {
    pub health: HealthTexts,
    pub backup: BackupTexts,
    pub conflicts: ConflictTexts,
    pub erase: EraseTexts,
    pub day: DayTexts,
    pub delete: DeleteTexts,
    pub reminder: fn(u64) -> String,
    pub to_data: &'static str,
    pub overdue: OverdueTexts,
}

/// How safe the data is.
pub struct HealthTexts {
    pub title: &'static str,
    pub saved: &'static str,
    pub unexported: &'static str,
    pub erased: &'static str,
    pub last_export: fn(&str, u64) -> String,
    pub never_exported: &'static str,
    pub promised: &'static str,
    pub open: &'static str,
    pub refused: &'static str,
    pub unavailable: &'static str,
    pub ask: &'static str,
    pub room: fn(&str, &str) -> String,
    pub remind: &'static str,
    pub remind_hint: &'static str,
    pub accept: &'static str,
    pub accept_hint: fn(usize, usize) -> String,
}

/// Backup and restore.
pub struct BackupTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub make: &'static str,
    pub restore: &'static str,
    pub restore_hint: &'static str,
    pub as_text: &'static str,
    pub as_text_hint: &'static str,
    pub show_text: &'static str,
    pub text: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub pasted: &'static str,
    pub take_pasted: &'static str,
    pub restoring: fn(&str, u32) -> String,
    pub writing: fn(u32) -> String,
    pub cancel: &'static str,
    pub offered: &'static str,
    /// So much would be written, of it so many desk entries.
    pub gain: fn(u64, u64) -> String,
    pub by_station: &'static str,
    pub by_phone: &'static str,
    pub take: &'static str,
    pub taken: &'static str,
    pub cancelled: &'static str,
    pub failed: fn(&str) -> String,
    pub files: fn(usize) -> String,
    pub new: &'static str,
    pub known: &'static str,
    pub outranks: &'static str,
    pub outranked: &'static str,
    pub conflicts: &'static str,
    pub erased: &'static str,
    pub stay_erased: &'static str,
    pub unreadable: &'static str,
    pub foreign: &'static str,
    pub packs: &'static str,
    pub keys: &'static str,
    pub nothing: &'static str,
    pub cut_short: fn(u64, u64) -> String,
    pub line_unreadable: fn(u64, &str) -> String,
    pub line_newer: fn(u64) -> String,
    pub line_foreign: fn(u64) -> String,
    pub line_conflict: fn(u64) -> String,
    pub other_event: fn(&str, &str) -> String,
    pub newer: &'static str,
    pub gone: &'static str,
    pub storage: fn(&str) -> String,
}

/// What came under one id and says different things.
pub struct ConflictTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub counts: &'static str,
    pub beside: &'static str,
    pub stored: &'static str,
}

/// Erasing by receipt code.
pub struct EraseTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub code: &'static str,
    pub look_up: &'static str,
    pub incomplete: &'static str,
    pub wrong_character: fn(char) -> String,
    pub mistyped: &'static str,
    pub unknown: fn(&str) -> String,
    pub before: fn(&str) -> String,
    pub found: fn(&str, &str, &str) -> String,
    pub confirm: &'static str,
    pub keep: &'static str,
    pub done: fn(&str) -> String,
}

/// Close of day.
pub struct DayTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub this_phone: &'static str,
    pub id: fn(&str) -> String,
    pub name: &'static str,
    pub all: fn(u64, &str) -> String,
    pub own: fn(u64, &str) -> String,
    pub phones: &'static str,
    pub none: &'static str,
    pub handed_in: fn(u64, &str, &str) -> String,
    pub here: fn(u64, &str) -> String,
    pub complete: &'static str,
    pub fewer: &'static str,
    pub more: &'static str,
    pub others: &'static str,
    pub no_backup: &'static str,
    pub nothing: &'static str,
    pub all_in: fn(usize) -> String,
    pub missing: fn(usize) -> String,
    pub expect: &'static str,
    pub add: &'static str,
    pub forget: fn(&str) -> String,
    pub forget_short: &'static str,
}

/// Deleting everything.
pub struct DeleteTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub ask: &'static str,
    pub what: fn(usize) -> String,
    pub missing: fn(&str) -> String,
    pub exported: &'static str,
    pub type_count: fn(u64, usize) -> String,
    pub count: &'static str,
    pub confirm: &'static str,
    pub keep: &'static str,
    pub done: fn(usize, usize) -> String,
}

/// What was to be wiped by now.
pub struct OverdueTexts {
    pub due: fn(&str, &str, usize) -> String,
    pub wipe: &'static str,
    pub really: &'static str,
    pub confirm: &'static str,
}
