//! What lies beside a question for whoever wants it: the size of letters,
//! reading aloud, and on phones of the stall whether a volunteer taps for the
//! participant, which is kept with the run.

use leptos::prelude::*;

use crate::engine::record::Mode;
use crate::platform::page::{self, TextSize};
use crate::platform::{settings, speech};
use crate::ui::el::{el, parts};
use crate::ui::live::{live_flag, live_option, live_text};
use crate::ui::participant::app::{App, use_app};

/// The setting that says how large letters are: how many steps above usual.
const TEXT_SIZE: &str = "text-size";

/// What is beside a question, at the end of the page.
pub fn beside() -> AnyView {
    let app = use_app();
    let help = el("div").class("beside").child(sizes(app)).child(aloud(app)).view();
    parts([help, if app.is_own { parts([]) } else { assisted(app) }])
}

/// Sets the letters to what they were set to, or, for the next person at a
/// stall, back to usual.
pub fn settle_text_size(app: App) {
    if !app.is_own {
        settings::remove(TEXT_SIZE);
    }
    page::set_text_size(kept_size());
}

fn kept_size() -> TextSize {
    let steps: u32 = settings::get(TEXT_SIZE).unwrap_or_default();
    TextSize::ALL.get(steps as usize).copied().unwrap_or_default()
}

/// A button for each size.
fn sizes(app: App) -> AnyView {
    let size = RwSignal::new(kept_size());
    page::set_text_size(size.get_untracked());
    let button = |(steps, (one, name)): (u32, (TextSize, &str))| {
        let pressed = live_text(move || if size.get() == one { "true" } else { "false" });
        el("button")
            .attr("type", "button")
            .live_attr("aria-pressed", pressed)
            .on_click(move || {
                page::set_text_size(one);
                // Where it cannot be kept, it holds for as long as the page is open.
                let _ = settings::set(TEXT_SIZE, &steps);
                size.set(one);
            })
            .text(name)
            .view()
    };
    el("div")
        .attr("role", "group")
        .live_attr("aria-label", live_text(move || app.later_texts().text_size))
        .children((0..).zip(TextSize::ALL.into_iter().zip(["A", "A+", "A++"])).map(button))
        .view()
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
