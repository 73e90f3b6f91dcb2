//! One question on the page: two columns of a table, and a line to sign.

use std::fmt::Write as _;

use super::super::html::{data_url, escape, escape_inline};
use super::entries::Entry;
use super::words::{EN, HANS, Words};
use super::{both, signature, words};
use crate::engine::bidi::isolated;
use crate::engine::lang::Lang;
use crate::engine::pack::{Citation, Question};
use crate::engine::picture::Picture;
use crate::engine::question::{Choice, Choices, Kind, Matching, Number, Ranking, plain_number};

/// Writes the question as the page's `number`th.
pub(super) fn write(html: &mut String, entry: &Entry<'_>, number: usize) {
    let (hans, en) = (entry.hans, entry.en);
    let (kind_hans, kind_en) = words::kind(&hans.kind);
    let _ = write!(
        html,
        "<article>\n<h4>{number}. {} / {} {}</h4>\n<table>\n",
        escape(entry.pack.hans().id.as_str()),
        escape(hans.id.as_str()),
        both("small", "", kind_hans, kind_en).trim_end(),
    );
    row(html, HANS.question, EN.question, &asked(hans), &asked(en));
    if let Some(picture) = &hans.picture {
        let alt_en = en.picture.as_ref().map_or("", |picture| picture.alt.as_str());
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}</th><td colspan=\"2\">{}{}<p lang=\"en\">{}</p></td></tr>",
            heading(HANS.picture, EN.picture),
            image(picture, entry),
            paragraph(&picture.alt),
            escape(alt_en),
        );
    }
    // A note says all that it says above.
    if !matches!(hans.kind, Kind::Note(_)) {
        row(html, HANS.answer, EN.answer, &answer(hans, entry, &HANS), &answer(en, entry, &EN));
        row(html, HANS.why, EN.why, &paragraph(&hans.explanation), &paragraph(&en.explanation));
    }
    if !entry.cited.is_empty() {
        let of_hans =
            entry.cited.iter().map(|cited| place(cited.hans, cited.fact, &HANS)).collect::<String>();
        let of_en = entry.cited.iter().map(|cited| place(cited.en, cited.fact, &EN)).collect::<String>();
        row(html, HANS.law, EN.law, &of_hans, &of_en);
    }
    let _ = write!(html, "</table>\n{}</article>\n", signature());
}

/// A row of the table; both sides are HTML.
pub(super) fn row(html: &mut String, name_hans: &str, name_en: &str, hans: &str, en: &str) {
    let _ = writeln!(
        html,
        "<tr><th scope=\"row\">{}</th><td lang=\"{}\">{hans}</td><td lang=\"{}\">{en}</td></tr>",
        heading(name_hans, name_en),
        Lang::ZhHans.tag(),
        Lang::En.tag(),
    );
}

fn heading(hans: &str, en: &str) -> String {
    format!("{hans}<br><span lang=\"en\">{en}</span>")
}

fn asked(question: &Question) -> String {
    let hint = if question.hint.is_empty() { String::new() } else { paragraph(&question.hint) };
    format!("<p class=\"label\">{}</p>{hint}", escape(&question.label))
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escape(text))
}

/// A citation with the row of the fact sheet.
pub(super) fn place(law: &Citation, fact: &str, words: &Words) -> String {
    let fact = if fact.is_empty() { String::new() } else { format!(" [{fact}]") };
    paragraph(&format!(
        "{}{fact}",
        (words.cited)(&isolated(&law.statute), &isolated(&law.article), &law.since)
    ))
}

/// What can be answered, and what of it is right.
fn answer(question: &Question, entry: &Entry<'_>, words: &Words) -> String {
    match &question.kind {
        Kind::Single(kind) => choices(&kind.choices, entry, words),
        Kind::Multiple(kind) => choices(&kind.choices, entry, words),
        Kind::Ranking(kind) => ranking(kind, words),
        Kind::Matching(kind) => matching(kind, words),
        Kind::Number(kind) => right(&number_bands(kind, words), question, words),
        Kind::Text(kind) => {
            let accepted = format!("{}: {}", words.accepted, kind.accepted.join(" / "));
            right(&paragraph(&accepted), question, words)
        }
        Kind::Date(_)
        | Kind::Rating(_)
        | Kind::Matrix(_)
        | Kind::Drawing(_)
        | Kind::Consent(_)
        | Kind::Note(_)
        | Kind::Calculate(_) => right("", question, words),
    }
}

/// What is right, in words, and then `more`.
fn right(more: &str, question: &Question, words: &Words) -> String {
    let right = question.kind.answerable().right_words();
    format!("<p>{}<strong>{}</strong></p>{more}", mark(words), escape(&right))
}

/// The word that marks what is right.
fn mark(words: &Words) -> String {
    format!("<strong>[{}]</strong> ", words.right)
}

fn choices(choices: &Choices, entry: &Entry<'_>, words: &Words) -> String {
    let mut list = String::from("<ul>");
    for choice in &choices.0 {
        list.push_str(&item(choice, entry, words));
    }
    list + "</ul>"
}

fn item(choice: &Choice, entry: &Entry<'_>, words: &Words) -> String {
    let label = escape_inline(&choice.label);
    let label = if choice.right { format!("{}<strong>{label}</strong>", mark(words)) } else { label };
    let earns =
        choice.fraction.map_or_else(String::new, |part| format!(" ({})", (words.earns)(&plain_number(part))));
    let told = match choice.feedback.as_str() {
        "" => String::new(),
        text => paragraph(&(words.told)(text)),
    };
    let picture = choice.picture.as_ref().map_or_else(String::new, |picture| image(picture, entry));
    format!("<li>{label}{earns}{picture}{told}</li>")
}

/// The picture itself, or what it shows where it is not at hand.
fn image(picture: &Picture, entry: &Entry<'_>) -> String {
    match entry.pictures.get(&picture.file) {
        Some(bytes) => {
            format!("<img src=\"{}\" alt=\"{}\">", data_url(&picture.file, bytes), escape(&picture.alt))
        }
        None => escape(&picture.alt),
    }
}

fn ranking(ranking: &Ranking, words: &Words) -> String {
    let labels = ranking.choices.0.iter().map(|choice| escape_inline(&choice.label));
    let ranked: String =
        labels.clone().take(ranking.ranks()).map(|label| format!("<li>{label}</li>")).collect();
    let rest: Vec<String> = labels.skip(ranking.ranks()).collect();
    let rest = match rest.as_slice() {
        [] => String::new(),
        rest => format!("<p>{}: {}</p>", words.not_ranked, rest.join(" / ")),
    };
    format!("<p><strong>[{}]</strong></p><ol>{ranked}</ol>{rest}", words.right_order)
}

fn matching(matching: &Matching, words: &Words) -> String {
    let mut list = format!("<p><strong>[{}]</strong></p><ul>", words.right_pairs);
    for (left, right) in matching.left.iter().zip(&matching.right) {
        let right = matching.choices.get(right).map_or("", |choice| choice.label.as_str());
        let _ = write!(
            list,
            "<li>{} → <strong>{}</strong></li>",
            escape_inline(&left.label),
            escape_inline(right)
        );
    }
    list.push_str("</ul>");
    let alone = matching.choices.0.iter().filter(|choice| !matching.right.contains(&choice.id));
    let alone: Vec<String> = alone.map(|choice| escape_inline(&choice.label)).collect();
    if !alone.is_empty() {
        let _ = write!(list, "<p>{}: {}</p>", words.no_partner, alone.join(" / "));
    }
    list
}

/// What values near the right one earn.
fn number_bands(number: &Number, words: &Words) -> String {
    let bands = number.closeness.iter().map(|band| {
        let distance = format!("{} {}", plain_number(band.within), isolated(&number.unit));
        paragraph(&(words.within)(distance.trim_end(), &plain_number(band.fraction)))
    });
    bands.collect()
}
