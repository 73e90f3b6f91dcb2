//! `fairstall serve`: what a browser is told besides the files.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::support::files::empty_folder;

/// A running server, until it is dropped.
struct Server {
    process: Child,
    /// Host and port.
    address: String,
}

impl Server {
    /// Serves a folder with an `index.html`.
    fn of(name: &str) -> Self {
        let folder = empty_folder(name);
        fs::write(folder.join("index.html"), "<!doctype html><title>x</title>").expect("a page");
        fs::write(folder.join("a.wasm"), "").expect("a file");
        let mut process = Command::new(env!("CARGO_BIN_EXE_fairstall"))
            .arg("serve")
            .arg(&folder)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("its output")).read_line(&mut line).expect("an address");
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { process, address }
    }

    /// The head of what comes at a path, in small letters.
    fn head(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("somebody listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).to_ascii_lowercase();
        answer.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn every_answer_says_what_pages_cannot_say_of_themselves() {
    let server = Server::of("serve-headers");
    for (path, status) in [("/", "200"), ("/index.html", "200"), ("/a.wasm", "200"), ("/gone.json", "404")] {
        let head = server.head(path);
        assert!(head.starts_with(&format!("http/1.1 {status}")), "{path}: {head}");
        for header in [
            "cache-control: no-cache",
            "content-security-policy: frame-ancestors 'none'",
            "cross-origin-opener-policy: same-origin",
            "referrer-policy: no-referrer",
            "x-content-type-options: nosniff",
        ] {
            assert!(
                head.contains(&format!("\r\n{header}\r\n")) || head.ends_with(header),
                "{header} of {path}: {head}"
            );
        }
        let policy = head.lines().find(|line| line.starts_with("permissions-policy: "));
        let policy = policy.unwrap_or_else(|| panic!("no permissions-policy of {path}: {head}"));
        for feature in ["camera", "geolocation", "microphone", "usb", "bluetooth", "payment"] {
            assert!(policy.contains(&format!("{feature}=()")), "{feature} of {path}: {policy}");
        }
    }
    assert!(server.head("/a.wasm").contains("content-type: application/wasm"), "types are right");
}
