//! Expressions: read one by one, then checked together, when all questions
//! and their types are known.
//!
//! A `relevant` and a `constraint` look back, at questions before theirs and
//! at what is calculated; a `calculate` looks at any question. Nothing may
//! depend on itself, and nothing on a private answer.

use std::sync::Arc;

use super::super::condition_words::{misuse_words, syntax_words};
use super::super::diagnostic::Path;
use super::Lowering;
use super::cycles::cycles;
use crate::engine::expr::{self, Around, Checked, Expr, Found, Shape, Type};
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
}

impl Place {
    fn key(self) -> &'static str {
        match self {
            Self::Relevant => "relevant",
            Self::Constraint => "constraint",
            Self::Calculate => "calculate",
        }
    }
}

/// The questions of a pack with the shapes of their answers, as far as they
/// are known.
pub(super) struct Known<'q> {
    questions: &'q [Arc<Question>],
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
    pub(super) fn logic(&mut self, questions: &mut [Arc<Question>]) {
        let path_of = |index: usize| Path::default().key("question").index(index);
        for cycle in cycles(questions) {
            let names: Vec<&str> = cycle.iter().map(|index| questions[*index].id.as_str()).collect();
            let circle = [&names[..], &names[..1]].concat().join(" → ");
            let message = format!("question `{}` depends on itself: {circle}", names[0]);
            self.problems.error(&path_of(cycle[0]), message, "take out one of these references");
        }
        let known = Known::of(questions);
        for (index, question) in questions.iter().enumerate() {
            let path = path_of(index);
            for (place, expr) in expressions(question) {
                for misuse in known.check(index, place, expr).misuses {
                    let (message, hint) = misuse_words(&misuse);
                    self.problems.error(&path.key(place.key()), message, hint);
                }
            }
            self.check_references(&known, index, &path);
            if question.private {
                self.problems.warn(
                    &path.key("private"),
                    "a private question is never asked as yet",
                    "answers cannot be sealed yet; keep it for later, or take it out",
                );
            }
        }
        let shapes = known.shapes;
        let ids: Vec<QuestionId> = questions.iter().map(|question| question.id.clone()).collect();
        for (index, (question, shape)) in questions.iter_mut().zip(&shapes).enumerate() {
            let columns = |id: &QuestionId| match &shapes[ids.iter().position(|known| known == id)?] {
                Some(Shape::Grid { columns, .. }) => Some(columns.iter().map(ChoiceId::new).collect()),
                _ => None,
            };
            let question = Arc::make_mut(question);
            complete(question, &columns, shape.as_ref());
            if let Kind::Calculate(calculate) = &question.kind
                && !calculate.bands.is_empty()
                && calculate.gives != Computed::Number
            {
                let path = path_of(index).key("bands");
                self.problems.error(&path, "grades for what is not a number", "take out `bands`");
            }
        }
    }
}

/// Puts in what follows from the other questions.
fn complete(
    question: &mut Question,
    columns: &dyn Fn(&QuestionId) -> Option<Vec<ChoiceId>>,
    shape: Option<&Shape>,
) {
    let placed = |expr: &Expr| expr.with_places(columns);
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

fn expressions(question: &Question) -> Vec<(Place, &Expr)> {
    let relevant = question.relevant.as_ref().map(|expr| (Place::Relevant, expr));
    let constraint = question.constraint.as_ref().map(|it| (Place::Constraint, &it.holds));
    let calculate = match &question.kind {
        Kind::Calculate(calculate) => Some((Place::Calculate, &calculate.expr)),
        _ => None,
    };
    [relevant, constraint, calculate].into_iter().flatten().collect()
}

impl<'q> Known<'q> {
    fn of(questions: &'q [Arc<Question>]) -> Self {
        let shapes = questions.iter().map(|question| match &question.kind {
            Kind::Calculate(_) => None,
            kind => Some(Shape::of(kind)),
        });
        let mut known = Self { questions, shapes: shapes.collect() };
        // Each round finds the types of what is calculated from known types.
        for _ in questions {
            for (index, question) in questions.iter().enumerate() {
                if let (Kind::Calculate(calculate), None) = (&question.kind, &known.shapes[index]) {
                    let checked = known.check(index, Place::Calculate, &calculate.expr);
                    known.shapes[index] = checked.of.map(Shape::One);
                }
            }
        }
        known
    }

    fn check(&self, index: usize, place: Place, expr: &Expr) -> Checked {
        let find = |id: &QuestionId| self.find(index, place == Place::Constraint, id);
        let own = self.shapes[index].clone().filter(|_| place == Place::Constraint);
        let around = Around { find: &find, own, repeat: false, condition: place != Place::Calculate };
        expr::check(expr, &around)
    }

    /// What a reference from the question at `index` leads to.
    pub(super) fn find(&self, index: usize, own: bool, id: &QuestionId) -> Found {
        let calculates = |question: &Question| matches!(question.kind, Kind::Calculate(_));
        let Some(target) = self.questions.iter().position(|question| question.id == *id) else {
            return Found::Unknown;
        };
        let ahead = target > index || target == index && !own;
        let looks_ahead = calculates(&self.questions[index]) || calculates(&self.questions[target]);
        match &self.shapes[target] {
            _ if self.questions[target].private => Found::Private,
            _ if ahead && !looks_ahead => Found::NotBefore,
            None => Found::Unchecked,
            Some(shape) => Found::Shape(shape.clone()),
        }
    }

    /// The question at `index`.
    pub(super) fn question(&self, index: usize) -> &'q Question {
        &self.questions[index]
    }
}
