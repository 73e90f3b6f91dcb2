//! Text to [`Expr`], by recursive descent. Positions in errors are counted in
//! characters from 0.

use super::{Comparison, Expr};
use crate::engine::id::QuestionId;

/// Nesting deeper than this is refused rather than risking the stack.
const MAX_DEPTH: usize = 40;

/// Where and why an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Characters before the trouble.
    pub at: usize,
    /// What the trouble is.
    pub problem: SyntaxProblem,
}

/// Why an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxProblem {
    /// Something else was expected here.
    Expected(&'static str),
    /// A text or a reference is not closed.
    Unclosed(&'static str),
    /// A function that is not in the language.
    UnknownFunction(String),
    /// A character that means nothing.
    Stray(char),
    /// Nested too deeply.
    TooDeep,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Ref(String),
    Text(String),
    Number(f64),
    Word(String),
    Compare(Comparison),
    Open,
    Close,
    Comma,
}

/// Reads a whole expression.
pub fn parse(source: &str) -> Result<Expr, SyntaxError> {
    let tokens = tokens(source)?;
    let end = source.chars().count();
    let mut parser = Parser { tokens, next: 0, end, depth: 0 };
    let expr = parser.or()?;
    match parser.peek() {
        None => Ok(expr),
        Some(_) => Err(parser.expected("`and`, `or` or the end")),
    }
}

fn tokens(source: &str) -> Result<Vec<(usize, Token)>, SyntaxError> {
    let chars: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let start = at;
        let rest = &chars[at..];
        let length_while =
            |from: usize, keep: fn(char) -> bool| rest[from..].iter().take_while(|c| keep(**c)).count();
        let token = match c {
            c if c.is_whitespace() => {
                at += 1;
                continue;
            }
            '(' => (1, Token::Open),
            ')' => (1, Token::Close),
            ',' => (1, Token::Comma),
            '=' => (1, Token::Compare(Comparison::Equal)),
            '!' if rest.get(1) == Some(&'=') => (2, Token::Compare(Comparison::NotEqual)),
            '<' if rest.get(1) == Some(&'=') => (2, Token::Compare(Comparison::LessOrEqual)),
            '>' if rest.get(1) == Some(&'=') => (2, Token::Compare(Comparison::GreaterOrEqual)),
            '<' => (1, Token::Compare(Comparison::Less)),
            '>' => (1, Token::Compare(Comparison::Greater)),
            '\'' | '"' => {
                let length = rest[1..]
                    .iter()
                    .position(|d| *d == c)
                    .ok_or(SyntaxError { at, problem: SyntaxProblem::Unclosed("text") })?;
                (length + 2, Token::Text(rest[1..=length].iter().collect()))
            }
            '$' if rest.get(1) == Some(&'{') => {
                let close = rest
                    .iter()
                    .position(|d| *d == '}')
                    .ok_or(SyntaxError { at, problem: SyntaxProblem::Unclosed("reference") })?;
                let id: String = rest[2..close].iter().collect();
                (close + 1, Token::Ref(id.trim().to_owned()))
            }
            c if c.is_ascii_digit() || c == '-' && rest.get(1).is_some_and(char::is_ascii_digit) => {
                let length = 1 + length_while(1, |c| c.is_ascii_digit() || c == '.');
                let digits: String = rest[..length].iter().collect();
                let value = digits
                    .parse()
                    .map_err(|_| SyntaxError { at, problem: SyntaxProblem::Expected("a number") })?;
                (length, Token::Number(value))
            }
            c if c.is_ascii_alphabetic() => {
                let length = length_while(0, |c| c.is_ascii_alphanumeric() || c == '-');
                (length, Token::Word(rest[..length].iter().collect()))
            }
            c => return Err(SyntaxError { at, problem: SyntaxProblem::Stray(c) }),
        };
        at += token.0;
        tokens.push((start, token.1));
    }
    Ok(tokens)
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    end: usize,
    depth: usize,
}

impl Parser {
    fn or(&mut self) -> Result<Expr, SyntaxError> {
        let mut left = self.and()?;
        while self.take_word("or") {
            left = Expr::Or(Box::new(left), Box::new(self.and()?));
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Expr, SyntaxError> {
        let mut left = self.comparison()?;
        while self.take_word("and") {
            left = Expr::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Result<Expr, SyntaxError> {
        let left = self.primary()?;
        let Some(Token::Compare(op)) = self.peek() else { return Ok(left) };
        let op = *op;
        self.next += 1;
        Ok(Expr::Compare(op, Box::new(left), Box::new(self.primary()?)))
    }

    fn primary(&mut self) -> Result<Expr, SyntaxError> {
        let at = self.at();
        let expr = match self.take() {
            Some(Token::Ref(id)) => Expr::Ref(QuestionId::new(id)),
            Some(Token::Text(text)) => Expr::Text(text),
            Some(Token::Number(value)) => Expr::Number(value),
            Some(Token::Open) => self.nested()?,
            Some(Token::Word(name)) => self.function(at, &name)?,
            Some(_) | None => {
                return Err(SyntaxError {
                    at,
                    problem: SyntaxProblem::Expected("a reference, a value or a function"),
                });
            }
        };
        Ok(expr)
    }

    fn nested(&mut self) -> Result<Expr, SyntaxError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(SyntaxError { at: self.at(), problem: SyntaxProblem::TooDeep });
        }
        let inside = self.or()?;
        self.depth -= 1;
        self.expect(&Token::Close, "`)`")?;
        Ok(inside)
    }

    fn function(&mut self, at: usize, name: &str) -> Result<Expr, SyntaxError> {
        let known = matches!(name, "not" | "selected" | "count-selected" | "true" | "false");
        if !known {
            let problem = SyntaxProblem::UnknownFunction(name.to_owned());
            return Err(SyntaxError { at, problem });
        }
        self.expect(&Token::Open, "`(`")?;
        if name == "not" {
            return Ok(Expr::Not(Box::new(self.nested()?)));
        }
        let expr = match name {
            "selected" => {
                let question = self.reference()?;
                self.expect(&Token::Comma, "`,`")?;
                match self.peek().cloned() {
                    Some(Token::Text(choice)) => {
                        self.next += 1;
                        Expr::Selected(question, choice)
                    }
                    _ => return Err(self.expected("a choice's id in quotes")),
                }
            }
            "count-selected" => Expr::CountSelected(self.reference()?),
            name => Expr::Bool(name == "true"),
        };
        self.expect(&Token::Close, "`)`")?;
        Ok(expr)
    }

    fn reference(&mut self) -> Result<QuestionId, SyntaxError> {
        match self.peek().cloned() {
            Some(Token::Ref(id)) => {
                self.next += 1;
                Ok(QuestionId::new(id))
            }
            _ => Err(self.expected("a reference, like ${question}")),
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

    fn take_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(name)) if name == word);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, token: &Token, name: &'static str) -> Result<(), SyntaxError> {
        if self.peek() == Some(token) {
            self.next += 1;
            Ok(())
        } else {
            Err(self.expected(name))
        }
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(at, _)| *at)
    }

    fn expected(&self, name: &'static str) -> SyntaxError {
        SyntaxError { at: self.at(), problem: SyntaxProblem::Expected(name) }
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
            ("${a} = 1 1", 9, SyntaxProblem::Expected("`and`, `or` or the end")),
            ("selected('a', 'b')", 9, SyntaxProblem::Expected("a reference, like ${question}")),
            ("selected(${a}, b)", 15, SyntaxProblem::Expected("a choice's id in quotes")),
            ("today() = 1", 0, SyntaxProblem::UnknownFunction("today".into())),
            ("${a} = '七' !", 11, SyntaxProblem::Stray('!')),
        ] {
            assert_eq!(parse(source), Err(SyntaxError { at, problem }), "{source}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_not_overflowed() {
        let source = "(".repeat(100_000);
        assert!(matches!(parse(&source), Err(SyntaxError { problem: SyntaxProblem::TooDeep, .. })));
        let source = "not(".repeat(100_000);
        assert!(matches!(parse(&source), Err(SyntaxError { problem: SyntaxProblem::TooDeep, .. })));
    }
}
