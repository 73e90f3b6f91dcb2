//! Parts that draw and know nothing: no engine, no state, no storage.

mod bar;
mod broken;
mod icon;
mod language_switch;
mod notice;
mod progress;

pub use self::bar::Bar;
pub use self::broken::Broken;
pub use self::icon::{Icon, Shape};
pub use self::language_switch::LanguageSwitch;
pub use self::notice::{Notice, Tone};
pub use self::progress::Progress;
