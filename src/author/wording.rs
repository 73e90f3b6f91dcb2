//! Texts that are shown as they are, and hardly meant so.

use super::diagnostic::{Path, Problems};
use crate::engine::bidi::is_closed;
use crate::engine::lang::Lang;

/// More characters than this fit no page that anybody reads at a stall.
const MOST: usize = 2_000;

/// Warns of what an author did not see while writing, and of what nobody will
/// read.
pub fn check_wording(text: &str, lang: Lang, path: &Path, problems: &mut Problems) {
    if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        problems.warn(
            path,
            format!("the text in `{lang}` holds U+{:04X}, which nobody sees", u32::from(control)),
            "take it out, or write it anew",
        );
    }
    if !is_closed(text) {
        problems.warn(
            path,
            format!("the text in `{lang}` turns the direction of writing and does not turn it back"),
            "close U+202A to U+202E with U+202C, U+2066 to U+2068 with U+2069; or take them out",
        );
    }
    let length = text.chars().count();
    if length > MOST {
        problems.warn(
            path,
            format!("the text in `{lang}` has {length} characters"),
            format!("say it in fewer; more than {MOST} are read by nobody at a stall"),
        );
    }
}
