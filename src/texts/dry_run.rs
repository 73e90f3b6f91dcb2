//! The words of dry runs; only organisers read them.

/// The words of dry runs.
pub struct DryRunTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub start: &'static str,
    pub banner: &'static str,
    pub filling: &'static str,
    pub end: &'static str,
}
