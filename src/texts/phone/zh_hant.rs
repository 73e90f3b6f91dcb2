//! 繁體中文。

use super::{AddressTexts, InAppTexts, InsecureTexts, InstallTexts, OfflineTexts, PhoneTexts, StationTexts};

pub(super) static PHONE: PhoneTexts = PhoneTexts {
    station: StationTexts {
        title: "這部手機所在的站點",
        hint: "從現在起的回答記在這個站點名下。網址裡帶 ?station=… 的，以網址為準。",
        label: "站點",
        none: "不設",
    },
    offline: OfflineTexts {
        title: "沒有網路時",
        hint: "把全部內容存到這部手機：應用程式、工作臺、所有題目和圖片。趁有網路，在攤位的每部手機上做一次。",
        prepare: "準備好這部手機",
        working: "正在下載全部內容…",
        ready: |version| format!("已就緒：全部內容都在這部手機上（版本 {version}）。"),
        not_ready: "還沒有把全部內容存到這部手機。",
        incomplete: "沒能下載完整，原來存下的照常可用。請檢查網路，再試一次。",
        refused: |reason| format!("瀏覽器不肯保存本站（無痕視窗就是這樣）。它的說法：{reason}"),
        unavailable: "在這個網址，瀏覽器不能保存本站：要用 HTTPS 才行。只要手機連得上電腦或網站，一切照常。",
    },
    install: InstallTexts {
        title: "裝成應用程式",
        installed: "已安裝：現在用的就是應用程式。",
        unguarded: "應用程式沒有位址列，所以首頁給所有人都顯示工作臺的入口。請給工作臺設密碼。",
        to_keys: "去「密鑰」頁",
        offered: "裝成應用程式後有自己的圖示，沒有位址列可誤碰，瀏覽器也更不會清除資料。",
        install: "安裝",
        by_menu: "開啟瀏覽器選單，選「安裝應用程式」或「加入主畫面」：網頁就有自己的圖示，沒有位址列可誤碰。",
        ios: "在 Safari 裡點「分享」，再點「加入主畫面」，然後從主畫面開啟。網頁七天沒人開啟，Safari 會清除它存的資料；主畫面上的應用程式不受影響。",
        ios_first: "請在有人作答之前安裝：主畫面上的應用程式另有自己的儲存，一開始是空的。",
        ios_late: |records| {
            format!(
                "這個瀏覽器裡有 {records} 條記錄，主畫面上的應用程式裡不會有：請先做一份備份，再到應用程式裡收入。"
            )
        },
        unavailable: "普通 HTTP 網址不能裝成應用程式。",
    },
    address: AddressTexts {
        title: "網址",
        hint: "這部手機上的回答存在這個網址名下。換任何別的網址，哪怕是同一臺電腦的，就是另一個空的儲存。",
        link: "給其他手機用的網址",
        by_number: "這個網址是一串數字，明天網路可能把它分給別的機器，到時在新網址下找不到這裡的資料。有主機名就用主機名；換網路之前，先做一份備份。",
        this_machine: "這個網址只有本機能開啟。其他手機要用 `fairstall serve --lan` 顯示的網址。",
    },
    insecure: InsecureTexts {
        notice: "本頁用的是普通 HTTP：回答照常保存，但瀏覽器少了幾樣功能。",
        more: "少了什麼",
        title: "普通 HTTP 網址",
        intro: "下面幾樣，瀏覽器只在 HTTPS 下提供，這裡沒有：",
        lacks: [
            "離開電腦或網站還能用：請不要斷開它的 Wi-Fi",
            "保證空間不足時不清除資料：請常做備份",
            "保持螢幕常亮：請把手機的自動鎖屏時間調長",
            "裝成應用程式",
        ],
        works: "其他都照常：作答、保存、工作臺、檔案、備份、私密回答。",
    },
    in_app: InAppTexts {
        wechat: "這是微信裡的瀏覽器：不能下載檔案，登出時會清除存下的資料。請點右上角 ⋯ 選「在瀏覽器開啟」，或把網址複製到 Chrome、Edge 或 Safari。在這裡答過的，只在這裡。",
        qq: "這是 QQ 裡的瀏覽器：不能下載檔案，也可能清除存下的資料。請把網址複製到 Chrome、Edge 或 Safari 開啟。",
        other: |name| {
            format!(
                "這是{name}裡的瀏覽器：可能不能下載檔案，也可能清除存下的資料。請把網址複製到 Chrome、Edge 或 Safari 開啟。"
            )
        },
        link: "要開啟的網址",
    },
    copy: "複製",
    copied: "已複製。",
    not_kept: "瀏覽器沒有存下這項設定。",
};
