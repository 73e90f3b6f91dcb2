//! 繁體中文。

use super::{FormTexts, PosterTexts, PrintTexts};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "列印",
    what: "列印什麼",
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
        how_to: ["用相機或微信掃一掃。", "答幾道題，不用下載，不用註冊。", "回答只存在作答的手機上。"],
    },
    form: FormTexts {
        title: "紙本問卷",
        hint: "題號和選項代號與「紙本問卷」頁一致，收回來照著錄入。按工作臺現在的語言列印。",
        activity: "問卷",
        none: "這次活動沒有可以印成紙的問卷：抽題的測驗沒有紙本。",
        private: |count| format!("{count} 道私密題不在紙上：寫在紙上的沒有加密。"),
        sheet: "編號",
        station: "站點",
        how: "沒有說明的，每題選一項打勾。不想說的可以空著。",
        several: "可以選多項。",
        up_to: |most| format!("最多選 {most} 項。"),
        rank: "按先後寫出方框前的代號：",
        match_up: "每行寫上對應的代號。",
        taken: |number, keys| format!("第 {number} 題選了 {keys} 的才答。"),
        not_taken: |number, keys| format!("第 {number} 題選了 {keys} 的不用答。"),
        depends: |numbers| format!("要看第 {numbers} 題怎麼答，請問志願者。"),
        answer_to: |number| format!("（第 {number} 題的回答）"),
    },
};
