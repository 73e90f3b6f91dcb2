//! Receipt codes: they come back as they were written, and no usual slip of
//! the pen leads to another response.

use fairstall::engine::id::ResponseId;
use fairstall::engine::receipt::{NotAReceipt, ReceiptCode};
use proptest::prelude::*;

const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of any response without its hyphens.
fn any_code() -> impl Strategy<Value = (ReceiptCode, Vec<char>)> {
    any::<u128>().prop_map(|bits| {
        let code = ReceiptCode::of(ResponseId::from_bits(bits));
        (code, code.to_string().chars().filter(|char| *char != '-').collect())
    })
}

fn read(chars: &[char]) -> Result<ReceiptCode, NotAReceipt> {
    chars.iter().collect::<String>().parse()
}

proptest! {
    #[test]
    fn codes_come_back(bits: u128) {
        let id = ResponseId::from_bits(bits);
        let code: ReceiptCode = ReceiptCode::of(id).to_string().parse().expect("a code");
        prop_assert!(code.matches(id));
    }

    #[test]
    fn one_wrong_character_is_noticed((_, mut chars) in any_code(), place in 0..9usize, other in 0..32usize) {
        let other = DIGITS.chars().nth(other).expect("a digit");
        prop_assume!(chars[place] != other);
        chars[place] = other;
        prop_assert_eq!(read(&chars), Err(NotAReceipt::Mistyped));
    }

    #[test]
    fn two_characters_that_changed_places_are_noticed((_, mut chars) in any_code(), one in 0..9usize, other in 0..9usize) {
        prop_assume!(chars[one] != chars[other]);
        chars.swap(one, other);
        prop_assert_eq!(read(&chars), Err(NotAReceipt::Mistyped));
    }

    #[test]
    fn any_text_is_read_or_refused(text: String) {
        if let Ok(code) = text.parse::<ReceiptCode>() {
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }
    }
}
