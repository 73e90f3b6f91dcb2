//! The words around keys and the desk's lock; only organisers read them.

mod en;
mod zh_hans;
mod zh_hant;

use crate::engine::lang::Lang;

/// The words around keys.
pub struct KeysTexts {
    pub heading: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub only_one: &'static str,
    pub several: fn(usize) -> String,
    pub fingerprint: &'static str,
    pub unlocked: &'static str,
    pub locked_here: &'static str,
    pub public_only: &'static str,
    pub unlock: &'static str,
    pub passphrase: &'static str,
    pub current: &'static str,
    pub new: &'static str,
    pub again: &'static str,
    pub advice: &'static str,
    pub too_short: &'static str,
    pub differ: &'static str,
    pub name: &'static str,
    pub name_missing: &'static str,
    pub working: &'static str,
    pub change: &'static str,
    pub changed: &'static str,
    pub remove: &'static str,
    pub remove_public: fn(&str) -> String,
    pub remove_secret: fn(&str) -> String,
    pub remove_yes: &'static str,
    pub cancel: &'static str,
    pub make: &'static str,
    pub make_intro: &'static str,
    pub make_button: &'static str,
    pub sheet: SheetTexts,
    pub hand_over: &'static str,
    pub hand_over_intro: &'static str,
    pub hand_over_qr: &'static str,
    pub link: &'static str,
    pub take: &'static str,
    pub take_intro: &'static str,
    pub take_field: &'static str,
    pub take_look: &'static str,
    pub take_question: &'static str,
    pub offered: &'static str,
    pub take_compare: &'static str,
    pub take_yes: &'static str,
    pub taken: fn(usize) -> String,
    pub restore: &'static str,
    pub restore_intro: &'static str,
    pub code: &'static str,
    pub restore_button: &'static str,
    pub restored: &'static str,
    pub protect: &'static str,
    pub protect_none: &'static str,
    pub protect_keys: &'static str,
    pub protect_own: &'static str,
    pub protect_button: &'static str,
    pub protect_remove: &'static str,
    pub protected: &'static str,
    pub unprotected: &'static str,
    pub lock: LockTexts,
    pub faults: FaultTexts,
}

/// The recovery sheet.
pub struct SheetTexts {
    pub heading: &'static str,
    pub intro: &'static str,
    pub title: fn(&str) -> String,
    pub made_on: fn(&str) -> String,
    pub code: &'static str,
    pub qr: &'static str,
    pub what_for: &'static str,
    pub print: &'static str,
    pub noted: &'static str,
    pub keep: &'static str,
    pub discard: &'static str,
    pub kept: &'static str,
}

/// The page before the desk.
pub struct LockTexts {
    pub heading: &'static str,
    pub intro: &'static str,
    pub open: &'static str,
    pub wait: fn(u32) -> String,
    pub forgotten: &'static str,
    pub forgotten_intro: &'static str,
    pub open_by_code: &'static str,
}

/// What can go wrong.
pub struct FaultTexts {
    pub wrong: &'static str,
    pub wait: &'static str,
    pub not_kept: &'static str,
    pub no_randomness: &'static str,
    pub damaged: &'static str,
    pub newer: &'static str,
    pub unreadable: fn(&str) -> String,
    pub code_character: fn(char) -> String,
    pub code_length: fn(usize) -> String,
    pub code_line: fn(usize) -> String,
    pub unknown: &'static str,
    pub bundle: &'static str,
}

impl KeysTexts {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &zh_hans::KEYS,
            Lang::ZhHant => &zh_hant::KEYS,
            Lang::En => &en::KEYS,
        }
    }
}
