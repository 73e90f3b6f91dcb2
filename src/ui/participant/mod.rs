//! The participant's app: start screen, run, thank-you.
//!
//! `app` holds the state and does what is asked for; `pages` show it;
//! `controls` has one control a question kind; `on_demand` says what is not
//! loaded before it is needed.

mod app;
mod controls;
mod on_demand;
mod pages;
mod prizes;
mod route;
mod state;

use wasm_bindgen_futures::spawn_local;

use self::app::{App, provide_app};
pub use self::on_demand::{Loading, OnDemand, OnDemandFile};
use self::pages::root;
use crate::engine::event::Event;
use crate::engine::lang::Lang;
use crate::platform::{net, page};
use crate::texts::Texts;
use crate::ui::components::broken;
use crate::ui::language::preferred_language;
use crate::ui::problem::Problem;

/// Runs the app in the page.
pub fn start(on_demand: OnDemandFile) {
    spawn_local(async move {
        let event = match net::text("event.json").await {
            Ok(json) => Event::from_json(&json).map_err(Problem::Event),
            Err(error) => Err(Problem::Fetch(error)),
        };
        let app = match event {
            Ok(event) => Ok(App::open(event, on_demand).await),
            Err(problem) => Err(problem),
        };
        let Some(mount_point) = page::mount_point() else { return };
        let shown = app.clone();
        leptos::mount::mount_to(mount_point, move || match shown {
            Ok(app) => {
                provide_app(app);
                root()
            }
            Err(problem) => {
                let texts = Texts::of(preferred_language(&Lang::ALL));
                broken(texts.trouble.title, &problem.words(texts))
            }
        })
        .forget();
        if let Ok(app) = app {
            app.follow_route();
        }
        page::started();
    });
}
