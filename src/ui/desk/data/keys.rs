//! The phone's keys in a backup. This build keeps none: a backup has no line
//! for them, and one that it finds is left alone.

/// All of the phone's keys as one JSON text; none where it has none.
pub fn all() -> Option<String> {
    None
}

/// Adds the keys of another phone to those of this one; whether any were.
pub fn merge(_keys: &str) -> bool {
    false
}
