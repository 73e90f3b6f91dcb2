//! The rights card: from its source to a page in each language.

use fairstall::author::{Card, CardFiles, SourceFile, card_page, compile};
use fairstall::engine::lang::Lang;

use crate::support::files::questions;

const HEAD: &str = r#"
format = 1
title = { zh-Hans = "维权卡", en = "Rights & <duties>" }
checked_on = "2026-11-21"
valid_until = "2027-03-31"

[statutes.xf]
title = { zh-Hans = "消费者权益保护法", en = "Consumer Rights Protection Law" }

[[section]]
id = "rights"
title = { zh-Hans = "权利", en = "Rights" }

[[section]]
id = "numbers"
title = { zh-Hans = "电话", en = "Numbers" }

[[entry]]
id = "hotline"
section = "numbers"
title = { zh-Hans = "投诉", en = "Complaints" }
text = { zh-Hans = "找市场监管部门。", en = "The market regulators." }
phone = "12315"

[[entry]]
id = "safety"
section = "rights"
title = { zh-Hans = "安全", en = "<script>alert(1)</script>" }
text = { zh-Hans = "人身、财产安全不受损害。", en = "No harm to person or property." }
law = [ { statute = "xf", article = "第七条", since = "1994-01-01", fact = "B01" } ]
"#;

fn card(lang: Lang) -> Card {
    let project = compile(&[SourceFile::new("rights-card.toml", HEAD)]);
    assert_eq!(project.diagnostics, []);
    project.card.expect("a card").by_lang[&lang].clone()
}

fn page(card: &Card) -> String {
    let name = |name: &str| format!("./{name}");
    let files = CardFiles {
        style: name("style.css"),
        card_style: name("card.css"),
        script: name("card.js"),
        icon: name("icon.svg"),
        page: |lang| format!("{lang}.html"),
    };
    card_page(card, &files)
}

#[test]
fn entries_stand_in_the_order_of_the_sections_with_their_law() {
    let page = page(&card(Lang::En));
    let parts = [
        "<html lang=\"en\">",
        "<h2>Rights</h2>",
        "No harm to person or property.",
        "<cite>Consumer Rights Protection Law, Article 7</cite> <small>in force since 1 January 1994</small>",
        "<h2>Numbers</h2>",
        "<a href=\"tel:12315\">12315</a>",
        "Law as of 21 November 2026, good until 31 March 2027.",
    ];
    let mut rest = page.as_str();
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("no {part:?} in {rest}"));
        rest = &rest[at + part.len()..];
    }
    assert_eq!(page.matches("aria-current").count(), 1, "the language that it is in");
}

#[test]
fn texts_cannot_be_taken_for_elements() {
    let page = page(&card(Lang::En));
    assert!(page.contains("<h3>&lt;script&gt;alert(1)&lt;/script&gt;</h3>"), "{page}");
    assert!(page.contains("<title>Rights &amp; &lt;duties&gt;</title>"), "{page}");
}

#[test]
fn traditional_pages_are_made_of_the_simplified_ones() {
    let page = page(&card(Lang::ZhHant));
    for words in ["<html lang=\"zh-Hant\">", "維權卡", "《消費者權益保護法》第七條", "財產安全不受損害"]
    {
        assert!(page.contains(words), "no {words} in {page}");
    }
}

#[test]
fn the_real_card_has_what_a_volunteer_looks_for() {
    let project = questions();
    let card = &project.card.expect("a card").by_lang[&Lang::ZhHans];
    let entries: Vec<_> = card.sections.iter().flat_map(|section| &section.entries).collect();
    assert!(entries.len() >= 45, "{} entries", entries.len());
    let rights = card.sections.iter().find(|section| section.title == "九项权利").expect("the nine rights");
    assert_eq!(rights.entries.len(), 9);
    for phone in ["12315", "96110", "110"] {
        assert!(entries.iter().any(|entry| entry.phone == phone), "{phone} can be called");
    }
}
