//! The keys that a phone has: public ones to seal with, and beside some of them
//! the secret, locked with its holder's passphrase.

use serde::{Deserialize, Serialize};

use super::{Locked, PublicKey, SecretKey, UnlockError};
use crate::engine::format::{ReadError, read};
use crate::engine::id::KeyId;
use crate::engine::json::{self, struct_from_json};

/// The newest format of key rings that this build reads.
pub const RING_FORMAT: u32 = 1;

/// The keys that a phone has, in the order they came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRing {
    format: u32,
    keys: Vec<Holder>,
}

/// A key with whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The holder's name.
    pub name: String,
    /// What answers are sealed to.
    pub key: PublicKey,
    /// The other half, where it is on this phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<Locked>,
}

struct_from_json!(KeyRing { format: field, keys: field });
struct_from_json!(Holder { name: field, key: field, locked: optional });

impl Default for KeyRing {
    fn default() -> Self {
        Self { format: RING_FORMAT, keys: Vec::new() }
    }
}

impl KeyRing {
    /// Reads [`KeyRing::to_json`].
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, RING_FORMAT)
    }

    /// The ring as JSON.
    pub fn to_json(&self) -> String {
        json::to_string(self)
    }

    /// The keys with their holders.
    pub fn holders(&self) -> &[Holder] {
        &self.keys
    }

    /// What answers are sealed to.
    pub fn public_keys(&self) -> Vec<PublicKey> {
        self.keys.iter().map(|holder| holder.key.clone()).collect()
    }

    /// Whose key it is.
    pub fn holder(&self, id: &KeyId) -> Option<&Holder> {
        self.keys.iter().find(|holder| holder.key.id() == *id)
    }

    /// Adds a key; true where that changed anything. Of a key that is there
    /// already, the name stays; a secret is added, or takes the place of the one
    /// there where `replacing`.
    pub fn add(&mut self, new: Holder, replacing: bool) -> bool {
        match self.keys.iter_mut().find(|holder| holder.key == new.key) {
            None => {
                self.keys.push(new);
                true
            }
            Some(known) if new.locked.is_some() && (replacing || known.locked.is_none()) => {
                known.locked = new.locked;
                true
            }
            Some(_) => false,
        }
    }

    /// Adds what another phone or a backup had; so many keys are new here, or
    /// can be unlocked here only now.
    pub fn merge(&mut self, other: Self) -> usize {
        other.keys.into_iter().filter(|holder| self.add(holder.clone(), false)).count()
    }

    /// Forgets a key with its secret. Answers that were sealed to it stay so.
    pub fn remove(&mut self, id: &KeyId) {
        self.keys.retain(|holder| holder.key.id() != *id);
    }

    /// Whether any secret lies here.
    pub fn has_secrets(&self) -> bool {
        self.keys.iter().any(|holder| holder.locked.is_some())
    }
}

impl Holder {
    /// The secret, unlocked. One that does not belong to the public key is none.
    pub fn unlock(&self, passphrase: &str) -> Result<SecretKey, UnlockError> {
        let bytes = self.locked.as_ref().ok_or(UnlockError::Damaged)?.open(passphrase)?;
        let secret = SecretKey::from_bytes(bytes.try_into().map_err(|_| UnlockError::Damaged)?);
        if secret.public_key() == self.key { Ok(secret) } else { Err(UnlockError::Damaged) }
    }
}
