//! The stall: sets a site and a phone up, lets a story happen, and looks at
//! what must hold after every story.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::{fs, thread};

use fairstall::engine::lang::Lang;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use super::driver::{Browser, End, Engine, Setup};
use super::line::Line;
use super::phone::Phone;
use super::server::Server;
use super::site::{Copy, built};

/// The day of the real event, for stories that look at what is out of date.
pub const EVENT_DAY: &str = "2027-03-15";

/// A phone whose journal, while `window.full`, has no room for anything.
pub const FULL: &str = "
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
        if (window.full) throw new DOMException('no room in the story', 'QuotaExceededError');
        return put.apply(this, what);
    };
";

/// A phone whose browser refuses localStorage.
pub const NO_SETTINGS: &str = "
    Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('refused by the story', 'SecurityError'); },
    });
";

/// What this machine calls itself.
const THIS_MACHINE: &str = "127.0.0.1";

/// A stall before anybody has come.
pub struct Stall<'s> {
    root: Option<&'s Path>,
    command: &'s Path,
    engine: Engine,
    path: &'static str,
    host: &'static str,
    line: Option<Line>,
    lang: Lang,
    width: u32,
    preferences: Value,
    scripts: Vec<String>,
}

impl<'s> Stall<'s> {
    /// The built site on a phone that speaks 简体.
    pub fn new() -> Self {
        Self {
            root: None,
            command: Path::new(env!("CARGO_BIN_EXE_fairstall")),
            engine: Engine::Chromium,
            path: "",
            host: THIS_MACHINE,
            line: None,
            lang: Lang::ZhHans,
            width: 390,
            preferences: json!({}),
            scripts: Vec::new(),
        }
    }

    /// The phone's browser is made of this. Scripts cannot run before pages but
    /// in Chromium.
    pub fn in_engine(self, engine: Engine) -> Self {
        Self { engine, ..self }
    }

    /// A changed copy of the site instead.
    pub fn with_site(self, site: &'s Copy) -> Self {
        self.serving(site.root())
    }

    /// This folder instead, whatever is in it.
    pub fn serving(self, root: &'s Path) -> Self {
        Self { root: Some(root), ..self }
    }

    /// The site lies under this path, which ends with a slash.
    pub fn under(self, path: &'static str) -> Self {
        Self { path, ..self }
    }

    /// The phone reaches the site over the network, by this name or number of
    /// the machine that serves it.
    pub fn at_host(self, host: &'static str) -> Self {
        Self { host, ..self }
    }

    /// Another build of the command serves the site.
    pub fn served_by(self, command: &'s Path) -> Self {
        Self { command, ..self }
    }

    /// A slow line lies between the phone and what serves the site.
    pub fn over(self, line: Line) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The phone speaks another language.
    pub fn speaking(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// The phone is this wide, in CSS pixels.
    pub fn of_width(self, width: u32) -> Self {
        Self { width, ..self }
    }

    /// The browser has these preferences.
    pub fn preferring(self, preferences: Value) -> Self {
        Self { preferences, ..self }
    }

    /// This script runs before anything of a page does.
    pub fn where_first(mut self, script: &str) -> Self {
        self.scripts.push(script.to_owned());
        self
    }

    /// The phone's calendar shows this day, `YYYY-MM-DD`, whatever day it is.
    /// The time of the day, and clocks that count on, stay as they are.
    pub fn on(self, day: &str) -> Self {
        self.where_first(&format!(
            "{{
                const there = new Date('{day}T00:00:00');
                window.Date = class extends Date {{
                    constructor(...given) {{
                        super(...given);
                        if (given.length > 0) return;
                        this.setFullYear(there.getFullYear(), there.getMonth(), there.getDate());
                    }}
                }};
            }}"
        ))
    }

    /// The phone has a clock that the story can [set forward](Phone::pass).
    pub fn with_a_clock(self) -> Self {
        self.where_first(
            "{
                // Pages on their way, such as about:blank, keep nothing.
                const kept = location.protocol.startsWith('http') ? sessionStorage : {};
                let passed = Number(kept.passed ?? 0);
                const { Date } = window;
                window.Date = class extends Date {
                    constructor(...given) { super(...(given.length > 0 ? given : [window.Date.now()])); }
                    static now() { return Date.now() + passed; }
                };
                window.pass = (millis) => { kept.passed = passed += millis; };
            }",
        )
    }

    /// Lets the story happen.
    ///
    /// Afterwards no error may be left on the console, a breach of the
    /// Content-Security-Policy among them, no request may have gone anywhere
    /// but to the site, and nothing may have been asked of the phone's owner
    /// or of its sensors.
    pub fn visit(self, story: impl AsyncFnOnce(&Phone)) {
        drop(self.tell(End::Closed, async |phone: &mut Phone| story(phone).await));
    }

    /// The same; the phone comes back with its browser closed and its profile as it was.
    pub fn leave(self, story: impl AsyncFnOnce(&Phone)) -> Phone {
        self.tell(End::Kept, async |phone: &mut Phone| story(phone).await)
    }

    /// Lets a story happen in which the phone dies and is switched on again.
    /// What holds after every story is looked at in the phone's last life.
    pub fn visit_until_death(self, story: impl AsyncFnOnce(&mut Phone)) {
        assert!(self.scripts.is_empty(), "a browser that is started again has forgotten them");
        drop(self.tell(End::Killed, story));
    }

    fn tell(self, end: End, story: impl AsyncFnOnce(&mut Phone)) -> Phone {
        let root = self.root.map_or_else(built, Path::to_owned);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut server = Server::of(self.command, &root);
        if let Some(line) = self.line {
            server.address = runtime.block_on(line.to(&server.address));
        }
        server.address = server.address.replace(THIS_MACHINE, self.host);
        let address = server.address.clone();
        let mut phone = runtime.block_on(self.phone(server, end));
        let told = catch_unwind(AssertUnwindSafe(|| {
            runtime.block_on(async {
                story(&mut phone).await;
                assert_clean(&phone, &address).await;
            });
        }));
        if told.is_err() {
            keep_picture(&runtime, &phone);
        }
        // A driver that is killed leaves its browser behind.
        let closed = runtime.block_on(phone.client().clone().close());
        match told {
            Ok(()) => closed.expect("the browser closes"),
            Err(panic) => resume_unwind(panic),
        }
        phone
    }

    async fn phone(&self, server: Server, end: End) -> Phone {
        let (languages, locale) = match self.lang {
            Lang::ZhHans => ("zh-CN,zh", "zh_CN"),
            Lang::ZhHant => ("zh-TW,zh", "zh_TW"),
            Lang::En => ("en-GB,en", "en_GB"),
        };
        let setup = Setup { languages, locale, width: self.width, preferences: &self.preferences };
        let browser = Browser::start(self.engine, &setup, end).await;
        let phone = Phone::new(browser, server, self.path, self.lang);
        if self.engine != Engine::Chromium {
            assert!(self.scripts.is_empty(), "only Chromium runs scripts before a page");
            return phone;
        }
        phone.before_loading(ASKING).await;
        for script in &self.scripts {
            phone.before_loading(script).await;
        }
        phone
    }
}

/// Has the console complain of whatever a browser asks people to permit, and
/// of what reaches other machines past its list of requests.
const ASKING: &str = "{
    const told = (name, original) => function (...given) {
        console.error(`asked for ${name}`);
        return Reflect.apply(original, this, given);
    };
    const watch = (type, names) => {
        const methods = globalThis[type]?.prototype ?? {};
        for (const name of names.split(' ')) {
            if (methods[name]) methods[name] = told(`${type}.${name}`, methods[name]);
        }
    };
    watch('MediaDevices', 'getUserMedia getDisplayMedia enumerateDevices');
    watch('Geolocation', 'getCurrentPosition watchPosition');
    watch('Clipboard', 'read readText');
    watch('CredentialsContainer', 'get create');
    watch('Bluetooth', 'requestDevice');
    watch('USB', 'requestDevice');
    watch('Serial', 'requestPort');
    watch('HID', 'requestDevice');
    watch('PushManager', 'subscribe');
    watch('PaymentRequest', 'show');
    watch('Sensor', 'start');
    watch('Document', 'requestStorageAccess');
    watch('Navigator', 'requestMIDIAccess getUserMedia webkitGetUserMedia getBattery getInstalledRelatedApps');
    watch('RTCPeerConnection', 'createOffer createDataChannel');
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'queryLocalFonts', 'getScreenDetails']) {
        if (window[name]) window[name] = told(name, window[name]);
    }
    if (window.Notification) {
        Notification.requestPermission = told('Notification', Notification.requestPermission);
    }
    if (window.IdleDetector) {
        IdleDetector.requestPermission = told('IdleDetector', IdleDetector.requestPermission);
    }
}";

async fn assert_clean(phone: &Phone, address: &str) {
    assert_eq!(phone.complaints().await, [""; 0], "errors on the console");
    let requests = phone.requests().await;
    assert!(!requests.is_empty(), "the requests were watched");
    assert_eq!(elsewhere(&requests, address), [""; 0], "requests to other origins");
}

/// The requests that left the site at this address.
pub fn elsewhere<'r>(requests: &'r [String], address: &str) -> Vec<&'r String> {
    requests.iter().filter(|request| !is_own(request, address)).collect()
}

/// Whether a request stays on the site, or in the browser: its own new-tab page
/// is watched too.
fn is_own(request: &str, address: &str) -> bool {
    request.strip_prefix("blob:").unwrap_or(request).starts_with(address)
        || request.starts_with("data:")
        || request.starts_with("chrome://")
}

/// Keeps a picture of the screen for whoever asks why the story failed.
fn keep_picture(runtime: &Runtime, phone: &Phone) {
    let Ok(picture) = runtime.block_on(phone.client().screenshot()) else { return };
    let story = thread::current().name().unwrap_or("story").replace("::", "-");
    let path: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{story}.png"));
    if fs::write(&path, picture).is_ok() {
        eprintln!("the screen is in {}", path.display());
    }
}
