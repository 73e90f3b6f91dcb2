//! What is wrong with an expression, in words for its author.

use crate::engine::expr::{Function, Misuse, PatternProblem, SyntaxProblem, Type};

/// Why an expression cannot be read.
pub fn syntax_words(problem: &SyntaxProblem) -> String {
    match problem {
        SyntaxProblem::Expected(what) => format!("expected {what}"),
        SyntaxProblem::Unclosed(what) => format!("this {what} is not closed"),
        SyntaxProblem::UnknownFunction(name) => format!("no function `{name}`"),
        SyntaxProblem::Arguments { function, least, most } => {
            let name = function.name();
            match (least, most) {
                (least, Some(most)) if least == most => format!("`{name}` takes {}", arguments(*least)),
                (least, Some(most)) => format!("`{name}` takes {least} to {}", arguments(*most)),
                (least, None) => format!("`{name}` takes at least {}", arguments(*least)),
            }
        }
        SyntaxProblem::Pattern(PatternProblem::Syntax(words)) => format!("in the pattern: {words}"),
        SyntaxProblem::Pattern(PatternProblem::Boundary) => {
            "a pattern here has no word boundaries and no lines".to_owned()
        }
        SyntaxProblem::Pattern(PatternProblem::TooLarge) => {
            "this pattern is too large for phones: repeat less, or name characters as in [a-z]".to_owned()
        }
        SyntaxProblem::Stray(c) => format!("`{c}` means nothing here"),
        SyntaxProblem::TooDeep => "nested too deeply".to_owned(),
        SyntaxProblem::TooLong => "too long".to_owned(),
    }
}

fn arguments(count: usize) -> String {
    format!("{count} argument{}", if count == 1 { "" } else { "s" })
}

/// What is wrong with an expression that can be read, and what to do.
pub fn misuse_words(misuse: &Misuse) -> (String, &'static str) {
    match misuse {
        Misuse::Unknown(id) => {
            (format!("no question `{id}`"), "name a question of this pack by its id, as in ${id}")
        }
        Misuse::NotBefore(id) => (
            format!("question `{id}` does not come before this one"),
            "only a `calculate` may look ahead; move one of the two",
        ),
        Misuse::Private(id) => (
            format!("question `{id}` is private"),
            "nothing may follow from a private answer; take out the reference, or `private`",
        ),
        Misuse::NothingToAnswer(id) => {
            (format!("question `{id}` has nothing to answer"), "name a question that has an answer")
        }
        Misuse::Repeated(id) => (
            format!("question `{id}` repeats: it has an answer each time"),
            "outside its group write sum(${id}) or count(${id}), which are over all times; \
             to look for one answer, calculate 1 or 0 of it in the group and sum that",
        ),
        Misuse::UnknownChoice(of, choice) => {
            (format!("`{of}` has no choice `{choice}`"), "name a choice by its id, in quotes")
        }
        Misuse::UnknownRow(id, row) => {
            (format!("question `{id}` has no row `{row}`"), "name a row by its id, as in ${id.row}")
        }
        Misuse::NoRows(id) => {
            (format!("question `{id}` has no rows"), "name the question alone, as in ${id}")
        }
        Misuse::NoChoices(of) => {
            (format!("`{of}` has no choices"), "compare its value instead, e.g. ${id} > 0")
        }
        Misuse::SeveralValues(of) => (
            format!("`{of}` has several values at once"),
            "use selected(${id}, 'choice') or count-selected(${id}), or a row of a grid as in ${id.row}",
        ),
        Misuse::WrongType { function, argument, is } => (
            format!("`{}` does not take {}, which `{argument}` is", function.name(), type_words(*is)),
            wanted(*function, *is),
        ),
        Misuse::Unlike { function, left: (left, is), right: (right, beside) } => (
            format!(
                "`{}` between {} (`{left}`) and {} (`{right}`)",
                function.name(),
                type_words(*is),
                type_words(*beside)
            ),
            "both have to be of one type; number(…) and concat(…) make numbers and text",
        ),
        Misuse::NotADay(text) => (format!("`{text}` beside a date is not a day"), "write it as '2027-03-15'"),
        Misuse::NoOwnValue => {
            ("`.` outside a `constraint`".to_owned(), "name the question that is meant, as in ${id}")
        }
        Misuse::NoPosition => {
            ("`position(..)` outside a repeat".to_owned(), "only questions of a repeat are counted off")
        }
        Misuse::NotACondition(is) => {
            (format!("this is {}, not a condition", type_words(*is)), "compare it with something")
        }
    }
}

fn type_words(of: Type) -> &'static str {
    match of {
        Type::Bool => "a condition",
        Type::Number => "a number",
        Type::Text => "text",
        Type::Date => "a date",
    }
}

/// What to do about an argument of a type that the function does not take.
fn wanted(function: Function, is: Type) -> &'static str {
    match (function, is) {
        (Function::And | Function::Or | Function::Not | Function::If, _) => "compare it with something",
        (_, Type::Text) => "it takes numbers; number(…) makes one of text, and = or != compare text",
        (_, Type::Date) => "it takes numbers; number(…) makes a number of days of a date",
        (_, Type::Bool | Type::Number) => "it takes numbers; if(…, 1, 0) makes one of a condition",
    }
}
