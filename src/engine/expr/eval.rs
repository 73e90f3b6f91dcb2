//! Evaluation. This runs on phones at every tap: small before fast.

use std::borrow::Cow;

use super::value::{arithmetic, compare, round};
use super::{Expr, Function, Value};
use crate::engine::answer::Answer;
use crate::engine::day::Day;
use crate::engine::id::{ChoiceId, QuestionId};

/// What an expression is evaluated in.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// A question's answer; none where there is none to speak of. Calculated
    /// answers are owned, given ones borrowed.
    pub answer: &'a dyn Fn(&QuestionId) -> Option<Cow<'a, Answer>>,
    /// What `.` stands for: the answer that a constraint is about.
    pub own: Option<&'a Answer>,
    /// The day on which the run started; none where nobody knows.
    pub today: Option<Day>,
}

impl Expr {
    /// Whether the expression holds.
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        self.value(scope).holds()
    }

    /// What the expression comes to, as an answer that can be kept; none where
    /// that is empty.
    pub fn answer(&self, scope: &Scope<'_>) -> Option<Answer> {
        self.value(scope).into_answer()
    }

    /// What the expression comes to.
    pub fn value(&self, scope: &Scope<'_>) -> Value {
        match self {
            Self::Number(value) => Value::Number(*value),
            Self::Text(text) => Value::Text(text.clone()),
            Self::Ref(_) | Self::Places(..) | Self::Own => match self.given(scope) {
                Some(answer) => Value::of(&answer),
                None => Value::Empty,
            },
            Self::Cell(id, row) => match (scope.answer)(id).as_deref() {
                Some(Answer::Pairs(pairs)) => match pairs.get(row) {
                    Some(column) => Value::Text(column.as_str().to_owned()),
                    None => Value::Empty,
                },
                _ => Value::Empty,
            },
            Self::Pattern(_) => Value::Empty,
            Self::Call(function, args) => call(*function, args, scope),
        }
    }

    /// The answer that a reference stands for.
    fn given<'a>(&self, scope: &Scope<'a>) -> Option<Cow<'a, Answer>> {
        match self {
            Self::Ref(id) | Self::Places(id, _) => (scope.answer)(id),
            Self::Own => scope.own.map(Cow::Borrowed),
            _ => None,
        }
    }
}

fn call(function: Function, args: &[Expr], scope: &Scope<'_>) -> Value {
    let value = |index: usize| args.get(index).map_or(Value::Empty, |arg| arg.value(scope));
    let holds = |index| value(index).holds();
    let number = |index| value(index).number();
    let text = |index| value(index).into_text();
    match function {
        Function::Or => Value::Bool(holds(0) || holds(1)),
        Function::And => Value::Bool(holds(0) && holds(1)),
        Function::Equal
        | Function::NotEqual
        | Function::Less
        | Function::LessOrEqual
        | Function::Greater
        | Function::GreaterOrEqual => Value::Bool(compare(function, &value(0), &value(1))),
        Function::Add | Function::Subtract | Function::Multiply | Function::Divide | Function::Modulo => {
            arithmetic(function, &value(0), &value(1))
        }
        Function::Negate => Value::finite(-number(0)),
        Function::True => Value::Bool(true),
        Function::False => Value::Bool(false),
        Function::Today => scope.today.map_or(Value::Empty, Value::Date),
        Function::Not => Value::Bool(!holds(0)),
        Function::If => value(if holds(0) { 1 } else { 2 }),
        Function::Selected => {
            let choice = text(1);
            Value::Bool(chosen(args, scope).iter().any(|id| id.as_str() == choice))
        }
        Function::CountSelected => Value::Number(chosen(args, scope).len() as f64),
        Function::Concat => Value::Text((0..args.len()).map(text).collect()),
        Function::StringLength => Value::Number(text(0).chars().count() as f64),
        Function::StartsWith => Value::Bool(text(0).starts_with(&text(1))),
        Function::Contains => Value::Bool(text(0).contains(&text(1))),
        Function::Regex => Value::Bool(match args.get(1) {
            Some(Expr::Pattern(pattern)) => pattern.matches(&text(0)),
            _ => false,
        }),
        Function::Coalesce => {
            let blank = |value: &Value| match value {
                Value::Empty => true,
                Value::Text(text) => text.is_empty(),
                _ => false,
            };
            (0..args.len()).map(value).find(|value| !blank(value)).unwrap_or(Value::Empty)
        }
        Function::Int => Value::finite(number(0).trunc()),
        Function::Round => Value::finite(round(number(0), number(1))),
        Function::Number => Value::finite(number(0)),
        Function::Sum => Value::finite(args.iter().map(|arg| sum(arg, scope)).sum()),
        Function::Count => Value::Number(args.iter().map(|arg| count(arg, scope)).sum()),
        // `Expr::in_instance` has put the number in its place.
        Function::Position => Value::Empty,
    }
}

/// The choices in the answer that the first argument refers to.
fn chosen(args: &[Expr], scope: &Scope<'_>) -> Vec<ChoiceId> {
    let answer = args.first().and_then(|arg| arg.given(scope));
    match answer.as_deref() {
        Some(Answer::Single(picked)) => vec![picked.choice.clone()],
        Some(Answer::Multiple(picked)) => picked.choices.clone(),
        Some(Answer::Ranking(choices)) => choices.clone(),
        _ => Vec::new(),
    }
}

fn sum(arg: &Expr, scope: &Scope<'_>) -> f64 {
    let answer = arg.given(scope);
    match (arg, answer.as_deref()) {
        (Expr::Places(_, columns), Some(Answer::Pairs(pairs))) => {
            let place = |column| columns.iter().position(|known| known == column);
            pairs.iter().filter_map(|(_, column)| place(column)).map(|place| (place + 1) as f64).sum()
        }
        (_, Some(answer)) => match Value::of(answer) {
            Value::Empty => 0.0,
            value => value.number(),
        },
        (_, None) => 0.0,
    }
}

fn count(arg: &Expr, scope: &Scope<'_>) -> f64 {
    match arg.given(scope).as_deref() {
        Some(Answer::Pairs(pairs)) => pairs.len() as f64,
        Some(answer) => f64::from(u8::from(!answer.is_blank())),
        None => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use crate::engine::answer::{Picked, PickedMany};

    fn answer(id: &QuestionId) -> Option<Cow<'static, Answer>> {
        let ids = |ids: &[&str]| ids.iter().map(|id| ChoiceId::new(*id)).collect::<Vec<_>>();
        Some(Cow::Owned(match id.as_str() {
            "many" => Answer::Multiple(PickedMany { choices: ids(&["a", "b"]), other: None }),
            "one" => Answer::Single(Picked { choice: ChoiceId::new("a"), other: None }),
            "rank" => Answer::Ranking(ids(&["b", "a"])),
            "five" => Answer::Number(5.0),
            "step" => Answer::Rating(3),
            "said" => Answer::Text("七日 ok".into()),
            "digits" => Answer::Text("１２.5".into()),
            "blank" => Answer::Text(" ".into()),
            "born" => Answer::Date(Day::parse("2000-02-29")?),
            "agreed" => Answer::Agreed,
            "grid" => Answer::Pairs(
                [("price", "high"), ("taste", "low")]
                    .map(|(row, column)| (ChoiceId::new(row), ChoiceId::new(column)))
                    .into_iter()
                    .collect(),
            ),
            _ => return None,
        }))
    }

    fn value(expression: &str) -> Value {
        let columns = |id: &QuestionId| {
            (id.as_str() == "grid").then(|| ["low", "middle", "high"].map(ChoiceId::new).to_vec())
        };
        let expr = parse(expression).unwrap().with_places(&columns);
        let own = Answer::Number(8.0);
        let scope = Scope { answer: &|id| answer(id), own: Some(&own), today: Day::parse("2027-03-15") };
        expr.value(&scope)
    }

    #[test]
    fn expressions_come_to_what_they_do_in_xlsform() {
        for expression in [
            "${one} = 'a'",
            "${one} != 'b'",
            "selected(${many}, 'b')",
            "selected(${one}, 'a')",
            "selected(${rank}, 'b')",
            "not(selected(${many}, 'c'))",
            "count-selected(${many}) = 2 and count-selected(${rank}) = 2 and count-selected(${one}) = 1",
            "${five} >= 5 and ${five} <= 5 and . > ${five}",
            "${five} > 10 or ${one} = 'a'",
            "true() or true() and false()",
            "(true() or true()) and true()",
            "not(false())",
            "${agreed} = true()",
            "${step} + 1 = 4",
            "${digits} * 2 = 25",
            "7 div 2 = 3.5",
            "7 mod 3 = 1 and -7 mod 3 = -1 and 7.5 mod 2 = 1.5",
            "-(-${five}) = 5",
            "if(${five} > 4, 'more', 'less') = 'more'",
            "concat(${one}, '-', ${five}, '-', 0.5, '-', true(), '-', ${born}) = 'a-5-0.5-true-2000-02-29'",
            "string-length(${said}) = 5",
            "starts-with(${said}, '七') and not(starts-with(${said}, '日'))",
            "contains(${said}, 'ok') and not(contains(${said}, 'no'))",
            "regex(${said}, '七日 [a-z]+') and not(regex(${said}, 'ok'))",
            "coalesce(${none}, ${blank}, ${one}) = 'a'",
            "int(3.9) = 3 and int(-3.9) = -3",
            "round(2.5) = 3 and round(-2.5, 0) = -3 and round(1.005, 2) = 1.01 and round(1234, -2) = 1200",
            "number('12') = 12 and number(true()) = 1 and number(${born}) = 11016",
            "sum(${five}, ${step}, ${none}) = 8 and count(${five}, ${step}, ${none}) = 2",
            "sum(${grid}) = 4 and count(${grid}) = 2",
            "${grid.price} = 'high' and ${grid.colour} = ''",
            "today() = '2027-03-15'",
            "${born} < '2000-03-01' and '2000-03-01' > ${born} and not(${born} > 'spring')",
            "today() - 14 = '2027-03-01' and 1 + today() > today()",
            "int((today() - ${born}) div 365.25) = 27",
        ] {
            assert_eq!(value(expression), Value::Bool(true), "{expression}");
        }
        for expression in
            ["${five} < 5", "selected(${many}, 'c')", "not(true())", "false()", "0.1 + 0.2 = 0.3"]
        {
            assert_eq!(value(expression), Value::Bool(false), "{expression}");
        }
    }

    #[test]
    fn the_table_of_empty_values_is_kept() {
        for (expressions, expected) in [
            (&["E = ''", "E = E"][..], Value::Bool(true)),
            (&["E = 'a'", "E = 1", "E = ${born}"], Value::Bool(false)),
            (&["E != 'a'", "E != 1", "E != ${born}"], Value::Bool(true)),
            (&["E != ''", "E < 1", "E <= 1", "E > 1", "E >= 1", "1 < E", "E <= E"], Value::Bool(false)),
            (&["E + 1", "E - 1", "1 - E", "E * 1", "E div 1", "1 div E", "E mod 1", "-E"], Value::Empty),
            (&["E + today()", "today() - E"], Value::Empty),
            (&["E and true()", "E or false()", "E = true()", "not(not(E))"], Value::Bool(false)),
            (&["not(E)", "E = false()", "E or true()"], Value::Bool(true)),
            (&["if(E, 1, 2)"], Value::Number(2.0)),
            (&["if(true(), E, 2)"], Value::Empty),
            (&["selected(E, 'a')"], Value::Bool(false)),
            (&["count-selected(E)", "string-length(E)", "sum(E)", "count(E)"], Value::Number(0.0)),
            (&["concat(E, 'a')", "coalesce(E, 'a')", "coalesce('', 'a')"], Value::Text("a".into())),
            (&["concat(E)"], Value::Text(String::new())),
            (&["coalesce(E, E)"], Value::Empty),
            (&["starts-with(E, 'a')", "contains(E, 'a')", "regex(E, 'a')"], Value::Bool(false)),
            (&["starts-with('a', E)", "contains('a', E)", "regex(E, 'a*')"], Value::Bool(true)),
            (&["int(E)", "round(E)", "round(E, 1)", "number(E)"], Value::Empty),
            (&["round(2.4, E)"], Value::Number(2.0)),
            // Not numbers, and numbers that nobody could write down.
            (&["1 div 0", "0 div 0", "1 mod 0", "number('七')"], Value::Empty),
            (&["999999999999999 + 1", "999999999999999 * 999999999999999"], Value::Empty),
            (&["today() + 9999999", "position(..)"], Value::Empty),
        ] {
            for expression in expressions {
                for empty in ["${none}", "${blank}"] {
                    let expression = expression.replace('E', empty);
                    assert_eq!(value(&expression), expected, "{expression}");
                }
            }
        }
    }

    #[test]
    fn what_is_kept_of_a_value() {
        let kept = |expression: &str| {
            parse(expression).unwrap().answer(&Scope { answer: &|id| answer(id), own: None, today: None })
        };
        for (expression, answer) in [
            ("0.1 + 0.2", Some(Answer::Number(0.3))),
            ("1 div 3", Some(Answer::Number(0.33333333333333))),
            ("${five} > 4", Some(Answer::Number(1.0))),
            ("concat(${one}, '!')", Some(Answer::Text("a!".into()))),
            ("${born} + 1", Day::parse("2000-03-01").map(Answer::Date)),
            ("''", None),
            ("${none}", None),
            ("today()", None),
            (".", None),
        ] {
            assert_eq!(kept(expression), answer, "{expression}");
        }
    }
}
