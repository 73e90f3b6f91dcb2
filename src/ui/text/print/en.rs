//! English.

use super::{PosterTexts, PrintTexts};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "Print",
    posters: PosterTexts {
        title: "Posters",
        hint: "One A4 page a station. Whoever scans the code answers on a phone of their own, and is filed under that station.",
        address: "Address of the site",
        no_address: "This is no address. It begins with https:// or http://.",
        this_machine: "Only this machine reaches this address: no phone that scans the code will. Write the site’s own address.",
        by_number: "This address is a number. If the network gives the laptop another one, these posters lead nowhere: print them on the day, or use a host name.",
        leads_to: "The code leads to",
        start: "The start screen",
        own: "Answered on people’s own phones",
        stations: "Stations",
        no_station: "No station",
        qr: |address| format!("QR code of {address}"),
        how_to: [
            "Scan the code with your camera or WeChat.",
            "Answer in about a minute. No app, no sign-up.",
            "Answers stay on the phone that you answer on.",
        ],
    },
};
