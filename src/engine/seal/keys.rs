//! The two halves of an organiser's key (X25519, as in libsodium's
//! `crypto_box`).

use std::fmt;

use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};

use super::digest;
use crate::engine::id::KeyId;
use crate::engine::json::{FromJson, Node};

/// The half that seals, which anybody may have.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PublicKey([u8; 32]);

/// The half that opens.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey(crypto_box::SecretKey);

impl PublicKey {
    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its bytes in base64.
    pub fn to_text(&self) -> String {
        Base64::encode_string(&self.0)
    }

    /// Reads [`PublicKey::to_text`].
    pub fn from_text(text: &str) -> Option<Self> {
        Base64::decode_vec(text).ok()?.try_into().ok().map(Self)
    }

    /// What it is known by: the first 16 hex digits of its BLAKE2b digest of 32
    /// bytes.
    pub fn id(&self) -> KeyId {
        let id: [u8; 8] = digest(&[&self.0]);
        KeyId::new(format!("{:016x}", u64::from_be_bytes(id)))
    }
}

impl SecretKey {
    /// The key of these random bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(crypto_box::SecretKey::from_bytes(bytes))
    }

    /// Its bytes.
    pub fn bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The other half.
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.public_key().to_bytes())
    }

    pub(super) fn inner(&self) -> &crypto_box::SecretKey {
        &self.0
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

/// Nothing of it gets into a message by accident.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

impl Serialize for PublicKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_text(&text).ok_or_else(|| serde::de::Error::custom("a public key is 32 bytes in base64"))
    }
}

impl FromJson for PublicKey {
    fn from_json(node: &Node<'_>) -> Self {
        node.text().and_then(Self::from_text).unwrap_or_else(|| {
            node.refuse("32 bytes in base64");
            Self([0; 32])
        })
    }
}
