//! Whoever sees little, sees no colours, reads with their ears or uses keys
//! alone meets the same app: axe finds nothing against WCAG 2.2 AA on any
//! screen, in light and dark, with letters of twice the size, and on the
//! narrowest phones; and whatever can be tapped is large enough for a thumb.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use fairstall::engine::lang::Lang;
use serde_json::{Map, Value, json};

use crate::pages::StartPage;
use crate::support::phone::{Appearance, Phone};
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::tour::{self, Look};

/// axe-core, which `scripts/tools.sh test` fetches.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `scripts/tools.sh test` installs it", path.display()))
});

/// What axe finds, one line a place.
const LOOK: &str = "
    const [how, done] = arguments;
    axe.run(document, { ...how, resultTypes: ['violations'], elementRef: false }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, any, all, none }) =>
                `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`))),
        (error) => done([String(error)]));
";

/// WCAG 2.2 AA, and what axe counts as good practice.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules about colours, which take most of axe's time.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// A way in which a screen is looked at, and what it can change.
struct View {
    name: &'static str,
    appearance: Appearance,
    rules: fn() -> Value,
}

const LIGHT: View = View {
    name: "light",
    appearance: Appearance { width: 390, dark: false, text: 100 },
    rules: || json!({ "runOnly": TAGS }),
};

const DARK: View = View {
    name: "dark",
    appearance: Appearance { width: 390, dark: true, text: 100 },
    rules: || json!({ "runOnly": { "type": "rule", "values": COLOURS } }),
};

const LARGE: View = View {
    name: "large letters on a narrow phone",
    appearance: Appearance { width: 320, dark: false, text: 200 },
    rules: || {
        let off: Map<String, Value> =
            COLOURS.iter().map(|rule| ((*rule).to_owned(), json!({ "enabled": false }))).collect();
        json!({ "runOnly": TAGS, "rules": off })
    },
};

/// What axe has against a screen, however it looks.
async fn complaints(phone: &Phone, screen: &str, views: &[View]) -> Vec<String> {
    let mut all = Vec::new();
    for View { name, appearance, rules } in views {
        phone.appear(*appearance).await;
        phone.is_still().await;
        if phone.run("return typeof axe", vec![]).await.expect("the page answers") != "object" {
            phone.run(&AXE, vec![]).await.expect("axe is loaded");
        }
        let found = phone.run_async(LOOK, vec![rules()]).await;
        let found: Vec<String> = serde_json::from_value(found).expect("a list");
        all.extend(found.into_iter().map(|line| format!("{screen}, {name}: {line}")));
        for (what, script) in [("wider than the screen", TOO_WIDE), ("too small for a thumb", TOO_SMALL)] {
            let found = phone.run(script, vec![]).await.expect("the page can be measured");
            if found != json!([]) {
                all.push(format!("{screen}, {name}: {what}: {found}"));
            }
        }
    }
    phone.appear(LIGHT.appearance).await;
    all
}

/// What reaches past the right edge of a page that has to be scrolled sideways.
const TOO_WIDE: &str = "
    const { scrollWidth } = document.scrollingElement, { clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const over = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return over.slice(-3).map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`);
";

/// What can be tapped, with the row that belongs to it, and is less than 48
/// pixels high or wide. Links within a sentence are as high as its lines.
const TOO_SMALL: &str = "
    const all = document.querySelectorAll('a[href], button, input, select, summary, textarea, [role=button]');
    const box = (one) => (one.closest('label') ?? one).getBoundingClientRect();
    const isShown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('p a');
    const isSmall = (one) => Math.min(box(one).width, box(one).height) < 47.5;
    const small = [...all].filter((one) => isShown(one) && isSmall(one)).map((one) =>
        `${one.tagName}.${one.className}: ${(one.closest('label') ?? one).textContent.trim().slice(0, 30)}: ${box(one).width} × ${box(one).height}`);
    return [...new Set(small)];
";

/// Goes on a tour, and looks at every screen of it in these ways.
fn no_complaints(lang: Lang, views: &[View], tour: impl AsyncFnOnce(&Phone, &mut Inspector<'_>)) {
    no_complaints_about(&tour::site(), lang, views, tour);
}

fn no_complaints_about(
    site: &Copy,
    lang: Lang,
    views: &[View],
    tour: impl AsyncFnOnce(&Phone, &mut Inspector<'_>),
) {
    Stall::new().with_site(site).on(EVENT_DAY).speaking(lang).visit(async |phone| {
        let mut inspector = Inspector { views, found: Vec::new() };
        tour(phone, &mut inspector).await;
        let found = inspector.found;
        assert!(found.is_empty(), "{} complaints:\n{}", found.len(), found.join("\n"));
    });
}

/// Notes what axe has against the screens of a tour.
struct Inspector<'v> {
    views: &'v [View],
    found: Vec<String>,
}

impl Look for Inspector<'_> {
    async fn at(&mut self, phone: &Phone, screen: &str) {
        self.found.extend(complaints(phone, screen, self.views).await);
    }
}

const EVERY_VIEW: [View; 3] = [LIGHT, DARK, LARGE];

#[test]
fn axe_finds_nothing_on_what_participants_see() {
    no_complaints(Lang::ZhHans, &EVERY_VIEW, async |phone, look| tour::participant(phone, look).await);
}

#[test]
fn axe_finds_nothing_on_any_kind_of_question() {
    no_complaints(Lang::ZhHans, &EVERY_VIEW, async |phone, look| tour::kinds(phone, look).await);
}

#[test]
fn axe_finds_nothing_at_the_desk() {
    no_complaints(Lang::ZhHans, &EVERY_VIEW, async |phone, look| tour::desk(phone, look).await);
}

/// English has the longest words.
#[test]
fn axe_finds_nothing_where_english_words_are_large() {
    no_complaints(Lang::En, &[LARGE], async |phone, look| {
        tour::participant(phone, look).await;
        tour::desk(phone, look).await;
    });
}

/// Yellow is what no white word could be read on, nor it on white.
#[test]
fn any_colour_of_the_event_can_be_read() {
    let site = Copy::new();
    site.in_colour("#ffe600");
    no_complaints_about(&site, Lang::ZhHans, &[LIGHT, DARK], async |phone, look| {
        StartPage::open(phone, "").await;
        let accent = "return getComputedStyle(document.documentElement).getPropertyValue('--accent')";
        let accent = phone.run(accent, vec![]).await.expect("a colour");
        let accent = accent.as_str().expect("a colour").trim();
        let part = |place: usize| u8::from_str_radix(&accent[place..place + 2], 16).expect("#rrggbb");
        assert!(part(1) > 60 && part(3) > 60 && part(5) < 30, "{accent} is a yellow");
        tour::participant(phone, look).await;
    });
}
