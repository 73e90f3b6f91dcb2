//! [`Expr`] to text: what [`super::parse()`] reads as the same expression, with
//! no more parentheses than that needs.

use std::fmt::{self, Display};

use super::parse::LEVELS;
use super::{Expr, Function};
use crate::engine::question::plain_number;

impl Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(value) => f.write_str(&plain_number(*value)),
            Self::Text(text) => quoted(f, text),
            Self::Pattern(pattern) => quoted(f, &pattern.source),
            Self::Ref(id) | Self::Places(id, _) => write!(f, "${{{id}}}"),
            Self::Cell(id, row) => write!(f, "${{{id}.{row}}}"),
            Self::Own => f.write_str("."),
            Self::Call(Function::Position, _) => f.write_str("position(..)"),
            Self::Call(function, args) => match (function.level(), args.as_slice()) {
                (Some(level), [left, right]) => {
                    within(f, left, level)?;
                    write!(f, " {} ", function.name())?;
                    // Operators of one level stand to the left of each other.
                    within(f, right, level + 1)
                }
                (_, [inside]) if *function == Function::Negate => {
                    f.write_str("-")?;
                    within(f, inside, LEVELS)
                }
                _ => {
                    write!(f, "{}(", function.name())?;
                    for (index, arg) in args.iter().enumerate() {
                        f.write_str(if index > 0 { ", " } else { "" })?;
                        arg.fmt(f)?;
                    }
                    f.write_str(")")
                }
            },
        }
    }
}

/// Prints `expr` where operators that bind less than `level` need parentheses.
fn within(f: &mut fmt::Formatter<'_>, expr: &Expr, level: usize) -> fmt::Result {
    match expr {
        Expr::Call(function, _) if function.level().is_some_and(|own| own < level) => write!(f, "({expr})"),
        _ => expr.fmt(f),
    }
}

/// As in XPath 1.0, text cannot hold both quotation marks.
fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let quote = if text.contains('\'') { '"' } else { '\'' };
    write!(f, "{quote}{text}{quote}")
}
