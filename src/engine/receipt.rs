//! Receipt codes: what a participant takes home to have a response erased.
//!
//! A code is short enough to be copied by hand, so it is only the top 40 bits
//! of the response's id: eight characters of Crockford's base 32 (no I, L, O
//! or U), and a ninth that tells a slip of the pen. Two responses of one
//! journal may share a code, though hardly ever; whoever erases looks first.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use super::crockford::{BITS, digit, value};
use super::id::ResponseId;

/// How many characters say the code itself.
const LENGTH: usize = 8;

/// The code of a response, written like `K7Q-M2X-WP4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReceiptCode(u64);

/// Why a text is no receipt code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAReceipt {
    /// It has more or fewer characters than a code.
    Length,
    /// No code has this character.
    Character(char),
    /// Something in it was mistyped: the last character does not agree.
    Mistyped,
}

impl ReceiptCode {
    /// The code of a response.
    pub fn of(id: ResponseId) -> Self {
        Self((id.bits() >> (u128::BITS - BITS * LENGTH as u32)) as u64)
    }

    /// Whether a response has this code.
    pub fn matches(self, id: ResponseId) -> bool {
        self == Self::of(id)
    }

    /// The values of the characters that say the code, in order.
    fn values(self) -> [u8; LENGTH] {
        let bits = self.0;
        std::array::from_fn(|place| (bits >> (BITS as usize * (LENGTH - 1 - place))) as u8 & 31)
    }
}

/// What the last character stands for. Each place has a weight of its own in
/// the field of 32 elements, so that no wrong character and no two that
/// changed places go unnoticed.
fn check(values: [u8; LENGTH]) -> u8 {
    values.into_iter().fold(0, |sum, value| doubled(sum ^ value))
}

/// An element of the field times x, modulo x⁵ + x² + 1.
fn doubled(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted > 31 { shifted ^ 0b100_101 } else { shifted }
}

impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values = self.values();
        for (place, value) in values.into_iter().chain([check(values)]).enumerate() {
            if place == 3 || place == 6 {
                f.write_str("-")?;
            }
            f.write_char(digit(u64::from(value)))?;
        }
        Ok(())
    }
}

/// Reads a code as people copy it: in any case, with any spaces and hyphens,
/// full-width, and with the letters that look like digits.
impl FromStr for ReceiptCode {
    type Err = NotAReceipt;

    fn from_str(text: &str) -> Result<Self, NotAReceipt> {
        let typed = text.chars().filter(|char| char.is_alphanumeric());
        let values = typed.map(|char| value(char).ok_or(NotAReceipt::Character(char)));
        let values: Vec<u8> = values.collect::<Result<_, _>>()?;
        let Some((&last, first)) = values.split_last() else { return Err(NotAReceipt::Length) };
        let first: [u8; LENGTH] = first.try_into().map_err(|_| NotAReceipt::Length)?;
        if check(first) != last {
            return Err(NotAReceipt::Mistyped);
        }
        Ok(Self(first.into_iter().fold(0, |code, value| code << BITS | u64::from(value))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The top 40 bits are what counts.
    fn code(top: u128) -> ReceiptCode {
        ReceiptCode::of(ResponseId::from_bits(top << 88 | 0x1234))
    }

    #[test]
    fn codes_are_nine_characters_that_nobody_confuses() {
        assert_eq!(code(0).to_string(), "000-000-000");
        assert_eq!(code(1).to_string(), "000-000-012");
        assert_eq!(code(0x9A_5C_3F_71_E2).to_string(), "K9E-3YW-F20");
        assert_eq!(code(0xFF_FF_FF_FF_FF).to_string(), "ZZZ-ZZZ-ZZ3");
    }

    #[test]
    fn codes_are_read_as_people_copy_them() {
        let right = Ok(code(0x9A_5C_3F_71_E2));
        for typed in ["K9E-3YW-F20", "k9e3ywf20", " k9e 3yw f20 ", "K9E–3YW—F20", "Ｋ９Ｅ－３ＹＷ－Ｆ２０"]
        {
            assert_eq!(typed.parse(), right, "{typed}");
        }
        assert_eq!("OOO-ooo-012".parse(), Ok(code(1)));
        assert_eq!("000-000-0I2".parse(), Ok(code(1)));
        assert_eq!("000-000-0l2".parse(), Ok(code(1)));
    }

    #[test]
    fn what_is_no_code_is_told_from_a_slip() {
        let read = str::parse::<ReceiptCode>;
        assert_eq!(read(""), Err(NotAReceipt::Length));
        assert_eq!(read("K9E-3YW-F2"), Err(NotAReceipt::Length));
        assert_eq!(read("K9E-3YW-F20-0"), Err(NotAReceipt::Length));
        assert_eq!(read("K9E-3YW-FU0"), Err(NotAReceipt::Character('U')));
        assert_eq!(read("K9E-3YW-F二0"), Err(NotAReceipt::Character('二')));
        assert_eq!(read("K9E-3YW-F28"), Err(NotAReceipt::Mistyped));
    }

    #[test]
    fn a_code_matches_its_response_alone() {
        let (one, other) = (ResponseId::from_bits(7 << 100), ResponseId::from_bits(8 << 100));
        assert!(ReceiptCode::of(one).matches(one));
        assert!(!ReceiptCode::of(one).matches(other));
    }
}
