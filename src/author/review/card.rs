//! The rights card on the page, entry by entry, behind the questions.

use std::fmt::Write as _;

use super::super::html::{escape, escape_inline};
use super::question::{place, row};
use super::words::{EN, HANS, Words};
use super::{facts, signature};
use crate::author::card::{Card, CompiledCard, Entry};
use crate::engine::bidi::isolated;
use crate::engine::lang::Lang;

/// Writes the card.
pub(super) fn write(html: &mut String, card: &CompiledCard) {
    let (hans, en) = (&card.by_lang[&Lang::ZhHans], &card.by_lang[&Lang::En]);
    let _ = writeln!(
        html,
        "<section>\n<h2>{} <span lang=\"en\">{}</span></h2>",
        escape_inline(&hans.title),
        escape(&en.title)
    );
    facts(
        html,
        &[
            (HANS.checked_on, EN.checked_on, &hans.checked_on),
            (HANS.valid_until, EN.valid_until, &hans.valid_until),
            (HANS.reviewer, EN.reviewer, &card.reviewer),
            (HANS.entries, EN.entries, &entries(hans).count().to_string()),
        ],
    );
    for ((section, hans), (_, en)) in entries(hans).zip(entries(en)) {
        let title = format!("{} / {}", isolated(section), hans.id);
        let _ = write!(html, "<article>\n<h4>{}</h4>\n<table>\n", escape(&title));
        row(html, HANS.says, EN.says, &says(hans), &says(en));
        if !hans.law.is_empty() {
            let rows = card.facts.get(&hans.id).map_or(&[][..], Vec::as_slice);
            row(html, HANS.law, EN.law, &places(hans, rows, &HANS), &places(en, rows, &EN));
        }
        let _ = write!(html, "</table>\n{}</article>\n", signature());
    }
    html.push_str("</section>\n");
}

/// The entries with the titles of their sections.
fn entries(card: &Card) -> impl Iterator<Item = (&str, &Entry)> {
    let sections = card.sections.iter();
    sections.flat_map(|section| section.entries.iter().map(|entry| (section.title.as_str(), entry)))
}

fn says(entry: &Entry) -> String {
    let title = format!("{} {}", isolated(&entry.title), entry.phone);
    format!("<p class=\"label\">{}</p><p>{}</p>", escape(title.trim_end()), escape(&entry.text))
}

fn places(entry: &Entry, rows: &[String], words: &Words) -> String {
    let rows = rows.iter().map(String::as_str).chain(std::iter::repeat(""));
    entry.law.iter().zip(rows).map(|(law, row)| place(law, row, words)).collect()
}
