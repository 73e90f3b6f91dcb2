//! `make bench`: how fast the first question is there and how fast a tap shows,
//! on a slow phone with a slow network, beside a form written by hand and
//! SurveyJS with the same questions.
//!
//! The phone's processor is slowed down as DevTools does it, which spares what
//! runs beside the page, such as compiling WebAssembly; the network by a
//! [`Line`] that everything goes through. All three apps are served by
//! `fairstall serve`, compressed alike, and watched by one script.

mod apps;
mod form;
mod questions;
mod survey_js;
mod times;

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use self::apps::App;
use self::questions::questionnaire;
use self::times::Times;
use crate::pages::{RunPage, StartPage};
use crate::support::line::Line;
use crate::support::phone::Phone;
use crate::support::stall::Stall;

/// How many times slower than this machine the phone is.
const SLOWER: u32 = 4;

/// A slow mobile network.
const LINE: Line = Line { down: 1_600_000, up: 750_000, round_trip: 150 };

/// How many questions there usually are, and how many there may be.
const FEW: usize = 12;
const MANY: usize = 300;

/// How many phones each app is opened on, and how many of them with many questions.
const PHONES: usize = 5;
const PHONES_WITH_MANY: usize = 4;

/// How often each phone is tapped.
const TAPS: usize = 6;

/// Between two taps nobody looks at the page: looking slows it down.
const PAUSE: Duration = Duration::from_millis(500);

/// How long a browser is busy with itself, and with the page before.
const CALM: Duration = Duration::from_secs(2);

/// What Fairstall is held to, in milliseconds.
const COLD: f64 = 1_500.0;
const WARM: f64 = 600.0;
const TAP: f64 = 50.0;

/// By how much taps may seem to differ that do not: half a frame.
const GRAIN: f64 = 8.0;

/// Watches a page: as soon as the first choice was drawn, it is tapped by
/// script, over and over until it shows as taken; when that could be done is
/// kept in `answerable`. Of taps by hand, `taps` has how long each took until
/// the frame was drawn in which its choice shows as taken.
const WATCH: &str = "{
    const drawn = (holds, act) => requestAnimationFrame(() => {
        if (!holds()) return drawn(holds, act);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => act(performance.now());
        port2.postMessage(null);
    });
    const isTaken = (row) => Boolean(row?.closest('TAKEN'));
    const isOnScreen = (row) => {
        const { height, bottom } = row?.getBoundingClientRect() ?? {};
        return height > 0 && bottom <= innerHeight && row.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const rows = () => [...document.querySelectorAll('label:has(:is([type=radio], [type=checkbox]))')];
    const tap = (since) => {
        rows()[0].click();
        let frames = 0;
        drawn(
            () => isTaken(rows()[0]) || ++frames > 2,
            (now) => isTaken(rows()[0]) ? (window.answerable = since) : tap(now),
        );
    };
    if (location.protocol.startsWith('http')) drawn(() => isOnScreen(rows()[0]), tap);

    window.middle = (place) => {
        const { left, top, width, height } = rows()[place].getBoundingClientRect();
        return [left + width / 2, top + height / 2];
    };
    window.taps = [];
    let tapped = null;
    addEventListener('click', ({ isTrusted, target, timeStamp }) => {
        // The choice within is clicked too.
        if (!isTrusted || tapped) return;
        const row = tapped = target.closest('label');
        drawn(() => isTaken(row), (now) => {
            taps.push(now - timeStamp);
            tapped = null;
        });
    }, true);
}";

/// What serves the apps: a debug build takes its time to compress what people
/// edit. Nothing is measured where nobody says.
fn command() -> Option<PathBuf> {
    env::var_os("FAIRSTALL_BENCH").map(PathBuf::from)
}

/// A phone on which an app is looked at.
fn stall(app: &App) -> Stall<'_> {
    Stall::new().serving(app.root()).where_first(&WATCH.replace("TAKEN", app.taken))
}

/// Opens the app, and tells after how many milliseconds it could be answered.
async fn open(phone: &Phone, app: &App) -> f64 {
    phone.client().goto("about:blank").await.expect("an empty page");
    sleep(CALM).await;
    phone.open(app.address).await;
    let answerable = async || Ok(phone.run("return window.answerable", vec![]).await?.is_number());
    phone.until("the first question can be answered", answerable).await;
    sleep(PAUSE).await;
    number(phone, "return window.answerable").await
}

/// Taps a choice of the first question with a finger, and tells after how many
/// milliseconds it showed.
async fn tap(phone: &Phone, place: usize) -> f64 {
    let middle = phone.run("return middle(arguments[0])", vec![json!(place)]).await.expect("a choice");
    let finger = json!({"type": "touchStart", "touchPoints": [{"x": middle[0], "y": middle[1]}]});
    phone.devtools("Input.dispatchTouchEvent", finger).await;
    phone.devtools("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await;
    sleep(PAUSE).await;
    let shown = async || Ok(phone.run("return taps.length", vec![]).await? == 1);
    phone.until("the tap shows", shown).await;
    number(phone, "return taps.pop()").await
}

async fn number(phone: &Phone, script: &str) -> f64 {
    phone.run(script, vec![]).await.ok().and_then(|value| value.as_f64()).expect("a number")
}

/// What was measured of an app.
#[derive(Default)]
struct Figures {
    cold: Times,
    warm: Times,
    tap: Times,
    tap_of_many: Times,
}

/// A visit with everything slow, and a second one.
fn measure(command: &Path, app: &App, figures: &mut Figures) {
    stall(app).served_by(command).over(LINE).visit(async |phone| {
        slow_down(phone).await;
        figures.cold.add([open(phone, app).await]);
        figures.tap.add(taps(phone).await);
        if app.is_fairstall() {
            // The answer is the last person's, and the site is kept meanwhile.
            phone.run_async("navigator.serviceWorker.ready.then(() => arguments[0]())", vec![]).await;
            RunPage::on(phone, 1, FEW).await.leave().await;
            StartPage::on(phone).await;
        }
        figures.warm.add([open(phone, app).await]);
    });
}

/// A visit with many questions.
fn measure_many(command: &Path, app: &App, figures: &mut Figures) {
    stall(app).served_by(command).over(LINE).visit(async |phone| {
        slow_down(phone).await;
        open(phone, app).await;
        figures.tap_of_many.add(taps(phone).await);
    });
}

async fn slow_down(phone: &Phone) {
    phone.devtools("Emulation.setCPUThrottlingRate", json!({"rate": SLOWER})).await;
}

async fn taps(phone: &Phone) -> Vec<f64> {
    let mut taps = Vec::new();
    for number in 0..TAPS {
        // The first choice was taken when the page was there.
        taps.push(tap(phone, (number + 1) % 2).await);
    }
    taps
}

#[test]
fn the_first_question_comes_soon_and_a_tap_shows_at_once() {
    let few = questionnaire(FEW);
    let Some(command) = command() else {
        for app in [App::fairstall(&few), App::form(&few)] {
            stall(&app).visit(async |phone| {
                assert!(open(phone, &app).await > 0.0, "{} takes some time", app.name);
                assert!(tap(phone, 1).await > 0.0, "a tap takes some time");
            });
        }
        return;
    };
    let many = questionnaire(MANY);
    let apps = |pack| [App::fairstall(pack), App::form(pack), App::survey_js(pack)];
    let (few, many) = (apps(&few), apps(&many));
    let mut figures: [Figures; 3] = Default::default();
    // What else the machine does comes to all of them.
    for phone in 0..PHONES {
        for ((app, with_many), figures) in few.iter().zip(&many).zip(&mut figures) {
            measure(&command, app, figures);
            if phone < PHONES_WITH_MANY {
                measure_many(&command, with_many, figures);
            }
        }
    }
    print(&few, &figures);
    assert_eq!(missed(&figures[0]), [""; 0], "what Fairstall is held to and misses");
}

fn print(apps: &[App], figures: &[Figures]) {
    println!(
        "A phone {SLOWER} times slower, {:.2} Mbit/s down and {:.2} up, {} ms there and back; \
         the middle one of {PHONES} phones, or of their taps (least to greatest)\n",
        f64::from(LINE.down) / 1e6,
        f64::from(LINE.up) / 1e6,
        LINE.round_trip
    );
    print!("{:24}", "");
    apps.iter().for_each(|app| print!("{:24}", app.name));
    let row = |name: &str, times: fn(&Figures) -> &Times| {
        print!("\n{name:24}");
        figures.iter().for_each(|figures| print!("{:24}", times(figures)));
    };
    row("first visit", |figures| &figures.cold);
    row("second visit", |figures| &figures.warm);
    row(&format!("tap, {FEW} questions"), |figures| &figures.tap);
    row(&format!("tap, {MANY} questions"), |figures| &figures.tap_of_many);
    println!("\n");
}

/// Says of each target whether Fairstall holds it; those that it misses come
/// back.
fn missed(figures: &Figures) -> Vec<String> {
    let targets = [
        ("first visit", &figures.cold, COLD),
        ("second visit", &figures.warm, WARM),
        ("tap", &figures.tap, TAP),
        ("tap with many questions, as with few", &figures.tap_of_many, figures.tap.median() + GRAIN),
    ];
    let mut missed = Vec::new();
    for (name, times, most) in targets {
        let held = times.median() <= most;
        let line = format!("{name}: at most {most:.0} ms, is {:.0} ms", times.median());
        println!("{} {line}", if held { "held  " } else { "MISSED" });
        if !held {
            missed.push(line);
        }
    }
    missed
}
