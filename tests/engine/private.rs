//! Private answers: asked only where they can be sealed, never in a draft or a
//! record as they were given, and counted without being read.

use std::sync::Arc;

use fairstall::engine::answer::{Answer, Violation};
use fairstall::engine::event::Feedback;
use fairstall::engine::id::{KeyId, PackId, QuestionId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::{Outcome, Record};
use fairstall::engine::record_block::{Block, BlockWriter};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::sealed::{Sealed, SealedBox};
use fairstall::engine::session::{Draft, Given, Session};
use fairstall::engine::tally::{Packs, Tally};

use crate::support::answers::{one, text};
use crate::support::files::compiled;
use crate::support::visit::{Visit, outcome, run_of};

/// What nobody but organisers may read.
pub const NAME: &str = "王小明";

/// A register with a name and a story to keep private.
pub fn complaints() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/complaints.toml").by_lang[&Lang::ZhHans].clone())
}

/// Stands for boxes that two organisers can open.
pub fn sealed() -> Sealed {
    let sealed = |key: &str| SealedBox::new(&KeyId::new(key), "c2VhbGVk");
    Sealed::new(vec![sealed("00000000000000a1"), sealed("00000000000000b2")])
}

/// A run where answers can be sealed.
fn visit(pack: &Arc<Pack>) -> Visit {
    let drawn = pack.questions.iter().map(|question| question.id.clone()).collect();
    let session = Session::start(Arc::clone(pack), run_of(pack, 1), Feedback::End, drawn, true);
    Visit { session: session.expect("a question to put") }
}

/// A question by its id.
pub fn id(id: &str) -> QuestionId {
    QuestionId::new(id)
}

/// The record of somebody who said who they are and nothing more.
pub fn entry() -> Record {
    let mut visit = visit(&complaints());
    visit.gives_to("kind", one("report"));
    visit.session.give_private(&id("name"), Some(Given::Answer(text(NAME))), &|_| Some(sealed()));
    visit.goes_on().goes_on().reaches_the_end();
    visit.record()
}

#[test]
fn a_private_answer_is_in_memory_alone_and_sealed_everywhere_else() {
    let mut visit = visit(&complaints());
    visit.sees_all(&["name", "kind"]).gives_to("kind", one("report"));
    let given = Given::Answer(text(NAME));
    visit.session.give_private(&id("name"), Some(given.clone()), &|_| Some(sealed()));
    assert_eq!(visit.session.given(&id("name")), Some(&given), "it can be changed as long as the page lives");
    let saved = visit.session.draft().to_json();
    assert!(!saved.contains(NAME), "{saved}");

    let draft = Draft::from_json(&saved).expect("a draft");
    let again = Session::resume(complaints(), draft).expect("the same pack");
    assert_eq!(again.given(&id("name")), Some(&Given::Sealed(sealed())), "after a reload it is only sealed");

    let mut visit = Visit { session: again };
    visit.goes_on().sees("story").goes_on().reaches_the_end();
    let response = visit.hands_in();
    assert_eq!(outcome(&response, "name"), &Outcome::Sealed(sealed()));
    assert_eq!(outcome(&response, "story"), &Outcome::Skipped);
    let record = Record::Response(response);
    let json = record.to_json();
    assert_eq!(Record::from_json(&json).as_ref(), Ok(&record), "{json}");
}

#[test]
fn what_is_not_sealed_is_not_kept() {
    let mut visit = visit(&complaints());
    visit.gives_to("kind", one("report")).gives_to("name", text(NAME));
    assert!(!visit.session.draft().to_json().contains(NAME));
    let refused = visit.session.advance().expect_err("what nobody could seal is not passed over");
    assert_eq!(refused, [(id("name"), Violation::Unsealed)]);
    visit.session.give_private(&id("name"), Some(Given::Answer(text(NAME))), &|_| Some(sealed()));
    let never = |_: &Answer| panic!("what is refused is not sealed");
    visit.session.give_private(&id("name"), Some(Given::Answer(text(" "))), &never);
    let refused = visit.session.advance().expect_err("the name is required");
    assert_eq!(refused, [(id("name"), Violation::Required)]);
    assert!(!visit.session.draft().to_json().contains("sealed"), "what was sealed before is taken back");
}

#[test]
fn sealed_answers_count_as_answered_and_come_back_from_blocks() {
    let record = entry();
    let mut packs = Packs::default();
    packs.add(complaints().as_ref().clone());
    let tally = Tally::of([&record], &packs);
    let activity = tally.activities.values().next().expect("an activity");
    let layout = packs.layout(&PackId::new("complaints")).expect("a layout");
    let place = layout.questions.iter().position(|question| question.key == "name").expect("the name");
    assert_eq!(activity.total.questions[place].answered, 1);

    // Damaged boxes stay as they are too, as whatever lies in a journal.
    let odd = Record::from_json(&record.to_json().replacen("c2VhbGVk", "c2 VhbGVk", 1)).expect("a record");
    let empty = record.to_json().replacen("00000000000000a1.c2VhbGVk", "", 1);
    let records = [record, odd, Record::from_json(&empty).expect("a record")];
    let mut writer = BlockWriter::default();
    records.iter().for_each(|record| writer.add(&RecordRef::of(record)));
    let block = Block::read(&writer.finish()).expect("a block");
    let read: Vec<Record> = block.records().map(RecordRef::into_record).collect();
    assert_eq!(read, records);
}
