//! `fairstall build`: a folder of sources becomes the files that phones read.

use std::collections::BTreeSet;
use std::fs;

use fairstall::author::compile;
use fairstall::engine::event::{Draw, Event, card_address};
use fairstall::engine::id::{ActivityId, PackId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::texts::LoadingTexts;

use crate::support::command::{Ran, fairstall};
use crate::support::files::{STALL, copy_stall, empty_folder, path, read, source};

/// Builds as on the day of the event, whatever day it is.
fn build(questions: &std::path::Path, dist: &std::path::Path) -> Ran {
    build_on("2027-03-15", questions, dist)
}

fn build_on(day: &str, questions: &std::path::Path, dist: &std::path::Path) -> Ran {
    fairstall([
        "build".as_ref(),
        "--questions".as_ref(),
        questions.as_os_str(),
        "--dist".as_ref(),
        dist.as_os_str(),
        "--on".as_ref(),
        day.as_ref(),
    ])
}

#[test]
fn a_build_writes_what_phones_read() {
    let folder = empty_folder("build");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    let ran = build(&sources, &dist).succeeds();
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""), "no news is good news");

    let json = fs::read_to_string(dist.join("event.json")).expect("event.json");
    let event = Event::from_json(&json).expect("an event without problems");
    assert_eq!(event.languages, Lang::ALL);
    let project = compile(&STALL.map(source));
    for (id, compiled) in &project.packs {
        let files = event.packs.get(id).expect("every pack is named");
        assert_eq!((files.version, &files.hash), (compiled.hans().version, &compiled.hans().hash));
        for lang in Lang::ALL {
            let name = files.files.get(&lang).expect("every language is named");
            assert_eq!(
                *name,
                format!("packs/{lang}/{}.json", files.hash),
                "its content's hash is in its name"
            );
            let json = fs::read_to_string(dist.join(name)).expect("a pack");
            assert_eq!(Pack::from_json(&json).as_ref(), Ok(&compiled.by_lang[&lang]), "{name}");
            for compressed in ["br", "gz"] {
                let copy =
                    fs::metadata(dist.join(format!("{name}.{compressed}"))).expect("a compressed copy");
                assert!(copy.len() < json.len() as u64, "{name}.{compressed}");
            }
        }
    }
    for schema in ["pack.schema.json", "event.schema.json"] {
        let written = fs::read_to_string(sources.join(schema)).expect("a schema");
        assert!(written == read(&format!("questions/{schema}")), "{schema}");
    }
}

#[test]
fn a_build_reminds_of_answers_that_are_examples_and_does_not_stop() {
    let folder = empty_folder("build-examples");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    fs::copy(path("tests/packs/valid/priced.toml"), sources.join("priced.toml")).expect("a copy");
    let ran = build(&sources, &dist).succeeds();
    assert!(ran.stderr.starts_with("pack priced: the answers in [answers] ("), "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    assert!(dist.join("event.json").is_file());
}

#[test]
fn a_pack_past_its_day_is_warned_of_and_built_all_the_same() {
    let folder = empty_folder("build-outdated");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    let ran = build_on("2027-04-01", &sources, &dist).succeeds();
    assert_eq!((ran.stdout.as_str(), ran.stderr.matches("warning: ").count()), ("", 1), "{}", ran.stderr);
    assert!(ran.stderr.contains("`twenty` is valid until 2027-03-31 only"), "{}", ran.stderr);
    let event = fs::read_to_string(dist.join("event.json")).expect("event.json");
    let event = Event::from_json(&event).expect("an event without problems");
    let files = event.packs.get(&PackId::new("twenty")).expect("the pack");
    for (_, file) in files.files.iter() {
        assert!(dist.join(file).is_file(), "{file}");
    }
}

#[test]
fn building_again_changes_nothing_and_a_changed_pack_gets_a_new_name() {
    let folder = empty_folder("build-again");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    let event = || fs::read_to_string(dist.join("event.json")).expect("event.json");
    build(&sources, &dist).succeeds();
    let before = event();
    build(&sources, &dist).succeeds();
    assert_eq!(event(), before);
    let file = sources.join("phone-scams.toml");
    let text =
        fs::read_to_string(&file).expect("a source").replace("What would help you most?", "What would help?");
    fs::write(&file, text).expect("the source");
    build(&sources, &dist).succeeds();
    let name = |json: &str, pack: &str| {
        let event = Event::from_json(json).expect("an event");
        event
            .packs
            .get(&PackId::new(pack))
            .and_then(|pack| pack.files.get(&Lang::En))
            .expect("a file")
            .clone()
    };
    assert_ne!(
        name(&event(), "phone-scams"),
        name(&before, "phone-scams"),
        "caches must not serve the old one"
    );
    assert_eq!(name(&event(), "twenty"), name(&before, "twenty"));
}

#[test]
fn phones_find_a_hand_of_a_long_quiz_in_every_language() {
    let folder = empty_folder("build-hands");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    let one = "[[question]]\nid = \"qN\"\nkind = \"yes_no\"\nanswer = true\nlabel = { zh-Hans = \"N吗？\", en = \"N?\" }\nexplanation = { zh-Hans = \"是。\", en = \"Yes.\" }\n";
    let head = "format = 1\nid = \"bank\"\nversion = 1\nkind = \"quiz\"\nvalid_until = \"2027-03-31\"\ntitle = { zh-Hans = \"题库\", en = \"Bank\" }\n";
    let questions: String = (0..30).map(|n| one.replace('N', &n.to_string())).collect();
    fs::write(sources.join("bank.toml"), format!("{head}{questions}")).expect("the pack");
    let event = fs::read_to_string(sources.join("event.toml")).expect("the event");
    let activity = "[[activity]]\nid = \"bank\"\npack = \"bank\"\ndraw = 5\n";
    fs::write(sources.join("event.toml"), format!("{event}\n{activity}")).expect("the event");
    build(&sources, &dist).succeeds();

    let json = fs::read_to_string(dist.join("event.json")).expect("event.json");
    let mut event = Event::from_json(&json).expect("an event without problems");
    let bank = ActivityId::new("bank");
    for lang in Lang::ALL {
        let mut files = BTreeSet::new();
        for any in 0..100 {
            let file = event.hand(&bank, lang, any).expect("a hand for every number");
            let json = fs::read_to_string(dist.join(&file)).expect("the hand");
            let hand = Pack::from_json(&json).expect("a pack of its own");
            assert_eq!((hand.lang, hand.questions.len()), (lang, 5), "{file}");
            assert!(dist.join(format!("{file}.br")).is_file(), "{file} is compressed");
            files.insert(file);
        }
        assert_eq!(files.len(), 6, "thirty questions in hands of five");
    }
    let activity = event.activities.iter_mut().find(|activity| activity.id == bank).expect("the activity");
    activity.draw = Draw::Count(3);
    assert_eq!(event.hand(&bank, Lang::En, 0), None, "dealt for another draw");
}

#[test]
fn a_rights_card_is_a_page_in_each_language() {
    let folder = empty_folder("build-card");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    let has_card = || {
        let json = fs::read_to_string(dist.join("event.json")).expect("event.json");
        Event::from_json(&json).expect("an event").card
    };
    build(&sources, &dist).succeeds();
    assert!(!has_card(), "a site without one says so");
    fs::copy(path("questions/rights-card.toml"), sources.join("rights-card.toml")).expect("a copy");
    build(&sources, &dist).succeeds();
    assert!(has_card());
    for lang in Lang::ALL {
        let page = fs::read_to_string(dist.join(card_address(lang))).expect("the page");
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{lang}");
        assert!(dist.join(format!("{}.br", card_address(lang))).is_file(), "{lang}");
    }
}

#[test]
fn the_site_has_the_colour_of_the_event() {
    let folder = empty_folder("build-colour");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    fs::create_dir_all(&dist).expect("a folder");
    let page = "<meta name=\"theme-color\" content=\"#0f6b5c\"><link href=\"./style-0a1b2c3d.css\">";
    fs::write(dist.join("index.html"), page).expect("a page");
    for copy in ["", ".br", ".gz"] {
        fs::write(dist.join(format!("style-0a1b2c3d.css{copy}")), ":root{--accent:#0f6b5c}")
            .expect("a sheet");
    }
    let event = fs::read_to_string(sources.join("event.toml")).expect("the event");
    fs::write(sources.join("event.toml"), format!("colour = \"#123456\"\n{event}")).expect("a colour");
    build(&sources, &dist).succeeds();
    for file in ["index.html", "manifest.webmanifest"] {
        let text = fs::read_to_string(dist.join(file)).expect("a file of the site");
        assert!(text.contains("#123456") && !text.contains("#0f6b5c"), "{file}: {text}");
    }
    let sheet = || {
        let all = names(&dist).into_iter().filter(|name| name.starts_with("style-"));
        let all: Vec<String> = all.filter(|name| name.ends_with(".css")).collect();
        let [name] = &all[..] else { panic!("one style sheet: {all:?}") };
        let page = fs::read_to_string(dist.join("index.html")).expect("the page");
        assert!(page.contains(name), "{name} in {page}");
        assert!(dist.join(format!("{name}.br")).is_file(), "{name} is compressed");
        fs::read_to_string(dist.join(name)).expect("a style sheet")
    };
    let painted = sheet();
    assert!(
        painted.contains("--accent:#123456;") && painted.contains("prefers-color-scheme:dark"),
        "{painted}"
    );
    build(&sources, &dist).succeeds();
    assert_eq!(sheet(), painted);
    fs::write(sources.join("event.toml"), event).expect("no colour");
    build(&sources, &dist).succeeds();
    assert_eq!(sheet(), ":root{--accent:#0f6b5c}", "as it was");
}

/// The files of a site as trunk leaves it, with places for words.
const UNFINISHED: [(&str, &str); 21] = [
    (
        "index.html",
        "<p>{opening}</p>\n<link rel=\"stylesheet\" href=\"./base.css\">\n<noscript>{no-script}</noscript>",
    ),
    ("loader.js", "const u=JSON.parse(\"{words}\");"),
    ("too-old.js", "var n=JSON.parse(\"{words}\");"),
    ("base.css", ""),
    ("later.css", ""),
    ("split_later.wasm", ""),
    ("participant_bg.wasm", ""),
    ("desk_bg.wasm", ""),
    ("participant.js", ""),
    ("desk.js", ""),
    ("desk.css", ""),
    ("icon.svg", ""),
    ("icon-180.png", ""),
    ("icon-192.png", ""),
    ("icon-512.png", ""),
    ("icon-maskable.png", ""),
    ("offline.js", ""),
    ("picture.js", ""),
    ("card.css", ""),
    ("card.js", ""),
    ("style.css", ""),
];

#[test]
fn what_is_said_without_the_app_is_put_into_the_page_and_its_scripts() {
    let folder = empty_folder("build-words");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    fs::create_dir_all(&dist).expect("a folder");
    for (file, text) in UNFINISHED {
        fs::write(dist.join(file), text).expect("a file of the site");
    }
    build(&sources, &dist).succeeds();
    let read = |start: &str| {
        let name = names(&dist).into_iter().find(|name| name.starts_with(start)).expect("the file");
        fs::read_to_string(dist.join(name)).expect("text")
    };
    let (page, loader, too_old) = (read("index.html"), read("loader-"), read("too-old-"));
    for lang in Lang::ALL {
        let words = LoadingTexts::of(lang);
        assert!(page.contains(&format!("<span lang=\"{lang}\">{}</span>", words.opening)), "{page}");
        assert!(page.contains(&format!("<p lang=\"{lang}\">{}</p>", words.no_script)), "{page}");
        assert!(loader.contains(&format!("\"{lang}\":{{opening:\"{}\",slow:", words.opening)), "{loader}");
        assert!(too_old.contains(&format!("\"{lang}\":\"{}\"", words.too_old)), "{too_old}");
    }

    // A finished site has no places for words, and is not looked at again.
    build(&sources, &dist).succeeds();
    fs::write(dist.join("loader.js"), "…").expect("a script");
    build(&sources, &dist).fails(1, "no JSON.parse(\"{words}\") for words in");
}

#[test]
fn the_service_worker_keeps_what_participants_need_and_apart_from_it_the_desk() {
    let folder = empty_folder("build-worker");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    fs::create_dir_all(&dist).expect("a folder");
    for file in
        ["index.html", "index.html.br", "participant-1.js", "desk-1.js", "desk_bg-1.wasm", "too-old-1.js"]
    {
        fs::write(dist.join(file), "…").expect("a file of the site");
    }
    let worker = || {
        build(&sources, &dist).succeeds();
        fs::read_to_string(dist.join("sw.js")).expect("the worker")
    };
    let list = |worker: &str, name: &str| -> Vec<String> {
        let (_, rest) = worker.split_once(&format!("const {name} = ")).expect("a list");
        serde_json::from_str(rest.split(';').next().expect("its end")).expect("JSON")
    };
    let first = worker();
    assert_eq!(list(&first, "DESK"), ["desk-1.js", "desk.json", "desk_bg-1.wasm"]);
    let kept = list(&first, "SITE");
    let packs = kept.iter().filter(|file| file.starts_with("packs/")).count();
    assert_eq!(packs, 6, "two packs in three languages: {kept:?}");
    let others: Vec<&String> = kept.iter().filter(|file| !file.starts_with("packs/")).collect();
    assert_eq!(
        others,
        ["event.json", "", "manifest.webmanifest", "participant-1.js"],
        "the page itself by its folder"
    );
    assert_eq!(worker(), first, "the same site is the same version");
    fs::write(dist.join("index.html"), "another").expect("a change");
    assert_ne!(worker(), first, "a changed site is a new version");
}

/// The files of a folder, sorted.
fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

#[test]
fn pictures_that_packs_show_are_built_with_them_and_others_are_not() {
    let folder = empty_folder("build-pictures");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    fs::copy(path("tests/packs/valid/every-kind.toml"), sources.join("every-kind.toml")).expect("a copy");
    build(&sources, &dist).fails(1, "no picture `scales.svg`");
    fs::create_dir(sources.join("pictures")).expect("a folder");
    for name in ["label.svg", "scales.svg"] {
        let from = path("tests/packs/valid/pictures").join(name);
        fs::copy(from, sources.join("pictures").join(name)).expect("a copy");
    }
    fs::write(sources.join("pictures/unused.svg"), "<svg viewBox=\"0 0 1 1\"/>").expect("a picture");
    build(&sources, &dist).succeeds();
    let names = names(&dist.join("pictures"));
    assert_eq!(names.len(), 6, "both, each with two compressed copies: {names:?}");
    let json = fs::read_to_string(dist.join("event.json")).expect("event.json");
    let event = Event::from_json(&json).expect("an event");
    let files = event.packs.get(&PackId::new("every-kind")).expect("the pack");
    let json = fs::read_to_string(dist.join(files.files.get(&Lang::En).expect("a file"))).expect("a pack");
    let pack = Pack::from_json(&json).expect("a pack");
    let shown = pack.questions[0].picture.as_ref().expect("a picture");
    let built = fs::read(dist.join(&shown.file)).expect("where the pack says");
    assert_eq!(built, fs::read(sources.join("pictures/scales.svg")).expect("the picture"));
}

#[test]
fn a_bad_pack_or_a_missing_event_stops_the_build() {
    let folder = empty_folder("build-bad");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_stall(&sources);
    let file = sources.join("phone-scams.toml");
    let text = fs::read_to_string(&file).expect("a source");
    fs::write(&file, text.replace("'lost-money'\"", "'lost-all'\"")).expect("the source");
    let ran = build(&sources, &dist).fails(1, "`${outcome}` has no choice `lost-all`");
    assert!(
        ran.stderr.contains("phone-scams.toml:") && ran.stderr.contains(", question `amount`"),
        "{}",
        ran.stderr
    );
    assert!(!dist.exists(), "nothing is built");
    fs::write(&file, text).expect("the source");
    fs::remove_file(sources.join("event.toml")).expect("the event goes");
    build(&sources, &dist).fails(1, "no event.toml in");
}
