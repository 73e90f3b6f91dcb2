//! The organiser's desk: what the journal of this phone adds up to, and its
//! exports.
//!
//! `app` holds the state and does what is asked for; `reading` reads the
//! journal, `blocks` what was counted before, and `book` counts; `cross` sets
//! two questions against each other; `charts` draw the figures and `given`
//! finds texts; `subjects` compares what is judged; `shelf` finds the packs;
//! `route` names the desk's pages, and `parts` show them; `keys` says who may
//! come in and read what is private; `paper` is where sheets of paper are typed
//! in; `phone` sees to the phone itself, and `print` has what is printed before
//! the day; `stall` runs the stall during it, and `cases` follows
//! registers up, with what `noting` writes down; `wall` is for a projector, and
//! `report` drafts the summary that is handed in.
//! `dry_run` fills a desk of its own with a made-up day.
//! Records are never changed; `data` merges, erases and deletes them.

mod app;
mod blocks;
mod book;
mod cases;
mod charts;
mod cross;
mod data;
mod dry_run;
mod export;
mod figures;
mod filter;
mod given;
pub mod keys;
mod noting;
mod paper;
mod parts;
mod phone;
mod print;
mod reading;
mod report;
mod route;
mod shelf;
mod stall;
mod subjects;
mod trouble;
mod wall;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use self::app::{Desk, provide_desk};
use self::cases::{Cases, provide_cases};
use self::data::{provide_data, use_data};
use self::keys::{Keys, admit, provide_keys};
use self::paper::{Paper, provide_paper};
use self::parts::DeskPage;
use self::phone::{Phone, provide_phone};
use self::report::{Summary, provide_summary};
use self::route::DeskRoute;
use self::stall::{Stall, provide_stall};
use self::trouble::Trouble;
use self::wall::WallPage;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::event::Event;
use crate::engine::lang::Lang;
use crate::platform::net::FetchError;
use crate::platform::{address, net, page};
use crate::texts::Texts;
use crate::ui::components::broken;
use crate::ui::language::preferred_language;
use crate::ui::problem::Problem;

/// Runs the desk in the page, as soon as somebody may see it.
pub fn start() {
    spawn_local(async {
        let event = match net::text("event.json").await {
            Ok(json) => Event::from_json(&json).map_err(Problem::Event),
            Err(error) => Err(Problem::Fetch(error)),
        };
        match event {
            Ok(event) => {
                let keys = Keys::open(&event);
                if keys.is_protected() && DeskRoute::parse(&address::hash()) == DeskRoute::Wall {
                    show_wall(event).await;
                } else {
                    admit(keys, move || spawn_local(show(event, keys)));
                }
            }
            Err(problem) => show_problem(&problem),
        }
    });
}

async fn show(event: Event, keys: Keys) {
    let desk = opened(event).await;
    // A short journal is on the page as soon as there is one; a long one
    // shows there how far it has come.
    let is_long = desk.is_long().await;
    if !is_long {
        desk.load().await;
    }
    let Some(mount_point) = page::mount_point() else { return };
    leptos::mount::mount_to(mount_point, move || {
        provide_desk(desk);
        provide_keys(keys);
        provide_data(desk, keys);
        provide_paper(Paper::of(desk, use_data()));
        provide_phone(Phone::of(desk));
        provide_stall(Stall::of(desk));
        provide_cases(Cases::of(desk, keys));
        provide_summary(Summary::of(desk));
        view! { <DeskPage /> }
    })
    .forget();
    desk.follow_journal();
    desk.follow_route();
    page::present();
    page::started();
    if is_long {
        desk.load().await;
    }
}

/// Shows the wall of a desk that is locked, and no way to anything else: who
/// goes to another page is asked for the passphrase there.
async fn show_wall(event: Event) {
    let desk = opened(event).await;
    desk.load().await;
    let Some(mount_point) = page::mount_point() else { return };
    leptos::mount::mount_to(mount_point, move || {
        provide_desk(desk);
        view! { <main class="page desk"><WallPage /></main> }
    })
    .forget();
    desk.follow_journal();
    address::on_hash_change(address::reload);
    page::present();
    page::started();
}

/// The event's desk, or that of its dry run.
async fn opened(event: Event) -> Desk {
    let is_dry_run = dry_run::is_on(&event.id);
    let event = if is_dry_run { dry_run::event_of(event) } else { event };
    Desk::open(event, planned().await, is_dry_run).await
}

/// What organisers planned. A site that was built before there were plans has
/// none.
async fn planned() -> Result<DeskPlan, Trouble> {
    match net::text("desk.json").await {
        Ok(json) => DeskPlan::from_json(&json).map_err(Trouble::Plan),
        Err(FetchError::Status(404)) => Ok(DeskPlan::default()),
        Err(error) => Err(Trouble::NoPlan(error)),
    }
}

fn show_problem(problem: &Problem) {
    let Some(mount_point) = page::mount_point() else { return };
    let texts = Texts::of(preferred_language(&Lang::ALL));
    let words = problem.words(texts);
    leptos::mount::mount_to(mount_point, move || {
        view! {
            {broken(texts.trouble.title, &words)}
            <div class="actions">
                <button type="button" on:click=|_| address::reload()>{texts.run.try_again}</button>
            </div>
        }
    })
    .forget();
    page::present();
    page::started();
}
