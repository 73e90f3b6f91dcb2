//! A square with no signal: what was visited once works without the server,
//! and a new version comes between two runs, whole or not at all.

use serde_json::{Value, json};

use crate::pages::{DeskPage, QUIZ, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

/// Somebody who has met no scam.
fn passer_by() -> Visitor<'static> {
    Visitor { met: &["none"], ..Visitor::default() }
}

/// Waits until the site is kept, the desk too if it should be.
async fn is_kept(phone: &Phone, with_desk: bool) {
    let script = "
        const [marker, done] = arguments;
        navigator.serviceWorker.getRegistration()
            .then(async (it) => done(Boolean(it?.active) && (!marker || Boolean(await caches.match(marker)))));
    ";
    let marker = if with_desk { json!(format!("{}desk", phone.address())) } else { Value::Null };
    phone
        .until("the site is kept", async || Ok(phone.run_async(script, vec![marker.clone()]).await == true))
        .await;
}

/// Which build the page on the screen is of.
async fn build(phone: &Phone) -> Value {
    phone.run("return document.documentElement.dataset.build ?? null", vec![]).await.expect("a page")
}

/// Makes another build of the site.
fn build_anew(site: &Copy, name: &str) {
    site.edit("index.html", |page| page.replace("<html ", &format!("<html data-build=\"{name}\" ")));
    site.edit("sw.js", |worker| worker.replace("const VERSION = \"", &format!("const VERSION = \"{name}-")));
}

/// Takes the survey, and goes back to the start screen.
async fn take_survey(phone: &Phone) {
    StartPage::on(phone).await.begin(SURVEY).await;
    passer_by().take_survey(phone).await;
    ThanksPage::on(phone).await.leave().await;
    StartPage::on(phone).await;
}

/// Waits until the new version is there for the next time.
async fn has_newer(phone: &Phone, name: &str) {
    let script = "
        const [name, done] = arguments;
        caches.keys().then((names) => done(names.some((it) => it.includes(` ${name}-`))));
    ";
    phone
        .until("the new version is kept", async || {
            Ok(phone.run_async(script, vec![json!(name)]).await == true)
        })
        .await;
}

#[test]
fn after_one_visit_everything_works_without_the_server() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(SURVEY).await;
        passer_by().take_survey(phone).await;
        is_kept(phone, false).await;
        phone.lose_the_server();

        let start = StartPage::open(phone, "?station=library").await;
        start.at_station("图书馆").await;
        start.begin(QUIZ).await;
        take_quiz(phone, [true, false, true]).await;
        ThanksPage::on(phone).await.leave().await;
        take_survey(phone).await;
        assert_eq!(storage::records(phone).await.len(), 3);
        phone.open("rights.en.html").await;
        phone.see("the card", "//article").await;
        // A passer-by was spared the desk.
        let desk = "
            const [done] = arguments;
            caches.keys().then(async (names) => {
                const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
                done(all.flat().filter(({ url }) => url.includes('/desk')).length);
            });
        ";
        assert_eq!(phone.run_async(desk, vec![]).await, 0);
        phone.complains_only_of(&["ERR_CONNECTION_REFUSED", "ERR_FAILED"]).await;
    });
}

#[test]
fn a_desk_that_was_opened_once_counts_and_exports_without_the_server() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(SURVEY).await;
        passer_by().take_survey(phone).await;
        DeskPage::open(phone).await.has_records(1).await;
        is_kept(phone, true).await;
        phone.lose_the_server();

        phone.open("?station=canteen").await;
        take_survey(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.has_records(2).await;
        let lines = desk.export("responses.jsonl").await;
        assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 2);
    });
}

#[test]
fn a_new_version_is_used_after_the_run_that_it_came_in() {
    let site = Copy::new();
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        is_kept(phone, false).await;
        phone.open_afresh("").await;
        StartPage::on(phone).await;

        StartPage::on(phone).await.begin(SURVEY).await;
        RunPage::on(phone, 1, 4).await;
        build_anew(&site, "second");
        // Browsers look for a new version whenever they like.
        let look =
            "navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => arguments[0]())";
        phone.run_async(look, vec![]).await;
        has_newer(phone, "second").await;
        assert_eq!(build(phone).await, Value::Null, "the page on the screen stays as it is");
        passer_by().take_survey(phone).await;
        assert_eq!(build(phone).await, Value::Null, "a run ends in the version it began in");
        ThanksPage::on(phone).await.leave().await;
        phone.until("the new version is on the screen", async || Ok(build(phone).await == "second")).await;
        StartPage::on(phone).await;

        // The app has them look where a run ends.
        build_anew(&site, "third");
        take_survey(phone).await;
        has_newer(phone, "third").await;
        assert_eq!(storage::records(phone).await.len(), 3);
    });
}

#[test]
fn half_of_a_new_version_leaves_the_old_one_whole() {
    let site = Copy::new();
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        is_kept(phone, false).await;
        build_anew(&site, "half");
        site.take_away("rights.en");
        // The browser says in its own time that it failed; here it is asked.
        let update = "
            const [done] = arguments;
            navigator.serviceWorker.getRegistration().then(async (it) => {
                await it.update().catch(() => {});
                const worker = it.installing;
                if (!worker) return done('none');
                worker.addEventListener('statechange', () => worker.state === 'redundant' && done('failed'));
            });
        ";
        assert_eq!(phone.run_async(update, vec![]).await, "failed");
        phone.lose_the_server();
        phone.open_afresh("").await;
        StartPage::on(phone).await;
        assert_eq!(build(phone).await, Value::Null, "the old version");
        take_survey(phone).await;
        phone.open("rights.en.html").await;
        phone.see("the card", "//article").await;
    });
}

#[test]
fn tabs_of_two_versions_share_one_journal() {
    let site = Copy::new();
    // Both come from the server: the browser decides when a kept version is used.
    let nothing_kept = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });";
    Stall::new().on(EVENT_DAY).with_site(&site).where_first(nothing_kept).visit(async |phone| {
        StartPage::open(phone, "?own").await.begin(SURVEY).await;
        RunPage::on(phone, 1, 4).await;
        let old = phone.tab().await;

        build_anew(&site, "second");
        let new = phone.open_tab().await;
        StartPage::open(phone, "?own").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
        assert_eq!(build(phone).await, "second");

        phone.look_at(&old).await;
        assert_eq!(build(phone).await, Value::Null, "the old version");
        passer_by().take_survey(phone).await;
        ThanksPage::on(phone).await;
        phone.look_at(&new).await;
        take_quiz(phone, [true, false, true]).await;
        ThanksPage::on(phone).await;

        let records = storage::records(phone).await;
        let kinds: Vec<&Value> = records.iter().map(|record| &record["entry"]).collect();
        assert_eq!(kinds, ["response"; 2], "{records:#?}");
        DeskPage::open(phone).await.has_records(2).await;
    });
}

#[test]
fn an_event_that_the_server_has_lost_is_run_as_it_was() {
    let site = Copy::new();
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        is_kept(phone, false).await;
        site.take_away("event.json");
        phone.open_afresh("").await;
        take_survey(phone).await;
        assert_eq!(storage::records(phone).await.len(), 2);
    });
}

#[test]
fn a_site_under_a_path_is_kept_for_itself() {
    let site = Copy::twice("sub/path");
    Stall::new().on(EVENT_DAY).with_site(&site).under("sub/path/").visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        take_quiz(phone, [true; 3]).await;
        is_kept(phone, false).await;
        phone.lose_the_server();
        StartPage::open(phone, "?").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
    });
}
