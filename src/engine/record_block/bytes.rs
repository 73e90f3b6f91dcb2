//! The bytes that blocks are made of: numbers of seven bits a byte, the lowest
//! first, and texts and lists behind their lengths.

use rustc_hash::FxHashMap;

/// Writes a number.
pub fn put(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Writes a text.
pub fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Things that come again and again: each is written once, and has a place.
#[derive(Clone, Debug, Default)]
pub struct Table {
    places: FxHashMap<Box<[u8]>, u32>,
    written: Vec<u8>,
    scratch: Vec<u8>,
}

impl Table {
    /// The place of what `write` writes.
    pub fn place(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> u32 {
        self.scratch.clear();
        write(&mut self.scratch);
        if let Some(place) = self.places.get(self.scratch.as_slice()) {
            return *place;
        }
        let place = self.places.len() as u32;
        self.places.insert(self.scratch.as_slice().into(), place);
        self.written.extend_from_slice(&self.scratch);
        place
    }

    /// Writes the table: how many things there are, and the things.
    pub fn write(&self, out: &mut Vec<u8>) {
        put(out, self.places.len());
        out.extend_from_slice(&self.written);
    }
}

/// Reads what was written, from bytes that may be anything.
pub struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    /// Reads from the first byte.
    pub fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// Whether everything was read.
    pub fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// The next bytes, a fixed number of them.
    pub fn chunk<const N: usize>(&mut self) -> Option<&'b [u8; N]> {
        let (chunk, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(chunk)
    }

    /// A number.
    pub fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let [byte] = *self.chunk()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    /// A number below `len`.
    pub fn place(&mut self, len: usize) -> Option<u32> {
        let place = self.number().filter(|place| *place < len)?;
        u32::try_from(place).ok()
    }

    /// Yes or no.
    pub fn flag(&mut self) -> Option<bool> {
        match self.number()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'b str> {
        let len = self.number()?;
        let (text, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    /// A list of things, as a [`Table`] writes them too. Its length is not
    /// believed: nothing is reserved.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut list = Vec::new();
        for _ in 0..self.number()? {
            list.push(read(self)?);
        }
        Some(list)
    }
}
