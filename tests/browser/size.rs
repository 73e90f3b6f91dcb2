//! What a passer-by downloads before the first question can be answered.

use std::collections::BTreeMap;
use std::fs;

use brotli::enc::BrotliEncoderParams;
use fairstall::engine::id::ActivityId;
use fairstall::engine::lang::Lang;

use crate::pages::{QUIZ, RunPage, StartPage};
use crate::support::packs::event;
use crate::support::site::built;
use crate::support::stall::Stall;

/// The most bytes, compressed with brotli where the server has them so.
const BUDGET: u64 = 120_000;

#[test]
fn the_first_question_comes_within_the_size_budget() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;

        let mut sizes = BTreeMap::new();
        for request in phone.requests().await.iter().filter(|request| request.starts_with(phone.address())) {
            let file = request[phone.address().len()..].split(['?', '#']).next().unwrap_or_default();
            let file = if file.is_empty() { "index.html" } else { file };
            // Phones draw a hand each; the gate is for the one that draws the largest.
            let is_hand = file.matches('/').count() > 2;
            let size = if is_hand { largest_hand() } else { transferred(file) };
            let again = sizes.insert(file.to_owned(), size);
            assert_eq!(again, None, "{file} is fetched twice");
        }
        let total: u64 = sizes.values().sum();
        for (file, size) in &sizes {
            println!("{size:>8}  {file}");
        }
        println!("{total:>8}  of {BUDGET}");
        for part in
            ["index.html", "event.json", "loader-", "participant-", "participant_bg-", "style-", "packs/"]
        {
            assert!(sizes.keys().any(|file| file.starts_with(part)), "{part} is among them");
        }
        assert!(!sizes.keys().any(|file| file.contains("desk")), "the desk is for organisers only");
        assert_eq!(
            sizes.keys().filter(|file| file.starts_with("packs/")).count(),
            1,
            "one pack in one language"
        );
        assert!(total < BUDGET, "{total} bytes are over the budget of {BUDGET}");
    });
}

/// The most bytes of a hand, in any language.
fn largest_hand() -> u64 {
    let mut largest = 0;
    for lang in Lang::ALL {
        for folder in fs::read_dir(built().join(format!("packs/{lang}"))).expect("the packs") {
            let folder = folder.expect("an entry").path();
            for hand in fs::read_dir(&folder).into_iter().flatten() {
                let hand = hand.expect("an entry").path();
                let is_sent = hand.extension().is_some_and(|extension| extension == "br");
                if is_sent && folder.extension().is_some_and(|draw| draw.to_str() == Some(&draw_of_quiz())) {
                    largest = largest.max(fs::metadata(&hand).expect("a file").len());
                }
            }
        }
    }
    assert!(largest > 0, "hands were dealt");
    largest
}

/// What the hands of the quiz at a stall are known by.
fn draw_of_quiz() -> String {
    let event = event();
    let quiz = event.activity(&ActivityId::new(QUIZ)).expect("the quiz");
    quiz.hands.as_ref().expect("hands were dealt").hash.clone()
}

/// The bytes of a file as `fairstall serve` sends them: the copy beside it, or
/// what is made on the way of a file that people edit. A server that does not
/// compress sends `event.json` whole, some 8,000 bytes more.
fn transferred(file: &str) -> u64 {
    let path = built().join(file);
    if let Ok(copy) = fs::metadata(built().join(format!("{file}.br"))) {
        return copy.len();
    }
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut compressed, &params).expect("memory takes it");
    compressed.len() as u64
}
