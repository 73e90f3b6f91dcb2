//! Public keys on their way to another phone, in a link or a QR code.
//!
//! One byte of version; for each key its 32 bytes, the length of its holder's
//! name and the name; four bytes to check them by. In base64url (RFC 4648,
//! section 5) without padding.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{PublicKey, digest};

const VERSION: u8 = 1;

/// The most keys in a bundle: as many as a QR code can hold that phones read.
pub const MAX_KEYS: usize = 8;
/// The longest name, in bytes of UTF-8.
pub const MAX_NAME: usize = 60;

/// Why a text is no bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// Written by a newer version of the app.
    Newer,
    /// A part is missing, or something was changed.
    Damaged,
}

/// The bundle of these keys with their holders' names; of the first
/// [`MAX_KEYS`] of them. A name that is too long is cut.
pub fn write_bundle<'k>(keys: impl IntoIterator<Item = (&'k str, &'k PublicKey)>) -> String {
    let mut bytes = vec![VERSION];
    for (name, key) in keys.into_iter().take(MAX_KEYS) {
        let name = cut(name);
        bytes.extend_from_slice(key.bytes());
        bytes.push(name.len() as u8);
        bytes.extend_from_slice(name.as_bytes());
    }
    let check: [u8; 4] = check(&bytes);
    bytes.extend_from_slice(&check);
    Base64UrlUnpadded::encode_string(&bytes)
}

/// Reads a bundle, or a link that ends with one.
pub fn read_bundle(text: &str) -> Result<Vec<(String, PublicKey)>, BundleError> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bundle = text.rsplit('/').next().unwrap_or_default();
    let bytes = Base64UrlUnpadded::decode_vec(bundle).map_err(|_| BundleError::Damaged)?;
    let (bytes, checked) = bytes.split_last_chunk::<4>().ok_or(BundleError::Damaged)?;
    if check(bytes) != *checked {
        return Err(BundleError::Damaged);
    }
    let (version, mut rest) = bytes.split_first().ok_or(BundleError::Damaged)?;
    if *version != VERSION {
        return Err(BundleError::Newer);
    }
    let mut keys = Vec::new();
    while !rest.is_empty() {
        let (key, name, behind) = first(rest).ok_or(BundleError::Damaged)?;
        keys.push((name, key));
        rest = behind;
    }
    if keys.is_empty() || keys.len() > MAX_KEYS { Err(BundleError::Damaged) } else { Ok(keys) }
}

fn first(bytes: &[u8]) -> Option<(PublicKey, String, &[u8])> {
    let (key, rest) = bytes.split_first_chunk::<32>()?;
    let (length, rest) = rest.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(*length))?;
    Some((PublicKey::from_bytes(*key), String::from_utf8(name.to_vec()).ok()?, rest))
}

fn check(bytes: &[u8]) -> [u8; 4] {
    digest(&[b"public keys", bytes])
}

fn cut(name: &str) -> &str {
    let end = (0..=MAX_NAME.min(name.len())).rfind(|end| name.is_char_boundary(*end));
    &name[..end.unwrap_or_default()]
}
