//! Questions that depend on themselves: a question needs what its `relevant`
//! names, and a calculated one what it is calculated from.

use std::sync::Arc;

use crate::engine::pack::Question;
use crate::engine::question::Kind;

/// All circles found, each as the indices of its questions, once round.
pub(super) fn cycles(questions: &[Arc<Question>]) -> Vec<Vec<usize>> {
    let needs: Vec<Vec<usize>> = (0..questions.len()).map(|index| needed(questions, index)).collect();
    let mut search = Search { needs, done: vec![false; questions.len()], way: Vec::new(), found: Vec::new() };
    for index in 0..questions.len() {
        search.visit(index);
    }
    search.found
}

/// What the question at `index` needs. What it may not name, because that
/// comes later, is refused elsewhere.
fn needed(questions: &[Arc<Question>], index: usize) -> Vec<usize> {
    let question = &questions[index];
    let calculates = |index: usize| matches!(questions[index].kind, Kind::Calculate(_));
    let mut ids = question.relevant.iter().flat_map(|expr| expr.references()).collect::<Vec<_>>();
    if let Kind::Calculate(calculate) = &question.kind {
        ids.extend(calculate.expr.references());
    }
    let targets = ids.into_iter().filter_map(|id| questions.iter().position(|question| question.id == *id));
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
