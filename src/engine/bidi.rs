//! Text of any direction inside other text. Whoever puts a title, a label or
//! what people typed into a sentence isolates it first: a right-to-left override
//! that nobody closed would turn round all that follows, figures among it.
//! What stands in a block of its own needs none of this.
//!
//! Terms and signs are those of the Unicode bidirectional algorithm, UAX #9.

use std::borrow::Cow;

/// First strong isolate: what follows has the direction that it begins with.
const FSI: char = '\u{2068}';
/// Pop directional isolate: ends one.
const PDI: char = '\u{2069}';

/// The text as it can stand within other text: untouched where all of it goes
/// from left to right, else between signs that keep its direction to itself.
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !text.chars().any(turns) {
        return Cow::Borrowed(text);
    }
    // One that closes nothing here would close what is put around it.
    let mut whole = String::from(FSI);
    let mut isolates = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..=FSI => isolates += 1,
            PDI if isolates == 0 => continue,
            PDI => isolates -= 1,
            _ => {}
        }
        whole.push(c);
    }
    whole.extend(std::iter::repeat_n(PDI, isolates + 1));
    Cow::Owned(whole)
}

/// Whether every sign of direction in the text is closed in it, and closes one.
pub fn is_closed(text: &str) -> bool {
    // Where the signs stand that are open: isolates are marked.
    let mut open: Vec<bool> = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(false),
            '\u{2066}'..=FSI => open.push(true),
            '\u{202c}' if open.pop() != Some(false) => return false,
            PDI if open.pop() != Some(true) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

/// Whether the character has a say in directions, other than left to right.
fn turns(c: char) -> bool {
    matches!(
        c,
        // Hebrew, Arabic and their neighbours up to those of Samaritans and Mandaeans.
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..=PDI
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_from_left_to_right_stays_as_it_is() {
        for text in ["", "Rent (yuan)", "房租：￥５０", "<b>“x”</b> 🎣", "a\u{200b}\u{200d}b\u{200e}"]
        {
            assert_eq!(isolated(text), text);
            assert!(is_closed(text), "{text}");
        }
    }

    #[test]
    fn what_turns_is_closed_off() {
        for (text, whole) in [
            ("שלום", "\u{2068}שלום\u{2069}"),
            ("a\u{202e}b", "\u{2068}a\u{202e}b\u{2069}"),
            ("\u{2067}a", "\u{2068}\u{2067}a\u{2069}\u{2069}"),
            ("a\u{2069}\u{202e}b", "\u{2068}a\u{202e}b\u{2069}"),
            ("\u{2067}a\u{2069}\u{2069}b", "\u{2068}\u{2067}a\u{2069}b\u{2069}"),
        ] {
            assert_eq!(isolated(text), whole, "{text:?}");
            let (isolates, closed) = whole.chars().fold((0, 0), |(isolates, closed), c| match c {
                '\u{2066}'..=FSI => (isolates + 1, closed),
                PDI => (isolates, closed + 1),
                _ => (isolates, closed),
            });
            assert_eq!(isolates, closed, "{text:?}");
        }
    }

    #[test]
    fn signs_that_are_left_open_or_close_nothing_are_found() {
        for closed in ["שלום", "\u{202e}a\u{202c}", "\u{2067}a\u{2069}b", "\u{2067}\u{202e}a\u{202c}\u{2069}"]
        {
            assert!(is_closed(closed), "{closed:?}");
        }
        for open in ["\u{202e}a", "a\u{202c}", "\u{2067}a", "a\u{2069}", "\u{2067}\u{202e}a\u{2069}\u{202c}"]
        {
            assert!(!is_closed(open), "{open:?}");
        }
    }
}
