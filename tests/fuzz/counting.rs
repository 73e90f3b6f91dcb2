//! Records counted and exported, and what their counts add up to.

use std::io::sink;

use fairstall::engine::export::{
    PublicResponses, ResponsesWriter, write_codebook, write_cross, write_public_tallies, write_subjects,
    write_tallies,
};
use fairstall::engine::id::PackId;
use fairstall::engine::lang::Lang;
use fairstall::engine::question::Kind;
use fairstall::engine::record::{Record, Response};
use fairstall::engine::record_block::{Block, BlockWriter};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::tally::{
    Axis, Cross, Filter, Histogram, Hours, Layout, Measure, Packs, Slice, Taken, Tally,
};

/// Does with the records all that a desk does. Packs are `sound` where authoring
/// made them: no id twice, and instances in their order.
pub fn count(records: &[Record], packs: &Packs, sound: bool) {
    let tally = Tally::of(records, packs);
    let runs: u64 = tally.activities.values().map(|activity| activity.total.started()).sum();
    assert_eq!(runs + tally.unknown_pack, records.len() as u64, "every run counts once");
    for ((_, pack), activity) in &tally.activities {
        let layout = packs.layout(pack).expect("what is counted has a layout");
        bases(&activity.total, layout, sound);
        let stations = || activity.stations.values();
        assert_eq!(stations().map(Slice::started).sum::<u64>(), activity.total.started());
        for (index, total) in activity.total.questions.iter().enumerate() {
            let answered = stations().map(|station| station.questions[index].answered);
            assert_eq!(answered.sum::<u64>(), total.answered, "stations add up to all");
        }
        for (subject, judgement) in activity.total.subjects.iter().zip(layout.judgements().iter().cycle()) {
            subject.judged(judgement);
        }
        charts(&activity.total, layout);
        filters(records, pack, layout, sound);
    }
    exports(records, &tally, packs);
    blocks(records);
}

/// What the bases promise.
fn bases(slice: &Slice, layout: &Layout, sound: bool) {
    for (question, tally) in layout.questions.iter().zip(&slice.questions) {
        let taken = &tally.counts.options;
        assert_eq!(tally.asked(), tally.answered + tally.skipped + tally.declined);
        assert!(taken.iter().all(|count| *count <= tally.answered), "no option beyond its base");
        if matches!(question.question.kind, Kind::Single(_) | Kind::Rating(_)) {
            assert!(taken.iter().sum::<u64>() <= tally.answered, "one option an answer");
        }
        assert!(tally.counts.numbers.n() <= tally.answered);
        assert!(tally.marked() <= tally.asked(), "what is marked was asked");
        let most = slice.started() * u64::from(question.instances);
        assert!(!sound || tally.started() <= most, "no question more often than runs put it");
    }
}

fn charts(slice: &Slice, layout: &Layout) {
    for (question, tally) in layout.questions.iter().zip(&slice.questions) {
        let measure =
            if matches!(question.question.kind, Kind::Date(_)) { Measure::Days } else { Measure::Plain };
        let Some(histogram) = Histogram::of(&tally.counts.numbers, measure) else { continue };
        assert_eq!(
            histogram.bins.iter().map(|bin| bin.count).sum::<u64>(),
            tally.counts.numbers.n(),
            "every number is in one bin"
        );
    }
}

fn filters(records: &[Record], pack: &PackId, layout: &Layout, sound: bool) {
    let taken = layout.questions.first().and_then(|question| {
        let option = question.question.kind.countable().options().first()?.key.clone();
        Some(Taken { question: question.key.clone(), option })
    });
    let filter = Filter {
        languages: vec![Lang::ZhHans],
        hours: Some(Hours { from: 9, to: 12 }),
        answered: taken,
        ..Filter::default()
    };
    let own = |record: &&Record| record.run().pack == *pack;
    for record in records.iter().filter(own) {
        let record = RecordRef::of(record);
        assert!(Filter::default().admits(&record, layout));
        filter.admits(&record, layout);
    }
    let responses: Vec<&Response> = records
        .iter()
        .filter(own)
        .filter_map(|record| match record {
            Record::Response(response) => Some(response),
            Record::Abandoned(_) => None,
        })
        .collect();
    let mut axes: Vec<Axis> = vec![Axis::Station, Axis::Hour];
    axes.extend((0..layout.questions.len().min(3)).map(Axis::Question));
    for pair in axes.windows(2) {
        let cross = Cross::of(responses.iter().copied(), layout, pair[0], pair[1]);
        for (row, base) in cross.counts.iter().zip(&cross.bases) {
            assert!(!sound || row.iter().all(|count| count <= base), "no cell beyond its row's base");
        }
        cross.contrast(1);
        write_cross(sink(), &cross, "rows", "columns").expect("a sink takes all");
    }
}

fn exports(records: &[Record], tally: &Tally, packs: &Packs) {
    let mut bytes = Vec::new();
    let mut writer = ResponsesWriter::new(&mut bytes, packs).expect("headings");
    let mut rows = 0;
    for record in records {
        if let Record::Response(response) = record {
            writer.write(response).expect("a row");
            rows += 1;
        }
    }
    writer.finish().expect("an end");
    // `csv` refuses rows of another length than the headings'.
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let read = reader.records().collect::<csv::Result<Vec<_>>>().expect("whole rows");
    assert_eq!(read.len(), rows);
    write_tallies(sink(), tally, packs).expect("a sink takes all");
    write_subjects(sink(), tally, packs).expect("a sink takes all");
    write_codebook(sink(), packs).expect("a sink takes all");
    write_public_tallies(sink(), tally, packs).expect("a sink takes all");
    let responses = || {
        records.iter().filter_map(|record| match record {
            Record::Response(response) => Some(response),
            Record::Abandoned(_) => None,
        })
    };
    let mut seen = PublicResponses::of(packs);
    responses().for_each(|response| seen.see(response));
    let mut writer = seen.begin(sink()).expect("headings");
    responses().try_for_each(|response| writer.write(response)).expect("rows");
    writer.finish().expect("an end");
}

/// The desk keeps records as blocks.
fn blocks(records: &[Record]) {
    let mut writer = BlockWriter::default();
    records.iter().for_each(|record| writer.add(&RecordRef::of(record)));
    let block = Block::read(&writer.finish()).expect("a block that was just written");
    let read: Vec<Record> = block.records().map(RecordRef::into_record).collect();
    assert_eq!(read, records, "a block gives back what it was given");
}
