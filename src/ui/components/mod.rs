//! Parts that draw and know nothing: no engine, no state, no storage.

mod bar;
mod broken;
mod copy_field;
mod icon;
mod language_switch;
mod notice;
mod progress;
mod qr;

pub use self::bar::Bar;
pub use self::broken::broken;
pub use self::copy_field::CopyField;
pub use self::icon::{Icon, Shape, icon};
pub use self::language_switch::{LanguageSwitch, language_switch};
pub use self::notice::{Notice, Tone, notice};
pub use self::progress::progress;
pub use self::qr::Qr;
