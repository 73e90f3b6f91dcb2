//! `tallies.csv`: every figure of the tally and no other, and the same
//! figures as `responses.csv` gives when it is counted again.

use std::collections::BTreeMap;
use std::sync::Arc;

use fairstall::engine::export::percent;
use fairstall::engine::pack::{Pack, PackKind};
use fairstall::engine::question::Kind;
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Layout, Packs, Slice, Tally};

use super::{packs_of, responses, tallies};
use crate::support::files::{SAMPLE_PACKS, sample_pack, simulated};
use crate::support::sheet::Sheet;

/// What a row is about: station, question, measure, option.
type About = [String; 4];

/// A row's figures: count, base, percent, value.
type Figures = [String; 4];

fn about(station: &str, question: &str, measure: &str, option: &str) -> About {
    [station, question, measure, option].map(str::to_owned)
}

fn count(count: u64) -> Figures {
    [count.to_string(), String::new(), String::new(), String::new()]
}

fn share(count: u64, base: u64) -> Figures {
    let percent = percent(count, base).map_or_else(String::new, |percent| percent.to_string());
    [count.to_string(), base.to_string(), percent, String::new()]
}

fn value(value: Option<f64>) -> Figures {
    [String::new(), String::new(), String::new(), value.map_or_else(String::new, |value| value.to_string())]
}

/// The rows of a sheet by what they are about.
fn read(sheet: &Sheet) -> BTreeMap<About, Figures> {
    let row = |row: &Vec<String>| {
        let cells = |headings: [&str; 4]| headings.map(|heading| sheet.cell(row, heading).to_owned());
        (cells(["station", "question", "measure", "option"]), cells(["count", "base", "percent", "value"]))
    };
    let rows: BTreeMap<About, Figures> = sheet.rows.iter().map(row).collect();
    assert_eq!(rows.len(), sheet.rows.len(), "no two rows are about the same");
    rows
}

/// What the tally says, as rows.
fn expected(station: &str, slice: &Slice, layout: &Layout) -> BTreeMap<About, Figures> {
    let mut rows = BTreeMap::new();
    let mut row = |question: &str, measure: &str, option: &str, figures| {
        rows.insert(about(station, question, measure, option), figures);
    };
    row("", "runs_started", "", count(slice.finished + slice.abandoned));
    row("", "runs_finished", "", count(slice.finished));
    row("", "runs_abandoned", "", count(slice.abandoned));
    if layout.has_pass_mark() {
        row("", "runs_passed", "", share(slice.passed, slice.graded));
    }
    for ((right, of), runs) in &slice.scores {
        row("", "score", &format!("{right}/{of}"), share(*runs, slice.finished));
    }
    for (question, tally) in layout.questions.iter().zip(&slice.questions) {
        let id = question.key.as_str();
        let asked = tally.answered + tally.skipped + tally.declined;
        row(id, "started", "", count(asked + tally.not_relevant + tally.not_reached));
        row(id, "asked", "", count(asked));
        row(id, "answered", "", count(tally.answered));
        row(id, "skipped", "", count(tally.skipped));
        row(id, "declined", "", count(tally.declined));
        row(id, "not_relevant", "", count(tally.not_relevant));
        row(id, "not_reached", "", count(tally.not_reached));
        row(id, "abandoned_here", "", count(tally.abandoned_here));
        let options = question.question.kind.countable().options();
        for (option, times) in options.iter().zip(&tally.counts.options) {
            row(id, "choice", &option.key, share(*times, tally.answered));
        }
        let marked = tally.right + tally.partial + tally.wrong;
        if marked > 0 {
            row(id, "right", "", share(tally.right, marked));
            row(id, "partial", "", share(tally.partial, marked));
            row(id, "wrong", "", share(tally.wrong, marked));
            row(id, "facility", "", value(tally.item.facility()));
            row(id, "discrimination", "", value(tally.item.discrimination()));
        }
        let numbers = &tally.counts.numbers;
        if numbers.n() > 0 {
            row(id, "n", "", count(numbers.n()));
            row(id, "mean", "", value(numbers.mean()));
            row(id, "median", "", value(numbers.median()));
            row(id, "q1", "", value(numbers.quartiles().map(|(q1, _)| q1)));
            row(id, "q3", "", value(numbers.quartiles().map(|(_, q3)| q3)));
            row(id, "min", "", value(numbers.min()));
            row(id, "max", "", value(numbers.max()));
        }
    }
    rows
}

fn day(pack: &Arc<Pack>, draw: Option<usize>) -> (Packs, Vec<Record>) {
    (packs_of([pack]), simulated(pack, draw, 11).take(400).collect())
}

#[test]
fn every_figure_of_the_tally_is_in_the_file_and_nothing_else() {
    for (id, draw) in SAMPLE_PACKS {
        let (packs, records) = day(&sample_pack(id), draw);
        let tally = Tally::of(&records, &packs);
        let ((_, pack), activity) = tally.activities.iter().next().expect("one activity");
        let layout = packs.layout(pack).expect("a known pack");
        let mut rows = expected("all", &activity.total, layout);
        for (station, slice) in &activity.stations {
            let station = station.as_ref().expect("every phone was told");
            rows.extend(expected(station.as_str(), slice, layout));
        }
        let found = read(&tallies(&records, &packs));
        for (about, figures) in &rows {
            assert_eq!(found.get(about), Some(figures), "{about:?}");
        }
        assert_eq!(found.len(), rows.len());
    }
}

#[test]
fn counting_the_responses_again_gives_the_tallies() {
    for (id, draw) in SAMPLE_PACKS {
        let pack = sample_pack(id);
        let (packs, records) = day(&pack, draw);
        let (found, sheet) = (read(&tallies(&records, &packs)), responses(&records, &packs));
        for station in ["all", "canteen", "library"] {
            let here = |row: &&Vec<String>| station == "all" || sheet.cell(row, "station") == station;
            let rows: Vec<&Vec<String>> = sheet.rows.iter().filter(here).collect();
            let tallied = |question: &str, measure: &str, option: &str| {
                let figures = &found[&about(station, question, measure, option)];
                figures[0].parse::<usize>().expect("a count")
            };
            assert_eq!(tallied("", "runs_finished", ""), rows.len());
            let times = |heading: &str, cell: &str| {
                rows.iter().filter(|row| sheet.cell(row, heading) == cell).count()
            };
            for question in &pack.questions {
                let (key, heading) = (question.id.as_str(), format!("{id}.{}", question.id));
                for outcome in ["answered", "skipped", "declined", "not_relevant"] {
                    let counted = times(&format!("{heading}.outcome"), outcome);
                    assert_eq!(tallied(key, outcome, ""), counted, "{heading} {outcome} at {station}");
                }
                for option in question.kind.countable().options() {
                    let counted = match question.kind {
                        Kind::Multiple(_) => times(&format!("{heading}.{}", option.key), "1"),
                        _ => times(&heading, &option.key),
                    };
                    assert_eq!(tallied(key, "choice", &option.key), counted, "{heading} at {station}");
                }
                if let Kind::Number(_) | Kind::Rating(_) = question.kind {
                    let cells = rows.iter().map(|row| sheet.cell(row, &heading));
                    let values: Vec<f64> = cells.filter_map(|cell| cell.parse().ok()).collect();
                    assert_eq!(tallied(key, "n", ""), values.len());
                    let mean: f64 = found[&about(station, key, "mean", "")][3].parse().expect("a number");
                    let again = values.iter().sum::<f64>() / values.len() as f64;
                    assert!((mean - again).abs() <= 1e-9 * mean.abs(), "{heading}: {mean}, {again}");
                }
            }
            if pack.kind == PackKind::Quiz {
                let scored: usize = (0..=3)
                    .filter_map(|right| found.get(&about(station, "", "score", &format!("{right}/3"))))
                    .map(|figures| figures[0].parse::<usize>().expect("a count"))
                    .sum();
                assert_eq!(scored, rows.len(), "every finished run has a score");
            }
        }
    }
}

#[test]
fn percents_have_one_decimal_and_halves_go_up() {
    for (count, base, expected) in [
        (0, 0, None),
        (0, 7, Some(0.0)),
        (7, 7, Some(100.0)),
        (1, 3, Some(33.3)),
        (2, 3, Some(66.7)),
        (1, 2000, Some(0.1)),
        (1, 2001, Some(0.0)),
        (1999, 2000, Some(100.0)),
        (1, 16, Some(6.3)),
        (999_999_999, 1_000_000_000, Some(100.0)),
    ] {
        assert_eq!(percent(count, base), expected, "{count} of {base}");
    }
}
