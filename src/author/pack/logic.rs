//! Expressions: read one by one, then checked together, when all questions
//! and their types are known.
//!
//! A `relevant` and a `constraint` look back, at questions before theirs and
//! at what is calculated; a `calculate` looks at any question. Nothing may
//! depend on itself, nothing on a private answer, and nothing on one answer of
//! a repeated group that it stands outside of.

use super::super::condition_words::{misuse_words, syntax_words};
use super::super::diagnostic::Path;
use super::Lowering;
use super::cycles::cycles;
use super::groups::{Stretch, Written};
use crate::engine::expr::{self, Around, Checked, Expr, Found, Misuse, Shape, Type};
use crate::engine::id::{ChoiceId, QuestionId};
use crate::engine::pack::{Constraint, Question};
use crate::engine::question::{Computed, Kind};

/// So much of an expression stands in a message about it, in characters.
const SHOWN: usize = 100;

/// Where an expression stands in its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Relevant,
    Constraint,
    Calculate,
    EndIf,
}

impl Place {
    fn key(self) -> &'static str {
        match self {
            Self::Relevant => "relevant",
            Self::Constraint => "constraint",
            Self::Calculate => "calculate",
            Self::EndIf => "end_if",
        }
    }
}

/// A question with what surrounds it.
pub(super) struct Part<'q> {
    pub question: &'q Question,
    pub stretch: &'q Stretch,
    written: &'q Written,
}

/// The questions of a pack with the shapes of their answers, as far as they
/// are known.
pub(super) struct Known<'q> {
    parts: &'q [Part<'q>],
    shapes: Vec<Option<Shape>>,
}

impl Lowering<'_, '_> {
    /// Reads an expression.
    pub(super) fn expression(&mut self, source: Option<&str>, path: &Path) -> Option<Expr> {
        let source = source?;
        let expr = expr::parse(source);
        expr.map_err(|error| {
            let shown = if source.chars().count() > SHOWN {
                source.chars().take(SHOWN).chain(['…']).collect()
            } else {
                source.to_owned()
            };
            let message =
                format!("at character {} of `{shown}`: {}", error.at + 1, syntax_words(&error.problem));
            let hint = "for example: selected(${met}, 'parcel') and ${age} != 'under-18'";
            self.problems.error(path, message, hint);
        })
        .ok()
    }

    /// Checks all expressions and references in texts, and completes what
    /// depends on other questions.
    pub(super) fn logic(&mut self, stretches: &mut [Stretch]) {
        let parts = parts(stretches);
        for cycle in cycles(&parts) {
            let names: Vec<&str> = cycle.iter().map(|index| parts[*index].question.id.as_str()).collect();
            let circle = [&names[..], &names[..1]].concat().join(" → ");
            let message = format!("question `{}` depends on itself: {circle}", names[0]);
            let path = &parts[cycle[0]].written.path;
            self.problems.error(path, message, "take out one of these references");
        }
        let known = Known::of(&parts);
        for (index, part) in parts.iter().enumerate() {
            let path = &part.written.path;
            for (place, expr) in part.expressions() {
                self.misuses(&known.check(index, place, expr), &path.key(place.key()));
            }
            if let Some(relevant) = part.groups_condition() {
                let path = part.stretch.path.key("relevant");
                self.misuses(&known.check(index, Place::Relevant, relevant), &path);
            }
            self.check_references(&known, index, path);
        }
        let ids: Vec<QuestionId> = parts.iter().map(|part| part.question.id.clone()).collect();
        let shapes = known.shapes;
        let columns = |id: &QuestionId| match &shapes[ids.iter().position(|known| known == id)?] {
            Some(Shape::Grid { columns, .. }) => Some(columns.iter().map(ChoiceId::new).collect()),
            _ => None,
        };
        let mut shape = shapes.iter();
        for stretch in stretches {
            stretch.relevant = stretch.relevant.as_ref().map(|expr| expr.with_places(&columns));
            for written in &mut stretch.questions {
                complete(written, &columns, shape.next().and_then(Option::as_ref));
                if let Kind::Calculate(calculate) = &written.question.kind
                    && !calculate.bands.is_empty()
                    && calculate.gives != Computed::Number
                {
                    let path = written.path.key("bands");
                    self.problems.error(&path, "grades for what is not a number", "take out `bands`");
                }
            }
        }
    }

    fn misuses(&mut self, checked: &Checked, path: &Path) {
        for misuse in &checked.misuses {
            let (message, hint) = misuse_words(misuse);
            self.problems.error(path, message, hint);
        }
    }
}

/// All questions in order.
fn parts(stretches: &[Stretch]) -> Vec<Part<'_>> {
    stretches
        .iter()
        .flat_map(|stretch| {
            stretch.questions.iter().map(move |written| Part {
                question: &written.question,
                stretch,
                written,
            })
        })
        .collect()
}

/// Puts in what follows from the other questions.
fn complete(
    written: &mut Written,
    columns: &dyn Fn(&QuestionId) -> Option<Vec<ChoiceId>>,
    shape: Option<&Shape>,
) {
    let placed = |expr: &Expr| expr.with_places(columns);
    let Written { question, end_if, .. } = written;
    *end_if = end_if.as_ref().map(placed);
    question.relevant = question.relevant.as_ref().map(placed);
    question.constraint = question
        .constraint
        .as_ref()
        .map(|constraint| Constraint { holds: placed(&constraint.holds), ..constraint.clone() });
    if let Kind::Calculate(calculate) = &mut question.kind {
        calculate.expr = placed(&calculate.expr);
        calculate.gives = match shape {
            Some(Shape::One(Type::Text)) => Computed::Text,
            Some(Shape::One(Type::Date)) => Computed::Date,
            Some(Shape::One(Type::Bool)) => Computed::Truth,
            _ => Computed::Number,
        };
    }
}

impl<'q> Part<'q> {
    fn expressions(&self) -> Vec<(Place, &'q Expr)> {
        let question = self.question;
        let relevant = question.relevant.as_ref().map(|expr| (Place::Relevant, expr));
        let constraint = question.constraint.as_ref().map(|it| (Place::Constraint, &it.holds));
        let calculate = match &question.kind {
            Kind::Calculate(calculate) => Some((Place::Calculate, &calculate.expr)),
            _ => None,
        };
        let end_if = self.written.end_if.as_ref().map(|expr| (Place::EndIf, expr));
        [relevant, constraint, calculate, end_if].into_iter().flatten().collect()
    }

    /// The condition of the group that the question begins.
    fn groups_condition(&self) -> Option<&'q Expr> {
        let first = self.stretch.questions.first().is_some_and(|first| first.question.id == self.question.id);
        self.stretch.relevant.as_ref().filter(|_| first)
    }

    fn calculates(&self) -> bool {
        matches!(self.question.kind, Kind::Calculate(_))
    }
}

impl<'q> Known<'q> {
    fn of(parts: &'q [Part<'q>]) -> Self {
        let shapes = parts.iter().map(|part| match &part.question.kind {
            Kind::Calculate(_) => None,
            kind => Some(Shape::of(kind)),
        });
        let mut known = Self { parts, shapes: shapes.collect() };
        // Each round finds the types of what is calculated from known types.
        for _ in parts {
            for (index, part) in parts.iter().enumerate() {
                if let (Kind::Calculate(calculate), None) = (&part.question.kind, &known.shapes[index]) {
                    let checked = known.check(index, Place::Calculate, &calculate.expr);
                    known.shapes[index] = checked.of.map(Shape::One);
                }
            }
        }
        known
    }

    fn check(&self, index: usize, place: Place, expr: &Expr) -> Checked {
        // An answer is there where it is checked, and where it ends the run.
        let answered = matches!(place, Place::Constraint | Place::EndIf);
        let find = |id: &QuestionId| self.find(index, answered, id);
        let own = self.shapes[index].clone().filter(|_| place == Place::Constraint);
        let repeat = self.parts[index].stretch.repeat > 1;
        let around = Around { find: &find, own, repeat, condition: place != Place::Calculate };
        let mut checked = expr::check(expr, &around);
        for id in expr.single_references() {
            let misuse = Misuse::Repeated(id.clone());
            if self.repeats_elsewhere(index, id) && !checked.misuses.contains(&misuse) {
                checked.misuses.push(misuse);
            }
        }
        checked
    }

    /// Whether a run may put the question several times, and has the one at
    /// `index` outside of that: which answer is meant is then not said.
    pub(super) fn repeats_elsewhere(&self, index: usize, id: &QuestionId) -> bool {
        let stretch = self.parts[index].stretch;
        let target = self.parts.iter().find(|part| part.question.id == *id);
        target.is_some_and(|part| part.stretch.repeat > 1 && !std::ptr::eq(part.stretch, stretch))
    }

    /// What a reference from the question at `index` leads to; `answered` where
    /// that has an answer already.
    pub(super) fn find(&self, index: usize, answered: bool, id: &QuestionId) -> Found {
        let Some(target) = self.parts.iter().position(|part| part.question.id == *id) else {
            return Found::Unknown;
        };
        let ahead = target > index || target == index && !answered;
        let looks_ahead = self.parts[index].calculates() || self.parts[target].calculates();
        match &self.shapes[target] {
            _ if self.parts[target].question.private => Found::Private,
            _ if ahead && !looks_ahead => Found::NotBefore,
            None => Found::Unchecked,
            Some(shape) => Found::Shape(shape.clone()),
        }
    }

    /// The question at `index`.
    pub(super) fn question(&self, index: usize) -> &'q Question {
        self.parts[index].question
    }
}
