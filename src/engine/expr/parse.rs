//! Tokens to [`Expr`], by recursive descent; and the grammar's table.

use super::lex::{SyntaxError, SyntaxProblem, Token, tokens};
use super::{Expr, Function, Pattern};
use crate::engine::id::{ChoiceId, QuestionId};

/// Nesting deeper than this is refused rather than risking the stack.
const MAX_DEPTH: usize = 40;

/// How many levels of binary operators there are.
pub(super) const LEVELS: usize = 6;

impl Function {
    /// For a binary operator, how closely it binds, from 0: XPath 1.0, 3.5.
    pub(super) fn level(self) -> Option<usize> {
        Some(match self {
            Self::Or => 0,
            Self::And => 1,
            Self::Equal | Self::NotEqual => 2,
            Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => 3,
            Self::Add | Self::Subtract => 4,
            Self::Multiply | Self::Divide | Self::Modulo => 5,
            _ => return None,
        })
    }

    /// The least and the greatest number of arguments; none without an end.
    fn arguments(self) -> (usize, Option<usize>) {
        match self {
            Self::True | Self::False | Self::Today | Self::Position => (0, Some(0)),
            Self::Round => (1, Some(2)),
            Self::Coalesce => (2, None),
            Self::Concat | Self::Sum | Self::Count => (1, None),
            Self::If => (3, Some(3)),
            Self::Not | Self::Negate | Self::CountSelected | Self::StringLength => (1, Some(1)),
            Self::Int | Self::Number => (1, Some(1)),
            _ => (2, Some(2)),
        }
    }
}

/// Reads a whole expression.
pub fn parse(source: &str) -> Result<Expr, SyntaxError> {
    let tokens = tokens(source)?;
    let end = source.chars().count();
    let mut parser = Parser { tokens, next: 0, end, depth: 0 };
    let expr = parser.binary(0)?;
    match parser.peek() {
        None => Ok(expr),
        Some(_) => Err(parser.expected("an operator or the end")),
    }
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    end: usize,
    depth: usize,
}

impl Parser {
    /// Operators of this level and those that bind closer.
    fn binary(&mut self, level: usize) -> Result<Expr, SyntaxError> {
        if level == LEVELS {
            return self.unary();
        }
        let mut left = self.binary(level + 1)?;
        while let Some(Token::Operator(function)) = self.peek() {
            let function = *function;
            if function.level() != Some(level) {
                break;
            }
            self.next += 1;
            left = Expr::Call(function, vec![left, self.binary(level + 1)?]);
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, SyntaxError> {
        if self.takes(&Token::Operator(Function::Subtract)) {
            return Ok(Expr::Call(Function::Negate, vec![self.unary()?]));
        }
        let at = self.at();
        match self.take() {
            Some(Token::Ref(text)) => Ok(reference(&text)),
            Some(Token::Dot) => Ok(Expr::Own),
            Some(Token::Text(text)) => Ok(Expr::Text(text)),
            Some(Token::Number(value)) => Ok(Expr::Number(value)),
            Some(Token::Open) => {
                let inside = self.nested()?;
                self.expect(&Token::Close, "`)`")?;
                Ok(inside)
            }
            Some(Token::Word(name)) => self.function(at, &name),
            Some(_) | None => Err(SyntaxError {
                at,
                problem: SyntaxProblem::Expected("a reference, a value or a function"),
            }),
        }
    }

    fn nested(&mut self) -> Result<Expr, SyntaxError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(SyntaxError { at: self.at(), problem: SyntaxProblem::TooDeep });
        }
        let inside = self.binary(0)?;
        self.depth -= 1;
        Ok(inside)
    }

    fn function(&mut self, at: usize, name: &str) -> Result<Expr, SyntaxError> {
        // `-x` is not written as a function.
        let Some(function) = Function::named(name).filter(|function| *function != Function::Negate) else {
            return Err(SyntaxError { at, problem: SyntaxProblem::UnknownFunction(name.to_owned()) });
        };
        self.expect(&Token::Open, "`(`")?;
        if function == Function::Position {
            self.expect(&Token::Dots, "`..`")?;
        }
        let mut args = Vec::new();
        while !self.takes(&Token::Close) {
            if !args.is_empty() {
                self.expect(&Token::Comma, "`,` or `)`")?;
            }
            args.push(self.argument(function, args.len())?);
        }
        let (least, most) = function.arguments();
        if args.len() < least || most.is_some_and(|most| args.len() > most) {
            return Err(SyntaxError { at, problem: SyntaxProblem::Arguments { function, least, most } });
        }
        Ok(Expr::Call(function, args))
    }

    /// Some arguments are not just any expression.
    fn argument(&mut self, function: Function, index: usize) -> Result<Expr, SyntaxError> {
        let at = self.at();
        match (function, index) {
            (Function::Selected | Function::CountSelected, 0) => match self.take() {
                Some(Token::Ref(text)) => Ok(reference(&text)),
                Some(Token::Dot) => Ok(Expr::Own),
                _ => {
                    Err(SyntaxError { at, problem: SyntaxProblem::Expected("a reference, like ${question}") })
                }
            },
            (Function::Sum | Function::Count, _) => match self.take() {
                Some(Token::Ref(text)) => Ok(reference(&text)),
                _ => {
                    Err(SyntaxError { at, problem: SyntaxProblem::Expected("a reference, like ${question}") })
                }
            },
            (Function::Selected, 1) => match self.take() {
                Some(Token::Text(choice)) => Ok(Expr::Text(choice)),
                _ => Err(SyntaxError { at, problem: SyntaxProblem::Expected("a choice's id in quotes") }),
            },
            (Function::Regex, 1) => match self.take() {
                Some(Token::Text(source)) => {
                    Pattern::compile(&source).map(Expr::Pattern).map_err(|error| SyntaxError {
                        // Behind the quotation mark.
                        at: at + 1 + error.at,
                        problem: SyntaxProblem::Pattern(error.problem),
                    })
                }
                _ => Err(SyntaxError { at, problem: SyntaxProblem::Expected("a pattern in quotes") }),
            },
            _ => self.nested(),
        }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(_, token)| token)
    }

    fn take(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.next += usize::from(token.is_some());
        token
    }

    fn takes(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, token: &Token, name: &'static str) -> Result<(), SyntaxError> {
        if self.takes(token) { Ok(()) } else { Err(self.expected(name)) }
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(at, _)| *at)
    }

    fn expected(&self, name: &'static str) -> SyntaxError {
        SyntaxError { at: self.at(), problem: SyntaxProblem::Expected(name) }
    }
}

/// What stands between `${` and `}`: a question, or a question and a row.
fn reference(text: &str) -> Expr {
    match text.split_once('.') {
        Some((id, row)) => Expr::Cell(QuestionId::new(id.trim_end()), ChoiceId::new(row.trim_start())),
        None => Expr::Ref(QuestionId::new(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_is_found_where_it_is() {
        for (source, at, problem) in [
            ("", 0, SyntaxProblem::Expected("a reference, a value or a function")),
            ("${a} =", 6, SyntaxProblem::Expected("a reference, a value or a function")),
            ("${a} = 'b", 7, SyntaxProblem::Unclosed("text")),
            ("${a = 1", 0, SyntaxProblem::Unclosed("reference")),
            ("${a} & 1", 5, SyntaxProblem::Stray('&')),
            ("(${a} = 1", 9, SyntaxProblem::Expected("`)`")),
            ("${a} = 1 1", 9, SyntaxProblem::Expected("an operator or the end")),
            ("1.2.3", 0, SyntaxProblem::Expected("a number of at most 15 digits")),
            ("1234567890123456", 0, SyntaxProblem::Expected("a number of at most 15 digits")),
            ("selected('a', 'b')", 9, SyntaxProblem::Expected("a reference, like ${question}")),
            ("selected(${a}, b)", 15, SyntaxProblem::Expected("a choice's id in quotes")),
            ("sum(1)", 4, SyntaxProblem::Expected("a reference, like ${question}")),
            ("position(1)", 9, SyntaxProblem::Expected("`..`")),
            ("concat(1 2)", 9, SyntaxProblem::Expected("`,` or `)`")),
            ("regex(., .)", 9, SyntaxProblem::Expected("a pattern in quotes")),
            ("1 + now() = 1", 4, SyntaxProblem::UnknownFunction("now".into())),
            ("negate(1)", 0, SyntaxProblem::UnknownFunction("negate".into())),
            ("${a} = '七' !", 11, SyntaxProblem::Stray('!')),
            ("1 = not()", 4, SyntaxProblem::Arguments { function: Function::Not, least: 1, most: Some(1) }),
            (
                "round(1, 2, 3)",
                0,
                SyntaxProblem::Arguments { function: Function::Round, least: 1, most: Some(2) },
            ),
        ] {
            assert_eq!(parse(source), Err(SyntaxError { at, problem }), "{source}");
        }
        let error = parse("regex(., '七[')").unwrap_err();
        assert_eq!(error.at, 11, "{error:?}");
    }

    #[test]
    fn deep_nesting_is_refused_not_overflowed() {
        for source in ["(", "not(", "-", "1+", "if(1,"] {
            let error = parse(&source.repeat(100_000)).unwrap_err();
            assert!(matches!(error.problem, SyntaxProblem::TooDeep | SyntaxProblem::TooLong), "{source}");
        }
        assert_eq!(parse(&"(".repeat(50)).unwrap_err().problem, SyntaxProblem::TooDeep);
    }

    #[test]
    fn operators_bind_as_in_xpath() {
        for (source, meant) in [
            ("1 or 2 and 3", "1 or (2 and 3)"),
            ("1 = 2 and 3 != 4", "(1 = 2) and (3 != 4)"),
            ("1 = 2 < 3", "1 = (2 < 3)"),
            ("1 < 2 + 3", "1 < (2 + 3)"),
            ("1 - 2 - 3", "(1 - 2) - 3"),
            ("1 + 2 * 3 div 4 mod 5", "1 + (((2 * 3) div 4) mod 5)"),
            ("-1 * 2", "(-1) * 2"),
            ("5 -3", "5 - 3"),
            ("today()-7", "today() - 7"),
            ("--1", "-(-1)"),
            ("selected (${a} , \"b\")", "selected(${a}, 'b')"),
            ("${ a . b }=.5", "${a.b} = 0.5"),
        ] {
            assert_eq!(parse(source), parse(meant), "{source}");
        }
    }
}
