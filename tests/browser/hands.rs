//! A long quiz begins with a hand, and the whole pack comes while people answer.

use fairstall::engine::lang::Lang;
use serde_json::Value;

use crate::pages::{QUIZ, RunPage, StartPage, ThanksPage};
use crate::support::packs::{pack, question};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::{answer, take_quiz};

/// The packs and hands that were asked for so far, by their place in `packs/`.
async fn fetched(phone: &Phone) -> Vec<String> {
    let requests = phone.requests().await;
    let packs = requests.iter().filter_map(|request| request.split_once("/packs/"));
    packs.map(|(_, file)| file.to_owned()).collect()
}

fn is_hand(file: &str) -> bool {
    // Beside its pack, in a folder of its own.
    file.matches('/').count() > 1
}

#[test]
fn the_first_run_begins_with_a_hand_and_the_next_needs_no_network() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        let run = RunPage::on(phone, 1, 3).await;
        let files = fetched(phone).await;
        assert!(files.len() == 1 && is_hand(&files[0]), "a hand before the first answer: {files:?}");
        let pack = pack("consumer-law", Lang::ZhHans);
        answer(&run, question(&pack, &run.question().await), true).await;
        let kept = async || Ok(storage::packs(phone).await.len() == 2);
        phone.until("the whole pack is kept beside the hand", kept).await;
        let files = fetched(phone).await;
        assert!(files.len() == 2 && !is_hand(&files[1]), "{files:?}");
        run.leave().await;
        StartPage::on(phone).await.begin(QUIZ).await;
        take_quiz(phone, [true; 3]).await;
        ThanksPage::on(phone).await.leave().await;
        StartPage::on(phone).await.begin(QUIZ).await;
        take_quiz(phone, [false; 3]).await;
        assert_eq!(fetched(phone).await, files, "nothing more");
    });
}

#[test]
fn a_run_goes_on_with_its_hand_where_the_whole_cannot_be_had() {
    let site = Copy::new();
    site.remove_pack("consumer-law", "zh-Hans");
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        let pack = pack("consumer-law", Lang::ZhHans);
        let run = RunPage::on(phone, 1, 3).await;
        let first = run.question().await;
        answer(&run, question(&pack, &first), true).await;
        run.check().await;
        run.next().await;
        run.is_at(2, 3).await;
        phone.reload().await;
        RunPage::on(phone, 2, 3).await.back().await;
        run.asks(&first).await;
        run.next().await;
        for number in [2, 3] {
            let run = RunPage::on(phone, number, 3).await;
            answer(&run, question(&pack, &run.question().await), true).await;
            run.check().await;
            if number < 3 { run.next().await } else { run.finish().await }
        }
        ThanksPage::on(phone).await.scores(3, 3).await;
        let records = storage::records(phone).await;
        assert_eq!(records.len(), 1);
        assert_eq!(records[0]["pack_hash"], pack.hash.as_str(), "a run of the pack like any other");
        phone.complains_only_of(&["404"]).await;
    });
}

#[test]
fn hands_of_another_draw_are_left_alone() {
    let site = Copy::new();
    site.change_event(|event| {
        let activities = event["activities"].as_array_mut().expect("activities");
        let quiz = activities.iter_mut().find(|activity| activity["id"] == QUIZ).expect("the quiz");
        assert_ne!(quiz["hands"], Value::Null, "hands were dealt");
        quiz["draw"] = 5.into();
    });
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 5).await;
        let files = fetched(phone).await;
        assert!(files.len() == 1 && !is_hand(&files[0]), "the pack itself: {files:?}");
    });
}
