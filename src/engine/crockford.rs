//! Crockford's base 32: letters and digits that nobody confuses, for what
//! people copy by hand or read aloud.

/// The digits by their values; no I, L, O or U.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bits a digit.
pub const BITS: u32 = 5;

/// The digit of the lowest five bits.
pub fn digit(bits: u64) -> char {
    char::from(DIGITS[(bits & 31) as usize])
}

/// What a typed character stands for: in either case, full-width as Chinese
/// keyboards type it, and O, I and L as the digits that they look like.
pub fn value(typed: char) -> Option<u8> {
    let plain = match typed {
        '！'..='～' => char::from_u32(u32::from(typed) - 0xFEE0).unwrap_or(typed),
        _ => typed,
    };
    let digit = match plain.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        upper => upper,
    };
    DIGITS.iter().position(|known| char::from(*known) == digit).map(|place| place as u8)
}
