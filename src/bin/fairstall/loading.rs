//! Puts what is said while the app is not there, or cannot be, into the page and
//! its scripts, in every language.

use std::fs;
use std::path::Path;

use fairstall::engine::lang::Lang;
use fairstall::texts::LoadingTexts;

use crate::failure::Failure;

/// Where a script has its words: an expression that nothing that makes scripts
/// smaller works out.
const IN_SCRIPT: &str = "JSON.parse(\"{words}\")";

/// Fills the words into a site that trunk has built. A site that is finished
/// already stays as it is.
pub fn fill(site: &Path) -> Result<(), Failure> {
    if !site.join("loader.js").is_file() {
        return Ok(());
    }
    let loader = by_tag(|words| {
        let words = [
            ("opening", words.opening),
            ("slow", words.slow),
            ("old", words.old),
            ("network", words.network),
            ("broken", words.broken),
            ("again", words.again),
        ];
        object(words)
    });
    put(&site.join("loader.js"), IN_SCRIPT, &loader)?;
    put(&site.join("too-old.js"), IN_SCRIPT, &by_tag(|words| quoted(words.too_old)))?;
    put(&site.join("index.html"), "{opening}", &elements("span", " ", |words| words.opening))?;
    put(&site.join("index.html"), "{no-script}", &elements("p", "\n", |words| words.no_script))
}

/// What each language says as a JavaScript object, by tag.
fn by_tag(said: impl Fn(&LoadingTexts) -> String) -> String {
    let members = Lang::ALL.map(|lang| format!("{}:{}", quoted(lang.tag()), said(LoadingTexts::of(lang))));
    format!("{{{}}}", members.join(","))
}

/// Words as a JavaScript object.
fn object<const N: usize>(words: [(&str, &str); N]) -> String {
    format!("{{{}}}", words.map(|(name, words)| format!("{name}:{}", quoted(words))).join(","))
}

/// Text in quotation marks, for scripts.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What each language says as an element, for a page.
fn elements(element: &str, between: &str, said: impl Fn(&LoadingTexts) -> &'static str) -> String {
    let said = |lang| {
        let words = said(LoadingTexts::of(lang)).replace('&', "&amp;").replace('<', "&lt;");
        format!("<{element} lang=\"{lang}\">{words}</{element}>")
    };
    Lang::ALL.map(said).join(between)
}

/// Puts words into their place in a file.
fn put(file: &Path, place: &str, words: &str) -> Result<(), Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::file("read", file, &error))?;
    if !text.contains(place) {
        return Err(Failure::new(format!("error: no {place} for words in {}", file.display())));
    }
    fs::write(file, text.replace(place, words)).map_err(|error| Failure::file("write", file, &error))
}
