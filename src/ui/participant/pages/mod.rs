//! Pages: what fills the screen. They compose controls and components and ask
//! the app for everything that changes.

mod feedback;
mod question;
mod resume;
mod root;
mod run;
mod start;
mod thanks;

pub use self::root::Root;
