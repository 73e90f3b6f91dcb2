//! Pictures beside questions and choices.

use super::super::diagnostic::{Path, Severity};
use super::Lowering;
use crate::engine::lang::LocalText;
use crate::engine::picture::Picture;

impl Lowering<'_, '_> {
    /// The picture of this name, with what it shows; `path` is what it belongs to.
    pub(super) fn picture(
        &mut self,
        name: Option<&String>,
        alt: Option<&LocalText>,
        path: &Path,
    ) -> Option<Picture> {
        let Some(name) = name else {
            if alt.is_some() {
                self.problems.error(
                    &path.key("alt"),
                    "`alt` without `picture`",
                    "add the picture, or take it out",
                );
            }
            return None;
        };
        let here = path.key("picture");
        if alt.is_none() {
            let hint =
                "say what it shows, for people who do not see it: alt = { zh-Hans = \"…\", en = \"…\" }";
            self.problems.error(&here, "a picture without `alt`", hint);
        }
        let alt = self.text(alt, &path.key("alt"));
        let Some(known) = self.pictures.beside(self.file, name) else {
            let hint = match self.pictures.names_beside(self.file)[..] {
                [] => "put it into the folder `pictures` beside this file".to_owned(),
                ref names => format!("the pictures beside this file are: {}", names.join(", ")),
            };
            self.problems.error(&here, format!("no picture `{name}`"), hint);
            return None;
        };
        for fault in &known.faults {
            let message = format!("`{name}` {}", fault.message);
            match fault.severity {
                Severity::Error => self.problems.error(&here, message, fault.hint),
                Severity::Warning => self.problems.warn(&here, message, fault.hint),
            }
        }
        Some(Picture { file: known.address.clone(), alt })
    }
}
