//! A phone at the stall: one browser on one site. It knows how to look and to
//! tap; what there is to look at, the pages know.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use fairstall::engine::lang::Lang;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::driver::{Browser, Engine};
use super::server::Server;
use super::wait::wait_for;

/// The middle of an element.
pub const MIDDLE: (f64, f64) = (0.5, 0.5);

/// How many seconds lie between two places of a finger that moves.
const STEP: f64 = 0.15;

/// What WebDriver calls a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds what matches the XPath and is on the screen: entries of a closed list
/// are, where the list is.
const SHOWN: &str = "
    const found = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    const shown = Array.from({ length: found.snapshotLength }, (_, place) => found.snapshotItem(place)).filter((one) => {
        const drawn = one.closest('select') ?? one;
        const { width, height } = drawn.getBoundingClientRect();
        return drawn.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0;
    });";

/// How a phone shows pages.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// How wide the screen is, in CSS pixels.
    pub width: u32,
    /// Whether its owner likes dark screens.
    pub dark: bool,
    /// How large its owner likes letters, in percent.
    pub text: u32,
}

/// A phone at the stall.
pub struct Phone {
    browser: Browser,
    /// The site's address, with a slash at the end.
    address: String,
    /// The language that the screen is expected in.
    lang: Cell<Lang>,
    /// The addresses requested so far; the driver tells of each once.
    requests: RefCell<Vec<String>>,
    /// What serves the site, for as long as it does.
    server: RefCell<Option<Server>>,
}

impl Phone {
    /// The phone, with nothing on its screen yet.
    /// Its site lies under a path of the server.
    pub fn new(browser: Browser, server: Server, path: &str, lang: Lang) -> Self {
        let address = format!("{}{path}", server.address);
        let server = RefCell::new(Some(server));
        Self { browser, address, lang: Cell::new(lang), requests: RefCell::default(), server }
    }

    /// From now on nobody serves the site.
    pub fn lose_the_server(&self) {
        drop(self.server.take());
    }

    /// The phone dies: the whole browser is killed as it stands.
    pub fn die(&self) {
        self.browser.kill();
    }

    /// The phone is switched on again, with nothing on its screen yet.
    pub async fn switch_on(&mut self) {
        self.browser.start_again().await;
    }

    /// The browser's session.
    pub fn client(&self) -> &Client {
        &self.browser.client
    }

    /// The site's address, with a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What draws its pages.
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// The language that the screen is expected in.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// From now on the screen is expected in another language.
    pub fn expect_language(&self, lang: Lang) {
        self.lang.set(lang);
    }

    /// Where downloads go.
    pub fn downloads(&self) -> &Path {
        self.browser.downloads.path()
    }

    /// Where the browser keeps everything that it keeps.
    pub fn profile(&self) -> &Path {
        self.browser.profile.path()
    }

    /// The folder of the site in its address, as storage is named by it.
    pub fn folder(&self) -> String {
        let path = self.address.splitn(4, '/').nth(3).unwrap_or_default();
        format!("/{path}").trim_end_matches('/').to_owned()
    }

    /// Opens an address of the site, such as `?station=canteen#/a/quiz`.
    pub async fn open(&self, relative: &str) {
        let address = format!("{}{relative}", self.address);
        self.client().goto(&address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Opens an address of the site, and nothing stays of the page before, as
    /// it would where only the part after `#` differs.
    pub async fn open_afresh(&self, relative: &str) {
        self.client().goto("about:blank").await.expect("an empty page");
        self.open(relative).await;
    }

    /// Unfolds everything that is folded away.
    pub async fn unfold_all(&self) {
        let unfold = "document.querySelectorAll('details').forEach((details) => (details.open = true))";
        self.run(unfold, vec![]).await.expect("everything is unfolded");
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.client().refresh().await.expect("the page loads anew");
    }

    /// The tab that is looked at.
    pub async fn tab(&self) -> WindowHandle {
        self.client().window().await.expect("a tab")
    }

    /// Looks at a new tab.
    pub async fn open_tab(&self) -> WindowHandle {
        let tab = self.client().new_window(true).await.expect("a new tab").handle;
        self.look_at(&tab).await;
        tab
    }

    /// Looks at another tab.
    pub async fn look_at(&self, tab: &WindowHandle) {
        self.client().switch_to_window(tab.clone()).await.expect("the tab is there");
    }

    /// Keeps a picture of the screen under `target/tmp`, and of the end of the
    /// page, for whoever asks with `FAIRSTALL_SCREENS`.
    pub async fn keep_picture(&self, name: &str) {
        if std::env::var_os("FAIRSTALL_SCREENS").is_none() {
            return;
        }
        for (part, place) in [("", "0"), ("-end", "document.scrollingElement.scrollHeight")] {
            self.run(&format!("scrollTo(0, {place})"), vec![]).await.expect("the page scrolls");
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}{part}.png"));
            let picture = self.client().screenshot().await.expect("a picture");
            std::fs::write(path, picture).expect("it is kept");
        }
    }

    /// Waits for an element to be on the screen. `what` it is called in the
    /// complaint if it does not come.
    pub async fn see(&self, what: &str, xpath: &str) -> Element {
        match wait_for(async || self.find(xpath).await).await {
            Some(element) => element,
            None => panic!("no {what} on the screen, which shows:\n{}", self.screen().await),
        }
    }

    /// Taps an element as soon as it is there.
    pub async fn tap(&self, what: &str, xpath: &str) {
        let tap = async || {
            let Some(element) = self.find(xpath).await? else { return Ok(None) };
            self.scroll_to(&element).await?;
            element.click().await.map(Some)
        };
        if wait_for(tap).await.is_none() {
            panic!("no {what} to tap on the screen, which shows:\n{}", self.screen().await);
        }
    }

    /// Presses keys where an element has the focus, drawn by the browser or by
    /// what lies over it.
    pub async fn press_on(&self, what: &str, xpath: &str, keys: &str) {
        let press = async || {
            let Some(element) = self.client().find_all(Locator::XPath(xpath)).await?.pop() else {
                return Ok(None);
            };
            self.run("arguments[0].focus()", vec![serde_json::to_value(element)?]).await?;
            self.client().active_element().await?.send_keys(keys).await.map(Some)
        };
        if wait_for(press).await.is_none() {
            panic!("no {what} to press keys on, on the screen, which shows:\n{}", self.screen().await);
        }
    }

    /// Touches an element, from place to place without lifting the finger; a
    /// place is how far across and how far down it is, from 0.0 to 1.0.
    pub async fn touch(&self, what: &str, xpath: &str, places: &[(f64, f64)]) {
        let points = self.points(what, xpath, places).await;
        // A finger that is lifted while it moves is taken for a fling, and the
        // tap after it only stops that: this one moves slowly, and then rests.
        let rest = points.last().filter(|_| points.len() > 1).copied();
        let began = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs_f64();
        let at = |step: usize| began - STEP * (points.len() + 1 - step) as f64;
        let mut kind = "touchStart";
        for (step, (x, y)) in points.iter().copied().chain(rest).enumerate() {
            let touch = json!({"type": kind, "touchPoints": [{"x": x, "y": y}], "timestamp": at(step)});
            self.devtools("Input.dispatchTouchEvent", touch).await;
            kind = "touchMove";
        }
        self.devtools("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await;
    }

    /// Presses a mouse's button on an element and lets go of it, from place to
    /// place as with [`Self::touch`].
    pub async fn drag(&self, what: &str, xpath: &str, places: &[(f64, f64)]) {
        let send = async |kind: &str, (x, y): (f64, f64), buttons: u8| {
            let event = json!({
                "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons,
                "clickCount": 1, "pointerType": "mouse",
            });
            self.devtools("Input.dispatchMouseEvent", event).await;
        };
        if self.browser.engine != Engine::Chromium {
            return match places {
                [MIDDLE] => self.tap(what, xpath).await,
                places => self.drag_by_driver(&self.points(what, xpath, places).await).await,
            };
        }
        let points = self.points(what, xpath, places).await;
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        send("mousePressed", *first, 1).await;
        for point in &points[1..] {
            send("mouseMoved", *point, 1).await;
        }
        send("mouseReleased", *last, 0).await;
    }

    /// The same where only the driver moves a mouse.
    async fn drag_by_driver(&self, points: &[(f64, f64)]) {
        let to = |&(x, y): &(f64, f64)| PointerAction::MoveTo { duration: None, x: x.round(), y: y.round() };
        let Some((first, others)) = points.split_first() else { return };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(to(first))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        let mouse = others.iter().fold(mouse, |mouse, point| mouse.then(to(point)));
        let mouse = mouse.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client().perform_actions(mouse).await.expect("the mouse moves");
    }

    /// Where in the window these places of an element are, in CSS pixels.
    async fn points(&self, what: &str, xpath: &str, places: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let element = self.see(what, xpath).await;
        self.scroll_to(&element).await.unwrap_or_else(|error| panic!("{what}: {error}"));
        let (left, top, width, height) =
            element.rectangle().await.unwrap_or_else(|error| panic!("{what} has no place: {error}"));
        let scrolled = self.run("return [scrollX, scrollY]", vec![]).await.expect("the page has a place");
        let scrolled = |axis: usize| scrolled[axis].as_f64().unwrap_or_default();
        let point = |(across, down): &(f64, f64)| {
            (left - scrolled(0) + across * width, top - scrolled(1) + down * height)
        };
        places.iter().map(point).collect()
    }

    /// Types into a field over what was there.
    pub async fn type_into(&self, what: &str, xpath: &str, text: &str) {
        let field = self.see(what, xpath).await;
        let typed = async {
            self.scroll_to(&field).await?;
            // Select all; what is typed replaces it.
            field.send_keys("\u{e009}a\u{e000}").await?;
            // Backspace, where there is nothing to put instead.
            match text {
                "" => field.send_keys("\u{e003}").await,
                // WebKit's driver leaves the shift key out there.
                text if self.browser.engine == Engine::WebKit => {
                    field.send_keys(&text.replace('"', "\u{e008}'\u{e008}")).await
                }
                text => field.send_keys(text).await,
            }
        };
        typed.await.unwrap_or_else(|error| panic!("the {what} takes no text: {error}"));
    }

    /// Waits until something holds. `what` it is called if it never does.
    pub async fn until(&self, what: &str, mut holds: impl AsyncFnMut() -> Result<bool, CmdError>) {
        if wait_for(async || holds().await.map(|holds| holds.then_some(()))).await.is_none() {
            panic!("never came true: {what}; the screen shows:\n{}", self.screen().await);
        }
    }

    /// Waits until something reads as it should.
    pub async fn reads<T: PartialEq + std::fmt::Debug>(
        &self,
        what: &str,
        expected: &T,
        mut read: impl AsyncFnMut() -> Result<T, CmdError>,
    ) {
        let mut last = None;
        let read = async || {
            let now = read().await?;
            let right = now == *expected;
            last = Some(now);
            Ok(right.then_some(()))
        };
        if wait_for(read).await.is_none() {
            panic!("{what} should read\n{expected:#?}\nbut reads\n{last:#?}\non\n{}", self.screen().await);
        }
    }

    /// Whether an element is on the screen right now.
    pub async fn shows(&self, xpath: &str) -> Result<bool, CmdError> {
        Ok(self.find(xpath).await?.is_some())
    }

    /// The texts of all elements on the screen right now that match.
    pub async fn texts(&self, xpath: &str) -> Result<Vec<String>, CmdError> {
        let texts =
            self.look(xpath, "return shown.map((one) => (one.innerText ?? one.textContent).trim())").await?;
        Ok(serde_json::from_value(texts)?)
    }

    /// Everything that the screen shows.
    pub async fn screen(&self) -> String {
        let text = self.run("return document.title + '\\n\\n' + document.body.innerText", vec![]).await;
        text.map_or_else(|error| format!("({error})"), |text| text.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script in the page, as nobody at the stall would.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.client().execute(script, arguments).await
    }

    /// Runs a script that calls back with its last argument.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let result = self.client().execute_async(script, arguments).await;
        result.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let result = self.browser.devtools(command, parameters).await;
        result.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Has a script run in this tab before anything of a page does.
    pub async fn before_loading(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await;
    }

    /// The phone's owner sets it up otherwise, with the page open.
    pub async fn appear(&self, Appearance { width, dark, text }: Appearance) {
        let screen = json!({"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true});
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await;
        let scheme = if dark { "dark" } else { "light" };
        let feature = json!({"name": "prefers-color-scheme", "value": scheme});
        self.devtools("Emulation.setEmulatedMedia", json!({"features": [feature]})).await;
        // The size of a browser's own letters, on which everything rests.
        let letters = "document.documentElement.style.setProperty('--text', `${arguments[0] * 1.0625}%`)";
        self.run(letters, vec![json!(text)]).await.expect("letters change");
    }

    /// Waits until nothing on the screen moves: colours on their way to other
    /// colours are nobody's to look at. What is folded away stands still halfway.
    pub async fn is_still(&self) {
        self.run_async(
            "const [done] = arguments;
            const ends = ({ playState, effect }) =>
                playState === 'running' && effect.getComputedTiming().endTime < Infinity && effect.target.checkVisibility();
            const moved = () => Promise.all(document.getAnimations().filter(ends).map(({ finished }) => finished));
            requestAnimationFrame(() => requestAnimationFrame(() => moved().then(() => done(), () => done())));",
            vec![],
        )
        .await;
    }

    /// Leaves the site room for so many bytes, or as many as there are.
    pub async fn limit_storage(&self, bytes: Option<u64>) {
        let origin = self.address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let mut limit = json!({"origin": origin});
        if let Some(bytes) = bytes {
            limit["quotaSize"] = json!(bytes);
        }
        self.devtools("Storage.overrideQuotaForOrigin", limit).await;
    }

    /// Cuts the phone off from the network, or connects it again.
    pub async fn go_offline(&self, offline: bool) {
        let conditions =
            json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions).await;
    }

    /// So many seconds pass at once, or the clock is set back; of a phone
    /// [with a clock](super::stall::Stall::with_a_clock).
    pub async fn pass(&self, seconds: i32) {
        self.run(&format!("window.pass({seconds} * 1000)"), vec![]).await.expect("time passes");
    }

    /// Goes back in the browser's history.
    pub async fn go_back(&self) {
        self.client().back().await.expect("the browser goes back");
    }

    /// Goes forward in the browser's history.
    pub async fn go_forward(&self) {
        self.client().forward().await.expect("the browser goes forward");
    }

    /// The errors on the console since this was last asked, of every tab.
    /// Only Chromium's driver tells.
    pub async fn complaints(&self) -> Vec<String> {
        if self.browser.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.browser.log("browser").await.expect("chromedriver keeps the console");
        let errors = log.iter().filter(|entry| entry["level"] == "SEVERE");
        errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The console has errors, every one of them with one of these words in it;
    /// they are forgotten.
    pub async fn complains_only_of(&self, words: &[&str]) -> Vec<String> {
        let complaints = self.complaints().await;
        assert!(!complaints.is_empty(), "the console complains of {words:?}");
        let other =
            complaints.iter().filter(|complaint| !words.iter().any(|words| complaint.contains(words)));
        assert_eq!(other.collect::<Vec<_>>(), [""; 0], "errors on the console besides {words:?}");
        complaints
    }

    /// The addresses requested so far, by every tab. Other drivers than
    /// Chromium's do not tell: there it is what the page in sight requested.
    pub async fn requests(&self) -> Vec<String> {
        if self.browser.engine != Engine::Chromium {
            let script =
                "return [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]";
            let requested = self.run(script, vec![]).await.expect("the page knows");
            return serde_json::from_value(requested).expect("addresses");
        }
        let log = self.browser.log("performance").await.expect("chromedriver watches the network");
        self.requests.borrow_mut().extend(log.iter().filter_map(requested));
        self.requests.borrow().clone()
    }

    /// The requests so far were meant to go where they went.
    pub async fn meant_all_requests(&self) {
        self.requests().await;
        self.requests.borrow_mut().clear();
    }

    async fn find(&self, xpath: &str) -> Result<Option<Element>, CmdError> {
        let found = self.look(xpath, "return shown[0]").await?;
        let reference = found.get(ELEMENT).and_then(Value::as_str).map(|id| ElementRef::from(id.to_owned()));
        Ok(reference.map(|reference| Element::from_element_id(self.client().clone(), reference)))
    }

    /// What a script makes of the elements on the screen that match, `shown`.
    /// To ask the driver for each, and whether it is on the screen, takes most
    /// of a story's time.
    async fn look(&self, xpath: &str, then: &str) -> Result<Value, CmdError> {
        self.run(&format!("{SHOWN} {then}"), vec![json!(xpath)]).await
    }

    /// People scroll until nothing lies over what they want to tap.
    async fn scroll_to(&self, element: &Element) -> Result<(), CmdError> {
        let element = serde_json::to_value(element)?;
        self.run("arguments[0].scrollIntoView({block: 'center'})", vec![element]).await?;
        Ok(())
    }
}

/// The address in a log entry that tells of a request.
fn requested(entry: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let message = &message["message"];
    let params = &message["params"];
    let address = match message["method"].as_str()? {
        "Network.requestWillBeSent" => &params["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &params["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}
