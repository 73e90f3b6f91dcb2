//! Running the stall: a queue that survives everything, counters that add up,
//! stations that are behind, and all of it on another phone in the evening.

use std::fs;

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{
    CountersPage, DataPage, DeskPage, SURVEY, StartPage, StationsPage, ThanksPage, ThisPhonePage, TicketsPage,
};
use crate::support::folder::Folder;
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, FULL, Stall};
use crate::support::storage;
use crate::support::visits::Visitor;

async fn take_survey(phone: &Phone, address: &str) {
    StartPage::open(phone, address).await.begin(SURVEY).await;
    Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
    ThanksPage::on(phone).await.leave().await;
}

/// A file that the desk exports, without its byte order mark.
async fn exported(phone: &Phone, name: &str) -> String {
    let file = DeskPage::open(phone).await.export(name).await;
    String::from_utf8(file).expect("UTF-8").trim_start_matches('\u{feff}').replace('\r', "")
}

#[test]
fn a_phone_is_a_queue() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        let page = TicketsPage::open(phone).await;
        for number in 1..=4 {
            page.hands_out(number).await;
        }
        page.has_waiting(4).await;
        page.calls("2").await;
        page.serves("1–2").await;
        page.skips(2).await;
        page.serves("1").await;
        page.calls("1").await;
        page.serves("3").await;
        page.is_back(2).await;
        phone.keep_picture("tickets").await;

        // Nothing of it is in the page alone.
        let page = TicketsPage::open(phone).await;
        page.handed_out("4").await;
        page.serves("3").await;
        page.has_waiting(2).await;
        page.calls("5").await;
        page.serves("2, 4").await;
        page.offers(5).await;

        let rows = exported(phone, "tickets.csv").await;
        let told: Vec<&str> = rows.lines().map(|row| row.split_once(',').expect("cells").1).collect();
        let states: Vec<_> =
            told.iter().map(|row| row.split(',').take(2).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(states, ["number state", "1 done", "2 called", "3 done", "4 called"]);
    });
}

#[test]
fn two_tabs_hand_no_number_out_twice() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        let page = TicketsPage::open(phone).await;
        page.hands_out(1).await;
        let first = phone.tab().await;
        phone.open_tab().await;
        let page = TicketsPage::open(phone).await;
        page.hands_out(2).await;
        // The first tab may not have heard of it.
        phone.look_at(&first).await;
        TicketsPage::there(phone).hands_out(3).await;
        let mut numbers: Vec<_> = storage::records(phone).await;
        numbers.retain(|entry| entry["entry"] == "desk");
        let mut numbers: Vec<_> =
            numbers.iter().filter_map(|entry| entry["what"]["ticket_given"]["number"].as_u64()).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2, 3]);
    });
}

#[test]
fn a_phone_hands_out_numbers_of_its_own() {
    Stall::new().on(EVENT_DAY).speaking(Lang::ZhHant).visit(async |phone| {
        let page = TicketsPage::open(phone).await;
        page.has_range("200", "201").await;
        page.hands_out(200).await;
        page.hands_out(201).await;
        phone.see("nothing left", "//button[@disabled][normalize-space(.)='號已發完']").await;
    });
}

#[test]
fn everybody_in_a_hall_is_picked_once() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        let page = TicketsPage::open(phone).await;
        for number in 1..=3 {
            page.hands_out(number).await;
        }
        let mut picked = Vec::new();
        for _ in 1..=3 {
            picked.push(page.picks().await);
        }
        picked.sort_unstable();
        assert_eq!(picked, ["1", "2", "3"]);
        phone.see("all had a turn", "//p[normalize-space(.)='3 of 3 had a turn']").await;
    });
}

#[test]
fn what_is_counted_by_hand_adds_up_on_the_screen_and_in_the_file() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        take_survey(phone, "?station=canteen").await;
        ThisPhonePage::open(phone).await.stands_at("Canteen").await;
        let page = CountersPage::open(phone).await;
        phone.see("station", "//p[contains(., 'Counted for Canteen.')]").await;
        page.taps("Leaflets handed out", "+10").await;
        page.taps("Leaflets handed out", "+100").await;
        page.taps("Leaflets handed out", "+1").await;
        page.stands("Leaflets handed out", "111").await;
        page.undoes().await;
        page.stands("Leaflets handed out", "110").await;
        page.counts("Leaflets handed out", "-7").await;
        page.stands("Leaflets handed out", "103").await;
        page.taps("Scams", "+1").await;
        page.taps("Food safety", "+1").await;
        page.stands("Scams", "1").await;
        page.stands("People advised", "2").await;
        phone.keep_picture("counters").await;
        let rows = exported(phone, "counters.csv").await;
        let counted: Vec<String> = rows.lines().skip(1).map(without_hour).collect();
        assert_eq!(
            counted,
            [
                "advised,People advised,food,Food safety,canteen,1,0",
                "advised,People advised,scams,Scams,canteen,1,0",
                "leaflets,Leaflets handed out,,,canteen,103,0",
            ]
        );
        // Desk entries are no records of people.
        DeskPage::open(phone).await.has_records(1).await;
    });
}

/// A row of `counters.csv` without the hour that the story happens in.
fn without_hour(row: &str) -> String {
    let cells: Vec<&str> = row.split(',').collect();
    [&cells[..5], &cells[6..]].concat().join(",")
}

#[test]
fn what_was_noted_comes_along_in_a_backup() {
    let folder = Folder::new("noted");
    let file = folder.path().join("noted.jsonl");
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        CountersPage::open(phone).await.taps("Leaflets handed out", "+10").await;
        CountersPage::open(phone).await.stands("Leaflets handed out", "10").await;
        TicketsPage::open(phone).await.hands_out(1).await;
        let backup = DataPage::open(phone).await.backs_up().await;
        fs::write(&file, backup).expect("the file is written");
    });
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        CountersPage::open(phone).await.taps("Leaflets handed out", "+1").await;
        let page = DataPage::open(phone).await;
        for new in ["2 new here", "2 were here already"] {
            page.takes_in(&[&file]).await;
            page.reports("noted.jsonl", &[new]).await;
        }
        CountersPage::open(phone).await.stands("Leaflets handed out", "11").await;
        // Another phone's number is no longer there to hand out.
        TicketsPage::open(phone).await.offers(1).await;
        phone.tap("next ticket", "//button[normalize-space(.)='Hand out number 1']").await;
        TicketsPage::there(phone).handed_out("2").await;
    });
}

#[test]
fn the_station_that_lags_is_told_and_another_one_added() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        take_survey(phone, "?station=canteen").await;
        take_survey(phone, "?station=canteen&").await;
        let page = StationsPage::open(phone).await;
        page.has_finished("Canteen", 2).await;
        page.has_finished("Library", 0).await;
        page.wants("Canteen", "4").await;
        page.says("Canteen", "2 of 4").await;
        page.wants("Library", "4").await;
        page.says("Library", "0 of 4").await;
        phone.until("the library lags", async || Ok(page.lagging().await == ["Library"])).await;
        page.adds("East Square").await;
        phone.keep_picture("stations").await;

        // A phone can stand there, and its participants see where they are.
        ThisPhonePage::open(phone).await.stands_at("East Square").await;
        take_survey(phone, "").await;
        let start = StartPage::on(phone).await;
        start.at_station("East Square").await;
        start.tells_nothing().await;
        StationsPage::open(phone).await.has_finished("East Square", 1).await;
        let records = storage::records(phone).await;
        assert!(records.iter().any(|record| record["station"] == "east-square"), "{records:?}");
    });
}

#[test]
fn what_cannot_be_noted_is_told_and_shows_nowhere() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).where_first(FULL).visit(async |phone| {
        let page = CountersPage::open(phone).await;
        page.taps("Leaflets handed out", "+1").await;
        page.stands("Leaflets handed out", "1").await;
        phone.run("window.full = true", vec![]).await.expect("the script runs");
        page.taps("Leaflets handed out", "+10").await;
        phone.see("trouble", "//main//*[@role='alert']").await;
        page.stands("Leaflets handed out", "1").await;
        phone.run("window.full = false", vec![]).await.expect("the script runs");
        page.taps("Leaflets handed out", "+10").await;
        page.stands("Leaflets handed out", "11").await;
    });
}

#[test]
fn an_edited_plan_is_used_and_a_broken_one_told() {
    let site = Copy::new();
    let plan = json!({"format": 1, "counters": [{"id": "flags", "label": {"en": "Flags waved"}}]});
    site.write("desk.json", &plan.to_string());
    Stall::new().on(EVENT_DAY).speaking(Lang::En).with_site(&site).visit(async |phone| {
        CountersPage::open(phone).await.taps("Flags waved", "+1").await;
        CountersPage::open(phone).await.stands("Flags waved", "1").await;
        site.write("desk.json", "{\"format\": 1, \"counters\": [{\"id\": \"Flags\", \"label\": {}}]}");
        CountersPage::open(phone).await;
        phone.see("trouble", "//*[@role='alert'][contains(., 'Flags')]").await;
    });
}
