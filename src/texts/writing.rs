//! How a language writes what has no words.

/// How it is written.
pub struct WritingTexts {
    /// Stands between the things of a list.
    pub between: &'static str,
}
