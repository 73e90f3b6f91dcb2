//! Pages: what fills the screen. They compose controls and components and ask
//! the app for everything that changes.

mod feedback;
mod private;
mod question;
mod resume;
mod review;
mod root;
mod run;
mod start;
mod thanks;

pub use self::feedback::{feedback_panel, note_law};
pub use self::private::not_asked;
pub use self::resume::resume_page;
pub use self::review::review;
pub use self::root::root;
