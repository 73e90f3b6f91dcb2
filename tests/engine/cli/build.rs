//! `fairstall build`: a folder of sources becomes the files that phones read.

use std::fs;

use fairstall::engine::event::Event;
use fairstall::engine::id::PackId;
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;

use crate::support::command::{Ran, fairstall};
use crate::support::files::{copy_sources, empty_folder, questions, read};

fn build(questions: &std::path::Path, dist: &std::path::Path) -> Ran {
    fairstall([
        "build".as_ref(),
        "--questions".as_ref(),
        questions.as_os_str(),
        "--dist".as_ref(),
        dist.as_os_str(),
    ])
}

#[test]
fn a_build_writes_what_phones_read() {
    let folder = empty_folder("build");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_sources("questions", &sources);
    let ran = build(&sources, &dist).succeeds();
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""), "no news is good news");

    let json = fs::read_to_string(dist.join("event.json")).expect("event.json");
    let event = Event::from_json(&json).expect("an event without problems");
    assert_eq!(event.languages, Lang::ALL);
    let project = questions();
    for (id, compiled) in &project.packs {
        let files = event.packs.get(id).expect("every pack is named");
        assert_eq!((files.version, &files.hash), (compiled.hans().version, &compiled.hans().hash));
        for lang in Lang::ALL {
            let name = files.files.get(&lang).expect("every language is named");
            assert!(name.starts_with(&format!("packs/{id}.{lang}-")), "{name} carries its content's hash");
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
fn building_again_changes_nothing_and_a_changed_pack_gets_a_new_name() {
    let folder = empty_folder("build-again");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_sources("questions", &sources);
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
    assert_eq!(name(&event(), "consumer-law"), name(&before, "consumer-law"));
}

#[test]
fn a_bad_pack_or_a_missing_event_stops_the_build() {
    let folder = empty_folder("build-bad");
    let (sources, dist) = (folder.join("questions"), folder.join("dist"));
    copy_sources("questions", &sources);
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
