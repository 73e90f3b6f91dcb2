//! Ids and words that are to differ: of choices, rows, columns, left sides.

use std::collections::BTreeSet;

use super::super::diagnostic::Path;
use super::super::fields::check_id;
use super::super::source::ItemSource;
use super::Lowering;
use crate::engine::id::ChoiceId;
use crate::engine::lang::LocalText;
use crate::engine::question::Item;

/// Column names of the exports that follow a question's id.
const TAKEN: [&str; 2] = ["outcome", "order"];

/// What has been met of one list.
pub(super) struct Distinct {
    what: &'static str,
    /// Whether the exports have a column of each id.
    columns: bool,
    ids: BTreeSet<String>,
    labels: BTreeSet<String>,
}

impl Distinct {
    /// Nothing yet of a list of `what`.
    pub(super) fn new(what: &'static str, columns: bool) -> Self {
        Self { what, columns, ids: BTreeSet::new(), labels: BTreeSet::new() }
    }
}

impl Lowering<'_, '_> {
    /// The id and the words of the next entry of a list.
    pub(super) fn distinct(
        &mut self,
        seen: &mut Distinct,
        id: Option<&str>,
        label: Option<&LocalText>,
        path: &Path,
    ) -> (ChoiceId, String) {
        let what = seen.what;
        let id = check_id(id, &path.key("id"), self.problems);
        if seen.columns && TAKEN.contains(&id.as_str()) {
            self.problems.error(
                &path.key("id"),
                format!("no {what} may be called `{id}`"),
                "the exports have a column of that name; choose another id",
            );
        }
        let label = self.required_text(label, &path.key("label"), "label");
        if !id.is_empty() && !seen.ids.insert(id.clone()) {
            let message = format!("two {what}s are called `{id}`");
            self.problems.error(path, message, "give this one another id");
        }
        if !label.is_empty() && !seen.labels.insert(label.clone()) {
            let message = format!("two {what}s read “{label}”");
            self.problems.error(path, message, "take one out, or say it differently");
        }
        (ChoiceId::new(id), label)
    }

    /// The rows or columns of a grid, at least `least` of them.
    pub(super) fn items(
        &mut self,
        sources: Option<&[ItemSource]>,
        seen: &mut Distinct,
        least: usize,
        path: &Path,
    ) -> Vec<Item> {
        let sources = sources.unwrap_or_default();
        if sources.len() < least {
            let message = match least {
                1 => format!("no {}s", seen.what),
                least => format!("fewer than {least} {}s", seen.what),
            };
            self.problems.error(path, message, "add { id = \"…\", label = { … } } for each");
        }
        let mut items = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let path = path.index(index);
            let (id, label) = self.distinct(seen, source.id.as_deref(), source.label.as_ref(), &path);
            items.push(Item { id, label });
        }
        items
    }
}
