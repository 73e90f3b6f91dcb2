//! Drafts: whatever draft is read and goes with its pack can be gone on with,
//! and what it is finished as can be kept, read and counted.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::id::QuestionId;
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::Pack;
use fairstall::engine::random::Rng;
use fairstall::engine::record::{Record, Run};
use fairstall::engine::session::{Draft, Session};
use fairstall::engine::simulate::answer_page;

use crate::counting::count;
use crate::fixtures::{KNOWN, PACKS, records, text};

pub fn run(bytes: &[u8]) {
    let Some(mut draft) = text(bytes).and_then(|text| Draft::from_json(text).ok()) else { return };
    assert_eq!(Draft::from_json(&draft.to_json()).as_ref(), Ok(&draft), "{}", draft.to_json());
    // A changed draft seldom names a pack's hash as it is.
    let named = |pack: &&Arc<Pack>| pack.hash == draft.run.pack_hash || pack.id == draft.run.pack;
    let Some(pack) = PACKS.iter().find(named) else { return };
    draft.run.pack_hash = pack.hash.clone();
    draft.run.pack = pack.id.clone();
    if let Some(abandoned) = draft.abandoned() {
        keeps(&Record::Abandoned(abandoned));
    }
    let Ok(session) = Session::resume(Arc::clone(pack), draft) else { return };
    keeps(&Record::Response(session.finish(moment())));
    walk(session, &mut Rng::new(bytes.len() as u64));
}

/// A participant who goes to and fro.
fn walk(mut session: Session, rng: &mut Rng) {
    for step in 0..12_u32 {
        look_at(&session);
        session.watch(f64::from(step) * 7_000.0);
        if rng.chance(70) {
            answer_page(&mut session, rng);
        }
        match rng.below(5) {
            0 => drop(session.back()),
            1 if session.deadline().is_some() => drop(session.time_up()),
            _ => drop(session.advance()),
        }
        let draft = session.draft().clone();
        assert_eq!(Draft::from_json(&draft.to_json()).as_ref(), Ok(&draft), "{}", draft.to_json());
        assert!(Session::resume(Arc::clone(session.pack()), draft).is_ok(), "what is saved can be resumed");
    }
    let record = Record::Response(session.finish(moment()));
    keeps(&record);
    count(&[record], &KNOWN, true);
}

fn look_at(session: &Session) {
    for question in session.page().into_iter().chain(session.whole_page()) {
        session.text(&question.label);
        session.choices(question);
        session.mark(&question.id);
        session.is_asked(&question.id);
    }
    session.group();
    session.locked();
    session.marks_next();
    session.skips();
    session.is_last();
    session.passed();
    session.review();
    let (number, count) = session.progress();
    assert!(number <= count, "page {number} of {count}");
}

/// The record is read as it was written.
fn keeps(record: &Record) {
    let json = record.to_json();
    assert_eq!(Record::from_json(&json).map(|read| read.to_json()), Ok(json));
}

fn moment() -> Moment {
    Moment::new("2027-03-15T09:31:05+08:00")
}

pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for pack in PACKS.iter() {
        let Some(record) = records(pack, 315, 1).pop() else { continue };
        let drawn = || pack.questions.iter().map(|question| question.id.clone()).collect::<Vec<QuestionId>>();
        for (feedback, steps) in [(Feedback::Each, 0), (Feedback::Each, 9), (Feedback::End, 30)] {
            let run = Run { simulated: false, ..record.run().clone() };
            let Some(mut session) = Session::start(Arc::clone(pack), run, feedback, drawn(), true) else { continue };
            let mut rng = Rng::new(steps);
            for step in 0..steps {
                session.watch(step as f64 * 1_000.0);
                answer_page(&mut session, &mut rng);
                drop(session.advance());
            }
            seeds.push(session.draft().to_json().into_bytes());
        }
    }
    seeds
}
