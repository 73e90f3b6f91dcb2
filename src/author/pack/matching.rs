//! `matching`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use super::distinct::Distinct;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Item, Kind, Matching};

impl Lowering<'_, '_> {
    pub(super) fn matching(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let choices = self.choices(source, quiz, path);
        let path = path.key("left");
        let sources = source.left.as_deref().unwrap_or_default();
        if sources.is_empty() {
            let hint = "add left = [ { id = \"…\", label = { … }, right = \"…\" }, … ]";
            self.problems.error(&path, "no left sides", hint);
        }
        let mut seen = Distinct::new("left side", true);
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (index, source) in sources.iter().enumerate() {
            let path = path.index(index);
            let (id, label) = self.distinct(&mut seen, source.id.as_deref(), source.label.as_ref(), &path);
            left.push(Item { id, label });
            let belongs = source.right.as_deref().map(ChoiceId::new);
            match &belongs {
                Some(_) if !quiz => self.problems.error(
                    &path.key("right"),
                    "`right` does not go here",
                    "only a quiz says what is right; take it out",
                ),
                Some(choice) if choices.get(choice).is_none() => self.problems.error(
                    &path.key("right"),
                    format!("no choice `{choice}`"),
                    "name the choice that belongs to it by its id",
                ),
                None if quiz => {
                    self.problems.error(&path, "no `right`", "name the choice that belongs to it by its id");
                }
                Some(_) | None => {}
            }
            right.extend(belongs);
        }
        Kind::Matching(Matching { left, choices, right })
    }
}
