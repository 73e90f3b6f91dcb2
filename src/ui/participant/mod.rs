//! The participant's app: start screen, run, thank-you.
//!
//! `app` holds the state and does what is asked for; `pages` show it;
//! `controls` has one control a question kind.

mod app;
mod controls;
mod pages;
pub(crate) mod problem;
mod route;
mod saving;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use self::app::{App, provide_app};
use self::pages::{Broken, Root};
use self::problem::Problem;
use crate::engine::event::Event;
use crate::engine::lang::Lang;
use crate::platform::{net, page, settings};

/// Runs the app in the page.
pub fn start() {
    spawn_local(async {
        let event = match net::text("event.json").await {
            Ok(json) => Event::from_json(&json).map_err(Problem::Event),
            Err(error) => Err(Problem::Fetch(error)),
        };
        let app = match event {
            Ok(event) => Ok(App::open(event).await),
            Err(problem) => Err(problem),
        };
        let Some(mount_point) = page::mount_point() else { return };
        let shown = app.clone();
        leptos::mount::mount_to(mount_point, move || match shown {
            Ok(app) => {
                provide_app(app);
                view! { <Root /> }.into_any()
            }
            Err(problem) => view! { <Broken problem lang=preferred_language(&Lang::ALL) /> }.into_any(),
        })
        .forget();
        if let Ok(app) = app {
            app.follow_route();
        }
        page::started();
    });
}

/// The language chosen last time, else the browser's, else the first offered.
pub(crate) fn preferred_language(offered: &[Lang]) -> Lang {
    let chosen = settings::get::<Lang>("lang");
    let browsers = page::browser_languages();
    let browsers = browsers.iter().filter_map(|tag| Lang::from_browser(tag));
    chosen
        .into_iter()
        .chain(browsers)
        .find(|lang| offered.contains(lang))
        .or_else(|| offered.first().copied())
        .unwrap_or_default()
}
