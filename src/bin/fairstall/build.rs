//! `fairstall build`: compiles packs, rights card and event into a site, and finishes what
//! trunk built around them. Trunk calls it as its post-build hook.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fairstall::author::{
    CardFiles, CompiledCard, CompiledPack, PICTURES, accent_style, card_page, card_schema, deal,
    event_schema, hand, pack_schema,
};
use fairstall::engine::event::{Draw, Hands, PackFiles, card_address};
use fairstall::engine::json;
use fairstall::engine::vec_map::VecMap;
use fairstall::office::RESPONSES_SCHEMA;

use crate::calendar::Calendar;
use crate::failure::Failure;
use crate::{check, dist, loading, manifest, offline};

/// Compile packs and event into a built site (trunk's post-build hook).
#[derive(clap::Args)]
pub struct Args {
    /// The folder of packs and `event.toml`.
    #[arg(long, default_value = "questions")]
    questions: PathBuf,
    /// The site's folder.
    #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
    dist: PathBuf,
    #[command(flatten)]
    calendar: Calendar,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    write_if_changed(&args.questions.join("pack.schema.json"), &pack_schema())?;
    write_if_changed(&args.questions.join("event.schema.json"), &event_schema())?;
    write_if_changed(&args.questions.join("rights-card.schema.json"), &card_schema())?;
    let mut project = check::load(std::slice::from_ref(&args.questions))?;
    project.warn_on(args.calendar.day());
    check::report(&project)?;
    let Some(mut event) = project.event else {
        return Err(Failure::new(format!("error: no event.toml in {}", args.questions.display())));
    };
    for (id, pack) in &project.packs {
        event.packs.insert(id.clone(), write_pack(&args.dist, pack)?);
        if let Some(reminder) = check::reminder(pack) {
            eprintln!("pack {id}: {reminder}");
        }
    }
    for activity in &mut event.activities {
        let found = (project.packs.get(&activity.pack), event.packs.get(&activity.pack));
        if let (Some(pack), Some(files)) = found {
            activity.hands = write_hands(&args.dist, pack, files, &activity.draw)?;
        }
    }
    write_pictures(&args.dist, &project.pictures)?;
    loading::fill(&args.dist)?;
    dist::finish(&args.dist)?;
    dist::dress(&args.dist, accent_style(&project.colour).as_deref())?;
    if let Some(card) = &project.card {
        write_card(&args.dist, card)?;
        event.card = true;
    }
    // People edit event.json and desk.json after the build, so nothing is made
    // from them that an edit would leave stale: no hash in their names, no
    // compressed copies.
    write(&args.dist.join("event.json"), lined(&json::to_string(&event)).as_bytes())?;
    let json =
        serde_json::to_string_pretty(&project.plan).map_err(|error| Failure::new(error.to_string()))?;
    write(&args.dist.join("desk.json"), json.as_bytes())?;
    write(&args.dist.join("responses.schema.json"), RESPONSES_SCHEMA.as_bytes())?;
    manifest::write(&args.dist, &event, &project.colour)?;
    offline::write(&args.dist)
}

/// The same JSON with a line for each field, and one for each of the things in
/// a field that are objects: easy to edit, and without the spaces for which a
/// phone's first load has no room.
fn lined(json: &str) -> String {
    let (mut lined, mut depth, mut in_text, mut before) = (String::new(), 0, false, ' ');
    for c in json.chars() {
        lined.push(c);
        match c {
            '"' if before != '\\' => in_text = !in_text,
            '{' | '[' if !in_text => depth += 1,
            '}' | ']' if !in_text => depth -= 1,
            ',' if !in_text && (depth == 1 || depth == 2 && before == '}') => lined.push('\n'),
            _ => {}
        }
        // A backslash that is escaped itself escapes nothing.
        before = if before == '\\' { ' ' } else { c };
    }
    lined.push('\n');
    lined
}

fn write_pack(dist: &Path, pack: &CompiledPack) -> Result<PackFiles, Failure> {
    let hans = pack.hans();
    let mut files = VecMap::default();
    for (lang, pack) in &pack.by_lang {
        let json = json::to_string(pack);
        // The digest of all languages: said again, it takes no room in a
        // compressed event.json. The pack's id would.
        let folder = format!("packs/{lang}");
        create_folder(&dist.join(&folder))?;
        let name = format!("{folder}/{}.json", pack.hash);
        write_compressed(&dist.join(&name), &json)?;
        files.insert(*lang, name);
    }
    Ok(PackFiles { version: hans.version, hash: hans.hash.clone(), files })
}

/// Writes the rights card's pages. People share their addresses, so these have
/// no hash.
fn write_card(dist: &Path, card: &CompiledCard) -> Result<(), Failure> {
    let named = |name| Ok::<_, Failure>(format!("./{}", dist::hashed(dist, name)?));
    let files = CardFiles {
        style: named("style.css")?,
        card_style: named("card.css")?,
        script: named("card.js")?,
        icon: named("icon.svg")?,
        page: card_address,
    };
    for (lang, card) in &card.by_lang {
        write_compressed(&dist.join(card_address(*lang)), &card_page(card, &files))?;
    }
    Ok(())
}

/// Writes the hands that are dealt for an activity, if any are.
fn write_hands(
    dist: &Path,
    pack: &CompiledPack,
    files: &PackFiles,
    draw: &Draw,
) -> Result<Option<Hands>, Failure> {
    let dealt = deal(pack.hans(), draw);
    if dealt.is_empty() {
        return Ok(None);
    }
    let hash = dist::short_hash(format!("{dealt:?}").as_bytes());
    let hands = Hands { draw: draw.clone(), count: dealt.len(), hash };
    for (lang, pack) in &pack.by_lang {
        let Some(file) = files.files.get(lang) else { continue };
        for (number, ids) in (0..).zip(&dealt) {
            let path = dist.join(hands.file(file, number));
            let folder = path.parent().unwrap_or(dist);
            create_folder(folder)?;
            write_compressed(&path, &json::to_string(&hand(pack, ids)))?;
        }
    }
    Ok(Some(hands))
}

/// Writes the pictures that packs show; WebP is as small as it gets already.
fn write_pictures(dist: &Path, pictures: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    if !pictures.is_empty() {
        let folder = dist.join(PICTURES);
        create_folder(&folder)?;
    }
    for (address, bytes) in pictures {
        let path = dist.join(address);
        write(&path, bytes)?;
        if address.ends_with(".svg") {
            dist::compress(&path)?;
        }
    }
    Ok(())
}

fn create_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))
}

fn write_compressed(path: &Path, text: &str) -> Result<(), Failure> {
    write(path, text.as_bytes())?;
    dist::compress(path)
}

fn write_if_changed(path: &Path, text: &str) -> Result<(), Failure> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    write(path, text.as_bytes())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}
