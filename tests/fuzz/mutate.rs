//! Changes to an input that leave most of it readable: pieces (words, quoted
//! texts, whatever is between brackets) go, come twice, or make room for pieces
//! of other inputs. Without these, hardly any changed JSON would be JSON.

use std::collections::BTreeSet;
use std::ops::Range;

use fairstall::engine::random::Rng;

/// What is worth trying anywhere.
const HARD: [&str; 28] = [
    "0",
    "-1",
    "1e300",
    "-1e-300",
    "255",
    "256",
    "4294967295",
    "4294967296",
    "999999999999999",
    "1000000000000000",
    "0.30000000000000004",
    "1e15",
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"=1+1\"",
    "\"\u{202e}abc\"",
    "\"\\u0000\"",
    "\"\u{1f3a3}\u{200d}\"",
    "\"2027-02-30\"",
    "\"9999-12-31\"",
    "\"q#2\"",
    "\"${q}\"",
    "\"a\\\"b\\\\\"",
    "\"all\"",
    "\"none\"",
];

/// Pieces longer than this are not put anywhere else.
const MAX_PIECE: usize = 4096;

/// Makes changed inputs.
pub struct Mutator {
    pieces: Vec<Vec<u8>>,
}

impl Mutator {
    /// A mutator that knows the pieces of these inputs.
    pub fn of(seeds: &[Vec<u8>]) -> Self {
        let mut pieces: BTreeSet<Vec<u8>> = HARD.iter().map(|text| text.as_bytes().to_vec()).collect();
        for seed in seeds {
            for start in 0..seed.len() {
                let piece = piece_at(seed, start).filter(|piece| piece.len() <= MAX_PIECE);
                pieces.extend(piece.map(|piece| seed[piece].to_vec()));
            }
        }
        Self { pieces: pieces.into_iter().collect() }
    }

    /// The input with one change.
    pub fn mutate(&self, input: &[u8], rng: &mut Rng) -> Vec<u8> {
        let mut bytes = input.to_vec();
        let piece = some_piece(input, rng);
        match rng.below(10) {
            0..=4 => drop(bytes.splice(piece, self.pieces[rng.below(self.pieces.len())].clone())),
            5 => drop(bytes.splice(piece.start..with_comma(input, piece.end), [])),
            6 => {
                let end = with_comma(input, piece.end);
                let again = input[piece.start..end].to_vec();
                drop(bytes.splice(end..end, again));
            }
            // One piece of the input in the place of another.
            7 => drop(bytes.splice(piece, input[some_piece(input, rng)].to_vec())),
            8 => {
                let place = rng.below(bytes.len());
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1 << rng.below(8);
                }
            }
            _ => bytes.truncate(rng.below(bytes.len())),
        }
        bytes
    }
}

/// A piece anywhere in the input; nothing, at its end, where there is none.
fn some_piece(input: &[u8], rng: &mut Rng) -> Range<usize> {
    let place = rng.below(input.len());
    (place..input.len()).find_map(|start| piece_at(input, start)).unwrap_or(input.len()..input.len())
}

/// The piece that starts here: a bracket up to its partner, a quoted text, a
/// word or a number.
fn piece_at(input: &[u8], start: usize) -> Option<Range<usize>> {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | 0x80..);
    let first = *input.get(start)?;
    let end = match first {
        b'{' | b'[' | b'(' => {
            let mut depth = 0;
            start
                + input[start..].iter().position(|byte| {
                    depth += i32::from(matches!(byte, b'{' | b'[' | b'('));
                    depth -= i32::from(matches!(byte, b'}' | b']' | b')'));
                    depth == 0
                })?
                + 1
        }
        b'"' | b'\'' => {
            let mut escaped = false;
            start
                + 2
                + input[start + 1..].iter().position(|byte| {
                    let ends = *byte == first && !escaped;
                    escaped = *byte == b'\\' && !escaped;
                    ends
                })?
        }
        _ if word(first) && (start == 0 || !word(input[start - 1])) => {
            start + input[start..].iter().take_while(|byte| word(**byte)).count()
        }
        _ => return None,
    };
    Some(start..end)
}

fn with_comma(input: &[u8], end: usize) -> usize {
    end + usize::from(input.get(end) == Some(&b','))
}
