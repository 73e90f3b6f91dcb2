//! Sealed answers and the keys to them: what libsodium makes of them, what is
//! refused, and how keys come from phone to phone and from paper.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use base64ct::{Base64, Encoding};
use fairstall::engine::answer::Answer;
use fairstall::engine::format::ReadError;
use fairstall::engine::id::{KeyId, QuestionId, ResponseId};
use fairstall::engine::seal::{
    BundleError, CodeError, Hardness, Holder, KeyRing, Locked, OpenError, PublicKey, SecretKey, UnlockError,
    open_answer, read_bundle, read_code, seal_answer, wait_after, write_bundle, write_code,
};
use fairstall::engine::sealed::{Sealed, SealedBox};
use serde_json::{Value, json};

use crate::support::answers::{one, text};

/// Enough for a test: what is locked tells how.
pub const EASY: Hardness = Hardness { memory: 64, passes: 1, lanes: 1 };
const STORY: &str = "我花了 300 元 “办卡”";

fn key(seed: u8) -> SecretKey {
    SecretKey::from_bytes(std::array::from_fn(|index| (index as u8).wrapping_mul(7) ^ seed))
}

fn response() -> ResponseId {
    ResponseId::from_bits(0x315)
}

fn story() -> QuestionId {
    QuestionId::new("story")
}

fn sealed_to(keys: &[&SecretKey], answer: &Answer) -> Sealed {
    let keys: Vec<PublicKey> = keys.iter().map(|key| key.public_key()).collect();
    seal_answer(response(), &story(), answer, keys.iter().zip((100..).map(|once| [once; 32])))
}

pub fn locked(secret: &[u8], passphrase: &str) -> Locked {
    Locked::new(secret, passphrase, EASY, [3; 16], [5; 24]).expect("a hardness within bounds")
}

fn holder(name: &str, key: &SecretKey, passphrase: Option<&str>) -> Holder {
    let locked = passphrase.map(|passphrase| locked(&key.bytes(), passphrase));
    Holder { name: name.to_owned(), key: key.public_key(), locked }
}

/// Asks PyNaCl, in `sealing.py` beside this file.
fn asks_pynacl(asked: &Value) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("target/tools/nacl/bin/python");
    let child = Command::new(&python)
        .arg(root.join("tests/engine/sealing.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = child
        .unwrap_or_else(|error| panic!("{}: {error}; `scripts/tools.sh test` installs it", python.display()));
    let mut input = child.stdin.take().expect("the input is piped");
    input.write_all(asked.to_string().as_bytes()).expect("it listens");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "what PyNaCl refuses is on standard error");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn libsodium_opens_our_boxes_and_we_open_its() {
    let key = key(1);
    let sealed = sealed_to(&[&key], &text(STORY));
    let theirs = json!({ "response": response(), "question": "story", "answer": { "text": STORY } });
    let answer = asks_pynacl(&json!({
        "secret": Base64::encode_string(&key.bytes()),
        "box": sealed.for_key(&key.public_key().id()).expect("a box").base64(),
        "message": theirs.to_string(),
        "passphrase": "正确 horse battery",
        "locked": Locked::new(&key.bytes(), "正确 horse battery", Hardness::USUAL, [1; 16], [2; 24]),
    }));
    assert_eq!(answer["public"], key.public_key().to_text());
    let opened: Value = serde_json::from_str(answer["opened"].as_str().expect("a text")).expect("JSON");
    assert_eq!(opened, theirs, "a box says where it belongs");
    let sealed = SealedBox::new(&key.public_key().id(), answer["sealed"].as_str().expect("a box"));
    assert_eq!(open_answer(&key, response(), &story(), &Sealed::new(vec![sealed])), Ok(text(STORY)));
    assert_eq!(answer["unlocked"], Base64::encode_string(&key.bytes()), "a passphrase works there too");
}

#[test]
fn a_box_of_an_earlier_day_still_opens() {
    // Made with PyNaCl 1.6.2.
    let sealed = SealedBox::new(&key(1).public_key().id(), include_str!("sealing.box").trim());
    let sealed = Sealed::new(vec![sealed]);
    assert_eq!(open_answer(&key(1), response(), &story(), &sealed), Ok(text("王小明")));
}

#[test]
fn every_organiser_opens_an_answer_and_nobody_else() {
    let (one, two, other) = (key(1), key(2), key(3));
    let sealed = sealed_to(&[&one, &two], &text(STORY));
    assert_eq!(open_answer(&one, response(), &story(), &sealed), Ok(text(STORY)));
    assert_eq!(open_answer(&two, response(), &story(), &sealed), Ok(text(STORY)));
    assert_eq!(open_answer(&other, response(), &story(), &sealed), Err(OpenError::NotForThisKey));
    let wiped = Sealed::default();
    assert_eq!(open_answer(&one, response(), &story(), &wiped), Err(OpenError::NotForThisKey));
    // The other's box under one's own name.
    let taken = sealed.for_key(&two.public_key().id()).expect("a box").base64();
    let taken = Sealed::new(vec![SealedBox::new(&one.public_key().id(), taken)]);
    assert_eq!(open_answer(&one, response(), &story(), &taken), Err(OpenError::Damaged));
}

#[test]
fn a_box_that_was_moved_is_found_out() {
    let key = key(1);
    let sealed = sealed_to(&[&key], &text(STORY));
    let elsewhere = ResponseId::from_bits(0x316);
    assert_eq!(open_answer(&key, elsewhere, &story(), &sealed), Err(OpenError::Elsewhere));
    let other = QuestionId::new("contact");
    assert_eq!(open_answer(&key, response(), &other, &sealed), Err(OpenError::Elsewhere));
}

#[test]
fn the_length_of_a_box_does_not_tell_the_answer() {
    let key = key(1);
    let length = |answer: &Answer| {
        sealed_to(&[&key], answer).for_key(&key.public_key().id()).expect("a box").base64().len()
    };
    assert_eq!(length(&one("yes")), length(&one("no")));
    assert_eq!(length(&text("王")), length(&text("欧阳小明，13800000000")));
    assert_ne!(length(&text("王")), length(&text(&"事".repeat(300))), "a long story may show as long");
}

#[test]
fn only_the_passphrase_unlocks() {
    let key = key(1);
    let one = holder("王芳", &key, Some("correct horse"));
    assert_eq!(one.unlock("correct horse"), Ok(key.clone()));
    for wrong in ["correct horsf", "correct horse ", "Correct horse", ""] {
        assert_eq!(one.unlock(wrong), Err(UnlockError::Wrong), "{wrong:?}");
    }
    let swapped = Holder { key: self::key(2).public_key(), ..one.clone() };
    assert_eq!(swapped.unlock("correct horse"), Err(UnlockError::Damaged), "another public key beside it");
    let none = Holder { locked: None, ..one };
    assert_eq!(none.unlock("correct horse"), Err(UnlockError::Damaged));
}

#[test]
fn a_stored_lock_keeps_its_own_hardness_within_bounds() {
    let secret = [7; 32];
    let as_stored = serde_json::to_value(locked(&secret, "passphrase")).expect("JSON");
    let with = |name: &str, value: Value| {
        let mut stored = as_stored.clone();
        stored["argon2id"][name] = value;
        serde_json::from_value::<Locked>(stored).expect("a lock").open("passphrase")
    };
    assert_eq!(with("passes", json!(1)), Ok(secret.to_vec()));
    assert_eq!(with("passes", json!(2)), Err(UnlockError::Wrong), "another hardness makes another key");
    for (name, value) in [("memory", 1 << 30), ("memory", 0), ("passes", 1_000), ("passes", 0), ("lanes", 64)]
    {
        assert_eq!(with(name, json!(value)), Err(UnlockError::Damaged), "{name}: {value} stops no phone");
    }
    for (name, value) in [("salt", "x"), ("salt", ""), ("nonce", "AAAA"), ("secretbox", "?")] {
        let mut stored = as_stored.clone();
        stored[name] = json!(value);
        let stored: Locked = serde_json::from_value(stored).expect("a lock");
        assert_eq!(stored.open("passphrase"), Err(UnlockError::Damaged), "{name}: {value}");
    }
}

#[test]
fn a_recovery_code_is_read_however_it_was_typed() {
    let key = key(1);
    let code = write_code(&key);
    insta::assert_snapshot!(code.join("\n"), @r"
    0430 Y50X 48NK 02RQ
    74Z4 EK2N B9HP HR8D
    E5V7 Z14D JADT 1EE4
    N6QB FF65 SB9X H5T4
    ");
    let whole = code.join("\n");
    let typed = [
        whole.clone(),
        whole.to_lowercase(),
        whole.replace([' ', '\n'], ""),
        whole.replace(' ', "-"),
        whole.replace('0', "O").replace('1', "l"),
        whole.replace('1', "I").replace('0', "o"),
        whole.chars().map(|c| if c.is_ascii_graphic() { wide(c) } else { '　' }).collect(),
    ];
    for typed in &typed {
        assert_eq!(read_code(typed), Ok(key.clone()), "{typed}");
    }
}

fn wide(c: char) -> char {
    char::from_u32(c as u32 + 0xfee0).expect("a wide character")
}

#[test]
fn a_slip_in_a_recovery_code_is_found_in_its_line() {
    let code = write_code(&key(1));
    let all = |code: &[String]| read_code(&code.join("\n"));
    for line in 0..code.len() {
        for place in (0..19).filter(|place| place % 5 != 4) {
            let mut wrong = code.to_vec();
            let other = if wrong[line].as_bytes()[place] == b'7' { "8" } else { "7" };
            wrong[line].replace_range(place..=place, other);
            assert_eq!(all(&wrong), Err(CodeError::Line(line + 1)), "place {place}");
        }
    }
    let mut swapped = code.to_vec();
    swapped.swap(0, 1);
    assert_eq!(all(&swapped), Err(CodeError::Line(1)), "lines in another order");
    assert_eq!(all(&code[..3]), Err(CodeError::Length(48)));
    assert_eq!(read_code(""), Err(CodeError::Length(0)));
    assert_eq!(read_code("7UPW"), Err(CodeError::Character('U')));
    assert_eq!(read_code("一二"), Err(CodeError::Character('一')));
}

#[test]
fn public_keys_come_over_with_their_names() {
    let (one, two) = (key(1).public_key(), key(2).public_key());
    let keys = [("王芳", &one), ("Li Lei", &two)];
    let bundle = write_bundle(keys);
    insta::assert_snapshot!(bundle, @"AUuaglWwGmxXMk9xemDYDyVU3FecDf6JSVi2TX0joxkFBueOi-iKsym7FjAWGaElJrEiSQlfpWk3LPPX5sCIf6_Q-H4AotBsBkxpIExlaT6q37c");
    let expected = vec![("王芳".to_owned(), one), ("Li Lei".to_owned(), two)];
    for text in [
        bundle.clone(),
        format!("https://example.org/stall/#/desk/keys/{bundle}"),
        format!(" {}\n{} ", &bundle[..40], &bundle[40..]),
    ] {
        assert_eq!(read_bundle(&text), Ok(expected.clone()), "{text}");
    }
    for text in ["", "AQ", "hello", "https://example.org/#/desk/keys", "%%", &bundle[..bundle.len() - 4]] {
        assert_eq!(read_bundle(text), Err(BundleError::Damaged), "{text:?}");
    }
}

#[test]
fn a_long_name_is_cut_between_characters_and_keys_beyond_the_most_are_left_out() {
    let keys: Vec<PublicKey> = (0..9).map(|seed| key(seed).public_key()).collect();
    let long = "a".to_owned() + &"名".repeat(30);
    let read = read_bundle(&write_bundle(keys.iter().map(|key| (long.as_str(), key)))).expect("a bundle");
    assert_eq!(read.len(), 8);
    assert_eq!(read[0].0, "a".to_owned() + &"名".repeat(19));
}

#[test]
fn a_key_is_known_by_the_beginning_of_its_digest() {
    // The first 8 bytes of BLAKE2b-256, by Python's hashlib.
    let key = PublicKey::from_bytes([0; 32]);
    assert_eq!(key.id(), KeyId::new("89eb0d6a8a691dae"));
}

#[test]
fn key_rings_merge_and_keep_what_is_theirs() {
    let (one, two) = (key(1), key(2));
    let mut here = KeyRing::default();
    assert!(here.add(holder("王芳", &one, Some("first words")), false));
    assert!(!here.add(holder("另一个名字", &one, None), false), "a public key alone adds nothing");
    let mut backup = KeyRing::default();
    backup.add(holder("王芳", &one, Some("other words")), false);
    backup.add(holder("李雷", &two, Some("second words")), false);
    assert_eq!(here.merge(backup.clone()), 1);
    assert_eq!(here.merge(backup), 0, "twice is the same as once");
    assert_eq!(here.holders().len(), 2);
    let unlocks = |ring: &KeyRing, key: &SecretKey, passphrase: &str| {
        ring.holder(&key.public_key().id()).expect("a key").unlock(passphrase).is_ok()
    };
    assert!(unlocks(&here, &one, "first words"), "the passphrase stays what it was here");
    assert!(unlocks(&here, &two, "second words"));
    assert!(here.add(holder("王芳", &one, Some("third words")), true));
    assert!(unlocks(&here, &one, "third words"), "unless it is changed on purpose");
    assert_eq!(KeyRing::from_json(&here.to_json()), Ok(here.clone()));
    here.remove(&one.public_key().id());
    assert_eq!(here.public_keys(), [two.public_key()]);
    assert!(here.has_secrets());
    let newer = here.to_json().replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(KeyRing::from_json(&newer), Err(ReadError::Newer { format: 2 }));
}

#[test]
fn wrong_guesses_take_longer_and_longer() {
    let waits: Vec<u32> = (0..9).map(wait_after).collect();
    assert_eq!(waits, [0, 1, 2, 4, 8, 16, 32, 60, 60]);
    assert_eq!(wait_after(u32::MAX), 60);
}
