//! The browsers that stories are told in, each with its driver.
//!
//! Chromium looks like a phone and tells of its console and its requests. The
//! others show pages in a narrow window and tell of neither: their drivers have
//! no way to.

mod chromium;
mod firefox;
mod webkit;

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::folder::Folder;
use super::process::Process;

/// What draws pages and runs their code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A running browser with its driver and its profile.
pub struct Browser {
    /// What it is.
    pub engine: Engine,
    /// The WebDriver session.
    pub client: Client,
    /// Where its downloads go.
    pub downloads: Folder,
    capabilities: Capabilities,
    /// Its profile.
    pub profile: Folder,
    driver: Process,
    /// What it draws on, where it draws on anything.
    _screen: Option<Process>,
}

/// How a browser is set up.
pub struct Setup<'s> {
    /// The languages that it asks for pages in.
    pub languages: &'s str,
    /// The language of the phone: `zh_CN`.
    pub locale: &'s str,
    /// How wide its screen is, in CSS pixels.
    pub width: u32,
    /// What else is set, in Chromium's terms.
    pub preferences: &'s Value,
}

type Capabilities = serde_json::Map<String, Value>;

/// How a browser can end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is closed, and gone with all that it kept.
    Closed,
    /// It is closed, and somebody looks at its profile.
    Kept,
    /// It can be killed together with its driver, and started again.
    Killed,
}

impl Browser {
    /// Starts a browser. Only Chromium can be killed and started again.
    pub async fn start(engine: Engine, setup: &Setup<'_>, end: End) -> Self {
        let (profile, downloads) = (Folder::new("profile"), Folder::new("downloads"));
        let (mut capabilities, (driver, port), screen) = match engine {
            Engine::Chromium => {
                let capabilities = chromium::capabilities(setup, end, &profile, &downloads);
                (capabilities, chromium::start(end, &profile), None)
            }
            Engine::Firefox => (firefox::capabilities(setup, &downloads), firefox::start(), None),
            Engine::WebKit => {
                let (driver, port, screen) = webkit::start(setup, &profile, &downloads);
                (Capabilities::new(), (driver, port), Some(screen))
            }
        };
        // A story looks at alerts, not through them.
        capabilities.insert("unhandledPromptBehavior".to_owned(), json!("ignore"));
        let client = connect(&capabilities, port).await;
        let browser = Self { engine, client, downloads, capabilities, profile, driver, _screen: screen };
        if engine == Engine::Chromium {
            // A browser without windows saves nothing until it is told where.
            let folder = json!({"behavior": "allow", "downloadPath": browser.downloads.path()});
            let told = browser.devtools("Browser.setDownloadBehavior", folder).await;
            told.unwrap_or_else(|error| panic!("downloads: {error}"));
        }
        browser
    }

    /// Kills the browser with all its processes, and its driver, at once.
    pub fn kill(&self) {
        self.driver.kill_group();
    }

    /// Starts Chromium again, with the profile as it was left.
    pub async fn start_again(&mut self) {
        let (driver, port) = chromium::start(End::Killed, &self.profile);
        self.client = connect(&self.capabilities, port).await;
        self.driver = driver;
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        let body = json!({"cmd": command, "params": parameters});
        self.client.issue_cmd(Post { path: "goog/cdp/execute", body }).await
    }

    /// What is new in one of Chromium's logs.
    pub async fn log(&self, kind: &str) -> Result<Vec<Value>, CmdError> {
        let log = self.client.issue_cmd(Post { path: "se/log", body: json!({"type": kind}) }).await?;
        Ok(serde_json::from_value(log)?)
    }
}

/// A session with the browser of the driver that listens on this port.
async fn connect(capabilities: &Capabilities, port: u16) -> Client {
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities.clone())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap_or_else(|error| panic!("no browser: {error}; `scripts/tools.sh test` installs it"))
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
