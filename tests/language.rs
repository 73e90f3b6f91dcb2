//! A fourth language is one file of words and one line in a list, as README.md
//! says: done here to a copy of the sources, which then has to compile for phones
//! and to build the event in that language. Nobody may have listed the languages
//! anywhere else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The line, as README.md has it.
const LINE: &str = "Eo = eo, \"eo\", \"Esperanto\";";
/// The list, and its last line before.
const LIST: &str = "src/engine/lang.rs";
const LAST: &str = "En = en, \"en\", \"English\";";

/// An event in the language, with a pack in it and one that is not.
const EVENT: &str = r#"
format = 1
id = "tago"
title = { zh-Hans = "一天", en = "A day", eo = "Tago" }
languages = ["eo", "zh-Hans"]
activity = [{ id = "habits", pack = "habits" }, { id = "pledge", pack = "pledge" }]
"#;

const HABITS: &str = r#"
format = 1
id = "habits"
version = 1
kind = "survey"
title = { zh-Hans = "习惯", en = "Habits", eo = "Kutimoj" }

[[question]]
id = "often"
kind = "yes_no"
label = { zh-Hans = "多久一次？", en = "How often?", eo = "Kiom ofte?" }
"#;

const PLEDGE: &str = r#"
format = 1
id = "pledge"
version = 1
kind = "survey"
title = { zh-Hans = "承诺", en = "Pledge" }

[[question]]
id = "prices"
kind = "consent"
label = { zh-Hans = "我会看清价格", en = "I shall look at prices" }
"#;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A file, as text.
fn read(file: impl AsRef<Path>) -> String {
    let file = Path::new(ROOT).join(file);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The text with another one in a place.
fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "there is no `{from}` any more");
    text.replace(from, to)
}

/// The package where the copy lies: under another version, since cargo would take
/// what it compiles of the copy for its own; with the same dependencies.
fn elsewhere(package: &str) -> String {
    let version = concat!("\nversion = \"", env!("CARGO_PKG_VERSION"));
    let package = with(package, version, &[version, "-copy"].concat());
    with(&package, "path = \"scripts/", &format!("path = \"{ROOT}/scripts/"))
}

/// Writes a file of the copy, unless it is there: what was compiled of it before
/// is then used again.
fn write(copy: &Path, file: &str, bytes: &[u8]) {
    let path = copy.join(file);
    if fs::read(&path).is_ok_and(|old| old == bytes) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
    fs::write(path, bytes).expect("a file can be written");
}

/// All sources in another place, with one language more.
fn copy() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fourth-language");
    let sources = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = Command::new("git").args(sources).current_dir(ROOT).output().expect("git runs");
    let listed = String::from_utf8(listed.stdout).expect("names in UTF-8");
    for file in listed.split('\0').filter(|file| Path::new(ROOT).join(file).is_file()) {
        let bytes = match file {
            LIST => with(&read(file), LAST, &[LAST, "\n", LINE].concat()).into_bytes(),
            "Cargo.toml" => elsewhere(&read(file)).into_bytes(),
            file => fs::read(Path::new(ROOT).join(file)).expect("a source"),
        };
        write(&copy, file, &bytes);
    }
    write(&copy, "src/texts/eo.rs", read("src/texts/en.rs").as_bytes());
    for (file, text) in [("event.toml", EVENT), ("habits.toml", HABITS), ("pledge.toml", PLEDGE)] {
        write(&copy, &format!("event/{file}"), text.as_bytes());
    }
    copy
}

/// Runs cargo in the copy, on top of what this test itself was compiled with; what
/// comes of it lies beside the copy's sources.
fn cargo(copy: &Path, args: &[&str]) {
    let compiled = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["--offline", "--quiet"]).args(args).current_dir(copy);
    command.env("CARGO_BUILD_BUILD_DIR", compiled).env("CARGO_TARGET_DIR", copy.join("target"));
    let done = command.output().expect("cargo runs");
    assert!(done.status.success(), "cargo {args:?}:\n{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn a_fourth_language_is_one_file_and_one_line() {
    assert!(read("README.md").contains(LINE), "README.md says how a language is added");
    let copy = copy();
    cargo(&copy, &["check", "--lib", "--target", "wasm32-unknown-unknown"]);
    cargo(&copy, &["run", "--bin", "fairstall", "--", "build", "--questions", "event", "--dist", "event"]);
    let written = |pack: &str| {
        let packs = fs::read_dir(copy.join("event/packs/eo")).expect("packs in the language");
        let texts = packs.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
        let id = format!("\"id\":\"{pack}\"");
        texts.into_iter().find(|text| text.contains(&id)).expect("the pack")
    };
    assert!(written("habits").contains("Kiom ofte?"));
    let pledge = written("pledge");
    assert!(pledge.contains("我会看清价格") && pledge.contains("\"texts_in\":\"zh-Hans\""), "{pledge}");
}
