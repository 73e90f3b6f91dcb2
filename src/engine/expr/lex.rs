//! Text to tokens, and why text is no expression. Positions are counted in
//! characters from 0.

use super::Function;
use super::compile::PatternProblem;
use crate::engine::question::read_number;

/// More tokens than this are refused: trees as deep would not fit a phone.
const MAX_TOKENS: usize = 1_000;

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
    /// A function with too few or too many arguments.
    Arguments {
        /// The function.
        function: Function,
        /// The least number of arguments.
        least: usize,
        /// The greatest number; none where there is no end.
        most: Option<usize>,
    },
    /// A pattern that cannot be used.
    Pattern(PatternProblem),
    /// A character that means nothing.
    Stray(char),
    /// Nested too deeply.
    TooDeep,
    /// Too many words and signs.
    TooLong,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Ref(String),
    Text(String),
    Number(f64),
    Word(String),
    Operator(Function),
    Open,
    Close,
    Comma,
    Dot,
    Dots,
}

/// All tokens with the positions at which they start.
pub(super) fn tokens(source: &str) -> Result<Vec<(usize, Token)>, SyntaxError> {
    let chars: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest @ [c, ..]) = chars.get(at..) {
        if c.is_whitespace() {
            at += 1;
            continue;
        }
        let (length, token) = token(rest).map_err(|problem| SyntaxError { at, problem })?;
        if tokens.len() == MAX_TOKENS {
            return Err(SyntaxError { at, problem: SyntaxProblem::TooLong });
        }
        tokens.push((at, token));
        at += length;
    }
    Ok(tokens)
}

/// The first token of `rest`, which is not empty, and its length.
fn token(rest: &[char]) -> Result<(usize, Token), SyntaxProblem> {
    let second = rest.get(1).copied().unwrap_or_default();
    let length_while = |keep: fn(char) -> bool| rest.iter().take_while(|c| keep(**c)).count();
    let text = |from: usize, to: usize| rest[from..to].iter().collect::<String>();
    Ok(match rest[0] {
        '(' => (1, Token::Open),
        ')' => (1, Token::Close),
        ',' => (1, Token::Comma),
        '=' => (1, Token::Operator(Function::Equal)),
        '!' if second == '=' => (2, Token::Operator(Function::NotEqual)),
        '<' if second == '=' => (2, Token::Operator(Function::LessOrEqual)),
        '>' if second == '=' => (2, Token::Operator(Function::GreaterOrEqual)),
        '<' => (1, Token::Operator(Function::Less)),
        '>' => (1, Token::Operator(Function::Greater)),
        '+' => (1, Token::Operator(Function::Add)),
        '-' => (1, Token::Operator(Function::Subtract)),
        '*' => (1, Token::Operator(Function::Multiply)),
        quote @ ('\'' | '"') => {
            let end = rest[1..].iter().position(|c| *c == quote).ok_or(SyntaxProblem::Unclosed("text"))?;
            (end + 2, Token::Text(text(1, end + 1)))
        }
        '$' if second == '{' => {
            let end = rest.iter().position(|c| *c == '}').ok_or(SyntaxProblem::Unclosed("reference"))?;
            (end + 1, Token::Ref(text(2, end).trim().to_owned()))
        }
        c if c.is_ascii_digit() || c == '.' && second.is_ascii_digit() => {
            let length = length_while(|c| c.is_ascii_digit() || c == '.');
            // More digits would be another number on the phone.
            let expected = SyntaxProblem::Expected("a number of at most 15 digits");
            (length, Token::Number(read_number(&text(0, length)).ok_or(expected)?))
        }
        '.' if second == '.' => (2, Token::Dots),
        '.' => (1, Token::Dot),
        c if c.is_ascii_alphabetic() => {
            let length = length_while(|c| c.is_ascii_alphanumeric() || c == '-');
            let word = text(0, length);
            let operator = Function::named(&word).filter(|function| function.level().is_some());
            (length, operator.map_or(Token::Word(word), Token::Operator))
        }
        c => return Err(SyntaxProblem::Stray(c)),
    })
}
