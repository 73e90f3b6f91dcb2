//! The targets: each reads bytes as one decoder may meet them, and asserts what
//! holds whatever they are. That nothing panics, loops or asks for endless
//! memory goes without saying.
//!
//! **To add a target:** a file here with two functions, and its name in
//! `targets!` below.
//!
//! - `run(&[u8])` decodes the bytes and goes on with what came of it as the app
//!   would. Bytes that are refused are fine; what is taken must hold.
//! - `seeds()` gives inputs that are taken, the more different the better:
//!   others are made from their pieces.
//!
//! `make test` runs it for a moment, `make fuzz` for as long as one likes, or
//! alone: `FUZZ_SECONDS=600 scripts/fuzz.sh NAME`. An input that broke something
//! goes into `../found/NAME/` with what mends it.

/// A decoder and what goes on from it.
pub struct Target {
    /// Its name in `make fuzz`, and its folder in `found/`.
    pub name: &'static str,
    /// Tries one input.
    pub run: fn(&[u8]),
    /// Inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

macro_rules! targets {
    ($($name:ident,)*) => {
        $(mod $name;)*

        /// Every target.
        pub const TARGETS: &[Target] =
            &[$(Target { name: stringify!($name), run: $name::run, seeds: $name::seeds },)*];
    };
}

targets! {
    answer,
    backup,
    block,
    desk,
    draft,
    drawing,
    event,
    expression,
    json,
    keys,
    pack,
    record,
    source,
    word,
}
