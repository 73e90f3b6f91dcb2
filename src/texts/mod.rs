//! Every word that people read, in each language: of the interface, the report,
//! the rights card, and of pages that the app is not in yet. A language is one file
//! with everything, and a line in the list of languages in `engine`; what is
//! missing in it does not compile. What the words are for is in the other files,
//! one a subject.
//!
//! Each subject's words are a static of their own, so that a phone loads only
//! those that are used in what it loads.

mod card;
mod cases;
mod data;
mod dry_run;
mod interface;
mod keys;
mod loading;
mod pack;
mod phone;
mod print;
mod prizes;
mod report;
mod stall;
mod summary;
#[cfg(test)]
mod tests;
mod writing;

pub use self::card::CardTexts;
pub use self::cases::CasesTexts;
pub use self::data::{
    BackupTexts, ConflictTexts, DataTexts, DayTexts, DeleteTexts, EraseTexts, HealthTexts, OverdueTexts,
};
pub use self::dry_run::DryRunTexts;
pub use self::interface::{
    ChartTexts, DeskTexts, LaterTexts, PageTexts, PaperTexts, RegisterTexts, RunTexts, Texts, TroubleTexts,
};
pub use self::keys::{FaultTexts, KeysTexts, LockTexts, SheetTexts};
pub use self::loading::LoadingTexts;
pub use self::pack::{Article, PackTexts};
pub use self::phone::{
    AddressTexts, InAppTexts, InsecureTexts, InstallTexts, OfflineTexts, PhoneTexts, StationTexts,
};
pub use self::print::{FormTexts, PosterTexts, PrintTexts};
pub use self::prizes::PrizesTexts;
pub use self::report::ReportTexts;
pub use self::stall::{CountersTexts, PickingTexts, StallTexts, StationsTexts, TicketsTexts};
pub use self::summary::SummaryTexts;
pub use self::writing::WritingTexts;
use self::writing::on_day;
use crate::engine::lang::{Lang, languages};

/// Reads the languages' files.
macro_rules! files {
    (() $($lang:ident = $file:ident, $tag:literal, $own_name:literal;)*) => {
        $(mod $file;)*
    };
}

/// Finds a subject's words in the languages' files.
macro_rules! words {
    (($texts:ident = $name:ident) $($lang:ident = $file:ident, $tag:literal, $own_name:literal;)*) => {
        impl $texts {
            /// The words in `lang`.
            pub fn of(lang: Lang) -> &'static Self {
                match lang {
                    $(Lang::$lang => &$file::$name,)*
                }
            }
        }
    };
}

languages!(files);
languages!(words Texts = TEXTS);
languages!(words LaterTexts = LATER);
languages!(words RegisterTexts = REGISTER);
languages!(words PaperTexts = PAPER);
languages!(words DeskTexts = DESK);
languages!(words DataTexts = DATA);
languages!(words PhoneTexts = PHONE);
languages!(words KeysTexts = KEYS);
languages!(words StallTexts = STALL);
languages!(words PrizesTexts = PRIZES);
languages!(words CasesTexts = CASES);
languages!(words PrintTexts = PRINT);
languages!(words ReportTexts = REPORT);
languages!(words SummaryTexts = SUMMARY);
languages!(words DryRunTexts = DRY_RUN);
languages!(words CardTexts = CARD);
languages!(words PackTexts = PACK);
languages!(words LoadingTexts = LOADING);
languages!(words WritingTexts = WRITING);

/// The numbers, with something between them.
fn joined(numbers: &[u32], between: &str) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(between)
}
