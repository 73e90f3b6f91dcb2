//! What lies beside a question for whoever wants it: the size of letters, the
//! plain mode, reading aloud, and on phones of the stall whether a volunteer
//! taps for the participant, which is kept with the run.

use leptos::prelude::*;

use super::comforts::{plain_mode, sizes};
use crate::engine::record::Mode;
use crate::platform::{page, speech};
use crate::ui::el::{el, parts};
use crate::ui::live::{live_flag, live_option, live_text};
use crate::ui::participant::app::{App, use_app};

/// What is beside a question, at the end of the page.
pub fn beside() -> AnyView {
    let app = use_app();
    let help = el("div").class("beside").child(sizes()).child(plain_mode()).child(aloud(app)).view();
    parts([help, if app.is_own { parts([]) } else { assisted(app) }])
}

/// The way to have the page read, where the phone has a voice of its own.
fn aloud(app: App) -> AnyView {
    let place = Memo::new(move |_| {
        app.session.read().as_ref().map(|session| (session.at(), session.locked(), session.pack().lang))
    });
    // Nobody wants to hear the last page on this one.
    Effect::new(move |_| {
        place.track();
        speech::hush();
    });
    on_cleanup(speech::hush);
    live_option(move || {
        // Browsers know their voices some time after they were first asked.
        let (_, _, lang) = place.get()?;
        speech::has_voice(lang.tag()).then(|| {
            el("button")
                .attr("type", "button")
                .on_click(move || match speech::is_speaking() {
                    true => speech::hush(),
                    false => speech::say(&page::words_of(".question:not([hidden])"), lang.tag()),
                })
                .live_text(live_text(move || app.later_texts().read_aloud))
                .view()
        })
    })
}

/// A box to tick.
fn assisted(app: App) -> AnyView {
    let assisted = live_flag(move || {
        app.session.read().as_ref().is_some_and(|session| session.draft().run.mode == Mode::Assisted)
    });
    let tick = el("input")
        .attr("type", "checkbox")
        .tied("checked", assisted)
        .on("change", Box::new(move |_| app.assist(!assisted.get_untracked())));
    el("label")
        .class("assisted")
        .child(tick.view())
        .child(el("span").live_text(live_text(move || app.later_texts().assisted)).view())
        .view()
}
