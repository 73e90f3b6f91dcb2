//! The score card: what somebody who took a quiz on a phone of their own may
//! keep of it, as a picture. What is drawn here is SVG; `picture.js` makes a
//! PNG of it where it is asked for.

use leptos::prelude::*;

use crate::engine::mark::Score;
use crate::office::figure::{FONT, address_of, escape, wrapped};
use crate::platform::page;
use crate::ui::el::{el, paragraph, parts};
use crate::ui::participant::app::App;

/// How wide and high the card is, in pixels.
const SIZE: (u32, u32) = (720, 900);
/// Between its edges.
const INNER: u32 = 600;
/// As in `style/tokens.css`: a picture looks the same wherever it is shown.
const INK: &str = "#1c2624";
const SOFT: &str = "#55625e";
const GOLD: &str = "#f2b544";

/// The card, and how to keep it; none where nothing is marked.
pub fn score_card(app: App) -> Option<AnyView> {
    let session = app.session.read();
    let session = session.as_ref()?;
    let score = session.score()?;
    let texts = app.later_texts();
    let (event, lang) = (app.event(), app.lang.get());
    let activity = event.activity(&session.draft().run.activity)?;
    let card = Card {
        title: event.title.get(lang),
        activity: activity.title.get(lang),
        score,
        words: score_words(app)?,
        organiser: event.organiser.get(lang),
        day: (texts.day)(&session.draft().run.started.day()?.to_string()),
    };
    let address = address_of(&card.svg(&page::theme_colour()));
    let alt = [card.title, card.activity, &(texts.score)(score.right, score.of), card.words].join(" · ");
    let picture =
        el("img").attr("src", &address).attr("alt", &alt).attr("width", "720").attr("height", "900");
    // Without the script the link keeps the card as SVG.
    let keep = el("a")
        .class("card-link")
        .attr("href", &address)
        .attr("download", "score.svg")
        .attr("data-png", "")
        .text(texts.keep_card);
    Some(
        el("section")
            .class("score-card")
            .child(parts([picture.view(), keep.view(), paragraph("help", texts.keep_card_help)]))
            .view(),
    )
}

/// What to say of the score; none where nothing is marked.
pub fn score_words(app: App) -> Option<&'static str> {
    let session = app.session.read();
    let session = session.as_ref()?;
    let Score { right, of, .. } = session.score()?;
    let texts = app.later_texts();
    Some(match session.passed() {
        Some(true) => texts.passed,
        Some(false) => texts.not_passed,
        None => (texts.score_words)(right, of),
    })
}

/// What stands on the card.
struct Card<'a> {
    title: &'a str,
    activity: &'a str,
    score: Score,
    words: &'a str,
    organiser: &'a str,
    day: String,
}

impl Card<'_> {
    /// The card as an SVG document, with bands in the event's colour.
    fn svg(&self, colour: &str) -> String {
        let (width, height) = SIZE;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             font-family=\"{FONT}\" text-anchor=\"middle\"><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\
             <rect width=\"{width}\" height=\"24\" fill=\"{colour}\"/>\
             <rect x=\"330\" y=\"280\" width=\"60\" height=\"6\" rx=\"3\" fill=\"{GOLD}\"/>\
             <circle cx=\"360\" cy=\"475\" r=\"150\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"14\"/>"
        );
        lines(&mut svg, self.title, 110, 44, INK, "700");
        lines(&mut svg, self.activity, 240, 28, SOFT, "400");
        let score = [&self.score.right.to_string(), "/", &*self.score.of.to_string()].concat();
        lines(&mut svg, &score, 510, 100, INK, "700");
        lines(&mut svg, self.words, 700, 32, INK, "600");
        lines(&mut svg, self.organiser, 800, 22, SOFT, "400");
        lines(&mut svg, &self.day, 860, 22, SOFT, "400");
        svg.push_str("</svg>");
        svg
    }
}

/// Words in the middle, on as many lines as they take, the first of them at `y`.
fn lines(svg: &mut String, words: &str, y: u32, size: u32, fill: &str, weight: &str) {
    for (number, line) in (0..).zip(wrapped(words, f64::from(INNER), f64::from(size))) {
        let y = y + number * size * 4 / 3;
        svg.push_str(&format!(
            "<text x=\"360\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\" font-weight=\"{weight}\">"
        ));
        escape(&line, svg);
        svg.push_str("</text>");
    }
}
