//! `hotspot`: a `single` or `multiple` whose choices are regions of the
//! question's picture.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::Kind;

impl Lowering<'_, '_> {
    pub(super) fn hotspot(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        if source.picture.is_none() {
            let hint = "add picture = \"….svg\" and alt = { … }";
            self.problems.error(path, "no picture to tap", hint);
        }
        let areas = source.choices.iter().flatten().filter(|choice| choice.area.is_some()).count();
        let all = source.choices.iter().flatten().count();
        if all > 0 && areas == 0 {
            self.problems.error(&path.key("choices"), "no regions", "add area = [x, y, width, height]");
        } else if all > areas + 1 {
            self.problems.error(
                &path.key("choices"),
                "several choices without a region",
                "give each an `area`; one may go without, and is everything else",
            );
        }
        if source.several == Some(true) {
            return self.multiple(source, quiz, path);
        }
        for (key, given) in [("min", source.min.is_some()), ("max", source.max.is_some())] {
            if given {
                let hint = "take it out, or add several = true";
                self.problems.error(&path.key(key), format!("`{key}` of one region"), hint);
            }
        }
        self.single(source, quiz, path)
    }
}
