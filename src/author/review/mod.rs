//! The page that a lawyer signs: every marked question of every pack, with
//! what is right, why, and by which law, in 简体 and English side by side.
//!
//! The questions stand in the order of the law, not of the packs, so that who
//! has a statute open checks everything that rests on it at once. The page is
//! one file for paper: no script, no other file, marks in words.

mod card;
mod entries;
mod question;
mod words;

use std::fmt::Write as _;

use self::entries::{Entries, Section};
use self::words::{EN, HANS};
use super::html::escape_inline;
use super::pack::CompiledPack;
use super::project::Project;
use crate::engine::lang::Lang;

/// How the page looks, on a screen and on A4.
const STYLE: &str = include_str!("page.css");

/// The page is all in one file, and does nothing.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// A page for a reviewer.
#[derive(Clone, Debug)]
pub struct ReviewPage {
    /// The page: HTML in UTF-8.
    pub html: String,
    /// How many questions stand on it.
    pub questions: usize,
}

/// The page of all marked questions of a project, which must be without
/// errors.
pub fn review_page(project: &Project) -> ReviewPage {
    let entries = Entries::of(project);
    let mut html = String::new();
    let (title_hans, title_en) = (HANS.page_title, EN.page_title);
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title_hans} {title_en}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1>{title_hans}<br><span lang=\"en\">{title_en}</span></h1>\n{}",
        both("p", "", HANS.how_to, EN.how_to),
    );
    for pack in project.packs.values() {
        head(&mut html, pack, &entries);
    }
    contents(&mut html, &entries);
    let mut number = 0;
    for section in &entries.sections {
        write_section(&mut html, section, &mut number);
    }
    if let Some(card) = &project.card {
        card::write(&mut html, card);
    }
    html.push_str("</body>\n</html>\n");
    ReviewPage { html, questions: number }
}

/// What is known of a pack, and a line to sign for all of it.
fn head(html: &mut String, pack: &CompiledPack, entries: &Entries<'_>) {
    let (all, by_law) = entries.counts(pack);
    if all == 0 {
        return;
    }
    let hans = pack.hans();
    let title_en = pack.by_lang.get(&Lang::En).map_or("", |en| en.title.as_str());
    let _ = write!(
        html,
        "<section class=\"pack\">\n<h2>{} <span lang=\"en\">{}</span></h2>\n",
        escape_inline(&hans.title),
        escape_inline(title_en)
    );
    facts(
        html,
        &[
            (HANS.pack, EN.pack, &format!("{}, {}", hans.id, hans.version)),
            (HANS.checked_on, EN.checked_on, &hans.checked_on),
            (HANS.valid_until, EN.valid_until, &hans.valid_until),
            (HANS.reviewer, EN.reviewer, &pack.reviewer),
            (HANS.questions, EN.questions, &all.to_string()),
            (HANS.with_law, EN.with_law, &by_law.to_string()),
        ],
    );
    html.push_str(&signature());
    html.push_str("</section>\n");
}

/// What is known of a pack or a card: a term in 简体 and English, and its value.
fn facts(html: &mut String, facts: &[(&str, &str, &str)]) {
    html.push_str("<dl>\n");
    for (hans, en, value) in facts {
        let value = if value.is_empty() { "—".to_owned() } else { escape_inline(value) };
        let _ = writeln!(html, "<div>{}<dd>{value}</dd></div>", both("dt", "", hans, en));
    }
    html.push_str("</dl>\n");
}

/// The sections with how many questions each has.
fn contents(html: &mut String, entries: &Entries<'_>) {
    let _ = writeln!(html, "<nav>\n{}<ol>", both("h2", "", HANS.contents, EN.contents));
    for section in &entries.sections {
        let (hans, en) = section.title();
        let _ = writeln!(
            html,
            "<li>{} <span lang=\"en\">{}</span>: {}</li>",
            escape_inline(&hans),
            escape_inline(&en),
            section.entries.len()
        );
    }
    html.push_str("</ol>\n</nav>\n");
}

fn write_section(html: &mut String, section: &Section<'_>, number: &mut usize) {
    let (hans, en) = section.title();
    let _ = writeln!(
        html,
        "<section>\n<h2>{} <span lang=\"en\">{}</span></h2>",
        escape_inline(&hans),
        escape_inline(&en)
    );
    let mut place = None;
    for entry in &section.entries {
        let first = entry.cited.first();
        if let Some(cited) = first
            && place != Some(cited.article())
        {
            place = Some(cited.article());
            let _ = writeln!(
                html,
                "<h3>{} <span lang=\"en\">{}</span></h3>",
                escape_inline(&cited.hans.article),
                escape_inline(&cited.en.article)
            );
        }
        *number += 1;
        question::write(html, entry, *number);
    }
    html.push_str("</section>\n");
}

/// An element of both languages.
fn both(element: &str, class: &str, hans: &str, en: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!(
        "<{element}{class}>{} <span lang=\"en\">{}</span></{element}>\n",
        escape_inline(hans),
        escape_inline(en)
    )
}

/// Boxes to tick, and room to write and to sign.
fn signature() -> String {
    let box_of = |hans: &str, en: &str| format!("<span>☐ {hans} <span lang=\"en\">{en}</span></span> ");
    let room = |hans: &str, en: &str, class: &str| {
        format!("<span class=\"{class}\">{hans} <span lang=\"en\">{en}</span></span> ")
    };
    format!(
        "<p class=\"sign\">{}{}{}{}</p>\n",
        box_of(HANS.correct, EN.correct),
        box_of(HANS.to_change, EN.to_change),
        room(HANS.signed, EN.signed, "room"),
        room(HANS.date, EN.date, "room short"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::author::{SourceFile, compile};

    /// A quiz of these questions.
    fn page(questions: &str) -> String {
        let text = format!(
            "format = 1\nid = \"quiz\"\nversion = 1\nkind = \"quiz\"\nvalid_until = \"2027-03-31\"\n\
             title = {{ zh-Hans = \"小测验\", en = \"Quiz\" }}\n\
             [statutes.a]\ntitle = {{ zh-Hans = \"甲法\", en = \"Law A\" }}\n\
             [statutes.b]\ntitle = {{ zh-Hans = \"乙法\", en = \"Law B\" }}\n{questions}"
        );
        let project = compile(&[SourceFile::new("quiz.toml", text)]);
        assert_eq!(project.diagnostics, []);
        review_page(&project).html
    }

    /// A yes-no question with this law.
    fn question(id: &str, label: &str, law: &str) -> String {
        format!(
            "[[question]]\nid = \"{id}\"\nkind = \"yes_no\"\nanswer = true\n\
             label = {{ zh-Hans = \"{label}\", en = \"{label}\" }}\n\
             explanation = {{ zh-Hans = \"因为\", en = \"Because\" }}\nlaw = [{law}]\n"
        )
    }

    fn law(statute: &str, article: &str) -> String {
        format!(
            "{{ statute = \"{statute}\", article = \"{article}\", since = \"2014-03-15\", fact = \"Z9\" }}"
        )
    }

    #[track_caller]
    fn in_order(page: &str, parts: &[&str]) {
        let mut rest = page;
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("no {part:?} behind what is before it"));
            rest = &rest[at + part.len()..];
        }
    }

    #[test]
    fn questions_are_in_the_order_of_the_law_and_those_without_come_last() {
        let questions = [
            question("none", "Z", ""),
            question("hundredth", "Z", &law("a", "第一百条")),
            question("tenth", "Z", &law("a", "第十条")),
            question("second", "Z", &[law("a", "第二条"), law("b", "第三条")].join(", ")),
            question("other", "Z", &law("b", "第一条")),
        ];
        let page = page(&questions.concat());
        in_order(
            &page,
            &["<h2>《甲法》", "second", "第三条", "tenth", "hundredth", "<h2>《乙法》", "other", "none"],
        );
        assert_eq!(page.matches("quiz / second").count(), 1, "under its first citation only");
        assert!(page.contains("Law B, Article 3, since 2014-03-15 [Z9]"), "the others are named");
    }

    #[test]
    fn the_statute_that_most_rests_on_comes_first() {
        let questions = [
            question("one", "Z", &law("a", "第一条")),
            question("two", "Z", &law("b", "第一条")),
            question("three", "Z", &law("b", "第二条")),
        ];
        in_order(&page(&questions.concat()), &["<h2>《乙法》", "two", "three", "<h2>《甲法》", "one"]);
    }

    #[test]
    fn texts_cannot_be_taken_for_elements() {
        let page = page(&question("q", "<script>alert(1)</script> & 'more'", &law("a", "第一条")));
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39;"), "{page}");
    }
}
