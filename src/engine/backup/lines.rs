//! Lines out of the slices of a file: one slice is in memory at a time, and
//! the beginning of the line that goes on in the next one.

/// A line that is longer than anything that is ever written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Far longer than any record or pack. A film that was taken for a backup is
/// not to be in memory as one line.
const LONGEST: usize = 16 << 20;

/// Puts lines together.
#[derive(Debug, Default)]
pub struct LineReader {
    begun: Vec<u8>,
    too_long: bool,
    number: u64,
}

impl LineReader {
    /// Takes the next slice, and gives each line that ends in it to `take`,
    /// with its number from 1.
    pub fn push(&mut self, slice: &[u8], mut take: impl FnMut(u64, Result<&[u8], TooLong>)) {
        let mut rest = slice;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            let (line, behind) = rest.split_at(end);
            rest = behind.get(1..).unwrap_or_default();
            self.number += 1;
            if self.begun.is_empty() && !self.too_long {
                take(self.number, Ok(line));
            } else {
                self.append(line);
                self.give(&mut take);
            }
        }
        self.append(rest);
    }

    /// Gives what is behind the last line's end, which is a line too.
    pub fn finish(mut self, mut take: impl FnMut(u64, Result<&[u8], TooLong>)) {
        if self.too_long || !self.begun.is_empty() {
            self.number += 1;
            self.give(&mut take);
        }
    }

    fn append(&mut self, part: &[u8]) {
        if self.too_long || self.begun.len() + part.len() > LONGEST {
            (self.too_long, self.begun) = (true, Vec::new());
        } else {
            self.begun.extend_from_slice(part);
        }
    }

    fn give(&mut self, take: &mut impl FnMut(u64, Result<&[u8], TooLong>)) {
        take(self.number, if self.too_long { Err(TooLong) } else { Ok(&self.begun) });
        self.too_long = false;
        self.begun.clear();
    }
}
