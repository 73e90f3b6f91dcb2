//! The recovery code: a secret key that can be printed, read out and typed.
//!
//! Four lines of four groups of four letters and digits, in Crockford's base32:
//! no letter of it looks like a digit, and O, I and L are read as 0, 1 and 1.
//! Each line is 8 bytes of the key and 2 to check them by, so that a slip is
//! found in its line.

use super::{SecretKey, digest};
use crate::engine::crockford::{digit, value};

/// How many lines a code has.
pub const LINES: usize = 4;
/// How many letters and digits a line has.
const LETTERS: usize = 16;

/// What is wrong with a code as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// This is in no code.
    Character(char),
    /// There are so many letters and digits, of 64.
    Length(usize),
    /// There is a slip in this line, from 1.
    Line(usize),
}

/// The code of a key, line by line.
pub fn write_code(key: &SecretKey) -> [String; LINES] {
    let bytes = key.bytes();
    std::array::from_fn(|line| {
        let mut part = [0; 8];
        part.copy_from_slice(&bytes[8 * line..8 * line + 8]);
        let mut rest = (u128::from(u64::from_be_bytes(part)) << 16) | u128::from(check(line, part));
        let mut letters = ['0'; LETTERS];
        for letter in letters.iter_mut().rev() {
            *letter = digit(rest as u64);
            rest /= 32;
        }
        let groups = letters.chunks(4).map(String::from_iter);
        groups.collect::<Vec<_>>().join(" ")
    })
}

/// Reads a code, in whatever groups, lines and case it was typed.
pub fn read_code(typed: &str) -> Result<SecretKey, CodeError> {
    let letters = typed.chars().filter(|c| !is_between(*c));
    let letters = letters.map(|c| value(c).ok_or(CodeError::Character(c))).collect::<Result<Vec<_>, _>>()?;
    if letters.len() != LINES * LETTERS {
        return Err(CodeError::Length(letters.len()));
    }
    let mut bytes = [0; 32];
    for (line, (letters, bytes)) in letters.chunks(LETTERS).zip(bytes.chunks_mut(8)).enumerate() {
        let whole = letters.iter().fold(0, |whole, letter| whole * 32 + u128::from(*letter));
        let part = ((whole >> 16) as u64).to_be_bytes();
        if check(line, part) != whole as u16 {
            return Err(CodeError::Line(line + 1));
        }
        bytes.copy_from_slice(&part);
    }
    Ok(SecretKey::from_bytes(bytes))
}

/// What a line is checked by. It depends on which line it is, so that lines in
/// another order are found out too.
fn check(line: usize, part: [u8; 8]) -> u16 {
    u16::from_be_bytes(digest(&[b"recovery code", &[line as u8], &part]))
}

/// Whether people put it between groups.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '·' | '_' | ',' | '/')
}
