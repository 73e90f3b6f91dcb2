//! Sealed answers: what only organisers can open. Here is how they lie in
//! drafts and records; sealing and opening them is not done here.

use serde::{Deserialize, Serialize};

use super::id::KeyId;
use super::json::{FromJson, Node};

/// One answer, sealed to every organiser's key. Without a box it was given, and
/// has been wiped since.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed {
    boxes: Vec<SealedBox>,
}

/// A sealed box with the id of the key that opens it: `KEY.BOX`, where `BOX` is
/// base64 (RFC 4648, section 4, with padding) of what libsodium's
/// `crypto_box_seal` makes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SealedBox(String);

impl Sealed {
    /// An answer in these boxes, one for each key.
    pub fn new(boxes: Vec<SealedBox>) -> Self {
        Self { boxes }
    }

    /// The box that this key opens.
    pub fn for_key(&self, key: &KeyId) -> Option<&SealedBox> {
        self.boxes.iter().find(|sealed| sealed.key() == key.as_str())
    }

    /// The ids of the keys that open it.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.boxes.iter().map(SealedBox::key)
    }

    /// The boxes, each as one text.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.boxes.iter().map(|sealed| sealed.0.as_str())
    }

    /// Reads [`Sealed::texts`].
    pub fn from_texts(texts: impl IntoIterator<Item = String>) -> Self {
        Self { boxes: texts.into_iter().map(SealedBox).collect() }
    }

    /// Whether nobody can open it any more.
    pub fn is_wiped(&self) -> bool {
        self.boxes.is_empty()
    }
}

impl SealedBox {
    /// A box for a key, in base64.
    pub fn new(key: &KeyId, base64: &str) -> Self {
        Self([key.as_str(), ".", base64].concat())
    }

    /// The id of the key that opens it.
    pub fn key(&self) -> &str {
        self.0.split_once('.').map_or("", |(key, _)| key)
    }

    /// The box in base64.
    pub fn base64(&self) -> &str {
        self.0.split_once('.').map_or(&self.0, |(_, base64)| base64)
    }
}

impl FromJson for Sealed {
    fn from_json(node: &Node<'_>) -> Self {
        Self { boxes: Vec::from_json(node) }
    }
}

impl FromJson for SealedBox {
    fn from_json(node: &Node<'_>) -> Self {
        Self(String::from_json(node))
    }
}
