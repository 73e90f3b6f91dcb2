//! 繁體中文。

use super::{PosterTexts, PrintTexts};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "列印",
    posters: PosterTexts {
        title: "海報",
        hint: "每個站點一張 A4。掃碼的人用自己的手機作答，記在這個站點名下。",
        address: "網站的網址",
        no_address: "這不是網址。網址以 https:// 或 http:// 開頭。",
        this_machine: "這個網址只有本機能開啟，掃碼的手機打不開。請填網站自己的網址。",
        by_number: "這個網址是一串數字。網路給電腦換了數字，海報就失效了：請當天再印，或用主機名。",
        leads_to: "掃碼開啟",
        start: "首頁",
        own: "大家用自己的手機作答",
        stations: "站點",
        no_station: "不分站點",
        qr: |address| format!("{address} 的 QR 碼"),
        how_to: ["用相機或微信掃一掃。", "一分鐘左右答完，不用下載，不用註冊。", "回答只存在作答的手機上。"],
    },
};
