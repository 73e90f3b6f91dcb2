//! The law that a quiz question's right answer rests on, and what a register's
//! note says.

use super::super::article::Article;
use super::super::diagnostic::Path;
use super::super::fields::check_day;
use super::super::hant::to_hant;
use super::super::source::LawSource;
use super::Lowering;
use crate::engine::lang::Lang;
use crate::engine::pack::Citation;

impl Lowering<'_, '_> {
    pub(super) fn law(&mut self, sources: &[LawSource], path: &Path) -> Vec<Citation> {
        let mut citations = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let path = path.index(index);
            let statute = source.statute.as_deref().unwrap_or_default();
            let title = self.source.statutes.get(statute).and_then(|statute| statute.title.as_ref());
            if !self.source.statutes.contains_key(statute) {
                let message = match &source.statute {
                    Some(statute) => format!("no statute `{statute}`"),
                    None => "no `statute`".to_owned(),
                };
                self.problems.error(&path, message, "name one of [statutes], or add it there");
            }
            let words = source.article.as_deref().unwrap_or_default();
            let article = Article::parse(words);
            if article.is_none() {
                let message = match &source.article {
                    Some(words) => format!("`{words}` is not a place in a statute"),
                    None => "no `article`".to_owned(),
                };
                let hint = "write 第…条, with 第…款 and 第…项 where they are meant; one entry a place";
                self.problems.error(&path, message, hint);
            }
            if source.since.is_none() {
                self.problems.error(
                    &path,
                    "no `since`",
                    "add the day it came into force: since = \"2014-03-15\"",
                );
            }
            let article = match self.lang {
                Lang::ZhHans => words.to_owned(),
                Lang::ZhHant => to_hant(words).unwrap_or_default(),
                Lang::En => article.map_or_else(String::new, Article::english),
            };
            citations.push(Citation {
                statute: self.text(title, &path),
                article,
                since: check_day(source.since.as_deref(), &path.key("since"), self.problems),
            });
        }
        citations
    }
}
