//! Sealing: private answers that only organisers can read, and their keys.
//!
//! An organiser's secret key lies on a phone locked with a passphrase
//! ([`Locked`]) and on paper as a recovery code; public keys go from phone to
//! phone in a bundle. An answer is sealed to all of them, and any one opens it.
//! The boxes are libsodium's, so that they can be opened without this program.
//!
//! What is *not* here: randomness, which comes in as values, and where keys are
//! kept, which is the browser's side to decide.

mod answer;
mod bundle;
mod code;
mod guesses;
mod keys;
mod locked;
mod ring;

pub use self::answer::{OpenError, open_answer, seal_answer};
pub use self::bundle::{BundleError, MAX_KEYS, MAX_NAME, read_bundle, write_bundle};
pub use self::code::{CodeError, LINES, read_code, write_code};
pub use self::guesses::wait_after;
pub use self::keys::{PublicKey, SecretKey};
pub use self::locked::{Hardness, Locked, UnlockError};
pub use self::ring::{Holder, KeyRing, RING_FORMAT};

use blake2::{Blake2b, Digest};

/// `N` bytes of BLAKE2b over these parts: what tells keys, bundles and codes
/// with a slip from those without.
fn digest<const N: usize>(parts: &[&[u8]]) -> [u8; N] {
    let mut hash = Blake2b::<blake2::digest::consts::U32>::new();
    parts.iter().for_each(|part| hash.update(part));
    let whole = hash.finalize();
    std::array::from_fn(|index| whole.get(index).copied().unwrap_or_default())
}
