//! Whichever page is on the screen.

use leptos::prelude::*;

use super::resume::ResumePage;
use super::run::RunPage;
use super::start::StartPage;
use super::thanks::ThanksPage;
use crate::platform::page;
use crate::ui::components::Broken;
use crate::ui::live::{live, on_click};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::route::Route;
use crate::ui::participant::state::Screen;
use crate::ui::problem::Problem;

/// The page on the screen.
#[component]
pub fn Root() -> impl IntoView {
    let app = use_app();
    Effect::new(move |_| {
        app.screen.track();
        page::present();
    });
    live(move || match app.screen.get() {
        Screen::Start => view! { <StartPage /> }.into_any(),
        Screen::Opening => opening(app).into_any(),
        Screen::Resume(draft) => view! { <ResumePage draft=*draft /> }.into_any(),
        Screen::Run => view! { <RunPage /> }.into_any(),
        Screen::Thanks => view! { <ThanksPage /> }.into_any(),
        Screen::Problem(problem) => trouble(app, problem).into_any(),
    })
}

fn opening(app: App) -> impl IntoView {
    view! { <p class="opening" role="status">{app.texts().run.loading}</p> }
}

fn trouble(app: App, problem: Problem) -> impl IntoView {
    let texts = app.texts();
    let run = &texts.run;
    let words = problem.words(texts);
    let again = match problem {
        Problem::DraftLost => Some((run.start_anew, on_click(move || app.start_after_trouble()))),
        Problem::Fetch(_) | Problem::Storage(_) => Some((run.try_again, on_click(move || app.show_route()))),
        Problem::Event(_) | Problem::Pack(_) | Problem::UnknownActivity(_) | Problem::Language => None,
    };
    let again = again
        .map(|(label, act)| view! { <button type="button" class="primary" on:click=act>{label}</button> });
    view! {
        <Broken title=texts.trouble.title words />
        <div class="actions">
            {again}
            <button type="button" on:click=on_click(move || app.go(&Route::Start))>{run.to_start}</button>
        </div>
    }
}
