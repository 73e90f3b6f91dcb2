//! The start screen: title, theme, languages, and the activities as cards.

use std::sync::Arc;

use leptos::prelude::*;

use crate::engine::event::Activity;
use crate::ui::components::{Icon, LanguageSwitch, Notice, Shape, Tone};
use crate::ui::live::{Act, live, live_option, live_text, on_click};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::route::Route;

/// The start screen.
#[component]
pub fn StartPage() -> impl IntoView {
    let app = use_app();
    let event = app.event();
    let activities = event.activities.clone();
    view! {
        <main class="page start">
            <LanguageRow />
            <header class="hero">
                <h1 tabindex="-1" data-focus>{app.in_language(&event.title)}</h1>
                <p class="theme">{app.in_language(&event.theme)}</p>
                <Station />
            </header>
            <Warnings />
            <ul class="cards">
                {activities.into_iter().map(|activity| view! { <ActivityCard activity /> }).collect_view()}
            </ul>
            <footer>
                <p>{app.in_language(&event.organiser)}</p>
            </footer>
        </main>
    }
}

/// The language switch of the event.
#[component]
pub fn LanguageRow() -> impl IntoView {
    let app = use_app();
    live(move || {
        let on_choose: Act<_> = Arc::new(move |lang| app.choose_language(lang));
        let languages = app.event().languages.clone();
        view! {
            <LanguageSwitch label=app.texts().run.language languages current=app.lang.get() on_choose />
        }
    })
}

#[component]
fn Station() -> impl IntoView {
    let app = use_app();
    live_option(move || {
        let event = app.event();
        let label = app.station().ok().flatten().and_then(|id| event.station(&id).cloned());
        label.map(|station| view! { <p class="station">{station.label.get(app.lang.get()).to_owned()}</p> })
    })
}

#[component]
fn Warnings() -> impl IntoView {
    let app = use_app();
    let unknown_station = move || {
        let id = app.station().err()?;
        Some((app.texts().trouble.unknown_station)(&id))
    };
    let emptied = move || {
        let (now, before) = app.news.read().emptied?;
        Some((app.texts().trouble.journal_emptied)(now, before))
    };
    let problem = move || {
        let news = app.news.read();
        Some(news.problem.as_ref()?.words(app.texts()).join(" "))
    };
    let notice = |tone, words: Option<String>| words.map(|words| view! { <Notice tone>{words}</Notice> });
    view! {
        {live_option(move || notice(Tone::Warning, unknown_station()))}
        {live_option(move || notice(Tone::Warning, emptied()))}
        {live_option(move || notice(Tone::Fault, problem()))}
    }
}

#[component]
fn ActivityCard(
    /// The activity.
    activity: Activity,
) -> impl IntoView {
    let app = use_app();
    let id = activity.id.clone();
    let unfinished = move || app.news.read().unfinished.contains(&id);
    let route = Route::Activity(activity.id.clone());
    view! {
        <li>
            <button type="button" class="card" on:click=on_click(move || app.go(&route))>
                <span class="card-title">{app.in_language(&activity.title)}</span>
                <span class="card-description">{app.in_language(&activity.description)}</span>
                <span class="card-foot">
                    <Icon shape=Shape::Clock />
                    {live_text(move || duration(app, activity.seconds))}
                    {live_option(move || unfinished().then(|| view! {
                        <strong class="badge">{app.texts().run.unfinished}</strong>
                    }))}
                </span>
                <span class="card-go"><Icon shape=Shape::Forward /></span>
            </button>
        </li>
    }
}

fn duration(app: App, seconds: u32) -> String {
    let run = &app.texts().run;
    match seconds {
        // To the next ten: an estimate in odd seconds would look exact.
        ..=90 => (run.about_seconds)(seconds.div_ceil(10) * 10),
        seconds => (run.about_minutes)(seconds.div_ceil(60)),
    }
}
