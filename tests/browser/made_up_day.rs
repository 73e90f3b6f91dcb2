//! A dry run as an organiser would do it: a made-up day of 5 phones at 3
//! stations, of which screen, CSV, workbook and report say the same, and which
//! is gone with one tap.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use fairstall::engine::lang::Lang;

use crate::pages::{DataPage, DeskPage, KeysPage, LockPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::visits::Visitor;
use crate::support::xpath::{button, button_with, has, is};

const BANNER: &str = "Dry run: everything on this desk is made up.";

/// A file of the dry run, saved by this button.
async fn saved(phone: &Phone, button: &str, name: &str) -> Vec<u8> {
    phone.saves(name, button, |file| file.strip_prefix("dry-run-") == Some(name)).await
}

/// How many runs of each activity were finished at all stations, by the file.
fn finished(tallies: &Sheet) -> BTreeMap<String, u64> {
    let rows = tallies.rows_where(&[("measure", "runs_finished"), ("station", "all")]);
    rows.iter().map(|row| (row.cell("activity").to_owned(), row.cell("count").parse().unwrap())).collect()
}

/// A sheet of a workbook: each row by its headings.
fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<BTreeMap<String, Data>> {
    let range = book.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    let heads: Vec<String> = range.rows().next().expect("headings").iter().map(Data::to_string).collect();
    range.rows().skip(1).map(|row| heads.iter().cloned().zip(row.iter().cloned()).collect()).collect()
}

#[test]
fn everything_that_is_made_of_a_day_says_the_same() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        // Somebody really answered before.
        StartPage::open(phone, "?station=canteen").await.begin(SURVEY).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        ThanksPage::on(phone).await.leave().await;

        DataPage::open(phone).await;
        phone.tap("dry run", &button("Start a dry run")).await;
        phone.see("banner", &format!("//strong[{}]", has(BANNER))).await;
        phone.open("#/desk").await;
        phone.see("records", &format!("//strong[{}]", has("720 records on this phone"))).await;

        let tallies = saved(phone, &button_with("tallies.csv"), "tallies.csv").await;
        let tallies = Sheet::read(&tallies);
        let by_activity = finished(&tallies);
        let all: u64 = by_activity.values().sum();

        let workbook = saved(phone, &button_with("workbook.xlsx"), "workbook.xlsx").await;
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook)).expect("a workbook");
        assert_eq!(rows(&mut book, "responses").len() as u64, all);
        assert_eq!(rows(&mut book, "tallies").len(), tallies.len());
        let tickets = rows(&mut book, "tickets");
        assert_eq!(tickets.len(), 120);
        let prizes = rows(&mut book, "prizes");
        let sum = |column: &str| -> f64 {
            prizes.iter().map(|row| row[column].to_string().parse::<f64>().unwrap()).sum()
        };
        assert_eq!(sum("stocked"), 60.0);

        phone.open("#/desk/report").await;
        phone.tap("draft", &button("Draft it")).await;
        phone.see("report", "//article[@class='summary']//table").await;
        phone.see("sum", &format!("//p[{}]", has(&format!("{all} runs were finished.")))).await;
        let activities = "//table[caption[.='How often each activity was finished']]//tr/td[2]";
        let told = phone.texts(activities).await.expect("the page");
        let mut told: Vec<u64> = told.iter().map(|count| count.parse().unwrap()).collect();
        let mut counted: Vec<u64> = by_activity.into_values().collect();
        told.sort_unstable();
        counted.sort_unstable();
        assert_eq!(told, counted, "each activity as the file has it");
        phone.see("made up", &format!("//p[{}]", has("Every number in this text is made up."))).await;
        let tables = phone.texts("//article[@class='summary']//td").await.expect("the page");
        let won = format!("{}", sum("won"));
        let won_in_report: u64 = {
            let table = "//table[caption[.='Prizes']]//tr/td[3]";
            phone.texts(table).await.expect("the page").iter().map(|cell| cell.parse::<u64>().unwrap()).sum()
        };
        assert_eq!(won_in_report.to_string(), won);
        // What somebody writes is in the file.
        let slot = "//p[@class='summary-slot'][1]";
        phone.type_into("slot", slot, "Forty posters were printed.").await;
        phone.keep_picture("report").await;
        let docx = saved(phone, &button("Save as DOCX"), "report.docx").await;
        let document = docx_rs::read_docx(&docx).expect("a document").json();
        assert!(document.contains("Forty posters were printed."));
        for cell in tables.iter().filter(|cell| !cell.is_empty()) {
            let quoted = serde_json::to_string(cell).expect("text");
            assert!(document.contains(quoted.trim_matches('"')), "{cell} is in the file");
        }
        assert!(document.contains("\"drawing\""), "charts are in the file");

        phone.tap("end", &button("End it and delete what was made up")).await;
        let banner = format!("//strong[{}]", has(BANNER));
        phone.until("the dry run is over", async || Ok(!phone.shows(&banner).await?)).await;
        DeskPage::open(phone).await;
        phone.see("one record", &format!("//strong[{}]", has("1 record on this phone"))).await;
    });
}

#[test]
fn the_wall_shows_what_people_agreed_to_and_is_saved() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        DataPage::open(phone).await;
        phone.tap("dry run", &button("Start a dry run")).await;
        phone.see("banner", &format!("//strong[{}]", has(BANNER))).await;
        phone.open("#/desk").await;
        phone.see("records", &format!("//strong[{}]", has("720 records on this phone"))).await;
        let responses = saved(phone, &button_with("responses.csv"), "responses.csv").await;
        let responses = Sheet::read(&responses);
        let agreed = responses.rows_where(&[("pack", "pledge"), ("pledge.shown", "1")]).len();
        assert!(agreed > 5, "{agreed} agreed");
        phone.open("#/desk/wall").await;
        phone.see("count", &format!("//p[{}]", is(&format!("{agreed} on the wall")))).await;
        let cards = phone.texts("//div[@class='wall']//li").await.expect("the page");
        assert_eq!(cards.len(), agreed);
        phone.keep_picture("wall").await;
        let svg = saved(phone, &button("SVG"), "pledge-wall.svg").await;
        let svg = String::from_utf8(svg).expect("UTF-8");
        assert_eq!(svg.matches("<rect").count(), agreed + 1, "a card each, and the wall");
        let png = saved(phone, &button("PNG"), "pledge-wall.png").await;
        assert!(png.starts_with(b"\x89PNG"));
    });
}

#[test]
fn a_locked_desk_shows_the_wall_and_nothing_else() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        KeysPage::open(phone).await.makes("Wang", "correct horse").await;
        LockPage::open(phone).await;
        phone.open_afresh("#/desk/wall").await;
        phone.see("wall", &format!("//h2[{}]", is("Pledge wall"))).await;
        assert!(!phone.shows("//nav").await.expect("the page"), "there is no way to other pages");
        phone.open("#/desk/report").await;
        LockPage::on(phone).await;
    });
}

#[test]
fn a_chart_is_saved_with_the_counts_of_the_file() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        DataPage::open(phone).await;
        phone.tap("dry run", &button("Start a dry run")).await;
        phone.see("banner", &format!("//strong[{}]", has(BANNER))).await;
        phone.open("#/desk").await;
        phone.see("records", &format!("//strong[{}]", has("720 records on this phone"))).await;
        let scores = "//section[h2[.='Scores']]";
        let svg = saved(phone, &format!("{scores}//button[.='SVG']"), "chart-scores.svg").await;
        let svg = String::from_utf8(svg).expect("UTF-8");
        let tallies = Sheet::read(&saved(phone, &button_with("tallies.csv"), "tallies.csv").await);
        let by_score = tallies.rows_where(&[("activity", "quiz"), ("measure", "score"), ("station", "all")]);
        assert!(by_score.len() > 1);
        for row in by_score.iter().filter(|row| row.cell("count") != "0") {
            let drawn = format!(">{}</text>", row.cell("count"));
            assert!(svg.contains(&drawn), "{} is in the picture", row.cell("count"));
        }
        let png = saved(phone, &format!("{scores}//button[.='PNG']"), "chart-scores.png").await;
        assert!(png.starts_with(b"\x89PNG"));
    });
}
