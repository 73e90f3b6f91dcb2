//! Files that a phone saves.

use std::fs;
use std::path::{Path, PathBuf};

use super::driver::Engine;
use super::phone::Phone;
use super::wait::wait_for;

/// From now on `window.saved` is how many bytes the page last offered as a file.
const NOTE_SIZES: &str = "
    const make = URL.createObjectURL.make ?? URL.createObjectURL;
    URL.createObjectURL = (file) => {
        window.saved = file.size;
        return make.call(URL, file);
    };
    URL.createObjectURL.make = make;
    window.saved = null;
";

impl Phone {
    /// Taps what saves a file of such a name, and takes it away once it is whole.
    pub async fn saves(&self, what: &str, xpath: &str, is_it: impl Fn(&str) -> bool) -> Vec<u8> {
        // A file has its name only when it is whole, but in WebKit.
        let grows = self.engine() == Engine::WebKit;
        if grows {
            self.run(NOTE_SIZES, vec![]).await.expect("the page's files can be noted");
        }
        self.tap(what, xpath).await;
        let whole = async || {
            let Some((path, content)) = found(self.downloads(), &is_it) else { return Ok(None) };
            let size = if grows { self.run("return window.saved", vec![]).await?.as_u64() } else { None };
            Ok((!grows || size == Some(content.len() as u64)).then_some((path, content)))
        };
        let saved = wait_for(whole).await;
        let (path, content) = saved.unwrap_or_else(|| panic!("{what} saved nothing in the end"));
        fs::remove_file(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        content
    }

    /// Throws away what was downloaded, in whole or in part.
    pub fn forget_downloads(&self) {
        for entry in fs::read_dir(self.downloads()).expect("the folder is there") {
            fs::remove_file(entry.expect("an entry of a folder").path()).expect("a file");
        }
    }
}

/// A file of such a name that has something in it.
fn found(folder: &Path, is_it: impl Fn(&str) -> bool) -> Option<(PathBuf, Vec<u8>)> {
    let paths = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut named = paths.filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(&is_it));
    named.find_map(|path| {
        let content = fs::read(&path).ok().filter(|content| !content.is_empty())?;
        Some((path, content))
    })
}
