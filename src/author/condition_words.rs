//! What is wrong with a condition, in words for its author.

use crate::engine::expr::{Misuse, SyntaxProblem};

/// Why a condition cannot be read.
pub fn syntax_words(problem: &SyntaxProblem) -> String {
    match problem {
        SyntaxProblem::Expected(what) => format!("expected {what}"),
        SyntaxProblem::Unclosed(what) => format!("this {what} is not closed"),
        SyntaxProblem::UnknownFunction(name) => format!("no function `{name}`"),
        SyntaxProblem::Stray(c) => format!("`{c}` means nothing here"),
        SyntaxProblem::TooDeep => "nested too deeply".to_owned(),
    }
}

/// What is wrong with a condition that can be read, and what to do.
pub fn misuse_words(misuse: &Misuse) -> (String, &'static str) {
    match misuse {
        Misuse::UnknownQuestion(id) => (
            format!("no question `{id}` comes before this one"),
            "a condition may only name earlier questions of the pack",
        ),
        Misuse::UnknownChoice(id, choice) => {
            (format!("question `{id}` has no choice `{choice}`"), "name a choice by its id, in quotes")
        }
        Misuse::NoChoices(id) => {
            (format!("question `{id}` has no choices"), "compare its value instead, e.g. ${id} > 0")
        }
        Misuse::ComparesMany(id) => (
            format!("question `{id}` has several choices at once"),
            "use selected(${id}, 'choice') or count-selected(${id})",
        ),
        Misuse::NotANumber(id) => (format!("question `{id}` is not a number"), "compare it with = or !="),
        Misuse::NotACondition => ("this is a value, not a condition".to_owned(), "compare it with something"),
    }
}
