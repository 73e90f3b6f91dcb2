//! `matrix`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use super::distinct::Distinct;
use crate::engine::question::{Kind, Matrix};

impl Lowering<'_, '_> {
    pub(super) fn matrix(&mut self, source: &QuestionSource, path: &Path) -> Kind {
        let (mut rows, mut columns) = (Distinct::new("row", true), Distinct::new("column", false));
        Kind::Matrix(Matrix {
            rows: self.items(source.rows.as_deref(), &mut rows, 1, &path.key("rows")),
            columns: self.items(source.columns.as_deref(), &mut columns, 2, &path.key("columns")),
            nominal: source.nominal.unwrap_or(false),
        })
    }
}
