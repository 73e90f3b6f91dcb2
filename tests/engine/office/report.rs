//! The summary report: every number in it is the tally's, and the DOCX says
//! what the page says.

use std::io::Read as _;

use fairstall::engine::counters::Counters;
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::prizes::Prizes;
use fairstall::engine::record::{Outcome, Record};
use fairstall::office::report::{Block, Report, ReportTable, draft, write_docx};

use super::MADE;

fn report(lang: Lang) -> Report {
    draft(&MADE.facts(lang))
}

fn words(report: &Report) -> String {
    let all = report.blocks.iter().map(|block| match block {
        Block::Title(words)
        | Block::Heading(words)
        | Block::Text(words)
        | Block::Point(words)
        | Block::Slot(words) => words.clone(),
        Block::Table(table) => table.caption.clone(),
        Block::Figure(figure) => format!("{} {}", figure.title, figure.note),
    });
    all.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn table<'r>(report: &'r Report, caption: &str) -> &'r ReportTable {
    let tables = report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.into_iter().find(|table| table.caption == caption).unwrap_or_else(|| panic!("no table {caption}"))
}

#[test]
fn the_turnout_adds_up_to_what_was_finished() {
    let report = report(Lang::ZhHans);
    let turnout = table(&report, "各站点、各种方式完成的份数");
    let all: u64 = MADE.tally.activities.values().map(|activity| activity.total.finished).sum();
    let last = turnout.rows.last().expect("the sum");
    assert_eq!(last.last(), Some(&all.to_string()));
    let sum: u64 =
        turnout.rows[..turnout.rows.len() - 1].iter().map(|row| row[4].parse::<u64>().unwrap()).sum();
    assert_eq!(sum, all);
    assert!(words(&report).contains(&format!("一共完成 {all} 份回答")));
}

#[test]
fn cases_pledges_tickets_and_prizes_are_those_of_the_day() {
    let report = report(Lang::En);
    let text = words(&report);
    let pledges = MADE.finished("pledge");
    let told = |record: &&Record| match record {
        Record::Response(response) => {
            let kind = response.answers.get(&QuestionId::new("kind"));
            response.run.pack.as_str() == "register" && matches!(kind, Some(Outcome::Answered(_)))
        }
        Record::Abandoned(_) => false,
    };
    let cases = MADE.day.records.iter().filter(told).count() as u64;
    assert!(cases > 0, "somebody left a case");
    for caption in ["By kind", "By status"] {
        let sum: u64 = table(&report, caption).rows.iter().map(|row| row[1].parse::<u64>().unwrap()).sum();
        assert_eq!(sum, cases, "{caption}");
    }
    assert!(text.contains(&format!("{pledges} pledges were made.")), "{text}");
    assert!(text.contains("120 tickets were handed out"), "{text}");
    let prizes = Prizes::of(&MADE.ledger, true);
    let won: u32 = prizes.stocks().map(|(_, _, stock)| stock.won).sum();
    let rows = &table(&report, "Prizes").rows;
    let of = |column: usize| rows.iter().map(|row| row[column].parse::<u32>().unwrap()).sum::<u32>();
    assert_eq!((of(1), of(2)), (60, won));
    let leaflets = &MADE.project.plan.counters[0];
    let counted = Counters::of(&MADE.ledger, |_| true).sum(&leaflets.id, None);
    assert_eq!(table(&report, "Counted by hand").rows[0][1], counted.to_string());
}

#[test]
fn the_most_missed_questions_say_what_is_right_and_by_which_law() {
    let report = report(Lang::ZhHans);
    let missed = table(&report, "错得最多的题");
    assert_eq!(missed.rows.len(), 5);
    let rate = |row: &Vec<String>| {
        let (right, rest) = row[1].split_once(" / ").expect("right / marked");
        let (marked, _) = rest.split_once(" = ").expect("a share");
        right.parse::<f64>().unwrap() / marked.parse::<f64>().unwrap()
    };
    assert!(missed.rows.windows(2).all(|pair| rate(&pair[0]) <= rate(&pair[1])), "the worst come first");
    for row in &missed.rows {
        assert!(!row[2].is_empty(), "{row:?}");
    }
    assert!(missed.rows.iter().any(|row| row[3].contains('《')), "{missed:?}");
}

#[test]
fn what_surveys_found_names_its_base() {
    for (lang, base) in
        [(Lang::ZhHans, "在这里回答的"), (Lang::En, "who answered here"), (Lang::ZhHant, "在這裡回答的")]
    {
        let report = report(lang);
        let figures: Vec<_> =
            report.blocks.iter().filter(|block| matches!(block, Block::Figure(_))).collect();
        assert!(figures.len() >= 5);
        for block in figures {
            let Block::Figure(figure) = block else { continue };
            assert!(figure.note.contains(base), "{figure:?}");
        }
        assert!(words(&report).matches(base).count() > 10, "{lang}");
    }
}

#[test]
fn a_dry_run_is_called_one() {
    assert!(words(&report(Lang::En)).contains("[Dry run] Every number in this text is made up."));
    let facts = MADE.facts(Lang::En);
    let real = draft(&fairstall::office::report::Facts { is_dry_run: false, ..facts });
    assert!(!words(&real).contains("Dry run"));
}

#[test]
fn the_docx_says_what_the_page_says() {
    let report = report(Lang::ZhHans);
    let mut bytes = Vec::new();
    write_docx(&report, Vec::new(), &mut bytes).expect("a file");
    let document = docx_rs::read_docx(&bytes).expect("it reads back").json();
    for block in &report.blocks {
        match block {
            Block::Title(words) | Block::Heading(words) | Block::Text(words) | Block::Slot(words) => {
                let quoted = serde_json::to_string(words).expect("text");
                assert!(document.contains(quoted.trim_matches('"')), "{words}");
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flatten().filter(|cell| !cell.is_empty()) {
                    let quoted = serde_json::to_string(cell).expect("text");
                    assert!(document.contains(quoted.trim_matches('"')), "{cell}");
                }
            }
            Block::Point(_) | Block::Figure(_) => {}
        }
    }
    if let Ok(folder) = std::env::var("FAIRSTALL_REPORT") {
        std::fs::write(std::path::Path::new(&folder).join("report.docx"), &bytes).expect("a folder");
    }
    let mut zip = std::io::Cursor::new(&bytes);
    let mut magic = [0; 2];
    zip.read_exact(&mut magic).expect("bytes");
    assert_eq!(&magic, b"PK");
}
