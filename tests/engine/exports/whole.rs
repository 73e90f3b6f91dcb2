//! The whole of two small files, as a person would read them.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::export::{ResponsesWriter, write_tallies};
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::record::Record;
use fairstall::engine::tally::Tally;

use super::packs_of;
use crate::support::answers::{many, one_with, step};
use crate::support::build::{multiple, only_if, question, rating, single, survey};
use crate::support::visit::Visit;

fn pack() -> Arc<Pack> {
    survey([
        question("met", multiple(&["parcel", "none exclusive"])),
        only_if(
            "selected(${met}, 'parcel')",
            Question { decline: true, ..question("end", single(&["well", "else other"])) },
        ),
        question("trust", rating(2)),
    ])
}

/// One who tells everything, one who tells little, and one who leaves.
fn day(pack: &Arc<Pack>) -> Vec<Record> {
    let visit = |id| Visit::seeded(pack, Feedback::End, id);
    let (mut open, mut shy, mut gone) = (visit(1), visit(2), visit(3));
    open.gives(many(&["parcel"])).goes_on();
    open.gives(one_with("else", "=退款, \"慢\"")).goes_on().gives(step(1)).reaches_the_end();
    shy.gives(many(&["none"])).goes_on().reaches_the_end();
    gone.gives(many(&["parcel"])).goes_on();
    let gone = gone.session.draft().abandoned().expect("a run");
    vec![open.record(), shy.record(), Record::Abandoned(gone)]
}

/// A file without its byte order mark and the columns that do not differ.
fn read(bytes: Vec<u8>, skip: usize) -> String {
    let text = String::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let lines = text.split("\r\n").map(|line| line.splitn(skip + 1, ',').last().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn responses_of_a_small_day() {
    let (pack, mut bytes) = (pack(), Vec::new());
    let packs = packs_of([&pack]);
    let mut writer = ResponsesWriter::new(&mut bytes, &packs).expect("headings");
    for record in day(&pack) {
        if let Record::Response(response) = record {
            writer.write(&response).expect("a row");
        }
    }
    writer.finish().expect("the end");
    insta::assert_snapshot!(read(bytes, 16), @r#"
    market.met.outcome,market.met.parcel,market.met.none,market.end.outcome,market.end,market.end.else.text,market.trust.outcome,market.trust
    answered,1,0,answered,else,"'=退款, ""慢""",answered,1
    answered,0,1,not_relevant,,,skipped,
    "#);
}

#[test]
fn tallies_of_a_small_day() {
    let (pack, mut bytes) = (pack(), Vec::new());
    let packs = packs_of([&pack]);
    write_tallies(&mut bytes, &Tally::of(&day(&pack), &packs), &packs).expect("a file");
    let all =
        read(bytes, 2).lines().filter(|line| !line.starts_with("north,")).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(all, @r"
    station,question,measure,option,count,base,percent,value,question_label,option_label
    all,,runs_started,,3,,,,,
    all,,runs_finished,,2,,,,,
    all,,runs_abandoned,,1,,,,,
    all,met,started,,3,,,,About met?,
    all,met,asked,,2,,,,About met?,
    all,met,answered,,2,,,,About met?,
    all,met,skipped,,0,,,,About met?,
    all,met,declined,,0,,,,About met?,
    all,met,not_relevant,,0,,,,About met?,
    all,met,not_reached,,1,,,,About met?,
    all,met,abandoned_here,,0,,,,About met?,
    all,met,choice,parcel,1,2,50,,About met?,PARCEL
    all,met,choice,none,1,2,50,,About met?,NONE
    all,end,started,,3,,,,About end?,
    all,end,asked,,1,,,,About end?,
    all,end,answered,,1,,,,About end?,
    all,end,skipped,,0,,,,About end?,
    all,end,declined,,0,,,,About end?,
    all,end,not_relevant,,1,,,,About end?,
    all,end,not_reached,,1,,,,About end?,
    all,end,abandoned_here,,1,,,,About end?,
    all,end,choice,well,0,1,0,,About end?,WELL
    all,end,choice,else,1,1,100,,About end?,ELSE
    all,trust,started,,3,,,,About trust?,
    all,trust,asked,,2,,,,About trust?,
    all,trust,answered,,1,,,,About trust?,
    all,trust,skipped,,1,,,,About trust?,
    all,trust,declined,,0,,,,About trust?,
    all,trust,not_relevant,,0,,,,About trust?,
    all,trust,not_reached,,1,,,,About trust?,
    all,trust,abandoned_here,,0,,,,About trust?,
    all,trust,choice,1,1,1,100,,About trust?,low
    all,trust,choice,2,0,1,0,,About trust?,high
    all,trust,n,,1,,,,About trust?,
    all,trust,mean,,,,,1,About trust?,
    all,trust,median,,,,,1,About trust?,
    all,trust,q1,,,,,1,About trust?,
    all,trust,q3,,,,,1,About trust?,
    all,trust,min,,,,,1,About trust?,
    all,trust,max,,,,,1,About trust?,
    ");
}
