//! Private answers past the day until which they were to be kept: the desk
//! says so on every page, and wipes them while the counts stay.

use std::sync::Arc;

use fairstall::engine::event::Draw;
use fairstall::engine::id::{ActivityId, EventId};
use fairstall::engine::lang::Lang;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{DeskPage, StartPage};
use crate::support::packs::pack;
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::xpath::{button, has};

const LAST_DAY: &str = "2027-06-30";
const DAY_AFTER: &str = "2027-07-01";
const BOX: &str = "00000000000000a1.c2VhbGVk";

/// A register whose private answers are kept until a day.
fn site() -> Copy {
    let site = Copy::new();
    for lang in Lang::ALL {
        site.change_pack("register", lang.tag(), |pack| pack["retain_until"] = json!(LAST_DAY));
    }
    site
}

/// So many entries, each with a story sealed.
fn entries(count: usize) -> Vec<String> {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new("register"),
        stations: Vec::new(),
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 3,
    };
    let made = records(Arc::new(pack("register", Lang::ZhHans)), plan);
    let made = made.map(|record| serde_json::from_str::<Value>(&record.to_json()).expect("JSON"));
    let finished = made.filter(|record| record["entry"] == "response").take(count);
    let sealed = finished.map(|mut record| {
        record["answers"]["story"] = json!({"sealed": [BOX]});
        record.to_string()
    });
    sealed.collect()
}

async fn at_the_desk<'p>(phone: &'p Phone, records: &[String]) -> DeskPage<'p> {
    StartPage::open(phone, "").await;
    storage::put_records(phone, records).await;
    phone.open_afresh("#/desk").await;
    let desk = DeskPage::on(phone).await;
    desk.has_records(records.len()).await;
    desk
}

#[test]
fn nothing_is_said_on_the_last_day() {
    let site = site();
    Stall::new().on(LAST_DAY).with_site(&site).visit(async |phone| {
        at_the_desk(phone, &entries(3)).await;
        assert!(!phone.shows(&button("清除")).await.expect("the page"), "they may still be kept");
    });
}

#[test]
fn what_is_past_its_day_is_wiped_and_still_counted() {
    let site = site();
    Stall::new().on(DAY_AFTER).with_site(&site).visit(async |phone| {
        let desk = at_the_desk(phone, &entries(3)).await;
        let due = "“咨询投诉举报”的私密回答只应保存到2027年6月30日，现在还有 3 份。";
        phone.see("what is due", &format!("//*[{}]", has(due))).await;
        phone.keep_picture("overdue").await;
        let answered = async |desk: &DeskPage<'_>| {
            let tallies = Sheet::read(&desk.export("tallies.csv").await);
            let rows =
                tallies.rows_where(&[("question", "story"), ("measure", "answered"), ("station", "all")]);
            rows.iter().map(|row| row.cell("count").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(answered(&desk).await, ["3"]);

        phone.tap("wipe", &button("清除")).await;
        assert!(storage::texts(phone, "journal").await[0].contains(BOX), "one tap does not do it");
        phone.tap("wipe for good", &button("确定清除")).await;
        let gone = async || Ok(!storage::texts(phone, "journal").await.iter().any(|json| json.contains(BOX)));
        phone.until("nothing sealed is left", gone).await;
        let said = async || Ok(!phone.shows(&format!("//*[{}]", has("只应保存到"))).await?);
        phone.until("nothing is due any more", said).await;
        desk.has_records(3).await;
        assert_eq!(answered(&desk).await, ["3"], "counts stay what they were");
        let responses = Sheet::read(&desk.export("responses.csv").await);
        assert_eq!(responses.rows_where(&[("register.story.outcome", "answered")]).len(), 3);

        phone.reload().await;
        DeskPage::on(phone).await.has_records(3).await;
        assert!(!phone.shows(&button("清除")).await.expect("the page"), "it stays wiped");
    });
}
