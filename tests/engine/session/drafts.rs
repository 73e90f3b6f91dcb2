//! Drafts: saved after every answer, resumed at the same place, only with the
//! pack that they were made with, in whatever language.

use std::sync::Arc;

use fairstall::engine::format::ReadError;
use fairstall::engine::id::{PackHash, QuestionId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::{Mode, Record};
use fairstall::engine::session::{Draft, PackMismatch, Session};

use super::{fixture_in, market, short_quiz};
use crate::support::answers::{many, number, one_with};
use crate::support::visit::Visit;

#[test]
fn a_run_goes_on_where_the_phone_died_after_every_step() {
    let mut visit = Visit::to(&market());
    visit.is_resumed().sees("met").finds_nothing();
    visit.gives(many(&["parcel", "other"])).is_resumed().finds(&many(&["parcel", "other"]));
    visit.gives(many(&["parcel"])).goes_on().is_resumed().sees("outcome").finds_nothing();
    visit.gives(one_with("elsewhere", "“七日”\n\t\"\\\u{1}🎣")).is_resumed();
    visit.finds(&one_with("elsewhere", "“七日”\n\t\"\\\u{1}🎣")).goes_on();
    visit.sees("change").types("１０％").is_resumed().sees("change").finds_typed("１０％");
    visit.gives(number("-0.1")).is_resumed().finds(&number("-0.1"));
    visit.goes_back().is_resumed().sees("outcome");
    assert_eq!(visit.session.progress(), (2, 4));
}

#[test]
fn nothing_of_a_draft_changes_on_its_way_to_the_disk_and_back() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"])).goes_on().declines().goes_on().types("?");
    assert_eq!(&visit.saved(), visit.session.draft());
}

#[test]
fn a_draft_and_another_version_of_its_pack_do_not_go_together() {
    let pack = market();
    let draft = Visit::to(&pack).saved();
    let newer = Pack { version: pack.version + 1, hash: PackHash::new("0000"), ..(*pack).clone() };
    assert_eq!(Session::resume(Arc::new(newer.clone()), draft).err(), Some(PackMismatch));
    let mut session = Visit::to(&pack).session;
    assert_eq!(session.translate(Arc::new(newer)), Err(PackMismatch));
    assert_eq!(session.pack().version, pack.version, "the run keeps its pack");
}

#[test]
fn a_draft_that_names_an_unknown_question_or_place_is_refused_not_trusted() {
    let pack = market();
    let draft = Visit::to(&pack).saved();
    let mut unknown = draft.clone();
    unknown.drawn = vec![QuestionId::new("gone")];
    assert_eq!(Session::resume(Arc::clone(&pack), unknown).err(), Some(PackMismatch));
    let json = draft.to_json().replace("\"at\":0", "\"at\":99");
    let beyond = Draft::from_json(&json).expect("it is of a draft's shape");
    assert_eq!(Session::resume(Arc::clone(&pack), beyond).err(), Some(PackMismatch));
    let mut empty = draft;
    empty.drawn.clear();
    assert_eq!(Session::resume(pack, empty).err(), Some(PackMismatch));
}

#[test]
fn another_language_changes_the_words_and_nothing_else() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"])).goes_on();
    visit.gives(one_with("elsewhere", "调解中"));
    let before = visit.session.draft().clone();
    for (lang, label) in
        [(Lang::En, "How did it end?"), (Lang::ZhHant, "後來怎樣？"), (Lang::ZhHans, "后来怎样？")]
    {
        assert_eq!(visit.session.translate(fixture_in("market", lang)), Ok(()));
        visit.sees("outcome").finds(&one_with("elsewhere", "调解中"));
        assert_eq!(visit.question().label, label);
        assert_eq!(visit.session.draft(), &before, "the draft stays as it was");
    }
}

#[test]
fn a_draft_of_another_pack_is_refused_as_a_translation() {
    let mut session = Visit::to(&market()).session;
    assert_eq!(session.translate(short_quiz()), Err(PackMismatch));
}

#[test]
fn a_run_that_is_given_up_leaves_its_place_and_no_answers() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"])).goes_on();
    visit.gives(one_with("elsewhere", "不要写进去")).goes_on().sees("change");
    visit.goes_back().goes_back().goes_on().sees("outcome");
    let abandoned = visit.session.draft().abandoned().expect("a run with questions");
    assert_eq!(abandoned.last, QuestionId::new("change"), "the furthest question that was on the screen");
    assert_eq!(abandoned.drawn.len(), 7);
    let json = Record::Abandoned(abandoned).to_json();
    assert!(!json.contains("parcel") && !json.contains("不要写进去"), "{json}");
}

#[test]
fn a_newer_draft_is_told_from_a_damaged_one() {
    let json = Visit::to(&market()).session.draft().to_json();
    let newer = json.replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(Draft::from_json(&newer), Err(ReadError::Newer { format: 2 }));
    for end in 0..json.len() {
        let cut = String::from_utf8_lossy(&json.as_bytes()[..end]);
        assert!(matches!(Draft::from_json(&cut), Err(ReadError::Corrupt(_))), "{cut}");
    }
}

#[test]
fn a_draft_is_of_the_person_who_has_the_phone_for_a_minute_and_a_half() {
    let mut visit = Visit::to(&market());
    let began = 1_800_000_000_000.0;
    visit.session.touch(began);
    let draft = visit.saved();
    for (seconds, is_live) in [(0.0, true), (89.9, true), (90.0, false), (1e6, false)] {
        assert_eq!(draft.is_live(began + seconds * 1_000.0), is_live, "after {seconds} s");
    }
    // The clock was set back, or tells nothing.
    for now in [began - 1.0, 0.0, f64::NAN] {
        assert!(!draft.is_live(now), "{now}");
    }
}

#[test]
fn a_draft_of_before_that_was_kept_is_of_nobody_who_is_there() {
    let mut json: serde_json::Value =
        serde_json::from_str(&Visit::to(&market()).session.draft().to_json()).expect("JSON");
    json.as_object_mut().expect("an object").remove("touched");
    let draft = Draft::from_json(&json.to_string()).expect("a draft");
    assert!(!draft.is_live(1_800_000_000_000.0));
}

#[test]
fn a_helped_run_says_so_in_its_record() {
    let mut visit = Visit::to(&market());
    visit.session.set_assisted(true);
    assert_eq!(visit.saved().run.mode, Mode::Assisted);
    visit.session.set_assisted(false);
    assert_eq!(visit.saved().run.mode, Mode::Own);
    visit.session.set_assisted(true);
    let run = visit.session.draft().abandoned().expect("a record").run;
    assert_eq!(run.mode, Mode::Assisted);
}
