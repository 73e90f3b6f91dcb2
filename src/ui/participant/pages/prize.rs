//! What the thank-you says of prizes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::components::{Tone, notice};
use crate::ui::el::{el, paragraph, parts};
use crate::ui::live::live_option;
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::prizes::{Finished, Outcome, Won};
use crate::ui::problem::Problem;

/// What the run won, as soon as that is noted; nothing where nobody wins.
pub fn prize() -> AnyView {
    let app = use_app();
    let outcome = RwSignal::new(None);
    let Some(finished) = Finished::of(app) else { return ().into_any() };
    let asked = finished.clone();
    spawn_local(async move { outcome.set(asked.outcome(app).await) });
    live_option(move || outcome.get().map(|said| shown(app, &finished, outcome, said)))
}

fn shown(app: App, finished: &Finished, outcome: RwSignal<Option<Outcome>>, said: Outcome) -> AnyView {
    let texts = app.later_texts();
    let coded = |words: &str, code: String| {
        let code = el("strong").class("code").attr("translate", "no").text(&code).view();
        parts([el("h2").text(words).view(), el("p").text(texts.claim).text(" ").child(code).view()])
    };
    let part = match said {
        Outcome::Gone => paragraph("", texts.prizes_gone),
        Outcome::Entered(code) => coded(texts.in_the_draw, code.to_string()),
        Outcome::Won(won) => {
            let words = (texts.won)(won.prize.get(app.lang.get()));
            let said = coded(&words, won.code.to_string());
            parts([said, handing_over(app, finished.clone(), outcome, won)])
        }
        Outcome::Failed(error) => {
            let words = Problem::Storage(error).words(app.texts()).join(" ");
            notice(Tone::Fault, el("span").text(&words).view())
        }
    };
    el("section").class("prize").attr("role", "status").child(part).view()
}

/// The volunteer's button.
fn handing_over(app: App, finished: Finished, outcome: RwSignal<Option<Outcome>>, won: Won) -> AnyView {
    let texts = app.later_texts();
    if won.handed {
        return paragraph("handed", texts.handed_over);
    }
    el("button")
        .attr("type", "button")
        .on_click(move || {
            let (finished, won) = (finished.clone(), won.clone());
            spawn_local(async move {
                let noted = finished.hand_over(app, won.id).await;
                let said = match noted {
                    Ok(true) => Outcome::Won(Won { handed: true, ..won }),
                    Ok(false) => Outcome::Gone,
                    Err(error) => Outcome::Failed(error),
                };
                outcome.set(Some(said));
            });
        })
        .text(texts.hand_over)
        .view()
}
