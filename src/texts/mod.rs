//! Every word that people read, in each language; a text that is missing does
//! not compile. Pure, so that the phone and the command take words from here.

mod cases;
mod data;
mod dry_run;
mod en;
mod interface;
mod keys;
mod phone;
mod print;
mod prizes;
mod report;
mod stall;
mod zh_hans;
mod zh_hant;

pub use self::cases::CasesTexts;
pub use self::data::{BackupTexts, DataTexts, DayTexts, HealthTexts};
pub use self::dry_run::DryRunTexts;
pub use self::interface::{
    ChartTexts, DeskTexts, LaterTexts, PageTexts, PaperTexts, RegisterTexts, RunTexts, Texts, TroubleTexts,
};
pub use self::keys::KeysTexts;
pub use self::phone::PhoneTexts;
pub use self::print::{FormTexts, PrintTexts};
pub use self::prizes::PrizesTexts;
pub use self::report::ReportTexts;
pub use self::stall::StallTexts;
