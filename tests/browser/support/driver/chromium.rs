//! chromedriver, and a Chromium that looks like a phone: where there is one, the
//! shell of it without windows, which starts with a third of the work. Stories that
//! set preferences or need its profile are told in the whole one: the shell knows no
//! preferences, and chromedriver cannot start it on a given profile.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::{Capabilities, End, Setup};
use crate::support::folder::Folder;
use crate::support::process::Process;

/// How long a script may take that tells when it is done, in milliseconds: axe
/// looks at a long page for half a minute where much else runs.
const SCRIPT_MS: u32 = 120_000;

/// Where Debian puts the shell; the script in its path would outlive a driver.
const SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";

/// What is asked of chromedriver.
pub fn capabilities(setup: &Setup<'_>, end: End, profile: &Folder, downloads: &Folder) -> Capabilities {
    let mut capabilities = Capabilities::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options(setup, end, profile, downloads));
    capabilities.insert("timeouts".to_owned(), json!({"script": SCRIPT_MS}));
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL", "performance": "ALL"}));
    capabilities
}

/// chromedriver with the port that it listens on. It takes a free port for
/// IPv4 and then the same for IPv6, where somebody else may have it: then it
/// ends, and another try finds another port. Browsers are of its group.
pub fn start(end: End, profile: &Folder) -> (Process, u16) {
    let attempt = || {
        let mut command = Command::new("chromedriver");
        // A profile that it makes itself lies there.
        command.arg("--port=0").env("TMPDIR", profile.path());
        match end {
            End::Closed | End::Kept => Process::start(&mut command, port),
            End::Killed => Process::lead(&mut command, port),
        }
    };
    let started = attempt().or_else(|_| attempt()).or_else(|_| attempt());
    started.unwrap_or_else(|error| panic!("{error}"))
}

/// The port in chromedriver's greeting.
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

fn options(setup: &Setup<'_>, end: End, profile: &Folder, downloads: &Folder) -> Value {
    let Setup { languages, width, preferences, .. } = setup;
    let mut all = json!({
        "intl": {"accept_languages": languages},
        "download": {"default_directory": downloads.path(), "prompt_for_download": false},
        "profile": {"default_content_setting_values": {"automatic_downloads": 1}},
    });
    merge(&mut all, preferences);
    let mut options = json!({
        "args": [
            "--headless=new",
            // Containers run as root, and their /dev/shm is small.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Machines on the stall's network, all of them this one.
            "--host-resolver-rules=MAP *.test 127.0.0.1, MAP 10.11.12.13 127.0.0.1",
            format!("--window-size={width},844"),
            format!("--accept-lang={languages}"),
        ],
        "prefs": all,
        "mobileEmulation": {"deviceMetrics": {"width": width, "height": 844, "pixelRatio": 1.0, "touch": true}},
    });
    let has_no_preferences = preferences.as_object().is_some_and(|set| set.is_empty());
    if has_no_preferences && end == End::Closed && Path::new(SHELL).exists() {
        options["binary"] = json!(SHELL);
    } else if let Some(args) = options["args"].as_array_mut() {
        args.push(json!(format!("--user-data-dir={}", profile.path().display())));
    }
    options
}

/// Adds settings to settings.
fn merge(all: &mut Value, more: &Value) {
    match (all, more) {
        (Value::Object(all), Value::Object(more)) => {
            for (name, value) in more {
                merge(all.entry(name).or_insert(Value::Null), value);
            }
        }
        (all, more) => *all = more.clone(),
    }
}
