//! Who may read private answers, and who may come to the desk.
//!
//! `state` holds the keys and does what is asked for; `gate` slows down wrong
//! guesses, `lock` is the desk's own passphrase, and `admission` the page before
//! a locked desk. `page` and what it is made of show the keys; `form` is the one
//! form that takes passphrases.

mod admission;
mod fault;
mod form;
mod gate;
mod hand_over;
mod holders;
mod lock;
mod make;
mod offered;
mod page;
mod protect;
mod restore;
mod sheet;
mod state;
mod take;

pub use self::admission::admit;
pub use self::fault::KeysFault;
pub use self::page::KeysPage;
pub use self::state::{Keys, Opening, provide_keys, use_keys};
