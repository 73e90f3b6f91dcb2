//! The organiser's desk: what the journal of this phone adds up to, and its
//! exports.
//!
//! `app` holds the state and does what is asked for; `reading` reads the
//! journal, `blocks` what was counted before, and `book` counts; `cross` sets
//! two questions against each other; `charts` draw the figures and `given`
//! finds texts; `subjects` compares what is judged; `shelf` finds the packs;
//! `route` names the desk's pages, and `parts` show them. Records are never
//! changed; `data` merges, erases and deletes them.

mod app;
mod blocks;
mod book;
mod charts;
mod cross;
mod data;
mod export;
mod figures;
mod filter;
mod given;
mod parts;
mod reading;
mod route;
mod shelf;
mod subjects;
mod trouble;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use self::app::{Desk, provide_desk};
use self::data::provide_data;
use self::parts::DeskPage;
use crate::engine::event::Event;
use crate::engine::lang::Lang;
use crate::platform::{address, net, page};
use crate::ui::components::broken;
use crate::ui::language::preferred_language;
use crate::ui::problem::Problem;
use crate::ui::text::Texts;

/// Runs the desk in the page.
pub fn start() {
    spawn_local(async {
        let event = match net::text("event.json").await {
            Ok(json) => Event::from_json(&json).map_err(Problem::Event),
            Err(error) => Err(Problem::Fetch(error)),
        };
        let desk = match event {
            Ok(event) => Ok(Desk::open(event).await),
            Err(problem) => Err(problem),
        };
        // A short journal is on the page as soon as there is one; a long one
        // shows there how far it has come.
        let is_long = match &desk {
            Ok(desk) => desk.is_long().await,
            Err(_) => false,
        };
        if let (Ok(desk), false) = (&desk, is_long) {
            desk.load().await;
        }
        let Some(mount_point) = page::mount_point() else { return };
        let shown = desk.clone();
        leptos::mount::mount_to(mount_point, move || match shown {
            Ok(desk) => {
                provide_desk(desk);
                provide_data(desk);
                view! { <DeskPage /> }.into_any()
            }
            Err(problem) => {
                let texts = Texts::of(preferred_language(&Lang::ALL));
                view! {
                    {broken(texts.trouble.title, &problem.words(texts))}
                    <div class="actions">
                        <button type="button" on:click=|_| address::reload()>{texts.run.try_again}</button>
                    </div>
                }
                .into_any()
            }
        })
        .forget();
        if let Ok(desk) = &desk {
            desk.follow_journal();
            desk.follow_route();
        }
        page::present();
        page::started();
        if let (Ok(desk), true) = (&desk, is_long) {
            desk.load().await;
        }
    });
}
