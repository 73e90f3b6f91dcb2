//! Citations: the places in statutes that a statement rests on.

use std::collections::BTreeMap;

use super::diagnostic::{Path, Problems};
use super::fields::{check_day, text_in};
use super::source::{LawSource, StatuteSource};
use crate::engine::lang::Lang;
use crate::engine::pack::Citation;
use crate::texts::{Article, PackTexts};

/// The statutes that a file cites, by their short names.
pub type Statutes = BTreeMap<String, StatuteSource>;

/// Lowers and checks the citations at `path`.
pub fn citations(
    sources: &[LawSource],
    statutes: &Statutes,
    lang: Lang,
    path: &Path,
    problems: &mut Problems,
) -> Vec<Citation> {
    let sources = sources.iter().enumerate();
    sources.map(|(index, source)| citation(source, statutes, lang, &path.index(index), problems)).collect()
}

/// The rows of the fact sheet that citations name, in their order; empty where
/// none is named.
pub fn rows(sources: &[LawSource]) -> Vec<String> {
    sources.iter().map(|law| law.fact.clone().unwrap_or_default()).collect()
}

fn citation(
    source: &LawSource,
    statutes: &Statutes,
    lang: Lang,
    path: &Path,
    problems: &mut Problems,
) -> Citation {
    let statute = statutes.get(source.statute.as_deref().unwrap_or_default());
    if statute.is_none() {
        let message = match &source.statute {
            Some(statute) => format!("no statute `{statute}`"),
            None => "no `statute`".to_owned(),
        };
        problems.error(path, message, "name one of [statutes], or add it there");
    }
    let words = source.article.as_deref().unwrap_or_default();
    let article = Article::parse(words);
    if article.is_none() {
        let message = match &source.article {
            Some(words) => format!("`{words}` is not a place in a statute"),
            None => "no `article`".to_owned(),
        };
        let hint = "write 第…条, with 第…款 and 第…项 where they are meant; one entry a place";
        problems.error(path, message, hint);
    }
    if source.since.is_none() {
        let hint = "add the day it came into force: since = \"2014-03-15\"";
        problems.error(path, "no `since`", hint);
    }
    let title = statute.and_then(|statute| statute.title.as_ref());
    Citation {
        statute: title.map_or_else(String::new, |title| text_in(title, lang, path, problems)),
        article: article.map_or_else(String::new, |place| (PackTexts::of(lang).article)(words, place)),
        since: check_day(source.since.as_deref(), &path.key("since"), problems),
    }
}
