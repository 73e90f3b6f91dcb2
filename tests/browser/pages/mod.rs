//! Page objects: what is on each screen and what can be done there, found as a
//! person finds it: by role and by visible words.

mod blind;
mod data;
mod desk;
mod hand;
mod keys;
mod list;
mod paper;
mod print;
mod resume;
mod run;
mod running;
mod start;
mod still_there;
mod thanks;
mod this_phone;
mod trouble;

pub use self::blind::{BlindRun, Gone};
pub use self::data::DataPage;
pub use self::desk::DeskPage;
pub use self::hand::{Answering, Hand};
pub use self::keys::{KeysPage, LockPage};
pub use self::list::ListPage;
pub use self::paper::{BACKSPACE, ENTER, PaperPage, UP};
pub use self::print::PrintPage;
pub use self::resume::ResumePage;
pub use self::run::RunPage;
pub use self::running::{CountersPage, StationsPage, TicketsPage};
pub use self::start::{LONG_QUIZ, QUIZ, SURVEY, StartPage};
pub use self::still_there::StillThere;
pub use self::thanks::ThanksPage;
pub use self::this_phone::ThisPhonePage;
pub use self::trouble::TroublePage;
