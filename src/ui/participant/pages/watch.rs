//! Sees to it that the next person finds the start screen of a stall phone:
//! after a thank-you, and where somebody walked away within a run.
//!
//! What is given up and what stays is the app's doing, whenever a run is left;
//! this only knows when nobody has touched the phone for long, asks whether
//! anybody is there, and leaves.

use leptos::prelude::*;

use crate::engine::session::{GIVEN_UP_MS, IDLE_MS};
use crate::platform::{clock, page, wake_lock};
use crate::ui::el::{El, el};
use crate::ui::live::live_text;
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::route::Route;
use crate::ui::participant::state::{Saving, Screen};

/// How long the thank-you stays, in milliseconds.
const THANKS_MS: f64 = 20_000.0;

/// How much longer everything stays in the plain mode.
const PLAIN_PATIENCE: f64 = 3.0;

/// How often the clock is looked at, in milliseconds.
const TICK_MS: i32 = 500;

/// How old a draft gets at most while somebody reads, in milliseconds.
const SEEN_MS: f64 = 10_000.0;

const DIALOG: &str = "#still-there";

/// Begins to watch; the question whether anybody is there, as it will be asked.
pub fn watch() -> AnyView {
    let watch = Watch {
        app: use_app(),
        touched: StoredValue::new(clock::millis()),
        saved: StoredValue::new(clock::millis()),
    };
    page::on_input(move || watch.seen());
    // Whatever comes to the screen gets its whole time, however it came there.
    Effect::new(move |_| {
        watch.app.screen.track();
        watch.touched.set_value(clock::millis());
    });
    page::on_return(move |from_cache| {
        wake_lock::keep();
        if from_cache && matches!(watch.app.screen.get_untracked(), Screen::Thanks) {
            watch.app.go(&Route::Start);
        }
        watch.look();
    });
    wake_lock::keep();
    watch.tick();
    watch.dialog()
}

/// Who was last seen with the phone, and when.
#[derive(Clone, Copy)]
struct Watch {
    app: App,
    /// When the phone was last touched, in milliseconds since 1970.
    touched: StoredValue<f64>,
    /// When the draft was last saved on that account.
    saved: StoredValue<f64>,
}

impl Watch {
    fn tick(self) {
        self.look();
        clock::after(TICK_MS, move || self.tick());
    }

    /// Looks at the clock, and does what is due.
    fn look(self) {
        let now = clock::millis();
        if now < self.touched.get_value() {
            // The clock was set back.
            self.touched.set_value(now);
        }
        let Some((stays, told)) = self.patience() else {
            // What follows gets its whole time.
            self.touched.set_value(now);
            return self.say(None);
        };
        let idle = now - self.touched.get_value();
        if idle >= stays {
            self.say(None);
            self.touched.set_value(now);
            self.app.go(&Route::Start);
        } else if idle >= stays - told {
            self.say(Some(((stays - idle) / 1000.0).ceil() as u32));
        } else {
            self.say(None);
        }
    }

    /// How long what is on the screen stays, and for how long before its end
    /// that is told, in milliseconds; none where it stays.
    fn patience(self) -> Option<(f64, f64)> {
        let patience = if self.app.is_plain() { PLAIN_PATIENCE } else { 1.0 };
        match self.app.screen.get_untracked() {
            // What is being saved, or cannot be, stays until somebody sees to it.
            Screen::Run if self.app.status.with_untracked(|status| status.saving != Saving::Idle) => None,
            Screen::Run => Some((patience * GIVEN_UP_MS, patience * (GIVEN_UP_MS - IDLE_MS))),
            Screen::Thanks => Some((patience * THANKS_MS, patience * THANKS_MS)),
            Screen::Problem(_) => Some((GIVEN_UP_MS, 0.0)),
            Screen::Start | Screen::Opening | Screen::Resume(_) => None,
        }
    }

    fn say(self, left: Option<u32>) {
        if self.app.status.with_untracked(|status| status.leaving != left) {
            self.app.status.update(|status| status.leaving = left);
        }
    }

    /// Somebody touched the phone. Once they are asked, only an answer counts.
    fn seen(self) {
        let is_run = matches!(self.app.screen.get_untracked(), Screen::Run);
        if is_run && self.app.status.with_untracked(|status| status.leaving.is_some()) {
            return;
        }
        self.stay();
        let now = clock::millis();
        // Another page on this phone can tell that this person is there.
        if is_run && (now - self.saved.get_value()).abs() > SEEN_MS {
            self.saved.set_value(now);
            self.app.save_draft();
        }
    }

    fn stay(self) {
        self.touched.set_value(clock::millis());
        self.look();
    }

    /// Asks whether somebody is there, over everything else.
    fn dialog(self) -> AnyView {
        let app = self.app;
        let is_asking = Memo::new(move |_| {
            matches!(app.screen.get(), Screen::Run) && app.status.read().leaving.is_some()
        });
        Effect::new(move |_| page::show_dialog(DIALOG, is_asking.get()));
        let button = || el("button").attr("type", "button");
        let words = |words: fn(App) -> String| live_text(move || words(app));
        let stay = button().class("primary").on_click(move || self.stay());
        let leave = button().on_click(move || app.go(&Route::Start));
        let actions = el("div")
            .class("actions")
            .child(stay.live_text(words(|app| app.later_texts().still_here.to_owned())).view())
            .child(leave.live_text(words(|app| app.later_texts().next_person.to_owned())).view());
        let left = words(|app| {
            let left = app.status.read().leaving;
            left.map_or_else(String::new, app.later_texts().giving_up)
        });
        el("dialog")
            .attr("id", &DIALOG[1..])
            .attr("aria-labelledby", "still-there-title")
            .on("close", Box::new(move |_| self.stay()))
            .child(title(app).view())
            .child(el("p").attr("role", "timer").live_text(left).view())
            .child(actions.view())
            .view()
    }
}

fn title(app: App) -> El {
    el("h2").attr("id", "still-there-title").live_text(live_text(move || app.later_texts().still_there))
}
