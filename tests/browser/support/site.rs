//! The built site, and copies of it with something changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fairstall::author::{CompiledPack, PICTURES, PictureFile, Pictures, SourceFile, compile_with};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use serde_json::{Value, json};

use super::folder::{Folder, copy};

/// Where `make build` puts the site.
pub fn built() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").is_file(), "no built site in {}; run `make build` first", dist.display());
    dist
}

/// A copy of the built site, somewhere in a folder of its own.
pub struct Copy {
    folder: Folder,
    path: PathBuf,
}

/// A source pack in a language.
pub fn source_pack(source: &str, lang: Lang) -> Pack {
    compiled(source).by_lang[&lang].clone()
}

fn compiled(source: &str) -> CompiledPack {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let project = compile_with(&[SourceFile::new(source, text)], &pictures_beside(source));
    assert!(project.diagnostics.is_empty(), "{source} is clean");
    project.packs.into_values().next().expect("a pack")
}

impl Copy {
    /// A copy that can be changed.
    pub fn new() -> Self {
        Self::under("")
    }

    /// The built site twice: at the root, and under this path.
    pub fn twice(path: &str) -> Self {
        let site = Self::under(path);
        copy(&built(), site.folder.path());
        site
    }

    fn under(path: &str) -> Self {
        let folder = Folder::new("site");
        let path = folder.path().join(path);
        copy(&built(), &path);
        Self { folder, path }
    }

    /// The folder to serve.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Changes `event.json`.
    pub fn change_event(&self, change: impl FnOnce(&mut Value)) {
        self.change("event.json", change);
    }

    /// Adds an activity that runs a source pack, with the pictures beside it;
    /// activity and pack are called by the pack's id.
    pub fn add_pack(&self, source: &str) {
        self.add_compiled(source, &compiled(source));
    }

    /// The same of what came of a source pack otherwise.
    pub fn add_compiled(&self, source: &str, pack: &CompiledPack) {
        let pictures = pictures_beside(source);
        fs::create_dir_all(self.path.join(PICTURES)).expect("a folder for pictures");
        for known in pictures.names_beside(source).iter().filter_map(|name| pictures.beside(source, name)) {
            fs::write(self.path.join(&known.address), &known.bytes).expect("a picture is written");
        }
        let (id, mut files) = (pack.hans().id.to_string(), serde_json::Map::new());
        for (lang, pack) in &pack.by_lang {
            let file = format!("packs/{id}.{lang}.json");
            self.write(&file, &serde_json::to_string(pack).expect("a pack can be written"));
            files.insert(lang.tag().to_owned(), file.into());
        }
        let (version, hash) = (pack.hans().version, pack.hans().hash.as_str());
        self.change_event(|event| {
            event["packs"][&id] = json!({ "version": version, "hash": hash, "files": files });
            let activities = event["activities"].as_array_mut().expect("activities");
            activities
                .push(json!({ "id": id, "pack": id, "title": { "zh-Hans": id, "zh-Hant": id, "en": id } }));
        });
    }

    /// Builds the site anew, with this colour of the event.
    pub fn in_colour(&self, colour: &str) {
        let sources = Folder::new("questions");
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("questions"), sources.path());
        let event = sources.path().join("event.toml");
        let text = fs::read_to_string(&event).expect("the event");
        fs::write(event, format!("colour = \"{colour}\"\n{text}")).expect("a colour");
        let mut command = Command::new(env!("CARGO_BIN_EXE_fairstall"));
        command.args(["build", "--questions"]).arg(sources.path()).arg("--dist").arg(&self.path);
        let built = command.output().expect("the command runs");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    }

    /// The event of this site, as it is written.
    pub fn event(&self) -> Value {
        self.json("event.json")
    }

    /// A pack of this site in a language.
    pub fn pack(&self, pack: &str, lang: Lang) -> Pack {
        let file = self.pack_file(pack, lang.tag());
        Pack::from_json(&self.json(&file).to_string()).expect("a pack of the site can be read")
    }

    /// Changes the compiled file of a pack in a language. No run of it is dealt
    /// beforehand any more.
    pub fn change_pack(&self, pack: &str, lang: &str, change: impl FnOnce(&mut Value)) {
        self.change_event(|event| {
            for activity in event["activities"].as_array_mut().expect("activities") {
                if activity["pack"] == pack {
                    activity.as_object_mut().expect("an activity").remove("hands");
                }
            }
        });
        let file = self.pack_file(pack, lang);
        self.change(&file, change);
    }

    /// Publishes the next version of a pack in every language, under another
    /// hash and in files of other names; those of the version before are gone.
    pub fn renew_pack(&self, pack: &str, change: impl Fn(&mut Value)) {
        for lang in Lang::ALL {
            let file = self.pack_file(pack, lang.tag());
            let mut content = self.json(&file);
            change(&mut content);
            let version = content["version"].as_u64().expect("a version") + 1;
            let hash = format!("{version:016x}");
            let renewed = format!("packs/{}/{hash}.json", lang.tag());
            (content["version"], content["hash"]) = (json!(version), json!(hash));
            self.remove_pack(pack, lang.tag());
            self.write(&renewed, &content.to_string());
            self.change_event(|event| {
                let known = &mut event["packs"][pack];
                (known["version"], known["hash"]) = (json!(version), json!(hash));
                known["files"][lang.tag()] = json!(renewed);
            });
        }
    }

    /// Takes away the compiled file of a pack in a language.
    pub fn remove_pack(&self, pack: &str, lang: &str) {
        let file = self.pack_file(pack, lang);
        self.remove(&file);
        self.remove_compressed(&file);
    }

    /// Changes a file of text.
    pub fn edit(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.path.join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        self.write(file, &change(text));
    }

    /// The file of this site whose name begins and ends like this.
    pub fn named(&self, start: &str, end: &str) -> String {
        let entries = fs::read_dir(&self.path).expect("the site is there");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names = names.filter(|name| name.starts_with(start) && name.ends_with(end));
        names.next().unwrap_or_else(|| panic!("the site has no {start}…{end}"))
    }

    /// Writes a file over what it was.
    pub fn write(&self, file: &str, content: &str) {
        let path = self.path.join(file);
        fs::write(&path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        self.remove_compressed(file);
    }

    /// Takes away all files whose names begin like this; they can be put back.
    pub fn take_away(&self, prefix: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = fs::read_dir(&self.path).expect("the site is there");
        let paths = entries.map(|entry| entry.expect("an entry of a folder").path());
        let named =
            |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix));
        let taken: Vec<_> =
            paths.filter(named).map(|path| (path.clone(), fs::read(&path).expect("a file"))).collect();
        assert!(!taken.is_empty(), "the site has no {prefix}…");
        for (path, _) in &taken {
            fs::remove_file(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
        taken
    }

    /// Puts files back.
    pub fn put_back(&self, files: &[(PathBuf, Vec<u8>)]) {
        for (path, content) in files {
            fs::write(path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }

    fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut value = self.json(file);
        change(&mut value);
        self.write(file, &value.to_string());
    }

    fn json(&self, file: &str) -> Value {
        let path = self.path.join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn pack_file(&self, pack: &str, lang: &str) -> String {
        let event = self.json("event.json");
        let file = event["packs"][pack]["files"][lang].as_str();
        file.unwrap_or_else(|| panic!("the event has no file of {pack} in {lang}")).to_owned()
    }

    /// The server prefers the compressed copies beside a file.
    fn remove_compressed(&self, file: &str) {
        for ending in ["br", "gz"] {
            let file = format!("{file}.{ending}");
            if self.path.join(&file).exists() {
                self.remove(&file);
            }
        }
    }

    fn remove(&self, file: &str) {
        let path = self.path.join(file);
        fs::remove_file(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

/// The pictures in the folder beside a source pack.
pub fn pictures_beside(source: &str) -> Pictures {
    let folder = Path::new(source).parent().expect("a pack is in a folder").join(PICTURES);
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder));
    let files = entries.into_iter().flatten().map(|entry| {
        let entry = entry.expect("an entry of a folder");
        let name = folder.join(entry.file_name()).display().to_string();
        PictureFile { name, bytes: fs::read(entry.path()).expect("a picture") }
    });
    Pictures::of(files.collect())
}
