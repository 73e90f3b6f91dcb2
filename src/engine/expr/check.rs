//! Whether an expression makes sense for the questions it names, and of what
//! type it is: checked when packs are built, so that a phone never meets a
//! wrong one. The words for it are in `types`.

use super::types::{Around, Checked, Found, Misuse, Shape, Type};
use super::{Expr, Function};
use crate::engine::day::Day;
use crate::engine::id::QuestionId;
use crate::engine::question::read_number;

/// Checks a whole expression.
pub fn check(expr: &Expr, around: &Around<'_>) -> Checked {
    let mut checker = Checker { around, misuses: Vec::new() };
    let of = checker.one(expr);
    if let Some(of) = of.filter(|of| around.condition && *of != Type::Bool) {
        checker.misuses.push(Misuse::NotACondition(of));
    }
    Checked { misuses: checker.misuses, of }
}

struct Checker<'a> {
    around: &'a Around<'a>,
    misuses: Vec<Misuse>,
}

impl Checker<'_> {
    fn refuse<T>(&mut self, misuse: Misuse) -> Option<T> {
        self.misuses.push(misuse);
        None
    }

    /// The shape of what a reference leads to; none where that is refused.
    fn shape(&mut self, id: &QuestionId) -> Option<Shape> {
        match (self.around.find)(id) {
            Found::Unknown => self.refuse(Misuse::Unknown(id.clone())),
            Found::NotBefore => self.refuse(Misuse::NotBefore(id.clone())),
            Found::Private => self.refuse(Misuse::Private(id.clone())),
            Found::Shape(Shape::Nothing) => self.refuse(Misuse::NothingToAnswer(id.clone())),
            Found::Unchecked => None,
            Found::Shape(shape) => Some(shape),
        }
    }

    /// The shape of a reference, a row of a grid or `.`.
    fn referred(&mut self, expr: &Expr) -> Option<Shape> {
        match expr {
            Expr::Ref(id) | Expr::Places(id, _) => self.shape(id),
            Expr::Cell(id, row) => match self.shape(id)? {
                Shape::Grid { rows, columns } if rows.iter().any(|known| known == row.as_str()) => {
                    Some(Shape::OneOf(columns))
                }
                Shape::Grid { .. } => self.refuse(Misuse::UnknownRow(id.clone(), row.to_string())),
                _ => self.refuse(Misuse::NoRows(id.clone())),
            },
            _ => match self.around.own.clone() {
                Some(shape) => Some(shape),
                None => self.refuse(Misuse::NoOwnValue),
            },
        }
    }

    /// The type of an expression that has to be one value.
    fn one(&mut self, expr: &Expr) -> Option<Type> {
        match expr {
            Expr::Number(_) => Some(Type::Number),
            Expr::Text(_) | Expr::Pattern(_) => Some(Type::Text),
            Expr::Call(function, args) => self.call(*function, args),
            reference => match self.referred(reference)? {
                Shape::One(of) => Some(of),
                Shape::OneOf(_) => Some(Type::Text),
                Shape::Nothing | Shape::SomeOf(_) | Shape::Grid { .. } => {
                    self.refuse(Misuse::SeveralValues(reference.to_string()))
                }
            },
        }
    }

    /// Every argument has to be of this type.
    fn all(&mut self, function: Function, args: &[Expr], wanted: Type) {
        for arg in args {
            match self.one(arg) {
                Some(of) if of != wanted => self.wrong(function, arg, of),
                _ => {}
            }
        }
    }

    /// Every argument has to be one value, of whatever type.
    fn any(&mut self, args: &[Expr]) {
        for arg in args {
            self.one(arg);
        }
    }

    fn wrong(&mut self, function: Function, arg: &Expr, is: Type) {
        self.misuses.push(Misuse::WrongType { function, argument: arg.to_string(), is });
    }

    fn call(&mut self, function: Function, args: &[Expr]) -> Option<Type> {
        use Function as F;
        Some(match (function, args) {
            (F::Or | F::And | F::Not, _) => {
                self.all(function, args, Type::Bool);
                Type::Bool
            }
            (F::True | F::False, _) => Type::Bool,
            (F::Today, _) => Type::Date,
            (F::Equal | F::NotEqual, [a, b]) => {
                self.alike(function, a, b);
                Type::Bool
            }
            (F::Less | F::LessOrEqual | F::Greater | F::GreaterOrEqual, [a, b]) => {
                self.ordered(function, a, b);
                Type::Bool
            }
            (F::Add | F::Subtract, [a, b]) => return self.added(function, a, b),
            (F::Multiply | F::Divide | F::Modulo | F::Negate | F::Int | F::Round, _) => {
                self.all(function, args, Type::Number);
                Type::Number
            }
            (F::If, [condition, then, otherwise]) => {
                self.all(function, std::slice::from_ref(condition), Type::Bool);
                return self.alike(function, then, otherwise);
            }
            (F::Coalesce, [first, rest @ ..]) => {
                let mut of = self.one(first);
                for other in rest {
                    of = self.alike(function, first, other).or(of);
                }
                return of;
            }
            (F::Selected, [question, choice]) => {
                if let (Some(choices), Some(choice)) = (self.choices(question), literal(choice)) {
                    self.known(question, &choices, choice);
                }
                Type::Bool
            }
            (F::CountSelected, [question]) => {
                self.choices(question);
                Type::Number
            }
            (F::StartsWith | F::Contains | F::Regex, _) => {
                self.any(args);
                Type::Bool
            }
            (F::Concat, _) => {
                self.any(args);
                Type::Text
            }
            (F::Sum | F::Count, _) => {
                args.iter().for_each(|arg| self.counted(function, arg));
                Type::Number
            }
            (F::Position, _) if !self.around.repeat => return self.refuse(Misuse::NoPosition),
            // `number`, `string-length` and `position`; the parser has counted the arguments.
            _ => {
                self.any(args);
                Type::Number
            }
        })
    }

    /// The type that both have to have; text beside it may stand for it.
    fn alike(&mut self, function: Function, a: &Expr, b: &Expr) -> Option<Type> {
        let before = self.misuses.len();
        let (left, right) = (self.one(a), self.one(b));
        // An argument that stands in several pairs is refused once.
        let mut fresh = self.misuses.split_off(before);
        fresh.retain(|misuse| !self.misuses.contains(misuse));
        self.misuses.extend(fresh);
        for (side, other) in [(a, b), (b, a)] {
            if let (Some(text), Some(choices)) = (literal(other), self.choice_ids(side)) {
                self.known(side, &choices, text);
            }
        }
        let (left, right) = (left?, right?);
        if left == right || literal(b).is_some_and(|text| self.reads_as(text, left)) {
            return Some(left);
        }
        if literal(a).is_some_and(|text| self.reads_as(text, right)) {
            return Some(right);
        }
        let numbers = [Type::Bool, Type::Number];
        let compared = matches!(function, Function::Equal | Function::NotEqual);
        if compared && numbers.contains(&left) && numbers.contains(&right) {
            return Some(Type::Bool);
        }
        let misuse = match (literal(a), literal(b)) {
            (_, Some(text)) if left == Type::Date => Misuse::NotADay(text.to_owned()),
            (Some(text), _) if right == Type::Date => Misuse::NotADay(text.to_owned()),
            _ => Misuse::Unlike { function, left: (a.to_string(), left), right: (b.to_string(), right) },
        };
        self.refuse(misuse)
    }

    /// Whether text beside a value of this type stands for such a value:
    /// empty text always, for the empty value.
    fn reads_as(&self, text: &str, of: Type) -> bool {
        text.is_empty()
            || match of {
                Type::Bool => false,
                Type::Number => read_number(text).is_some(),
                Type::Text => true,
                Type::Date => Day::parse(text).is_some(),
            }
    }

    fn ordered(&mut self, function: Function, a: &Expr, b: &Expr) {
        let (left, right) = (self.one(a), self.one(b));
        for (side, of, beside) in [(a, left, right), (b, right, left)] {
            let stands_for = |text| beside.is_some_and(|beside| self.reads_as(text, beside));
            match (of, literal(side)) {
                (Some(Type::Text), Some(text)) if beside != Some(Type::Text) && stands_for(text) => {}
                (Some(Type::Text), Some(text)) if beside == Some(Type::Date) => {
                    self.misuses.push(Misuse::NotADay(text.to_owned()));
                }
                (Some(of @ (Type::Text | Type::Bool)), _) => self.wrong(function, side, of),
                _ => {}
            }
        }
        if let (Some(left @ (Type::Number | Type::Date)), Some(right @ (Type::Number | Type::Date))) =
            (left, right)
            && left != right
        {
            let misuse =
                Misuse::Unlike { function, left: (a.to_string(), left), right: (b.to_string(), right) };
            self.misuses.push(misuse);
        }
    }

    /// Numbers, a date and days, or the days between two dates.
    fn added(&mut self, function: Function, a: &Expr, b: &Expr) -> Option<Type> {
        let (left, right) = (self.one(a), self.one(b));
        for (side, of) in [(a, left), (b, right)] {
            if let Some(of @ (Type::Text | Type::Bool)) = of {
                self.wrong(function, side, of);
            }
        }
        match (left?, right?) {
            (Type::Date, Type::Date) if function == Function::Subtract => Some(Type::Number),
            (Type::Date, Type::Number) => Some(Type::Date),
            (Type::Number, Type::Date) if function == Function::Add => Some(Type::Date),
            (_, Type::Date) => {
                self.wrong(function, b, Type::Date);
                None
            }
            _ => Some(Type::Number),
        }
    }

    /// The choices of what has to have choices.
    fn choices(&mut self, expr: &Expr) -> Option<Vec<String>> {
        match (expr, self.referred(expr)?) {
            (Expr::Ref(_) | Expr::Own, Shape::OneOf(choices) | Shape::SomeOf(choices)) => Some(choices),
            _ => self.refuse(Misuse::NoChoices(expr.to_string())),
        }
    }

    /// The choices of what has choices and is one value, without a complaint.
    fn choice_ids(&self, expr: &Expr) -> Option<Vec<String>> {
        if matches!(expr, Expr::Number(_) | Expr::Text(_) | Expr::Pattern(_) | Expr::Call(..)) {
            return None;
        }
        let mut quiet = Checker { around: self.around, misuses: Vec::new() };
        match quiet.referred(expr) {
            Some(Shape::OneOf(choices)) => Some(choices),
            _ => None,
        }
    }

    fn known(&mut self, side: &Expr, choices: &[String], choice: &str) {
        if !choice.is_empty() && !choices.iter().any(|known| known == choice) {
            self.misuses.push(Misuse::UnknownChoice(side.to_string(), choice.to_owned()));
        }
    }

    /// What `sum` and `count` take: answers of their own.
    fn counted(&mut self, function: Function, arg: &Expr) {
        let Some(shape) = self.referred(arg) else { return };
        match (arg, shape) {
            (Expr::Ref(_) | Expr::Places(..), Shape::One(Type::Number) | Shape::Grid { .. }) => {}
            (Expr::Ref(_), _) if function == Function::Count => {}
            (_, Shape::One(of)) => self.wrong(function, arg, of),
            (_, Shape::SomeOf(_)) => self.misuses.push(Misuse::SeveralValues(arg.to_string())),
            _ => self.wrong(function, arg, Type::Text),
        }
    }
}

/// The text of a literal.
fn literal(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Text(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn checked(expression: &str, condition: bool, repeat: bool) -> Checked {
        let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
        let find = |id: &QuestionId| {
            Found::Shape(match id.as_str() {
                "grid" => Shape::Grid { rows: ids(&["price"]), columns: ids(&["low", "high"]) },
                "note" => Shape::Nothing,
                "agreed" => Shape::One(Type::Bool),
                "born" => Shape::One(Type::Date),
                "many" => Shape::SomeOf(ids(&["a"])),
                _ => return Found::Unchecked,
            })
        };
        check(&parse(expression).unwrap(), &Around { find: &find, own: None, repeat, condition })
    }

    #[test]
    fn grids_are_named_by_row_and_summed_as_a_whole() {
        for expression in [
            "${grid.price} = 'low'",
            "sum(${grid}) > 3 and count(${grid}) = 1",
            "concat(${grid.price}, '!') = 'low!'",
        ] {
            assert_eq!(checked(expression, true, false).misuses, [], "{expression}");
        }
        let grid = QuestionId::new("grid");
        for (expression, misuse) in [
            ("${grid.taste} = 'low'", Misuse::UnknownRow(grid, "taste".into())),
            ("${grid.price} = 'middle'", Misuse::UnknownChoice("${grid.price}".into(), "middle".into())),
            ("${grid} = 'low'", Misuse::SeveralValues("${grid}".into())),
            ("selected(${grid}, 'low')", Misuse::NoChoices("${grid}".into())),
            ("${note} = 'low'", Misuse::NothingToAnswer(QuestionId::new("note"))),
        ] {
            assert_eq!(checked(expression, true, false).misuses, [misuse], "{expression}");
        }
    }

    #[test]
    fn types_follow_from_operators() {
        for (expression, of) in [
            ("${agreed}", Type::Bool),
            ("${agreed} = 1", Type::Bool),
            ("${born} + 1", Type::Date),
            ("today() - ${born}", Type::Number),
            ("if(${agreed}, ${born}, '')", Type::Date),
            ("coalesce(${born}, '2027-03-15')", Type::Date),
            ("coalesce('', 5)", Type::Number),
            ("concat(1, 2)", Type::Text),
            ("position(..)", Type::Number),
            ("count-selected(${many})", Type::Number),
        ] {
            let checked = checked(expression, false, true);
            assert_eq!((checked.misuses, checked.of), (Vec::new(), Some(of)), "{expression}");
        }
    }

    #[test]
    fn one_mistake_is_told_once() {
        for expression in ["${elsewhere} + 1 > 2", "coalesce(${elsewhere}, 1, 'a', 2) = 1"] {
            assert_eq!(checked(expression, true, false).misuses, [], "told where it was made: {expression}");
        }
        assert_eq!(checked("coalesce(${many}, 'x', 'y') = 'x'", true, false).misuses.len(), 1);
    }
}
