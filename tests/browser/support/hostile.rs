//! Texts that would be markup, script, another direction or another width if
//! anything let them, and what must hold wherever they are shown.

use std::fs;
use std::path::Path;

use fairstall::author::{CompiledPack, Project, Severity, SourceFile, compile_with};
use serde_json::{Value, json};
use toml::Value as Toml;

use super::phone::Phone;
use super::site::pictures_beside;

/// What nobody should write into a pack.
const TEXTS: [&str; 11] = [
    "<script>window.hostile=1</script>",
    "<img src=x onerror=\"window.hostile=1\">",
    "\"'&<b>bold</b>&amp;&#60;<!-- ",
    "javascript:window.hostile=1//",
    "before \u{202e}overridden (12%) ",
    "\u{2067}\u{202d}two isolates\u{2066}",
    "\u{2069}\u{2069}\u{202e}none",
    "zero\u{200b}\u{200d}\u{2060}\u{feff}width",
    "שלום (12%) مرحبا بالعالم",
    "</style></title></textarea><svg/onload=window.hostile=1>",
    LONG,
];

/// Stands for 10,000 characters without a space.
const LONG: &str = "…";

/// What a participant types beside a choice and as a text.
pub const TYPED: &str = "=1+1<img src=x onerror=window.hostile=1>\"'&\u{202e}(12%) שלום\u{200b}";

/// The languages that texts are written in.
const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// The hostile text of this number; no two are the same.
pub fn text(number: usize) -> String {
    match TEXTS[number % TEXTS.len()] {
        LONG => format!("{}{number}", "W".repeat(10_000)),
        text => format!("{text}{number}"),
    }
}

/// Puts a hostile text in the place of every text that is translated.
pub fn disguise(value: &mut Toml, number: &mut usize) {
    match value {
        Toml::Table(table) if table.keys().any(|key| LANGUAGES.contains(&key.as_str())) => {
            *number += 1;
            table.iter_mut().for_each(|(_, translated)| *translated = text(*number).into());
        }
        Toml::Table(table) => table.iter_mut().for_each(|(_, value)| disguise(value, number)),
        Toml::Array(array) => array.iter_mut().for_each(|value| disguise(value, number)),
        _ => {}
    }
}

/// The same in `event.json`.
pub fn disguise_json(value: &mut Value, number: &mut usize) {
    match value {
        Value::Object(object) if object.keys().any(|key| LANGUAGES.contains(&key.as_str())) => {
            *number += 1;
            object.values_mut().for_each(|translated| *translated = text(*number).into());
        }
        Value::Object(object) => object.values_mut().for_each(|value| disguise_json(value, number)),
        Value::Array(array) => array.iter_mut().for_each(|value| disguise_json(value, number)),
        _ => {}
    }
}

/// Source files with every text exchanged; `check` warns of them, no more.
pub fn project(sources: &[&str]) -> Project {
    let mut number = 0;
    let files = sources.iter().map(|source| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut value: Toml = text.parse().map(Toml::Table).expect("TOML");
        disguise(&mut value, &mut number);
        SourceFile::new(*source, toml::to_string(&value).expect("TOML"))
    });
    let project = compile_with(&files.collect::<Vec<_>>(), &pictures_beside(sources[0]));
    let errors = project.diagnostics.iter().filter(|told| told.severity == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), [&project.diagnostics[0]; 0]);
    assert!(!project.diagnostics.is_empty(), "authors are warned");
    project
}

/// A source pack with every text exchanged.
pub fn pack(source: &str) -> CompiledPack {
    project(&[source]).packs.into_values().next().expect("a pack")
}

/// Everything in a document under these keys that is a hostile text.
pub fn texts_in(value: &Value, keys: &[&str]) -> Vec<String> {
    match value {
        Value::Object(object) => {
            let own = object.iter().filter(|(key, _)| keys.contains(&key.as_str()));
            let own = own.filter_map(|(_, value)| value.as_str().map(str::to_owned));
            own.chain(object.values().flat_map(|value| texts_in(value, keys))).collect()
        }
        Value::Array(array) => array.iter().flat_map(|value| texts_in(value, keys)).collect(),
        _ => Vec::new(),
    }
}

/// The page shows each of these as text, and nothing came of any hostile text:
/// no script, no element, no width, no turned neighbour.
pub async fn shown_safely(phone: &Phone, texts: &[String]) {
    phone
        .until("all texts are shown", async || {
            let missing = phone.run(MISSING, vec![json!(texts)]).await?;
            Ok(missing.as_array().is_some_and(Vec::is_empty))
        })
        .await;
    let found = phone.run(FOUND, vec![]).await.expect("the page can be looked at");
    assert_eq!(found, json!({"ran": null, "made": [], "wide": [], "turned": []}));
}

/// Isolating a text adds signs of direction, and takes out those that would
/// break out of it.
const MISSING: &str = "
    const plain = (text) => text.replace(/[\\u2066-\\u2069]/g, '');
    const shown = plain(document.body.textContent);
    return arguments[0].filter((text) => !shown.includes(plain(text)));
";

/// What must not be. Characters behind a hostile text in its line stand from
/// left to right, as all that the app itself says does.
const FOUND: &str = r#"
    const made = [...document.querySelectorAll(
        'script:not([src]), img[src="x"], b, svg[onload], [onerror], a[href^="javascript:" i]'
    )].map((element) => element.outerHTML.slice(0, 200));
    const width = document.documentElement.clientWidth;
    const wide = document.scrollingElement.scrollWidth <= width ? [] :
        [...document.body.querySelectorAll('*')]
            .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.wide, .desk-nav'))
            .map((element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 60)}`).slice(0, 5);
    const turned = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node; (node = walker.nextNode());) {
        const text = node.data;
        // Where the last hostile text ends: at the digits of its number, or
        // with what a participant typed.
        const ends = [...text.matchAll(/(?:\) |\u2066|none|بالعالم|שלום\u200b)\d*/g)];
        const last = ends.at(-1);
        if (!last || !/[\u202a-\u202e\u2066-\u2069\u0590-\u08ff]/.test(text)) continue;
        // The parts of one answer (`a > b`) are one text.
        if (/ (>|\/) /.test(text) && node.parentElement.closest('main.page, .order')) continue;
        let before = null;
        for (let at = last.index + last[0].length; at < text.length; at++) {
            if (/[\s\u2066-\u2069]/.test(text[at])) continue;
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0) continue;
            if (before && Math.abs(before.top - box.top) < 2 && before.left >= box.left) {
                turned.push(text.slice(-80));
                break;
            }
            before = box;
        }
    }
    return { ran: window.hostile ?? null, made, wide, turned };
"#;
