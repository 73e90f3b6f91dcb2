//! Newtyped ids. Ids are what exports are keyed by, so they never change
//! meaning; positions and labels may.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::{FromJson, Node};

/// Whether `text` can be an id that people write: `[a-z][a-z0-9-]*`, at most
/// 40 bytes. It is safe in a file name, an address and a CSV heading.
pub fn is_slug(text: &str) -> bool {
    text.len() <= 40
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is; see [`is_slug`] for what authors may write.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl FromJson for $name {
            fn from_json(node: &Node<'_>) -> Self {
                Self(String::from_json(node))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// An event's id; storage on the phone is named by it.
    EventId
);
text_id!(
    /// A pack's id.
    PackId
);
text_id!(
    /// A question's id, unique in its pack.
    QuestionId
);
text_id!(
    /// A group's id, unique in its pack.
    GroupId
);
text_id!(
    /// A choice's id, unique in its question.
    ChoiceId
);
text_id!(
    /// An activity's id, unique in its event.
    ActivityId
);
text_id!(
    /// A station's id, unique in its event.
    StationId
);
text_id!(
    /// A counter's id, unique in its event.
    CounterId
);
text_id!(
    /// The id of one of the things that a counter tells apart.
    TopicId
);
text_id!(
    /// A kind of prize, unique in its event.
    PrizeId
);
text_id!(
    /// A phone's id: made once at random, kept in its settings.
    DeviceId
);
text_id!(
    /// The id of an organiser's key: the first 16 hex digits of its digest.
    KeyId
);
text_id!(
    /// Hex digest of a compiled pack's content in all its languages.
    PackHash
);

impl QuestionId {
    /// The id of the question's `number`-th instance in a group that repeats,
    /// from 1: the first keeps its own, and no author can write the others.
    #[must_use]
    pub fn instance(&self, number: u32) -> Self {
        if number == 1 { self.clone() } else { Self(format!("{self}#{number}")) }
    }
}

macro_rules! bits_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// An id of these 128 bits.
            pub fn from_bits(bits: u128) -> Self {
                Self(bits)
            }

            /// The 128 bits.
            pub fn bits(self) -> u128 {
                self.0
            }

            /// Reads 32 hex digits.
            pub fn parse(text: &str) -> Option<Self> {
                let hex = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
                hex.then(|| u128::from_str_radix(text, 16).ok().map(Self))?
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }

        impl FromJson for $name {
            fn from_json(node: &Node<'_>) -> Self {
                node.text().and_then(Self::parse).unwrap_or_else(|| {
                    node.refuse("32 hex digits");
                    Self(0)
                })
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| serde::de::Error::custom("an id is 32 hex digits"))
            }
        }
    };
}

bits_id!(
    /// A response's id: 128 random bits, minted when the session starts, written
    /// as 32 hex digits.
    ResponseId
);
bits_id!(
    /// A desk entry's id: 128 random bits, or what the entry is about where
    /// there can be only one such entry.
    EntryId
);

impl EntryId {
    /// The id of the one entry of this name: FNV-1a in 128 bits.
    pub fn of_name(name: &str) -> Self {
        let hash = name.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash: u128, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        });
        Self(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_safe_everywhere() {
        for good in ["a", "q1", "seven-days"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "1a", "A", "a b", "a/b", "七日", "a#2", "-a", &"a".repeat(41)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn response_ids_survive_text() {
        let id = ResponseId::from_bits(0x0123);
        assert_eq!(id.to_string(), "00000000000000000000000000000123");
        assert_eq!(ResponseId::parse(&id.to_string()), Some(id));
        assert_eq!(ResponseId::parse("+0000000000000000000000000000123"), None);
        assert_eq!(ResponseId::parse("123"), None);
    }
}
