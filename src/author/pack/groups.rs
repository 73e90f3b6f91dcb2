//! Groups, and what decides how far a run goes: a group's condition, its
//! repetitions, and `end_if`. All of it is lowered into the conditions of
//! questions, which is all that a phone knows of it.

use std::sync::Arc;

use super::super::diagnostic::Path;
use super::super::fields::check_id;
use super::super::source::{GroupSource, QuestionSource};
use super::Lowering;
use super::instances::{Repeats, all, answered, not};
use crate::engine::expr::Expr;
use crate::engine::id::{GroupId, QuestionId};
use crate::engine::pack::{FIRST_MEANING, Group, PackKind, Question};
use crate::engine::question::Order;

/// The choice that puts a repeated group once more.
const YES: &str = "yes";

/// The most times that a group can be put in one run.
const MOST: u32 = 20;

/// Questions that stand together, before they are unrolled.
pub(super) struct Stretch {
    /// The group's own condition.
    pub relevant: Option<Expr>,
    /// Where the group is written.
    pub path: Path,
    /// How often it may be put.
    pub repeat: u32,
    /// The questions in order; where it repeats, the one whether to put them
    /// once more is the last.
    pub questions: Vec<Written>,
}

/// A question as it was written.
pub(super) struct Written {
    pub question: Question,
    /// Where it is asked and this holds, nothing is asked behind it.
    pub end_if: Option<Expr>,
    /// Where it is written.
    pub path: Path,
}

impl<'s> Lowering<'s, '_> {
    /// The groups that questions may belong to.
    pub(super) fn groups(&mut self, path: &Path) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, source) in self.source.group.iter().enumerate() {
            let path = path.index(index);
            let id = GroupId::new(check_id(source.id.as_deref(), &path.key("id"), self.problems));
            let named = |question: &QuestionSource| question.group.is_some() && question.group == source.id;
            if groups.iter().any(|group| group.id == id) {
                let message = format!("two groups are called `{id}`");
                self.problems.error(&path.key("id"), message, "give this one another id");
            } else if source.id.is_some() && !self.source.question.iter().any(named) {
                let hint = format!("write group = \"{id}\" in its questions, or take it out");
                self.problems.error(&path, format!("no question belongs to group `{id}`"), hint);
            }
            self.check_repeat(source, &path);
            groups.push(Group {
                id,
                label: self.text(source.label.as_ref(), &path.key("label")),
                hint: self.text(source.hint.as_ref(), &path.key("hint")),
                field_list: source.field_list,
            });
        }
        groups
    }

    fn check_repeat(&mut self, source: &GroupSource, path: &Path) {
        let Some(repeat) = source.repeat else {
            if source.again.is_some() {
                self.problems.error(
                    &path.key("again"),
                    "`again` without `repeat`",
                    "add repeat = 3, or take it out",
                );
            }
            return;
        };
        if self.source.kind == Some(PackKind::Quiz) {
            let hint = "a quiz asks everybody the same; take it out";
            self.problems.error(&path.key("repeat"), "`repeat` does not go with a quiz", hint);
        }
        if !(2..=MOST).contains(&repeat) {
            let message = format!("{repeat} repetitions");
            self.problems.error(
                &path.key("repeat"),
                message,
                format!("a group can be answered 2 to {MOST} times"),
            );
        }
        self.required_text(source.again.as_ref(), &path.key("again"), "again");
    }

    /// All questions in order, with the further instances of those that repeat.
    pub(super) fn questions(&mut self, pack: PackKind, top: &Path) -> Vec<Arc<Question>> {
        let mut stretches = self.stretches(pack, top);
        self.logic(&mut stretches);
        unrolled(&stretches)
    }

    /// The questions as they were written, group by group.
    fn stretches(&mut self, pack: PackKind, top: &Path) -> Vec<Stretch> {
        let source = self.source;
        let mut earlier: Vec<Arc<Question>> = Vec::new();
        let mut stretches = Vec::new();
        let mut index = 0;
        for sources in source.question.chunk_by(|one, next| one.group.is_some() && one.group == next.group) {
            let group = self.group(&sources[0], &earlier, &top.key("question").index(index));
            let path = top.key("group").index(group.map_or(0, |(place, _)| place));
            let group = group.map(|(_, group)| group);
            let relevant = group.and_then(|group| group.relevant.as_deref());
            let relevant = self.expression(relevant, &path.key("relevant"));
            let mut questions = Vec::new();
            for source in sources {
                let path = top.key("question").index(index);
                let question = self.question(source, pack, &earlier, &path);
                if question.time_limit.is_some() && group.is_some_and(|group| group.field_list) {
                    let hint =
                        "a page of several questions has no clock; take it out, or the group's field_list";
                    self.problems.error(&path.key("time_limit"), "a time limit in a field list", hint);
                }
                earlier.push(Arc::new(question.clone()));
                let end_if = self.expression(source.end_if.as_deref(), &path.key("end_if"));
                questions.push(Written { question, end_if, path });
                index += 1;
            }
            let mut repeat = 1;
            if let Some(group) = group
                && let Some(question) = self.again(group, &earlier, &path)
            {
                earlier.push(Arc::new(question.clone()));
                questions.push(Written { question, end_if: None, path: path.key("again") });
                repeat = group.repeat.unwrap_or(1);
            }
            stretches.push(Stretch { relevant, path, repeat, questions });
        }
        stretches
    }

    /// The group that the question begins, and its place among the groups.
    fn group(
        &mut self,
        question: &QuestionSource,
        earlier: &[Arc<Question>],
        path: &Path,
    ) -> Option<(usize, &'s GroupSource)> {
        let id = question.group.as_deref()?;
        let source = self.source;
        let path = path.key("group");
        if earlier.iter().any(|earlier| earlier.group.as_ref().is_some_and(|group| group.as_str() == id)) {
            let message = format!("the questions of group `{id}` do not stand together");
            self.problems.error(&path, message, "move this one to the others");
        }
        let found = source.group.iter().enumerate().find(|(_, group)| group.id.as_deref() == Some(id));
        if found.is_none() {
            let message = format!("no group `{id}`");
            self.problems.error(&path, message, "name one of the [[group]]s, or add it there");
        }
        found
    }

    /// The question whether to put the group once more.
    fn again(&mut self, source: &GroupSource, earlier: &[Arc<Question>], path: &Path) -> Option<Question> {
        // No more than phones can bear, whatever is written.
        source.repeat.filter(|repeat| (2..=MOST).contains(repeat))?;
        let group = source.id.as_deref()?;
        let id = QuestionId::new(format!("{group}-again"));
        if earlier.iter().any(|question| question.id == id) {
            let message = format!("a question is called `{id}`, as the one whether to repeat");
            self.problems.error(&path.key("repeat"), message, "give the question another id");
        }
        Some(Question {
            id,
            meaning: FIRST_MEANING,
            kind: self.yes_no(&QuestionSource::default(), false, path),
            label: self.text(source.again.as_ref(), &path.key("again")),
            hint: String::new(),
            required: true,
            decline: false,
            topic: String::new(),
            difficulty: None,
            picture: None,
            order: Order::Fixed,
            relevant: None,
            constraint: None,
            private: false,
            explanation: String::new(),
            law: Vec::new(),
            group: Some(GroupId::new(group)),
            repeats: None,
            time_limit: None,
        })
    }
}

/// The questions with their further instances, each with the whole condition
/// under which it is asked.
fn unrolled(stretches: &[Stretch]) -> Vec<Arc<Question>> {
    let repeats: Vec<Repeats> = stretches.iter().map(Repeats::of).collect();
    let mut questions = Vec::new();
    // Where one of these holds, the run is at its end.
    let mut ends: Vec<Expr> = Vec::new();
    for (stretch, own) in stretches.iter().zip(&repeats) {
        let again = stretch.questions.last().filter(|_| own.times > 1).map(|last| &last.question.id);
        for number in 1..=own.times {
            let before = again.filter(|_| number > 1).map(|id| id.instance(number - 1));
            let wanted = before.map(|id| answered(id, YES));
            let here = |expr: &Expr| own.at(expr, number, &repeats);
            let relevant = stretch.relevant.as_ref().map(here);
            for Written { question, end_if, .. } in &stretch.questions {
                // Nothing comes after the last time.
                if number == own.times && again == Some(&question.id) {
                    continue;
                }
                let condition = question.relevant.as_ref().map(here);
                let conditions: Vec<Expr> =
                    relevant.clone().into_iter().chain(wanted.clone()).chain(condition).collect();
                let open = ends.iter().cloned().map(not);
                let whole: Vec<Expr> = open.chain(conditions.iter().cloned()).collect();
                let question = own.instance(question, number, &repeats);
                questions.push(Arc::new(Question { relevant: all(&whole), ..question }));
                // A question that is not asked ends nothing.
                let end = end_if.as_ref().map(here);
                ends.extend(end.and_then(|end| all(&[conditions, vec![end]].concat())));
            }
        }
    }
    questions
}
