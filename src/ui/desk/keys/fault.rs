//! What can go wrong with keys, and the words for it.

use crate::engine::format::ReadError;
use crate::engine::seal::{BundleError, CodeError};
use crate::texts::KeysTexts;

/// Why something was not done with keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeysFault {
    /// The passphrase is another one.
    Wrong,
    /// It is too soon for another guess.
    Wait,
    /// The browser would not keep it.
    NotKept,
    /// The browser has no randomness.
    NoRandomness,
    /// What lies here was changed.
    Damaged,
    /// The keys of this phone, or of a backup, cannot be read.
    Unreadable(ReadError),
    /// A recovery code has a slip.
    Code(CodeError),
    /// The recovery code is of a key that is not known here.
    Unknown,
    /// A bundle of keys cannot be read.
    Bundle(BundleError),
}

impl KeysFault {
    /// The words.
    pub fn words(&self, texts: &KeysTexts) -> String {
        let faults = &texts.faults;
        match self {
            Self::Wrong => faults.wrong.to_owned(),
            Self::Wait => faults.wait.to_owned(),
            Self::NotKept => faults.not_kept.to_owned(),
            Self::NoRandomness => faults.no_randomness.to_owned(),
            Self::Damaged => faults.damaged.to_owned(),
            Self::Unreadable(ReadError::Newer { .. }) | Self::Bundle(BundleError::Newer) => {
                faults.newer.to_owned()
            }
            Self::Unreadable(ReadError::Corrupt(reason)) => (faults.unreadable)(reason),
            Self::Code(CodeError::Character(c)) => (faults.code_character)(*c),
            Self::Code(CodeError::Length(length)) => (faults.code_length)(*length),
            Self::Code(CodeError::Line(line)) => (faults.code_line)(*line),
            Self::Unknown => faults.unknown.to_owned(),
            Self::Bundle(BundleError::Damaged) => faults.bundle.to_owned(),
        }
    }
}
