//! The participant's app: start screen, run, thank-you.
//!
//! `app` holds the state and does what is asked for; `pages` show it;
//! `controls` has one control a question kind.

mod app;
mod controls;
mod pages;
mod rare;
mod route;
mod state;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use self::app::{App, provide_app};
pub use self::controls::{Asked, rare_control};
use self::pages::Root;
pub use self::rare::{Loading, RareControls};
use crate::engine::event::Event;
use crate::engine::lang::Lang;
use crate::platform::{net, page};
use crate::ui::components::Broken;
use crate::ui::language::preferred_language;
use crate::ui::problem::Problem;
use crate::ui::text::Texts;

/// Runs the app in the page.
pub fn start(rare: RareControls) {
    spawn_local(async move {
        let event = match net::text("event.json").await {
            Ok(json) => Event::from_json(&json).map_err(Problem::Event),
            Err(error) => Err(Problem::Fetch(error)),
        };
        let app = match event {
            Ok(event) => Ok(App::open(event, rare).await),
            Err(problem) => Err(problem),
        };
        let Some(mount_point) = page::mount_point() else { return };
        let shown = app.clone();
        leptos::mount::mount_to(mount_point, move || match shown {
            Ok(app) => {
                provide_app(app);
                view! { <Root /> }.into_any()
            }
            Err(problem) => {
                let texts = Texts::of(preferred_language(&Lang::ALL));
                view! { <Broken title=texts.trouble.title words=problem.words(texts) /> }.into_any()
            }
        })
        .forget();
        if let Ok(app) = app {
            app.follow_route();
        }
        page::started();
    });
}
