//! `calculate`: the expression and its grade bands. Of what type the value is
//! follows once all questions are known, see `logic`.

use std::collections::BTreeSet;

use super::super::diagnostic::Path;
use super::super::fields::check_id;
use super::super::source::{BandSource, QuestionSource};
use super::Lowering;
use crate::engine::expr::Expr;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Band, Calculate, Computed, Kind};

impl Lowering<'_, '_> {
    pub(super) fn calculate(&mut self, source: &QuestionSource, path: &Path) -> Kind {
        if source.calculate.is_none() {
            self.problems.error(
                path,
                "no `calculate`",
                "add calculate = \"…\", e.g. \"${price} * ${amount}\"",
            );
        }
        for (key, given) in [
            ("hint", source.hint.is_some()),
            ("required", source.required.is_some()),
            ("decline", source.decline.is_some()),
            ("constraint", source.constraint.is_some()),
        ] {
            if given {
                self.problems.error(
                    &path.key(key),
                    format!("`{key}` does not go with this kind of question"),
                    "a calculated value is never shown and never typed; take it out",
                );
            }
        }
        let expr = self.expression(source.calculate.as_deref(), &path.key("calculate"));
        let bands = self.bands(source.bands.as_deref().unwrap_or_default(), &path.key("bands"));
        // What cannot be read is refused above; the empty text stands in for it.
        let expr = expr.unwrap_or_else(|| Expr::Text(String::new()));
        Kind::Calculate(Calculate { expr, gives: Computed::Number, bands })
    }

    fn bands(&mut self, sources: &[BandSource], path: &Path) -> Vec<Band> {
        let mut ids = BTreeSet::new();
        let mut bands: Vec<Band> = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let path = path.index(index);
            let id = check_id(source.id.as_deref(), &path.key("id"), self.problems);
            if !ids.insert(id.clone()) && !id.is_empty() {
                let message = format!("two bands are called `{id}`");
                self.problems.error(&path, message, "give this one another id");
            }
            let label = self.required_text(source.label.as_ref(), &path.key("label"), "label");
            let Some(from) = source.from else {
                self.problems.error(&path, "no `from`", "add the least value of the band: from = 80");
                continue;
            };
            if bands.last().is_some_and(|higher| from >= higher.from) {
                let message = "a band that is not below the one before";
                self.problems.error(&path.key("from"), message, "write the highest band first");
            }
            bands.push(Band { id: ChoiceId::new(id), label, from });
        }
        bands
    }
}
