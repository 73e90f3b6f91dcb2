//! Pages: what fills the screen. They compose controls and components and ask
//! the app for everything that changes.

mod beside;
mod comforts;
mod countdown;
mod feedback;
mod finished;
mod foot;
mod private;
mod prize;
mod question;
mod refusal;
mod resume;
mod review;
mod root;
mod run;
mod score_card;
mod start;
mod thanks;
mod today;
mod watch;

pub use self::beside::beside;
pub use self::countdown::countdown;
pub use self::feedback::{feedback_panel, note_law};
pub use self::finished::finished;
pub use self::foot::foot;
pub use self::private::not_asked;
pub use self::refusal::refusal;
pub use self::resume::resume_page;
pub use self::root::root;
pub use self::today::today;
pub use self::watch::watch;
