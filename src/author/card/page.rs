//! The rights card as a page of its own: it can be read without script, and a
//! small one lets people search it (`src/card.js`).

use std::fmt::Write as _;

use super::super::html::escape;
use super::{Card, Entry, Section};
use crate::engine::bidi::isolated;
use crate::engine::lang::Lang;
use crate::texts::CardTexts;

/// The files that the page uses, relative to it.
#[derive(Clone, Debug)]
pub struct CardFiles {
    /// The site's style sheet.
    pub style: String,
    /// The page's own style sheet.
    pub card_style: String,
    /// The page's script.
    pub script: String,
    /// The site's icon.
    pub icon: String,
    /// Where the card is in a language.
    pub page: fn(Lang) -> String,
}

/// The card as HTML.
pub fn card_page(card: &Card, files: &CardFiles) -> String {
    let words = CardTexts::of(card.lang);
    let sections: String = card.sections.iter().map(|section| section_html(section, words)).collect();
    format!(
        r##"<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="{icon}">
<link rel="stylesheet" href="{style}">
<link rel="stylesheet" href="{card_style}">
<script type="module" src="{script}"></script>
</head>
<body>
<main class="page">
<nav class="language-switch" aria-label="{language}">{languages}</nav>
<h1>{title}</h1>
<p class="description">{description}</p>
<p class="notice notice-warning" id="outdated" data-valid-until="{valid_until}" hidden>{outdated}</p>
<div class="tools" hidden>
<input type="search" class="field" id="find" aria-label="{find}" placeholder="{find}">
<button type="button" id="print">{print}</button>
</div>
<p class="found" id="found" role="status" data-found="{found}" data-none="{none_found}"></p>
<div class="sections">
{sections}</div>
<p class="as-of">{as_of}</p>
<a class="to-start" href="./">{to_start}</a>
</main>
</body>
</html>
"##,
        lang = card.lang,
        title = escape(&card.title),
        icon = escape(&files.icon),
        style = escape(&files.style),
        card_style = escape(&files.card_style),
        script = escape(&files.script),
        language = words.language,
        languages = languages(card.lang, files),
        description = escape(&card.description),
        valid_until = escape(&card.valid_until),
        outdated = escape(&(words.outdated)(&card.valid_until)),
        find = words.find,
        print = words.print,
        found = words.found,
        none_found = words.none_found,
        as_of = escape(&(words.as_of)(&card.checked_on, &card.valid_until)),
        to_start = words.to_start,
    )
}

fn languages(current: Lang, files: &CardFiles) -> String {
    let link = |lang: Lang| {
        let mark = if lang == current { " aria-current=\"page\"" } else { "" };
        let (page, name) = (escape(&(files.page)(lang)), lang.own_name());
        format!("<a href=\"./{page}\" lang=\"{lang}\" hreflang=\"{lang}\"{mark}>{name}</a>")
    };
    Lang::ALL.into_iter().map(link).collect()
}

fn section_html(section: &Section, words: &CardTexts) -> String {
    let entries: String = section.entries.iter().map(|entry| entry_html(entry, words)).collect();
    format!("<section>\n<h2>{}</h2>\n{entries}</section>\n", escape(&section.title))
}

fn entry_html(entry: &Entry, words: &CardTexts) -> String {
    let mut html = format!("<article id=\"{}\">\n<h3>{}</h3>\n", escape(&entry.id), escape(&entry.title));
    if !entry.phone.is_empty() {
        let phone = escape(&entry.phone);
        let _ = writeln!(html, "<p class=\"phone\"><a href=\"tel:{phone}\">{phone}</a></p>");
    }
    let _ = writeln!(html, "<p>{}</p>", escape(&entry.text));
    for law in &entry.law {
        let (place, since) =
            ((words.cited)(&isolated(&law.statute), &isolated(&law.article)), (words.since)(&law.since));
        let (place, since) = (escape(&place), escape(&since));
        let _ = writeln!(html, "<p class=\"law\"><cite>{place}</cite> <small>{since}</small></p>");
    }
    html.push_str("</article>\n");
    html
}
