//! chromedriver, and a Chromium that looks like a phone.

use std::process::Command;

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::folder::Folder;
use super::process::Process;

/// A running browser with its driver and its profile.
pub struct Browser {
    /// The WebDriver session.
    pub client: Client,
    /// Where its downloads go.
    pub downloads: Folder,
    capabilities: Capabilities,
    /// Its profile.
    pub profile: Folder,
    driver: Process,
}

type Capabilities = serde_json::Map<String, Value>;

/// How a browser can end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is closed.
    Closed,
    /// It can be killed together with its driver, and started again.
    Killed,
}

impl Browser {
    /// Starts a browser of this width that asks for pages in these languages.
    pub async fn start(languages: &str, width: u32, preferences: &Value, end: End) -> Self {
        let (profile, downloads) = (Folder::new("profile"), Folder::new("downloads"));
        let mut capabilities = Capabilities::new();
        capabilities.insert(
            "goog:chromeOptions".to_owned(),
            options(languages, width, &profile, &downloads, preferences),
        );
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL", "performance": "ALL"}));
        // A story looks at alerts, not through them.
        capabilities.insert("unhandledPromptBehavior".to_owned(), json!("ignore"));
        let (client, driver) = connect(&capabilities, end).await;
        Self { client, downloads, capabilities, profile, driver }
    }

    /// Kills the browser with all its processes, and its driver, at once.
    pub fn kill(&self) {
        self.driver.kill_group();
    }

    /// Starts it again, with the profile as it was left.
    pub async fn start_again(&mut self) {
        (self.client, self.driver) = connect(&self.capabilities, End::Killed).await;
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        let body = json!({"cmd": command, "params": parameters});
        self.client.issue_cmd(Post { path: "goog/cdp/execute", body }).await
    }

    /// What is new in one of the browser's logs.
    pub async fn log(&self, kind: &str) -> Result<Vec<Value>, CmdError> {
        let log = self.client.issue_cmd(Post { path: "se/log", body: json!({"type": kind}) }).await?;
        Ok(serde_json::from_value(log)?)
    }
}

/// A browser, with its driver.
async fn connect(capabilities: &Capabilities, end: End) -> (Client, Process) {
    let (driver, port) = start_driver(end);
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities.clone())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap_or_else(|error| panic!("no Chromium: {error}; `scripts/tools.sh test` installs it"));
    (client, driver)
}

/// chromedriver with the port that it listens on. It takes a free port for
/// IPv4 and then the same for IPv6, where somebody else may have it: then it
/// ends, and another try finds another port. Browsers are of its group.
fn start_driver(end: End) -> (Process, u16) {
    let start = || {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0");
        match end {
            End::Closed => Process::start(&mut command, port),
            End::Killed => Process::lead(&mut command, port),
        }
    };
    let started = start().or_else(|_| start()).or_else(|_| start());
    started.unwrap_or_else(|error| panic!("{error}"))
}

/// The port in chromedriver's greeting.
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

fn options(languages: &str, width: u32, profile: &Folder, downloads: &Folder, preferences: &Value) -> Value {
    let mut all = json!({
        "intl": {"accept_languages": languages},
        "download": {"default_directory": downloads.path(), "prompt_for_download": false},
        "profile": {"default_content_setting_values": {"automatic_downloads": 1}},
    });
    merge(&mut all, preferences);
    json!({
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
            format!("--user-data-dir={}", profile.path().display()),
        ],
        "prefs": all,
        "mobileEmulation": {"deviceMetrics": {"width": width, "height": 844, "pixelRatio": 1.0, "touch": true}},
    })
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

/// A command that WebDriver has not, but chromedriver.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
