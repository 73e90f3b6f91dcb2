//! geckodriver and a Firefox in a narrow window.

use std::process::Command;

use serde_json::json;

use super::{Capabilities, Setup};
use crate::support::folder::Folder;
use crate::support::process::Process;

/// What is asked of geckodriver.
pub fn capabilities(setup: &Setup<'_>, downloads: &Folder) -> Capabilities {
    let mut capabilities = Capabilities::new();
    let options = json!({
        "binary": "/usr/bin/firefox-esr",
        "args": ["-headless", format!("--width={}", setup.width), "--height=844"],
        "prefs": {
            "intl.accept_languages": setup.languages,
            "browser.download.folderList": 2,
            "browser.download.dir": downloads.path(),
            "browser.download.alwaysOpenPanel": false,
        },
    });
    capabilities.insert("moz:firefoxOptions".to_owned(), options);
    capabilities
}

/// geckodriver with the port that it listens on; the browser is of its group.
pub fn start() -> (Process, u16) {
    let driver = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/bin/geckodriver");
    let mut command = Command::new(driver);
    command.args(["--port", "0", "--log", "info"]);
    let port = |line: &str| line.split_once("Listening on 127.0.0.1:")?.1.trim().parse().ok();
    Process::lead(&mut command, port).unwrap_or_else(|error| panic!("{error}"))
}
