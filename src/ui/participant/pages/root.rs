//! Whichever page is on the screen.

use leptos::prelude::*;

use super::comforts::wants_comforts;
use super::run::run_page;
use super::start::start_page;
use super::thanks::thanks_page;
use crate::platform::page;
use crate::ui::components::broken;
use crate::ui::el::{El, el, parts};
use crate::ui::live::live;
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::on_demand::{FileState, OnDemand, at_stall, on_demand};
use crate::ui::participant::route::Route;
use crate::ui::participant::state::Screen;
use crate::ui::problem::Problem;

/// The page on the screen.
pub fn root() -> AnyView {
    let app = use_app();
    // Who needs larger letters or the easy mode is shown nothing without: both
    // are drawn on demand.
    let needed = wants_comforts();
    if needed {
        app.load_on_demand();
    }
    let awaited = move || needed && app.file_state.get() == FileState::Awaited;
    Effect::new(move |_| {
        app.screen.track();
        awaited();
        page::present();
    });
    let page = live(move || match app.screen.get() {
        _ if awaited() => opening(app),
        Screen::Start => start_page(),
        Screen::Opening => opening(app),
        Screen::Resume(draft) => on_demand(OnDemand::Resume(draft)),
        Screen::Run => run_page(),
        Screen::Thanks => thanks_page(),
        Screen::Problem(problem) => trouble(app, &problem),
    });
    parts([page, at_stall(OnDemand::Watch)])
}

fn opening(app: App) -> AnyView {
    el("p").class("opening").attr("role", "status").text(app.texts().run.loading).view()
}

fn trouble(app: App, problem: &Problem) -> AnyView {
    let texts = app.texts();
    let run = &texts.run;
    let button = |words| el("button").attr("type", "button").text(words);
    let primary = |words| button(words).class("primary");
    let again = match problem {
        Problem::DraftLost => Some(primary(run.start_anew).on_click(move || app.start_after_trouble())),
        Problem::Fetch(_) | Problem::Storage(_) => {
            Some(primary(run.try_again).on_click(move || app.show_route()))
        }
        Problem::Event(_) | Problem::Pack(_) | Problem::UnknownActivity(_) | Problem::Language => None,
    };
    let to_start = button(run.to_start).on_click(move || app.go(&Route::Start));
    let actions = el("div").class("actions").maybe(again.map(El::view)).child(to_start.view());
    parts([broken(texts.trouble.title, &problem.words(texts)), actions.view()])
}
