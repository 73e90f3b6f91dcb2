//! Checks of single fields that packs and events share.

use super::diagnostic::{Path, Problems};
use super::hant::to_hant;
use super::wording::check_wording;
use crate::engine::id::is_slug;
use crate::engine::lang::{Lang, LocalText};

/// The languages that every file is written in, 繁體 by itself. In others it is
/// where its title is, and then every text has to be.
const ALWAYS: [Lang; 3] = [Lang::ZhHans, Lang::ZhHant, Lang::En];

/// The language of a file's texts for those who read `lang`: another one, if a
/// file with this title is not written in it.
pub fn written_in(title: Option<&LocalText>, lang: Lang) -> Lang {
    let is_written = |lang: &&Lang| ALWAYS.contains(lang) || title.is_some_and(|title| title.has(**lang));
    lang.nearest().iter().find(is_written).copied().unwrap_or_default()
}

/// The text in `lang`: as given, or derived for 繁體.
pub fn text_in(text: &LocalText, lang: Lang, path: &Path, problems: &mut Problems) -> String {
    let given = text.0.get(&lang).cloned();
    let text = match lang {
        Lang::ZhHant => given.or_else(|| to_hant(text.0.get(&Lang::ZhHans)?)),
        _ => given,
    };
    let text = text.unwrap_or_default();
    if text.trim().is_empty() && lang != Lang::ZhHant {
        problems.error(
            path,
            format!("no text in `{lang}`"),
            format!("write {{ zh-Hans = \"…\", en = \"…\" }}; `{lang}` is missing or blank"),
        );
    }
    check_wording(&text, lang, path, problems);
    text
}

/// The text at `path`, which ends in `key` and has to be there, in `lang`.
pub fn required_text_in(
    text: Option<&LocalText>,
    key: &str,
    lang: Lang,
    path: &Path,
    problems: &mut Problems,
) -> String {
    let Some(text) = text else {
        problems.error(path, format!("no `{key}`"), format!("add {key} = {{ zh-Hans = \"…\", en = \"…\" }}"));
        return String::new();
    };
    text_in(text, lang, path, problems)
}

/// The text in every language that it has to be in, 繁體 derived where it is not
/// given, and in those that it is in besides.
pub fn all_languages(text: Option<&LocalText>, path: &Path, problems: &mut Problems) -> LocalText {
    let Some(text) = text else { return LocalText::default() };
    let languages = Lang::ALL.into_iter().filter(|lang| ALWAYS.contains(lang) || text.has(*lang));
    LocalText(languages.map(|lang| (lang, text_in(text, lang, path, problems))).collect())
}

/// Checks a day, `YYYY-MM-DD`.
pub fn check_day(day: Option<&str>, path: &Path, problems: &mut Problems) -> String {
    let day = day.unwrap_or_default();
    let format = time::macros::format_description!("[year]-[month]-[day]");
    if !day.is_empty() && time::Date::parse(day, format).is_err() {
        problems.error(path, format!("`{day}` is not a day"), "write it as \"2027-03-15\"");
    }
    day.to_owned()
}

/// Checks a colour, `#rrggbb`.
pub fn check_colour(colour: Option<&str>, path: &Path, problems: &mut Problems) -> String {
    let colour = colour.unwrap_or_default();
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
    let is_colour = digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    if !colour.is_empty() && !is_colour {
        problems.error(
            path,
            format!("`{colour}` is not a colour"),
            "write it as \"#0f6b5c\": red, green and blue, two hex digits each",
        );
    }
    colour.to_owned()
}

/// Checks an id that people write.
pub fn check_id(id: Option<&str>, path: &Path, problems: &mut Problems) -> String {
    let id = id.unwrap_or_default();
    if id.is_empty() {
        problems.error(path, "no `id`", "add id = \"…\", of a-z, 0-9 and -");
    } else if !is_slug(id) {
        problems.error(
            path,
            format!("`{id}` cannot be an id"),
            "begin with a-z, go on with a-z, 0-9 and -, at most 40 characters",
        );
    }
    id.to_owned()
}

/// Checks the `format` number of a file.
pub fn check_format(format: Option<u32>, known: u32, path: &Path, problems: &mut Problems) {
    match format {
        Some(format) if format == known => {}
        Some(format) if format > known => problems.error(
            path,
            format!("format {format} is newer than this program"),
            format!("update Fairstall, or write the file in format {known}"),
        ),
        _ => problems.error(path, "no valid `format`", format!("add format = {known}")),
    }
}
