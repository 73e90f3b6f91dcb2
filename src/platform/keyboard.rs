//! Keys, for those who type without looking.

use web_sys::KeyboardEvent;

/// A key that means something where sheets are typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A character.
    Char(char),
    /// On.
    Enter,
    /// Back, or the last character away.
    Backspace,
    /// Back.
    Up,
    /// On, whatever stands here.
    Down,
}

/// The key of an event. None for shortcuts, for what is still being composed
/// into characters, and for a character whose key is held down.
pub fn pressed(event: &KeyboardEvent) -> Option<Key> {
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let key = event.key();
    let mut characters = key.chars();
    match (key.as_str(), characters.next(), characters.next()) {
        ("Enter", ..) if event.shift_key() || event.repeat() => None,
        ("Enter", ..) => Some(Key::Enter),
        ("Backspace", ..) => Some(Key::Backspace),
        ("ArrowUp", ..) => Some(Key::Up),
        ("ArrowDown", ..) => Some(Key::Down),
        (_, Some(character), None) if !event.repeat() => Some(Key::Char(character)),
        _ => None,
    }
}
