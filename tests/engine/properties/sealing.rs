//! Whatever is sealed comes back, whatever was changed is refused, and no bytes
//! make a reader of keys stop.

use base64ct::{Base64, Encoding};
use fairstall::engine::id::{QuestionId, ResponseId};
use fairstall::engine::seal::{
    KeyRing, OpenError, PublicKey, SecretKey, open_answer, read_bundle, read_code, seal_answer, write_bundle,
    write_code,
};
use fairstall::engine::sealed::{Sealed, SealedBox};
use proptest::prelude::*;

use super::answers::answered;
use crate::sealing::locked;

proptest! {
    #[test]
    fn an_answer_comes_back_from_its_box((_, answer) in answered(), secret: [u8; 32], once: [u8; 32], id: u128) {
        let (key, id, question) = (SecretKey::from_bytes(secret), ResponseId::from_bits(id), QuestionId::new("q#2"));
        let sealed = seal_answer(id, &question, &answer, [(&key.public_key(), once)]);
        prop_assert_eq!(open_answer(&key, id, &question, &sealed), Ok(answer));
    }

    #[test]
    fn a_box_with_a_bit_changed_is_refused((_, answer) in answered(), place: prop::sample::Index, bit in 0..8_u32) {
        let (key, id, question) = (SecretKey::from_bytes([9; 32]), ResponseId::from_bits(1), QuestionId::new("q"));
        let keys = [key.public_key()];
        let sealed = seal_answer(id, &question, &answer, [(&keys[0], [8; 32])]);
        let mut bytes = Base64::decode_vec(sealed.for_key(&keys[0].id()).expect("a box").base64()).expect("bytes");
        let place = place.index(bytes.len());
        let with = |bytes: &[u8]| Sealed::new(vec![SealedBox::new(&keys[0].id(), &Base64::encode_string(bytes))]);
        prop_assert_eq!(open_answer(&key, id, &question, &with(&bytes[..place])), Err(OpenError::Damaged));
        bytes[place] ^= 1 << bit;
        // X25519 takes no notice of the last bit of a public key, but the nonce does.
        prop_assert_eq!(open_answer(&key, id, &question, &with(&bytes)), Err(OpenError::Damaged));
    }

    #[test]
    fn a_lock_opens_with_its_passphrase_alone(secret: [u8; 32], passphrase: String, other: String) {
        let locked = locked(&secret, &passphrase);
        prop_assert_eq!(locked.open(&passphrase), Ok(secret.to_vec()));
        prop_assert_eq!(locked.open(&other).is_ok(), other == passphrase);
    }

    #[test]
    fn a_code_comes_back(secret: [u8; 32]) {
        let key = SecretKey::from_bytes(secret);
        prop_assert_eq!(read_code(&write_code(&key).join("\n")), Ok(key));
    }

    #[test]
    fn a_bundle_comes_back(keys in prop::collection::vec((".{0,15}", any::<[u8; 32]>()), 1..=8)) {
        let keys: Vec<_> = keys.into_iter().map(|(name, key)| (name, PublicKey::from_bytes(key))).collect();
        let bundle = write_bundle(keys.iter().map(|(name, key)| (name.as_str(), key)));
        prop_assert_eq!(read_bundle(&bundle), Ok(keys));
    }

    #[test]
    fn a_bundle_with_a_letter_changed_is_none(place: prop::sample::Index, letter in "[A-Za-z0-9_-]") {
        let key = PublicKey::from_bytes([7; 32]);
        let mut bundle = write_bundle([("王芳", &key)]);
        let place = place.index(bundle.len());
        let same = bundle[place..=place] == letter;
        bundle.replace_range(place..=place, &letter);
        prop_assert_eq!(read_bundle(&bundle).is_ok(), same);
    }

    #[test]
    fn no_text_stops_a_reader(text: String, letters in "[0-9A-HJKMNP-TV-Z]{64}", bytes: Vec<u8>) {
        let _ = (read_code(&text), read_code(&letters), read_bundle(&text), KeyRing::from_json(&text));
        let _ = read_bundle(&base64ct::Base64UrlUnpadded::encode_string(&bytes));
        let (key, id, question) = (SecretKey::from_bytes([9; 32]), ResponseId::from_bits(1), QuestionId::new("q"));
        let own = key.public_key().id();
        for text in [text, Base64::encode_string(&bytes)] {
            let sealed = Sealed::new(vec![SealedBox::new(&own, &text)]);
            prop_assert!(open_answer(&key, id, &question, &sealed).is_err());
        }
    }
}
