//! `fairstall review`: a page that a lawyer reads with the statutes at hand.

use std::fs;

use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{Pack, PackKind};
use fairstall::texts::Article;

use crate::support::command::fairstall;
use crate::support::files::{compiled, empty_folder, pack_in, path, questions};

/// The page of a file or a folder of the project.
fn page(of: &str, name: &str) -> String {
    let out = empty_folder(name).join("review.html");
    let ran = fairstall(["review".as_ref(), path(of).as_os_str(), "--out".as_ref(), out.as_os_str()]);
    assert_eq!(ran.succeeds().stdout, "", "the page goes into the file");
    fs::read_to_string(out).expect("a page")
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

/// The part of the page that is of one question.
#[track_caller]
fn of_question<'p>(page: &'p str, pack: &Pack, id: &str) -> &'p str {
    let heading = format!(". {} / {id} ", pack.id);
    let mut found = page.split("<article>").filter(|part| part.contains(&heading));
    let part = found.next().unwrap_or_else(|| panic!("no question {id} of {}", pack.id));
    assert!(found.next().is_none(), "{id} of {} stands there twice", pack.id);
    part.split("</article>").next().unwrap_or_default()
}

#[test]
fn every_marked_question_is_there_with_what_is_right_why_and_by_which_law() {
    let page = page("questions", "review-real");
    for pack in questions().packs.values() {
        for lang in [Lang::ZhHans, Lang::En] {
            let pack = &pack.by_lang[&lang];
            for question in &pack.questions {
                if pack.kind == PackKind::Survey {
                    assert!(!page.contains(&escaped(&question.label)), "a survey has nothing right");
                    continue;
                }
                if pack.kind == PackKind::Register && question.law.is_empty() {
                    let heading = format!(". {} / {} ", pack.id, question.id);
                    assert!(!page.contains(&heading), "{} states no law", question.id);
                    continue;
                }
                let part = of_question(&page, pack, question.id.as_str());
                let mut texts = vec![&question.label, &question.explanation];
                texts.extend(question.law.iter().flat_map(|law| [&law.statute, &law.article, &law.since]));
                for text in texts {
                    assert!(part.contains(&escaped(text)), "{} in {lang}: no {text}", question.id);
                }
                let word = if lang == Lang::En { "right" } else { "正确" };
                for choice in question.kind.choices().map_or(&[][..], |choices| &choices.0) {
                    let marked =
                        format!("<strong>[{word}]</strong> <strong>{}</strong>", escaped(&choice.label));
                    assert!(part.contains(&escaped(&choice.label)), "{}: all choices", question.id);
                    assert_eq!(part.contains(&marked), choice.right, "{} in {lang}: {marked}", question.id);
                }
            }
        }
    }
    let law = pack_in(&questions(), "consumer-law", Lang::ZhHans);
    let refund = of_question(&page, &law, "refund-days");
    assert!(refund.contains("[D09]") && refund.contains("☐ 无误"), "a row to look up, a box to tick");
}

#[test]
fn the_rights_card_is_signed_off_entry_by_entry() {
    let page = page("questions", "review-card");
    let card = questions().card.expect("a rights card");
    for lang in [Lang::ZhHans, Lang::En] {
        for entry in card.by_lang[&lang].sections.iter().flat_map(|section| &section.entries) {
            let mut parts =
                page.split("<article>").filter(|part| part.contains(&format!(" / {}<", entry.id)));
            let part = parts.next().unwrap_or_else(|| panic!("no entry {}", entry.id));
            let law = entry.law.iter().flat_map(|law| [&law.statute, &law.article, &law.since]);
            for text in [&entry.title, &entry.text, &entry.phone].into_iter().chain(law) {
                assert!(part.contains(&escaped(text)), "{} in {lang}: no {text}", entry.id);
            }
            assert!(part.contains("☐ 无误"), "{}: a box to tick", entry.id);
        }
    }
}

#[test]
fn the_articles_of_a_statute_are_in_order() {
    let page = page("questions", "review-order");
    let statutes: Vec<Vec<Article>> = page
        .split("<h2>")
        .map(|section| {
            let headings = section.split("<h3>").skip(1);
            let articles = headings.map(|heading| heading.split(' ').next().unwrap_or_default());
            articles.map(|article| Article::parse(article).expect("an article")).collect()
        })
        .collect();
    assert!(statutes.iter().any(|articles: &Vec<Article>| articles.len() > 5), "a statute of many articles");
    for articles in statutes {
        assert!(articles.is_sorted(), "{articles:?}");
    }
}

#[test]
fn each_kind_says_what_is_right_in_words() {
    let page = page("tests/packs/valid/every-mark.toml", "review-kinds");
    let pack = compiled("tests/packs/valid/every-mark.toml");
    for question in &pack.hans().questions {
        let right = question.kind.answerable().right_words();
        if right.is_empty() {
            assert!(!page.contains(&escaped(&question.label)), "nothing is right in {}", question.id);
            continue;
        }
        let part = of_question(&page, pack.hans(), question.id.as_str());
        assert!(part.contains("[正确") && part.contains("[right") || part.contains("[Right"), "{part}");
        for words in right.split([' ', '、', '/', '>', '→']).filter(|words| !words.is_empty()) {
            assert!(part.contains(&escaped(words)), "{}: no {words} in {part}", question.id);
        }
    }
}

#[test]
fn the_page_needs_no_other_file_and_runs_nothing() {
    let page = page("tests/packs/valid/every-mark.toml", "review-alone");
    assert!(page.starts_with("<!doctype html>") && page.contains("<meta charset=\"utf-8\">"));
    assert!(page.contains("<img src=\"data:image/svg+xml,"), "pictures are in the page");
    for outside in ["<script", "<link", "src=\"pictures", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn what_cannot_be_reviewed_leaves_no_page() {
    let folder = empty_folder("review-refused");
    let out = folder.join("review.html");
    let review = |of: &str| {
        let of = path(of);
        fairstall(["review".as_ref(), of.as_os_str(), "--out".as_ref(), out.as_os_str()])
    };
    review("questions/phone-scams.toml").fails(1, "no marked questions");
    review("tests/packs/invalid/quiz.toml").fails(1, "not exactly one right choice");
    review("tests/packs/none.toml").fails(1, "none.toml");
    assert!(!out.exists());
    let nowhere = folder.join("none").join("review.html");
    let quiz = path("tests/packs/valid/short-quiz.toml");
    fairstall(["review".as_ref(), quiz.as_os_str(), "--out".as_ref(), nowhere.as_os_str()])
        .fails(1, "cannot write");
}
