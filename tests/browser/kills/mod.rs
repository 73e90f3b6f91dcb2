//! A phone that dies at any moment: the whole browser is killed in the middle
//! of a step of somebody's session, over and over on one profile, and what
//! people were shown as saved has to be there each time that it comes back.
//!
//! A killed process loses what it had not handed to the system. A battery that
//! comes out takes what the system had not yet written, too: that writes ask
//! for strict durability is another story, in [`super::saving`].
//!
//! `make kills` kills it a hundred and twenty times. `FAIRSTALL_KILLS` says how
//! often, `FAIRSTALL_SEED` when: the seed of every run is printed.

mod figures;
mod organiser;
mod steps;
mod visitor;

use std::env;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use fairstall::engine::event::Draw;
use fairstall::engine::id::{ActivityId, EventId, ResponseId};
use fairstall::engine::lang::Lang;
use fairstall::engine::random::Rng;
use fairstall::engine::record::{Abandoned, Record, Response};
use fairstall::engine::simulate::{Plan, records};
use time::macros::datetime;

use self::figures::Figures;
use self::steps::Step;
use self::visitor::Stand;
use crate::pages::{SURVEY, StartPage};
use crate::support::packs::pack;
use crate::support::stall::Stall;
use crate::support::storage;

/// How often the phone dies where nobody says how often.
const KILLS: usize = 20;

/// Made-up records in the journal, so many that the desk keeps a block of them.
const MADE_UP: usize = 2_400;

#[test]
fn whenever_the_phone_dies_what_it_called_saved_is_there_once() {
    let kills = number("FAIRSTALL_KILLS").map_or(KILLS, |kills| kills as usize);
    let seed = number("FAIRSTALL_SEED").unwrap_or_else(now);
    println!("FAIRSTALL_KILLS={kills} FAIRSTALL_SEED={seed}");
    let mut rng = Rng::new(seed);
    Stall::new().visit_until_death(async |phone| {
        StartPage::open(phone, "?own").await;
        let made_up = made_up_records(0..MADE_UP);
        for some in made_up.chunks(300) {
            storage::put_records(phone, some).await;
        }
        let mut stand = Stand::new(MADE_UP);
        let mut figures = Figures::default();
        let mut order = Vec::new();
        for _ in 0..kills {
            if order.is_empty() {
                order = Step::ALL.to_vec();
                rng.shuffle(&mut order);
            }
            let step = order.remove(0);
            let (part, moment) = (rng.next_u64(), rng.below(step.lasts()) as u64);
            step.comes(phone, &mut stand, part).await;
            let cut = tokio::select! {
                () = step.happens(phone, &mut stand) => false,
                () = tokio::time::sleep(Duration::from_millis(moment)) => true,
            };
            phone.die();
            figures.killed(step, cut);
            phone.switch_on().await;
            let troubles = stand.look(phone, &mut figures).await;
            if !troubles.is_empty() {
                figures.print(seed);
                panic!("after a death at “{step:?}”, at {moment} ms: {troubles:#?}");
            }
        }
        figures.print(seed);
        assert_eq!(figures.deaths(), kills);
        assert!(figures.devices.len() < 2, "the phone takes itself for several: {:?}", figures.devices);
    });
}

/// A number in the environment.
fn number(name: &str) -> Option<u64> {
    let text = env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|error| panic!("{name}={text}: {error}")))
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

/// Made-up records, these of all, with the lowest ids that there are.
fn made_up_records(which: Range<usize>) -> Vec<String> {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new(SURVEY),
        stations: Vec::new(),
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 1,
    };
    let pack = Arc::new(pack("phone-scams", Lang::ZhHans));
    let numbered = records(pack, plan).zip(1_u128..).skip(which.start).take(which.len());
    let numbered = numbered.map(|(mut record, number)| {
        let (Record::Response(Response { run, .. }) | Record::Abandoned(Abandoned { run, .. })) = &mut record;
        run.id = ResponseId::from_bits(number);
        record.to_json()
    });
    numbered.collect()
}
