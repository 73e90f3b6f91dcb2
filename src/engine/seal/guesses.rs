//! Slowing down whoever guesses at a passphrase.

/// How many seconds to wait before the next guess, after so many wrong ones:
/// 1, 2, 4 and so on, at most a minute.
pub fn wait_after(wrong: u32) -> u32 {
    match wrong {
        0 => 0,
        1..=6 => 1 << (wrong - 1),
        _ => 60,
    }
}
