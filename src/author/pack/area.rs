//! Regions of a picture.

use super::super::diagnostic::Path;
use super::super::source::AreaSource;
use super::Lowering;
use crate::engine::question::plain_number;

impl Lowering<'_, '_> {
    /// The region as SVG `points`.
    pub(super) fn area(&mut self, source: &AreaSource, path: &Path) -> String {
        let corners = match source {
            AreaSource::Rectangle([x, y, width, height]) => {
                if *width <= 0.0 || *height <= 0.0 {
                    self.problems.error(path, "a region of no size", "write [x, y, width, height]");
                }
                let (right, bottom) = (x + width, y + height);
                vec![[*x, *y], [right, *y], [right, bottom], [*x, bottom]]
            }
            AreaSource::Corners(corners) => {
                if corners.len() < 3 {
                    let hint = "write at least three, [[x, y], [x, y], [x, y]]";
                    self.problems.error(path, "a region of fewer than three corners", hint);
                }
                corners.clone()
            }
        };
        if !corners.as_flattened().iter().all(|part| (0.0..=100.0).contains(part)) {
            let hint = "write percent of the picture's width and height, 0 to 100";
            self.problems.error(path, "a region beyond the picture", hint);
        }
        let points = corners.iter().map(|[x, y]| format!("{},{}", plain_number(*x), plain_number(*y)));
        points.collect::<Vec<_>>().join(" ")
    }
}
