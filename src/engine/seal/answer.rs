//! Sealing one answer, and opening it again.
//!
//! A box holds JSON that names response and question beside the answer, so that
//! one that was moved elsewhere is noticed. Spaces behind the JSON hide how long
//! the answer is: "yes" and "no" make boxes of one length.

use base64ct::{Base64, Encoding};
use blake2::digest::consts::U24;
use blake2::{Blake2b, Digest};
use crypto_box::aead::Aead;
use crypto_box::{Nonce, SalsaBox};
use serde::Serialize;

use super::{PublicKey, SecretKey};
use crate::engine::answer::Answer;
use crate::engine::id::{QuestionId, ResponseId};
use crate::engine::json::{self, struct_from_json};
use crate::engine::sealed::{Sealed, SealedBox};

/// What is sealed is as long as a multiple of so many bytes.
const STEP: usize = 256;

/// What a box holds.
#[derive(Serialize)]
struct Contents {
    response: ResponseId,
    question: QuestionId,
    answer: Answer,
}

struct_from_json!(Contents { response: field, question: field, answer: field });

/// Why a sealed answer stays closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It was not sealed to this key, or has been wiped.
    NotForThisKey,
    /// Something in it was changed.
    Damaged,
    /// It was given to another question or in another run.
    Elsewhere,
}

/// Seals an answer to each of these keys, with random bytes that are used for
/// nothing else.
pub fn seal_answer<'k>(
    response: ResponseId,
    question: &QuestionId,
    answer: &Answer,
    keys: impl IntoIterator<Item = (&'k PublicKey, [u8; 32])>,
) -> Sealed {
    let contents = Contents { response, question: question.clone(), answer: answer.clone() };
    let mut contents = json::to_string(&contents).into_bytes();
    contents.resize(contents.len().next_multiple_of(STEP), b' ');
    let boxes = keys.into_iter().filter_map(|(key, random)| {
        let sealed = seal(key, &contents, random)?;
        Some(SealedBox::new(&key.id(), &Base64::encode_string(&sealed)))
    });
    Sealed::new(boxes.collect())
}

/// Opens an answer that was given to this question in this run.
pub fn open_answer(
    key: &SecretKey,
    response: ResponseId,
    question: &QuestionId,
    sealed: &Sealed,
) -> Result<Answer, OpenError> {
    let sealed = sealed.for_key(&key.public_key().id()).ok_or(OpenError::NotForThisKey)?;
    let contents = Base64::decode_vec(sealed.base64()).ok().and_then(|bytes| open(key, &bytes));
    let contents = contents.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(OpenError::Damaged)?;
    let contents: Contents = json::parse(&contents)
        .and_then(|contents| json::from_value(&contents))
        .map_err(|_| OpenError::Damaged)?;
    let here = contents.response == response && contents.question == *question;
    here.then_some(contents.answer).ok_or(OpenError::Elsewhere)
}

/// What libsodium's `crypto_box_seal` makes: the public half of a key that is
/// used once, and a box from it.
fn seal(key: &PublicKey, contents: &[u8], random: [u8; 32]) -> Option<Vec<u8>> {
    let once = crypto_box::SecretKey::from_bytes(random);
    let (from, to) = (once.public_key(), crypto_box::PublicKey::from_bytes(*key.bytes()));
    // Memory alone could refuse it.
    let sealed = SalsaBox::new(&to, &once).encrypt(&nonce(&from, &to), contents).ok()?;
    Some([from.as_bytes().as_slice(), &sealed].concat())
}

/// What is in such a box.
fn open(key: &SecretKey, sealed: &[u8]) -> Option<Vec<u8>> {
    let (from, sealed) = sealed.split_first_chunk::<32>()?;
    let from = crypto_box::PublicKey::from_bytes(*from);
    let nonce = nonce(&from, &key.inner().public_key());
    SalsaBox::new(&from, key.inner()).decrypt(&nonce, sealed).ok()
}

fn nonce(from: &crypto_box::PublicKey, to: &crypto_box::PublicKey) -> Nonce {
    let mut nonce = Blake2b::<U24>::new();
    nonce.update(from.as_bytes());
    nonce.update(to.as_bytes());
    nonce.finalize()
}
