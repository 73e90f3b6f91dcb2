//! What keys come as: rings and bundles, codes from paper, boxes. What is read
//! is written and read as the same; nothing opens that was not sealed.

use fairstall::engine::answer::Answer;
use fairstall::engine::id::{QuestionId, ResponseId};
use fairstall::engine::receipt::ReceiptCode;
use fairstall::engine::seal::{
    KeyRing, OpenError, SecretKey, open_answer, read_bundle, read_code, seal_answer, write_bundle, write_code,
};
use fairstall::engine::sealed::{Sealed, SealedBox};

use crate::fixtures::text;

fn secret() -> SecretKey {
    SecretKey::from_bytes([7; 32])
}

/// An answer to this question of this run, sealed to that key.
fn sealed() -> Sealed {
    let answer = Answer::Text("王小明".to_owned());
    seal_answer(run_id(), &question(), &answer, [(&secret().public_key(), [9; 32])])
}

fn run_id() -> ResponseId {
    ResponseId::from_bits(1)
}

fn question() -> QuestionId {
    QuestionId::new("name")
}

pub fn run(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Ok(ring) = KeyRing::from_json(text) {
        let again = KeyRing::from_json(&ring.to_json()).expect("what is written is read");
        assert_eq!(again, ring);
        let mut merged = again;
        merged.merge(ring.clone());
        assert_eq!(merged.merge(ring), 0, "the second time nothing is new");
    }
    if let Ok(keys) = read_bundle(text) {
        let written = write_bundle(keys.iter().map(|(name, key)| (name.as_str(), key)));
        assert_eq!(read_bundle(&written).as_ref(), Ok(&keys), "{written}");
    }
    if let Ok(key) = read_code(text) {
        let written = write_code(&key).join("\n");
        assert_eq!(read_code(&written).map(|key| key.bytes()), Ok(key.bytes()));
    }
    if let Ok(code) = text.parse::<ReceiptCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    let id = secret().public_key().id();
    let found = open_answer(&secret(), run_id(), &question(), &Sealed::new(vec![SealedBox::new(&id, text)]));
    let is_ours = sealed().for_key(&id).is_some_and(|sealed| sealed.base64() == text);
    assert_eq!(found.is_ok(), is_ours);
    if !is_ours {
        assert_eq!(found, Err(OpenError::Damaged));
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let public = secret().public_key();
    let ring = format!(
        r#"{{"format":1,"keys":[{{"name":"王芳","key":"{0}"}},{{"name":"李雷","key":"{0}","locked":{{"argon2id":{{"memory":32768,"passes":3,"lanes":1}},"salt":"AAAAAAAAAAAAAAAAAAAAAA==","nonce":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","secretbox":"c2VhbGVk"}}}}]}}"#,
        public.to_text()
    );
    let box_of = |sealed: Sealed| sealed.for_key(&public.id()).map(|sealed| sealed.base64().to_owned());
    let code = ReceiptCode::of(ResponseId::from_bits(u128::MAX / 3)).to_string();
    let bundle = write_bundle([("王芳", &public)]);
    let texts = [ring, bundle, write_code(&secret()).join("\n"), code, box_of(sealed()).unwrap_or_default()];
    texts.map(String::into_bytes).into()
}
