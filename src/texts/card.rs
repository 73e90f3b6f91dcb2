//! The words of the rights card's page.

/// The words of the page.
pub struct CardTexts {
    pub language: &'static str,
    pub to_start: &'static str,
    pub find: &'static str,
    /// `{}` is how many.
    pub found: &'static str,
    pub none_found: &'static str,
    pub print: &'static str,
    pub cited: fn(&str, &str) -> String,
    pub since: fn(&str) -> String,
    pub as_of: fn(&str, &str) -> String,
    pub outdated: fn(&str) -> String,
}
