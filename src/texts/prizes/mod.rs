//! The words of the page of prizes and draws; only organisers read them.

mod en;
mod zh_hans;
mod zh_hant;

use crate::engine::lang::Lang;

/// The words of the page.
pub struct PrizesTexts {
    pub claims: &'static str,
    pub no_claims: &'static str,
    pub code: &'static str,
    pub by_hand: &'static str,
    pub hand_over: &'static str,
    pub hand_over_whom: fn(&str) -> String,
    pub not_fetched: &'static str,
    pub not_fetched_whom: fn(&str) -> String,
    /// So many were handed over, and went back.
    pub settled: fn(usize, usize) -> String,
    pub stock: &'static str,
    pub stock_hint: &'static str,
    pub none: &'static str,
    pub left: &'static str,
    /// Of so many on this phone, won and handed over.
    pub of: fn(i64, u32, u32) -> String,
    pub amount: &'static str,
    pub add: &'static str,
    pub take_away: &'static str,
    pub send: &'static str,
    pub give_one: &'static str,
    /// The code to type on the other phone, for so many of this.
    pub sent: fn(&str, u32, &str) -> String,
    pub receive: &'static str,
    pub receive_hint: &'static str,
    pub transfer: &'static str,
    pub take_in: &'static str,
    pub taken_in: fn(u32, &str) -> String,
    pub refused: &'static str,
    pub bad_code: &'static str,
    pub all_phones: &'static str,
    pub phone: &'static str,
    pub on_the_way: fn(u32, &str, &str) -> String,
    pub lots: &'static str,
    pub lots_hint: &'static str,
    pub among: &'static str,
    pub among_tickets: fn(usize) -> String,
    pub among_codes: fn(usize) -> String,
    pub lots_name: &'static str,
    pub close: &'static str,
    pub closed: fn(usize, &str) -> String,
    pub list: &'static str,
    pub seed: &'static str,
    pub seed_hint: &'static str,
    pub count: &'static str,
    pub draw: &'static str,
    pub winners: &'static str,
    pub drawn: fn(&str, &str) -> String,
    pub replay: &'static str,
    pub print: &'static str,
}

impl PrizesTexts {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &zh_hans::PRIZES,
            Lang::ZhHant => &zh_hant::PRIZES,
            Lang::En => &en::PRIZES,
        }
    }
}
