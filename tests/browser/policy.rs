//! The app keeps to itself: every page says so, nothing in the built files
//! points elsewhere, and what a story would do against it is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::pages::StartPage;
use crate::support::site::{Copy, built};
use crate::support::stall::{Stall, elsewhere};

/// Files of the built site whose names end like this, in all its folders.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the site") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_page_has_a_strict_policy_and_sends_no_referrer() {
    let pages = files(&built(), "html");
    assert!(pages.len() >= 4, "the app and the rights card: {pages:?}");
    for page in pages {
        let (name, html) = (page.display(), fs::read_to_string(&page).expect("a page"));
        let (_, policy) =
            html.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("a policy");
        let policy = policy.split('"').next().unwrap_or_default();
        for directive in ["default-src 'none'", "base-uri 'none'", "form-action 'none'"] {
            assert!(policy.split("; ").any(|known| known == directive), "{directive} of {name}: {policy}");
        }
        for directive in policy.split("; ") {
            let allowed = ["'none'", "'self'", "'wasm-unsafe-eval'", "data:"];
            for source in directive.split(' ').skip(1) {
                assert!(allowed.contains(&source), "{directive} of {name}");
            }
            assert!(
                !directive.contains("data:") || directive.starts_with("img-src "),
                "{directive} of {name}"
            );
        }
        assert!(html.contains("<meta name=\"referrer\" content=\"no-referrer\">"), "{name}");
        // What stands above a policy is not held to it.
        let head = html.split("Content-Security-Policy").next().unwrap_or_default();
        assert!(!head.contains("<script") && !head.contains("<link"), "{name} begins with its policy");
    }
}

#[test]
fn no_built_file_points_elsewhere() {
    // Names, not addresses: nothing is fetched from there.
    let names = ["http://www.w3.org/", "https://json-schema.org/"];
    let mut looked_at = 0;
    for ending in ["html", "js", "css", "json", "svg"] {
        for file in files(&built(), ending) {
            let text = fs::read_to_string(&file).expect("a text");
            for scheme in ["http://", "https://", "ws://", "wss://"] {
                let pointing =
                    text.match_indices(scheme).map(|(at, _)| text[at..].chars().take(60).collect::<String>());
                let pointing: Vec<String> =
                    pointing.filter(|address| !names.iter().any(|name| address.starts_with(name))).collect();
                assert_eq!(pointing, [""; 0], "{}", file.display());
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 20, "{looked_at} files");
}

/// Ways to reach another machine, each with an address of its own.
const WAYS: [&str; 9] = [
    "new Image().src = 'http://elsewhere.test/image'",
    "fetch('http://elsewhere.test/fetch', { mode: 'no-cors' }).catch(() => {})",
    "navigator.sendBeacon('http://elsewhere.test/beacon', 'x')",
    "new WebSocket('ws://elsewhere.test/socket')",
    "new EventSource('http://elsewhere.test/events')",
    "document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'http://elsewhere.test/prefetch' }))",
    "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'http://elsewhere.test/style' }))",
    "document.head.append(Object.assign(document.createElement('script'), { src: 'http://elsewhere.test/script' }))",
    "document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://elsewhere.test/frame' }))",
];

/// The word that a way's address ends with.
fn word(way: &str) -> &str {
    let (_, rest) = way.split_once("elsewhere.test/").expect("an address");
    rest.split('\'').next().unwrap_or_default()
}

#[test]
fn a_request_to_another_origin_would_be_noticed() {
    let site = Copy::new();
    site.edit("index.html", |page| page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\""));
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await;
        for way in WAYS {
            phone.run(way, vec![]).await.expect("it is tried");
            phone
                .until(way, async || {
                    let requests = phone.requests().await;
                    let found = elsewhere(&requests, phone.address());
                    Ok(found.iter().any(|request| request.ends_with(word(way))))
                })
                .await;
        }
        phone.complains_only_of(&["elsewhere.test"]).await;
        phone.meant_all_requests().await;
        phone.open("").await;
    });
}

#[test]
fn the_policy_stops_every_request_to_another_origin() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await;
        for way in WAYS {
            phone.run(way, vec![]).await.expect("it is tried");
            let mut told = Vec::new();
            phone
                .until(way, async || {
                    told.extend(phone.complaints().await);
                    Ok(told.iter().any(|complaint| complaint.contains("elsewhere.test")))
                })
                .await;
            let other = told.iter().filter(|complaint| !complaint.contains("Content Security Policy"));
            assert_eq!(other.collect::<Vec<_>>(), [""; 0], "nothing but the policy stopped it");
        }
        // The browser lists what it was about to send.
        phone.meant_all_requests().await;
        phone.open("").await;
    });
}

#[test]
fn asking_people_for_a_permission_would_be_noticed() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await;
        for (way, name) in [
            ("navigator.geolocation.getCurrentPosition(() => {}, () => {})", "Geolocation"),
            ("Notification.requestPermission()", "Notification"),
            ("navigator.mediaDevices.getUserMedia({ video: true }).catch(() => {})", "MediaDevices"),
        ] {
            phone.run(&format!("void {way}"), vec![]).await.expect("it is tried");
            phone
                .until(way, async || {
                    Ok(phone
                        .complaints()
                        .await
                        .iter()
                        .any(|told| told.contains(&format!("asked for {name}"))))
                })
                .await;
        }
    });
}
