//! JSON for phones: serde's data model, read and written in a tenth of the
//! bytes that a general library adds to what a passer-by downloads.
//!
//! Writing goes through serde; reading does not, because serde's code for a
//! struct came to more bytes than all the rest of this engine. Numbers are
//! those that people type and this writes, of up to 15 digits and without
//! exponents, which need no tables of powers.
//! Documents by the million are read with `serde_json`, at the desk and
//! natively; both read and write the same JSON, which the tests compare.

mod read;
mod value;
mod write;

pub use self::read::{FromJson, JsonError, Node, from_value};
pub(crate) use self::read::{names_from_json, struct_from_json};
pub use self::value::{Value, parse};
pub use self::write::to_string;
