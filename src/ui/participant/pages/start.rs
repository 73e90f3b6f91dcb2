//! The start screen: title, theme, languages, and the activities as cards.

use std::sync::Arc;

use leptos::prelude::*;

use crate::engine::event::{Activity, card_address};
use crate::platform::address;
use crate::ui::components::{Shape, Tone, icon, language_switch, notice};
use crate::ui::el::{el, paragraph, parts};
use crate::ui::live::{Act, live, live_option, live_text};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::on_demand::{OnDemand, at_stall, later};
use crate::ui::participant::route::Route;

/// The start screen.
pub fn start_page() -> AnyView {
    let app = use_app();
    let event = app.event();
    let title = app.in_language(el("h1").attr("tabindex", "-1").attr("data-focus", ""), &event.title);
    let theme = app.in_language(el("p").class("theme"), &event.theme);
    let organiser = app.in_language(el("p"), &event.organiser);
    let hero = el("header").class("hero").child(title.view()).child(theme.view()).child(station(app));
    let foot = el("footer").maybe(card_link(app)).child(organiser.view()).child(later(OnDemand::Foot));
    let cards = event.activities.iter().map(|activity| card(app, activity));
    el("main")
        .class("page start")
        .child(language_row())
        .child(hero.view())
        .child(at_stall(OnDemand::Today))
        .child(warnings(app))
        .child(el("ul").class("cards").children(cards).view())
        .child(foot.view())
        .view()
}

/// The way to the rights card, if there is one.
pub fn card_link(app: App) -> Option<AnyView> {
    let address = move || card_address(app.lang.get()) + &address::whole_query();
    let link = el("a").class("card-link").live_attr("href", live_text(address));
    app.event().card.then(|| link.live_text(live_text(move || app.texts().run.rights)).view())
}

/// The language switch of the event.
pub fn language_row() -> AnyView {
    let app = use_app();
    live(move || {
        let on_choose: Act<_> = Arc::new(move |lang| app.choose_language(lang));
        language_switch(app.texts().run.language, &app.event().languages, app.lang.get(), &on_choose)
    })
}

fn station(app: App) -> AnyView {
    live_option(move || {
        let (_, label) = app.station().ok().flatten()?;
        Some(paragraph("station", &label))
    })
}

fn warnings(app: App) -> AnyView {
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
    parts([
        live_option(move || warned(Tone::Warning, unknown_station())),
        live_option(move || warned(Tone::Warning, emptied())),
        live_option(move || warned(Tone::Fault, problem())),
    ])
}

/// A notice, if there is something to say.
pub fn warned(tone: Tone, words: Option<String>) -> Option<AnyView> {
    words.map(|words| notice(tone, el("span").text(&words).view()))
}

fn card(app: App, activity: &Activity) -> AnyView {
    let (id, seconds) = (activity.id.clone(), activity.seconds);
    let route = Route::Activity(activity.id.clone());
    let span = |class| el("span").class(class);
    let badge = live_option(move || {
        let run = &app.texts().run;
        let words = match app.news.read().unfinished.contains(&id) {
            true => run.unfinished,
            false if app.is_own && app.is_done(&id) => run.done,
            false => return None,
        };
        Some(el("strong").class("badge").text(words).view())
    });
    let foot = span("card-foot")
        .child(icon(Shape::Clock))
        .live_text(live_text(move || duration(app, seconds)))
        .child(badge);
    let button = el("button")
        .attr("type", "button")
        .class("card")
        .on_click(move || app.go(&route))
        .child(app.in_language(span("card-title"), &activity.title).view())
        .child(app.in_language(span("card-description"), &activity.description).view())
        .child(foot.view())
        .child(span("card-go").child(icon(Shape::Forward)).view());
    el("li").child(button.view()).view()
}

fn duration(app: App, seconds: u32) -> String {
    let run = &app.texts().run;
    match seconds {
        // To the next ten: an estimate in odd seconds would look exact.
        ..=90 => (run.about_seconds)(seconds.div_ceil(10) * 10),
        seconds => (run.about_minutes)(seconds.div_ceil(60)),
    }
}
