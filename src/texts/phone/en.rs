//! English.

use super::{AddressTexts, InAppTexts, InsecureTexts, InstallTexts, OfflineTexts, PhoneTexts, StationTexts};

pub(super) static PHONE: PhoneTexts = PhoneTexts {
    station: StationTexts {
        title: "Station of this phone",
        hint: "What is answered from now on is filed under it. An address with ?station=… goes before it.",
        label: "Station",
        none: "None",
    },
    offline: OfflineTexts {
        title: "Without a network",
        hint: "Keeps everything on this phone: the app, the desk, every pack and picture. Do this once while there is a network, on every phone of the stall.",
        prepare: "Prepare this phone",
        working: "Fetching everything…",
        ready: |version| format!("Ready: everything is on this phone (version {version})."),
        not_ready: "Not everything is on this phone yet.",
        incomplete: "Not everything could be fetched. What was here before still works. Check the network and try again.",
        refused: |reason| {
            format!("The browser refuses to keep the site, as private windows do. It said: {reason}")
        },
        unavailable: "This browser cannot keep the site at this address: that takes HTTPS. As long as the phone reaches the laptop or the host, everything works.",
    },
    install: InstallTexts {
        title: "As an app",
        installed: "Installed: this is the app.",
        unguarded: "The app has no address line, so its start screen shows everybody the way to the desk. Set a passphrase for the desk.",
        to_keys: "To the page Keys",
        offered: "As an app the page has its own icon and no address line to mistype, and the browser is less likely to clear its data.",
        install: "Install",
        by_menu: "Open the browser’s menu and choose “Install app” or “Add to home screen”: the page then has its own icon and no address line to mistype.",
        ios: "In Safari, tap Share, then “Add to Home Screen”, and open it from there. Safari clears what a page stored after seven days without a visit; an app on the home screen is spared that.",
        ios_first: "Install before anybody answers: the app on the home screen has a store of its own, and it begins empty.",
        ios_late: |records| {
            format!(
                "{records} {} in this browser. The app on the home screen will not have them: make a backup first, and take it in there.",
                if records == 1 { "record lies" } else { "records lie" }
            )
        },
        unavailable: "Over plain HTTP the browser does not install apps.",
    },
    address: AddressTexts {
        title: "Address",
        hint: "Answers on this phone lie under this address. Under any other, also of the same laptop, the store is another one, and empty.",
        link: "Address for the other phones",
        by_number: "This address is a number, which the network may give to somebody else tomorrow; then nothing that is here would be found under the new one. Use a host name if there is one, and make a backup before the network changes.",
        this_machine: "Only this machine reaches this address. Other phones need the one that `fairstall serve --lan` prints.",
    },
    insecure: InsecureTexts {
        notice: "This page came over plain HTTP: answers are saved, but the browser withholds some things.",
        more: "What is missing",
        title: "Over plain HTTP",
        intro: "The browser trusts only HTTPS with these, so they are missing here:",
        lacks: [
            "working without the laptop or host: do not leave its Wi-Fi",
            "a promise to keep data when room is short: make a backup often",
            "keeping the screen awake: set the phone’s own time-out to long",
            "installing as an app",
        ],
        works: "Everything else works: answering, saving, the desk, files, backups, private answers.",
    },
    in_app: InAppTexts {
        wechat: "This is the browser inside WeChat. It blocks downloads and clears what is stored when somebody logs out. Tap ⋯ and “Open in browser”, or copy the address into Chrome, Edge or Safari. Answers that were given here are here alone.",
        qq: "This is the browser inside QQ. It blocks downloads and may clear what is stored. Open the page in a real browser: copy the address into Chrome, Edge or Safari.",
        other: |name| {
            format!(
                "This is the browser inside {name}. It may block downloads and clear what is stored. Open the page in a real browser: copy the address into Chrome, Edge or Safari."
            )
        },
        link: "Address to open",
    },
    copy: "Copy",
    copied: "Copied.",
    not_kept: "The browser did not keep this setting.",
};
