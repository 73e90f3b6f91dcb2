//! Files to publish: what they tell is of at least five people.

use std::collections::BTreeMap;

use fairstall::engine::event::Draw;
use fairstall::engine::export::FEW;
use fairstall::engine::id::{ActivityId, EventId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::simulate::{Plan, records};
use time::macros::datetime;

use crate::pages::{DeskPage, StartPage};
use crate::support::packs::pack;
use crate::support::sheet::Sheet;
use crate::support::stall::Stall;
use crate::support::storage;

/// How many made-up runs there are.
const RUNS: usize = 30;

fn a_day() -> Vec<String> {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new("scams"),
        stations: vec![StationId::new("canteen"), StationId::new("library")],
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 5,
    };
    let made = records(pack("phone-scams", Lang::ZhHans).into(), plan).take(RUNS);
    made.map(|record| record.to_json()).collect()
}

#[test]
fn files_to_publish_tell_nothing_of_few() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await;
        storage::put_records(phone, &a_day()).await;
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(RUNS).await;

        let tallies = Sheet::read(&desk.export("tallies-public.csv").await);
        let counts: Vec<&str> = tallies.rows_where(&[]).iter().map(|row| row.cell("count")).collect();
        assert!(counts.contains(&"*"), "something is hidden");
        let few = |count: &&str| count.parse::<u64>().is_ok_and(|count| (1..FEW).contains(&count));
        assert!(!counts.iter().any(few), "{counts:?}");
        assert_eq!(tallies.rows_where(&[("measure", "asked")]).len(), 0, "nothing to subtract from");

        let rows = Sheet::read(&desk.export("responses-public.csv").await);
        assert!(rows.len() > 20, "{} responses", rows.len());
        let finished = tallies.row_where(&[("measure", "runs_finished")]);
        assert_eq!(finished.cells(["station", "count"]), ["all", &rows.len().to_string()]);
        for heading in rows.headings.iter().map(String::as_str) {
            let mut values: BTreeMap<&str, u64> = BTreeMap::new();
            rows.rows_where(&[]).iter().for_each(|row| *values.entry(row.cell(heading)).or_default() += 1);
            values.remove("");
            assert!(values.values().all(|times| *times >= FEW), "{heading}: {values:?}");
        }
        assert_eq!(rows.rows_where(&[("day", "2027-03-15")]).len(), rows.len(), "the day, not the time");
    });
}
