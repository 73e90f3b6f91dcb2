//! Whoever sees little, sees no colours, reads with their ears or uses keys
//! alone meets the same app: axe finds nothing against WCAG 2.2 AA on any
//! screen, in light and dark, with letters of twice the size, and on the
//! narrowest phones.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::support::phone::{Appearance, Phone};
use crate::support::stall::{EVENT_DAY, Stall};
use crate::tour;

/// axe-core, which `scripts/tools.sh test` fetches.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `scripts/tools.sh test` installs it", path.display()))
});

/// What axe finds, one line a place.
const LOOK: &str = "
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'], elementRef: false }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, any, all, none }) =>
                `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`))),
        (error) => done([String(error)]));
";

/// The ways in which every screen is looked at.
const APPEARANCES: [(&str, Appearance); 3] = [
    ("light", Appearance { width: 390, dark: false, text: 100 }),
    ("dark", Appearance { width: 390, dark: true, text: 100 }),
    ("large letters on a narrow phone", Appearance { width: 320, dark: false, text: 200 }),
];

/// What axe has against a screen, however it looks.
async fn complaints(phone: &Phone, screen: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (name, appearance) in APPEARANCES {
        phone.appear(appearance).await;
        phone.is_still().await;
        if phone.run("return typeof axe", vec![]).await.expect("the page answers") != "object" {
            phone.run(&AXE, vec![]).await.expect("axe is loaded");
        }
        let found = phone.run_async(LOOK, vec![]).await;
        let found: Vec<String> = serde_json::from_value(found).expect("a list");
        all.extend(found.into_iter().map(|line| format!("{screen}, {name}: {line}")));
        let over = phone.run(TOO_WIDE, vec![]).await.expect("the page can be measured");
        if over != json!([]) {
            all.push(format!("{screen}, {name}: wider than the screen: {over}"));
        }
    }
    phone.appear(APPEARANCES[0].1).await;
    all
}

/// What reaches past the right edge of a page that has to be scrolled sideways.
const TOO_WIDE: &str = "
    const { scrollWidth } = document.scrollingElement, { clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const over = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return over.slice(-3).map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`);
";

fn no_complaints(lang: Lang) {
    let site = tour::site();
    Stall::new().with_site(&site).on(EVENT_DAY).speaking(lang).visit(async |phone| {
        let mut all: Vec<String> = Vec::new();
        tour::everything(phone, async |phone: &Phone, screen: &str| {
            all.extend(complaints(phone, screen).await);
        })
        .await;
        assert!(all.is_empty(), "{} complaints:\n{}", all.len(), all.join("\n"));
    });
}

#[test]
fn axe_finds_nothing_on_any_screen() {
    no_complaints(Lang::ZhHans);
}

#[test]
fn axe_finds_nothing_on_any_screen_in_english() {
    no_complaints(Lang::En);
}
