//! Compiled packs: whatever pack is read can be run, marked, counted and
//! exported.

use std::sync::Arc;

use fairstall::engine::event::{Draw, Feedback};
use fairstall::engine::json::to_string;
use fairstall::engine::pack::Pack;
use fairstall::engine::random::Rng;
use fairstall::engine::record::Record;
use fairstall::engine::session::{Session, draw};
use fairstall::engine::tally::Packs;

use crate::counting::count;
use crate::fixtures::{PACKS, records, text};

pub fn run(bytes: &[u8]) {
    let Some(pack) = text(bytes).and_then(|text| Pack::from_json(text).ok()) else { return };
    assert_eq!(Pack::from_json(&to_string(&pack)).as_ref(), Ok(&pack), "{}", to_string(&pack));
    let pack = Arc::new(pack);
    let mut packs = Packs::default();
    packs.add((*pack).clone());
    // A version that somebody else has changed, and the original.
    PACKS.iter().filter(|known| known.id == pack.id).for_each(|known| packs.add((**known).clone()));
    let records = records(&pack, bytes.len() as u64, 2);
    let read: Vec<Record> = records.iter().filter_map(|record| Record::from_json(&record.to_json()).ok()).collect();
    assert_eq!(read.len(), records.len(), "what a run leaves is read");
    count(&read, &packs, false);
    for question in &pack.questions {
        question.kind.answerable().right_words();
        question.kind.answerable().shows_right();
    }
    if let Some(record) = records.first() {
        let drawn = draw(&pack, &Draw::Count(2), &[], bytes.len() as u64).questions;
        let session = Session::start(Arc::clone(&pack), record.run().clone(), Feedback::Each, drawn, true);
        if let Some(mut session) = session {
            let rng = &mut Rng::new(1);
            for _ in 0..4 {
                fairstall::engine::simulate::answer_page(&mut session, rng);
                drop(session.advance());
                session.score();
            }
        }
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    PACKS.iter().map(|pack| to_string(&**pack).into_bytes()).collect()
}
