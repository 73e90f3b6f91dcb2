//! What stands in packs and on the rights card where the author gives no words.

/// A place in a statute. Places are in the order in which they stand there, an
/// article before its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Article {
    pub article: u32,
    /// The how-manieth of those that were put in behind it later.
    pub inserted: Option<u32>,
    pub paragraph: Option<u32>,
    pub item: Option<u32>,
}

/// The words.
pub struct PackTexts {
    pub agree: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    /// The place, as the author wrote it in 简体 and as it was understood.
    pub article: fn(&str, Article) -> String,
}
