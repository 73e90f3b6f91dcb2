//! The desk looks at some of the runs, sets one list against another, and
//! compares what is judged.

use std::sync::Arc;

use fairstall::engine::event::Draw;
use fairstall::engine::export::percent;
use fairstall::engine::id::{ActivityId, EventId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{DeskPage, StartPage, ThanksPage};
use crate::support::packs::pack;
use crate::support::phone::Phone;
use crate::support::site::{Copy, source_pack};
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

const TITLE: &str = "Phone scam survey";
const AGE: &str = "Which age group are you in?";
const AGES: [&str; 5] = ["under-18", "from-18", "from-25", "from-40", "from-60"];

/// Counts how often the journal is read in batches.
const WATCH: &str = "
    window.batches = 0;
    const getAll = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...rest) {
        window.batches += this.name === 'journal';
        return getAll.apply(this, rest);
    };
";

/// So many made-up runs of a pack that an activity runs.
fn made_up(pack: Pack, activity: &str, count: usize) -> impl Iterator<Item = Value> {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new(activity),
        stations: vec![StationId::new("canteen")],
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 11,
    };
    let records = records(Arc::new(pack), plan).take(count);
    records.map(|record| serde_json::from_str(&record.to_json()).expect("a record"))
}

/// Eighty runs of the survey, every other one made up and every fourth in 繁體,
/// from nine o'clock on. The first half at the canteen.
fn a_day() -> Vec<Value> {
    let records = made_up(pack("phone-scams", Lang::En), "scams", 80).enumerate();
    let changed = records.map(|(index, mut record)| {
        record["simulated"] = json!(index % 2 == 0);
        record["lang"] = json!(if index % 4 == 1 { "zh-Hant" } else { "en" });
        record["station"] = json!(if index < 40 { "canteen" } else { "library" });
        record["started"] = json!(format!("2027-03-15T{:02}:30:00+08:00", 9 + index % 8));
        record
    });
    changed.collect()
}

/// Puts the day into the journal and opens the desk.
async fn open<'p>(phone: &'p Phone, day: &[Value], title: &str) -> DeskPage<'p> {
    StartPage::open(phone, "").await;
    for record in day {
        let id = record["id"].as_str().expect("an id");
        storage::put(phone, "journal", id, &record.to_string()).await;
    }
    phone.open_afresh("#/desk").await;
    let desk = DeskPage::on(phone).await;
    desk.has_records(day.len()).await;
    desk.choose_activity(title).await;
    desk
}

/// How many of these there are: started, finished, given up.
fn runs(day: &[Value], like: impl Fn(&Value) -> bool) -> [u64; 3] {
    let count =
        |entry: &str| day.iter().filter(|record| like(record) && record["entry"] == entry).count() as u64;
    let [finished, abandoned] = ["response", "abandoned"].map(count);
    [finished + abandoned, finished, abandoned]
}

fn is_of_age(record: &Value, age: &str) -> bool {
    record["answers"]["age"]["answered"]["single"]["choice"] == age
}

async fn batches(phone: &Phone) -> Value {
    phone.run("return window.batches", Vec::new()).await.expect("a number")
}

#[test]
fn the_desk_looks_at_some_of_the_runs_and_says_of_how_many() {
    Stall::new().speaking(Lang::En).where_first(WATCH).visit(async |phone| {
        let day = a_day();
        let desk = open(phone, &day, TITLE).await;
        desk.counts(runs(&day, |_| true)).await;
        desk.tells("40 of them were made up for a dry run, and count as any other").await;
        desk.narrows().await;

        let is_hant = |record: &Value| record["lang"] == "zh-Hant";
        desk.asks_for("Language", "繁體").await;
        desk.counts(runs(&day, is_hant)).await;
        desk.says("20 of the 80 runs here are shown.").await;
        desk.says("The files hold everything, not only what is shown.").await;
        // The list that was chosen from is still where the keys go.
        let focus = "return document.activeElement.closest('label')?.textContent.startsWith('Language')";
        assert_eq!(phone.run(focus, Vec::new()).await.expect("a truth"), json!(true));

        desk.choose_station("Library").await;
        desk.counts(runs(&day, |record| is_hant(record) && record["station"] == "library")).await;
        desk.says("10 of the 40 runs here are shown.").await;
        desk.choose_station("All stations").await;

        desk.shows_all().await;
        desk.counts(runs(&day, |_| true)).await;
        desk.asks_for("Started before", "12:00").await;
        desk.counts(runs(&day, |record| record["started"].as_str().is_some_and(|at| &at[11..13] < "12")))
            .await;
        desk.asks_for("Started before", "Any").await;
        desk.asks_for("Made-up runs", "Left out").await;
        desk.counts(runs(&day, |record| record["simulated"] == false)).await;
        desk.tells("40 of them were made up for a dry run, and left out of what is shown").await;
        desk.shows_all().await;

        desk.asks_for("Who answered this question", AGE).await;
        desk.asks_for("with", "18–24").await;
        let [started, finished, abandoned] = runs(&day, |record| is_of_age(record, "from-18"));
        assert!(finished > 0 && abandoned == 0, "somebody is of that age");
        desk.counts([started, finished, abandoned]).await;
        desk.shows_option(AGE, "18–24", &format!("{finished} · 100%")).await;

        // Two more in another tab, of whom one is of that age.
        let before = batches(phone).await;
        let desk_tab = phone.tab().await;
        phone.open_tab().await;
        for (station, age) in [("canteen", "from-18"), ("library", "from-25")] {
            phone.open(&format!("?station={station}#/a/scams")).await;
            Visitor { met: &["none"], age, ..Visitor::default() }.take_survey(phone).await;
            ThanksPage::on(phone).await;
        }
        phone.look_at(&desk_tab).await;
        desk.has_records(82).await;
        desk.counts([started + 1, finished + 1, 0]).await;
        assert_eq!(batches(phone).await, before, "nothing was read again");

        desk.choose_activity("Three quick questions").await;
        desk.choose_activity(TITLE).await;
        let [started, finished, abandoned] = runs(&day, |_| true);
        desk.counts([started + 2, finished + 2, abandoned]).await;
    });
}

#[test]
fn one_list_is_set_against_another_within_what_is_looked_at() {
    Stall::new().speaking(Lang::En).of_width(1280).visit(async |phone| {
        let day = a_day();
        let desk = open(phone, &day, TITLE).await;
        desk.narrows().await;
        desk.asks_for("Language", "English").await;
        desk.says("60 of the 80 runs here are shown.").await;
        desk.sets_against("Station", AGE).await;
        let rows = [("canteen", "Canteen"), ("library", "Library")].map(|(station, name)| {
            let count = |age: &str| {
                let here = |record: &Value| record["lang"] == "en" && record["station"] == station;
                runs(&day, |record| here(record) && is_of_age(record, age))[1]
            };
            let counts = AGES.map(count);
            let base: u64 = counts.iter().sum();
            let cell = |count: &u64| {
                let small = if *count < 5 { "*" } else { "" };
                format!("{count} · {}%{small}", percent(*count, base).expect("a base"))
            };
            format!("{name} {base} {}", counts.iter().map(cell).collect::<Vec<_>>().join(" "))
        });
        desk.has_cross(&[&rows[0], &rows[1]]).await;
        desk.says("They differ most in").await;
        // The table is of what is looked at, and goes where something else is.
        desk.shows_all().await;
        desk.counts(runs(&day, |_| true)).await;
        desk.has_cross(&[]).await;
    });
}

#[test]
fn what_is_judged_is_compared_by_means_and_grades() {
    const JUDGED: &str = "tests/packs/valid/judged.toml";
    let site = Copy::new();
    site.add_pack(JUDGED);
    Stall::new().speaking(Lang::En).with_site(&site).visit(async |phone| {
        let day: Vec<Value> = made_up(source_pack(JUDGED, Lang::En), "judged", 60).collect();
        let desk = open(phone, &day, "judged").await;
        for (shop, name) in [("lotus", "Lotus"), ("corner", "Corner shop"), ("online", "Online")] {
            // Each time that somebody went there and said how clean it is.
            let (mut runs, mut steps) = (0, Vec::new());
            for record in &day {
                let answer = |id: &str| &record["answers"][id]["answered"];
                let there = ["", "#2", "#3"]
                    .into_iter()
                    .filter(|instance| answer(&format!("shop{instance}"))["single"]["choice"] == shop);
                let there: Vec<&str> = there.collect();
                runs += u32::from(!there.is_empty());
                let clean =
                    there.iter().map(|instance| answer(&format!("clean{instance}"))["rating"].as_f64());
                steps.extend(clean.flatten());
            }
            let mean = steps.iter().sum::<f64>() / steps.len() as f64;
            let mean = (mean * 100.0).round() / 100.0;
            desk.compares(name, &format!("{runs} {} {mean}", steps.len())).await;
        }
        desk.says("comes out highest").await;
        desk.asks_for("Compared by", "Points").await;
        desk.compares("Lotus", "Fair").await;
        let file = String::from_utf8(desk.export("subjects.csv").await).expect("UTF-8");
        assert!(file.contains(",all,lotus,Lotus,points,,"), "{file}");
    });
}
