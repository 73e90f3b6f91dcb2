//! The desk's charts: what is behind them is what the files say, in whatever
//! kind a question is.

use std::sync::Arc;

use fairstall::engine::event::Draw;
use fairstall::engine::export::percent;
use fairstall::engine::id::{ActivityId, EventId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{DeskPage, StartPage};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;

/// Where a record has the text of the fixture's story.
const STORY: &str = "/answers/story/answered/text";

/// Puts made-up runs of a pack of this site into the phone's journal.
async fn fill(phone: &Phone, site: &Copy, pack: &str, count: usize) {
    let pack: Pack = site.pack(pack, Lang::En);
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new(pack.id.as_str()),
        stations: vec![StationId::new("canteen"), StationId::new("library")],
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        // Other packs have other runs.
        seed: pack.id.as_str().bytes().map(u64::from).sum(),
    };
    let made: Vec<Record> = records(Arc::new(pack), plan).take(count).collect();
    let made: Vec<String> = made.iter().map(Record::to_json).collect();
    storage::put_records(phone, &made).await;
}

async fn desk_of<'p>(phone: &'p Phone, site: &Copy, pack: &str, count: usize) -> DeskPage<'p> {
    StartPage::open(phone, "").await;
    fill(phone, site, pack, count).await;
    phone.open_afresh("#/desk").await;
    let desk = DeskPage::on(phone).await;

    desk.has_records(count).await;
    desk.choose_activity(pack).await;
    desk
}

#[test]
fn the_table_behind_a_chart_has_the_figures_of_the_file() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    Stall::new().with_site(&site).speaking(Lang::En).visit(async |phone| {
        let desk = desk_of(phone, &site, "every-kind", 80).await;
        let tallies = Sheet::read(&desk.export("tallies.csv").await);
        let of = |question: &str, measure: &str, option: &str| {
            tallies.row_where(&[
                ("activity", "every-kind"),
                ("station", "all"),
                ("question", question),
                ("measure", measure),
                ("option", option),
            ])
        };
        let percent = |question: &str, measure: &str, option: &str| {
            let [count, percent] = of(question, measure, option).cells(["count", "percent"]);
            [count.to_owned(), format!("{percent}%")]
        };
        let rounded = |value: &str| {
            let value: f64 = value.parse().expect("a mean");
            ((value * 100.0).round() / 100.0).to_string()
        };

        for (question, id, options) in [
            ("Where do you buy vegetables?", "place", [("market", "At a market"), ("else", "Elsewhere")]),
            ("What have you come across?", "met", [("weight", "Short weight"), ("none", "None of these")]),
            ("Do you trust this market?", "trust", [("1", "1 Not at all"), ("4", "4")]),
        ] {
            for (option, words) in options {
                let [count, percent] = percent(id, "choice", option);
                desk.shows_row(question, words, &[&count, &percent]).await;
            }
        }

        let cells = ["no", "so-so", "yes"].map(|column| {
            let [count, percent] = percent("grid", "choice", &format!("service.{column}"));
            format!("{count} · {percent}")
        });
        let base = of("grid", "choice", "service.no").cell("base");
        let mean = rounded(of("grid", "row_mean", "service").cell("value"));
        let [no, so_so, yes] = &cells;
        desk.shows_row("Are you content?", "The service", &[base, no, so_so, yes, &mean]).await;

        let mut ranked = ["price", "safety", "service"]
            .map(|item| (of("wishes", "row_mean", item).cell("value").parse::<f64>().expect("a mean"), item));
        ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
        let names = ranked.map(|(_, item)| match item {
            "price" => "Price",
            "safety" => "Safety",
            _ => "Service",
        });
        assert_eq!(desk.row_names("What matters most?").await, names, "the best mean rank first");
        for ((mean, item), name) in ranked.iter().zip(names) {
            let [first, share] = percent("wishes", "first_places", item);
            let ranks = [1, 2].map(|rank| of("wishes", "choice", &format!("{item}.{rank}")).cell("count"));
            let ranks: u64 = ranks.iter().map(|count| count.parse::<u64>().expect("a count")).sum();
            let figures = [rounded(&mean.to_string()), format!("{first} · {share}"), ranks.to_string()];
            desk.shows_row("What matters most?", name, &figures.each_ref().map(String::as_str)).await;
        }
    });
}

#[test]
fn texts_are_found_however_they_were_typed() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    Stall::new().with_site(&site).speaking(Lang::En).visit(async |phone| {
        let desk = desk_of(phone, &site, "every-kind", 40).await;
        let records = storage::records(phone).await;
        let texts: Vec<&str> = records.iter().filter_map(story).collect();
        assert!(texts.len() > 6, "{texts:?}");

        // Somebody adds three runs that differ in nothing but what they tell.
        let template = records.iter().find(|record| story(record).is_some()).expect("a text");
        let told = ["Short weight at ＳＴＡＬＬ 3.15", "the \"stall\" by the gate", "nothing"];
        let added = told.iter().enumerate().map(|(place, words)| {
            let mut record = template.clone();
            record["id"] = json!(format!("{:032x}", place + 1));
            *record.pointer_mut(STORY).expect("a text") = json!(words);
            record.to_string()
        });
        storage::put_records(phone, &added.collect::<Vec<_>>()).await;
        desk.refresh().await;
        desk.has_records(43).await;
        desk.finds_texts("Tell us what happened", "Stall", &[told[0], told[1]]).await;
        desk.finds_texts("Tell us what happened", "ｓｔａｌｌ ３.１５", &[told[0]]).await;
        desk.finds_texts("Tell us what happened", "elephant", &[]).await;
    });
}

#[test]
fn texts_that_are_values_and_drawings_have_their_figures_too() {
    let site = Copy::new();
    for pack in ["every-mark", "every-kind", "logic"] {
        site.add_pack(&format!("tests/packs/valid/{pack}.toml"));
    }
    Stall::new().with_site(&site).speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        for pack in ["every-mark", "every-kind", "logic"] {
            fill(phone, &site, pack, 30).await;
        }
        // Everybody who called somewhere called one of these, the first most.
        let called = ["１２３１５", "12315", "12315。", "12315", "消费者热线", "110"];
        let mut records = storage::records(phone).await;
        let (mut answered, mut counts) = (0_u64, [0_u64; 3]);
        for text in
            records.iter_mut().filter_map(|record| record.pointer_mut("/answers/hotline/answered/text"))
        {
            let place = answered as usize % called.len();
            *text = json!(called[place]);
            counts[place.saturating_sub(3)] += 1;
            answered += 1;
        }
        assert!(answered > 12, "{answered}");
        storage::put_records(phone, &records.iter().map(Value::to_string).collect::<Vec<_>>()).await;
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::on(phone).await;
        let share = |count: u64, base: u64| format!("{}%", percent(count, base).expect("a base"));

        desk.choose_activity("every-mark").await;
        let question = "What number do you call?";
        for (value, count) in ["12315 ✓", "消费者热线 ✓", "110"].into_iter().zip(counts) {
            desk.shows_row(question, value, &[&count.to_string(), &share(count, answered)]).await;
        }
        desk.shows_option(question, "12315", &format!("{} · {}", counts[0], share(counts[0], answered)))
            .await;
        let words =
            format!("{} of the {answered} who answered here gave “12315”.", share(counts[0], answered));
        desk.says_of(question, &words).await;

        desk.choose_activity("every-kind").await;
        let outcomes = records.iter().filter_map(|record| record.pointer("/answers/sign"));
        let outcomes: Vec<&Value> = outcomes.collect();
        let (asked, skipped) =
            (outcomes.len() as u64, outcomes.iter().filter(|outcome| **outcome == "skipped").count() as u64);
        let question = "Sign, or draw something";
        desk.says_of(question, &format!("{} of the {asked} who were asked here drew", asked - skipped)).await;
        desk.shows_row(question, "Skipped", &[&skipped.to_string(), &share(skipped, asked)]).await;

        desk.choose_activity("logic").await;
        let until =
            |record: &Value| Some(record.pointer("/answers/until/answered/date")?.as_str()?.to_owned());
        let days: Vec<String> = records.iter().filter_map(until).collect();
        let of_first = days.iter().filter(|day| *day == &days[0]).count() as u64;
        let figures = [of_first.to_string(), share(of_first, days.len() as u64)];
        desk.shows_row("Kept until", &days[0], &figures.each_ref().map(String::as_str)).await;
    });
}

/// What a record tells in the question of a story; none where it does not.
fn story(record: &Value) -> Option<&str> {
    record.pointer(STORY)?.as_str()
}
