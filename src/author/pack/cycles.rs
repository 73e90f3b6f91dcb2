//! Questions that depend on themselves: a question needs what its `relevant`
//! names, and a calculated one what it is calculated from.

use super::logic::Part;
use crate::engine::question::Kind;

/// All circles found, each as the indices of its questions, once round.
pub(super) fn cycles(parts: &[Part<'_>]) -> Vec<Vec<usize>> {
    let needs: Vec<Vec<usize>> = (0..parts.len()).map(|index| needed(parts, index)).collect();
    let mut search = Search { needs, done: vec![false; parts.len()], way: Vec::new(), found: Vec::new() };
    for index in 0..parts.len() {
        search.visit(index);
    }
    search.found
}

/// What the question at `index` needs. What it may not name, because that
/// comes later, is refused elsewhere.
fn needed(parts: &[Part<'_>], index: usize) -> Vec<usize> {
    let Part { question, stretch, .. } = &parts[index];
    let calculates = |index: usize| matches!(parts[index].question.kind, Kind::Calculate(_));
    let conditions = question.relevant.iter().chain(&stretch.relevant);
    let mut ids = conditions.flat_map(|expr| expr.references()).collect::<Vec<_>>();
    if let Kind::Calculate(calculate) = &question.kind {
        ids.extend(calculate.expr.references());
    }
    let targets = ids.into_iter().filter_map(|id| parts.iter().position(|part| part.question.id == *id));
    targets.filter(|target| *target < index || calculates(*target) || calculates(index)).collect()
}

struct Search {
    needs: Vec<Vec<usize>>,
    done: Vec<bool>,
    /// The questions on the way here.
    way: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Search {
    fn visit(&mut self, index: usize) {
        if let Some(start) = self.way.iter().position(|on_way| *on_way == index) {
            self.found.push(self.way[start..].to_vec());
            return;
        }
        if self.done[index] {
            return;
        }
        self.way.push(index);
        for next in self.needs[index].clone() {
            self.visit(next);
        }
        self.way.pop();
        self.done[index] = true;
    }
}
