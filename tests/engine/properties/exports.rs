//! `responses.csv` holds all that `tallies.csv` counts: the figures can be
//! worked out from its cells by anybody who has the codebook.

use std::collections::BTreeMap;
use std::sync::Arc;

use fairstall::engine::answer::Answer;
use fairstall::engine::day::Day;
use fairstall::engine::event::Feedback;
use fairstall::engine::export::ResponsesWriter;
use fairstall::engine::export::cell::Cell;
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Column, ColumnContent, Kind};
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, Tally};
use proptest::prelude::*;

use super::answers::{answered, any_order};
use crate::support::build::{question, survey};
use crate::support::visit::Visit;

/// What a question's cells add up to.
#[derive(Debug, Default, PartialEq)]
struct Figures {
    /// How often each option was taken; those that nobody took are missing.
    options: BTreeMap<String, u64>,
    numbers: Vec<f64>,
    texts: Vec<String>,
}

impl Figures {
    /// What the tally says, with texts as a spreadsheet has them.
    fn counted(records: &[Record], packs: &Packs, kind: &Kind) -> Self {
        let tally = Tally::of(records, packs);
        let counts = &tally.activities.values().next().expect("an activity").total.questions[0].counts;
        let options = kind.countable().options().into_iter().map(|option| option.key);
        let numbers = &counts.numbers;
        let texts = counts.texts.iter().map(|text| Cell::Text(text.clone()).written().into_owned());
        Self {
            options: options.zip(counts.options.clone()).filter(|(_, count)| *count > 0).collect(),
            numbers: [numbers.min(), numbers.max(), numbers.mean()].into_iter().flatten().collect(),
            texts: texts.collect(),
        }
    }

    /// Adds a cell, by what the codebook says of its column.
    fn add(&mut self, column: &Column<'_>, cell: &str, kind: &Kind) {
        if cell.is_empty() {
            return;
        }
        let mut option = |key: String| *self.options.entry(key).or_default() += 1;
        match column.content {
            ColumnContent::ChoiceId if column.suffix.is_empty() => option(cell.to_owned()),
            ColumnContent::ChoiceId | ColumnContent::Rank => option(format!("{}.{cell}", column.suffix)),
            ColumnContent::ZeroOrOne if cell == "1" => option(column.suffix.clone()),
            ColumnContent::ZeroOrOne => assert_eq!(cell, "0"),
            ColumnContent::Number => {
                if matches!(kind, Kind::Rating(_)) {
                    option(cell.to_owned());
                }
                self.numbers.push(cell.parse().expect("a number"));
            }
            ColumnContent::Date => {
                let day = Day::parse(cell).expect("a day");
                self.numbers.push(f64::from(day.number()));
            }
            ColumnContent::Text | ColumnContent::SvgPath => self.texts.push(cell.to_owned()),
        }
    }

    /// The least, the greatest and the mean number.
    fn summed(mut self) -> Self {
        self.numbers.sort_by(f64::total_cmp);
        if let (Some(&min), Some(&max)) = (self.numbers.first(), self.numbers.last()) {
            let mean = self.numbers.iter().sum::<f64>() / self.numbers.len() as f64;
            self.numbers = vec![min, max, mean];
        }
        self
    }
}

/// `responses.csv` of these records, read back: the cells of each row by
/// heading.
fn read_back(records: &[Record], packs: &Packs) -> Vec<BTreeMap<String, String>> {
    let mut bytes = Vec::new();
    let mut writer = ResponsesWriter::new(&mut bytes, packs).expect("headings");
    for record in records {
        let Record::Response(response) = record else { continue };
        writer.write(response).expect("a row");
    }
    writer.finish().expect("an end");
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).expect("a mark"));
    let headings = reader.headers().expect("headings").clone();
    let row = |row: csv::StringRecord| {
        headings.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

fn run(pack: &Arc<Pack>, number: u64, answer: Option<Answer>) -> Record {
    let mut visit = Visit::seeded(pack, Feedback::End, number);
    if let Some(answer) = answer {
        visit.gives(answer);
    }
    visit.reaches_the_end();
    visit.record()
}

proptest! {
    #[test]
    fn the_cells_add_up_to_the_tally((kind, answer) in answered(), order in any_order(), twice: bool) {
        let pack = survey([Question { order, ..question("q", kind.clone()) }]);
        let mut answers = vec![Some(answer.clone()), None];
        answers.extend(twice.then_some(Some(answer)));
        let records: Vec<Record> =
            answers.into_iter().zip(1..).map(|(answer, number)| run(&pack, number, answer)).collect();
        let mut packs = Packs::default();
        packs.add((*pack).clone());
        let mut figures = Figures::default();
        for row in read_back(&records, &packs) {
            for column in kind.countable().columns() {
                let ending = if column.suffix.is_empty() { String::new() } else { format!(".{}", column.suffix) };
                figures.add(&column, &row[&format!("market.q{ending}")], &kind);
            }
        }
        prop_assert_eq!(figures.summed(), Figures::counted(&records, &packs, &kind));
    }
}
