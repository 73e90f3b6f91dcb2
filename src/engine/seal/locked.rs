//! A secret locked with a passphrase: Argon2id (RFC 9106) makes a key of it,
//! and libsodium's `crypto_secretbox` locks with that.

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64, Encoding};
use crypto_secretbox::XSalsa20Poly1305;
use crypto_secretbox::aead::{Aead, KeyInit};
use serde::{Deserialize, Serialize};

use crate::engine::json::struct_from_json;

/// How much work one guess at a passphrase takes. It is kept with what it
/// locks, so that it can be raised later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hardness {
    /// Memory in KiB.
    pub memory: u32,
    /// How often it is gone through.
    pub passes: u32,
    /// How many parts of it could be worked on at once.
    pub lanes: u32,
}

struct_from_json!(Hardness { memory: field, passes: field, lanes: field });

impl Hardness {
    /// Half a second or so on an old phone, whose browser may give a page
    /// little memory; twice as hard as the least that OWASP advises.
    pub const USUAL: Self = Self { memory: 32 * 1024, passes: 3, lanes: 1 };

    /// More than this is damage, or somebody who wants to stop the phone.
    const MOST: Self = Self { memory: 256 * 1024, passes: 16, lanes: 4 };

    fn params(self) -> Option<Params> {
        let Self { memory, passes, lanes } = self;
        let bearable =
            memory <= Self::MOST.memory && passes <= Self::MOST.passes && lanes <= Self::MOST.lanes;
        bearable.then(|| Params::new(memory, passes, lanes, Some(32)).ok())?
    }
}

/// Something locked with a passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locked {
    /// How hard it is to guess.
    argon2id: Hardness,
    /// 16 random bytes in base64.
    salt: String,
    /// 24 random bytes in base64.
    nonce: String,
    /// The box in base64.
    secretbox: String,
}

struct_from_json!(Locked { argon2id: field, salt: field, nonce: field, secretbox: field });

/// Why something locked stays so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnlockError {
    /// The passphrase is another one, or the box was changed.
    Wrong,
    /// What lies there is nothing that was ever locked.
    Damaged,
}

impl Locked {
    /// Locks `secret`. `salt` and `nonce` are random and used for nothing else.
    /// None where the hardness is out of all bounds.
    pub fn new(
        secret: &[u8],
        passphrase: &str,
        hardness: Hardness,
        salt: [u8; 16],
        nonce: [u8; 24],
    ) -> Option<Self> {
        let secretbox = cipher(passphrase, hardness, &salt)?.encrypt(&nonce.into(), secret).ok()?;
        Some(Self {
            argon2id: hardness,
            salt: Base64::encode_string(&salt),
            nonce: Base64::encode_string(&nonce),
            secretbox: Base64::encode_string(&secretbox),
        })
    }

    /// What was locked.
    pub fn open(&self, passphrase: &str) -> Result<Vec<u8>, UnlockError> {
        let read = |text: &str| Base64::decode_vec(text).map_err(|_| UnlockError::Damaged);
        let (salt, secretbox) = (read(&self.salt)?, read(&self.secretbox)?);
        let nonce: [u8; 24] = read(&self.nonce)?.try_into().map_err(|_| UnlockError::Damaged)?;
        let cipher = cipher(passphrase, self.argon2id, &salt).ok_or(UnlockError::Damaged)?;
        cipher.decrypt(&nonce.into(), secretbox.as_slice()).map_err(|_| UnlockError::Wrong)
    }
}

fn cipher(passphrase: &str, hardness: Hardness, salt: &[u8]) -> Option<XSalsa20Poly1305> {
    let mut key = [0; 32];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, hardness.params()?);
    argon2.hash_password_into(passphrase.as_bytes(), salt, &mut key).ok()?;
    Some(XSalsa20Poly1305::new(&key.into()))
}
