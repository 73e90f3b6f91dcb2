//! WebKitWebDriver, the MiniBrowser that WebKitGTK brings, and a screen for it:
//! it draws on none otherwise.

use std::fs;
use std::net::TcpListener;
use std::process::{Command, Stdio};

use super::Setup;
use crate::support::folder::Folder;
use crate::support::process::Process;

/// Where `scripts/tools.sh test` puts the locales that tell WebKitGTK what
/// languages its owner reads.
const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/locale");

/// The driver with the port that it listens on, and the screen. The browser is
/// of the driver's group.
pub fn start(setup: &Setup<'_>, profile: &Folder, downloads: &Folder) -> (Process, u16, Process) {
    let mut screen = Command::new("Xvfb");
    screen
        .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
        .stderr(Stdio::null());
    let number = |line: &str| line.trim().parse::<u32>().ok();
    let (screen, number) = Process::start(&mut screen, number).unwrap_or_else(|error| panic!("{error}"));
    // Downloads go where the desktop says.
    let folder = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.path().display());
    fs::write(profile.path().join("user-dirs.dirs"), folder).expect("the desktop is told");
    let port = free_port();
    let mut driver = Command::new("WebKitWebDriver");
    driver
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{number}"))
        .env("HOME", profile.path())
        .env("XDG_CONFIG_HOME", profile.path())
        .env("LOCPATH", LOCALES)
        .env("LC_ALL", format!("{}.UTF-8", setup.locale))
        .stderr(Stdio::null());
    (Process::listening(&mut driver, port), port, screen)
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}
