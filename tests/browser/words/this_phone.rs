//! The words of the desk's page of the phone itself.

use fairstall::engine::lang::Lang;

/// Words of one language.
pub struct ThisPhoneWords {
    pub page: &'static str,
    pub station: &'static str,
    pub prepare: &'static str,
    pub ready: &'static str,
    pub not_ready: &'static str,
    pub incomplete: &'static str,
    pub no_https: &'static str,
    pub by_number: &'static str,
    pub this_machine: &'static str,
    pub insecure: &'static str,
    pub missing: &'static str,
    pub home_screen_first: &'static str,
    pub home_screen_late: &'static str,
    pub installed: &'static str,
    pub unguarded: &'static str,
    pub organisers: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub address: &'static str,
}

impl ThisPhoneWords {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &HANS,
            Lang::ZhHant => &HANT,
            Lang::En => &ENGLISH,
        }
    }
}

static HANS: ThisPhoneWords = ThisPhoneWords {
    page: "本机",
    station: "站点",
    prepare: "准备好这部手机",
    ready: "已就绪：全部内容都在这部手机上",
    not_ready: "还没有把全部内容存到这部手机。",
    incomplete: "没能下载完整，原来存下的照常可用。",
    no_https: "在这个网址，浏览器不能保存本站：要用 HTTPS 才行。",
    by_number: "这个网址是一串数字",
    this_machine: "这个网址只有本机能打开。",
    insecure: "本页用的是普通 HTTP",
    missing: "少了什么",
    home_screen_first: "请在有人作答之前安装",
    home_screen_late: "这个浏览器里有 1 条记录",
    installed: "已安装：现在用的就是应用。",
    unguarded: "请给工作台设密码。",
    organisers: "组织者入口",
    copy: "复制",
    copied: "已复制。",
    address: "给其他手机用的网址",
};

static HANT: ThisPhoneWords = ThisPhoneWords {
    page: "本機",
    station: "站點",
    prepare: "準備好這部手機",
    ready: "已就緒：全部內容都在這部手機上",
    not_ready: "還沒有把全部內容存到這部手機。",
    incomplete: "沒能下載完整，原來存下的照常可用。",
    no_https: "在這個網址，瀏覽器不能保存本站：要用 HTTPS 才行。",
    by_number: "這個網址是一串數字",
    this_machine: "這個網址只有本機能開啟。",
    insecure: "本頁用的是普通 HTTP",
    missing: "少了什麼",
    home_screen_first: "請在有人作答之前安裝",
    home_screen_late: "這個瀏覽器裡有 1 條記錄",
    installed: "已安裝：現在用的就是應用程式。",
    unguarded: "請給工作臺設密碼。",
    organisers: "組織者入口",
    copy: "複製",
    copied: "已複製。",
    address: "給其他手機用的網址",
};

static ENGLISH: ThisPhoneWords = ThisPhoneWords {
    page: "This phone",
    station: "Station",
    prepare: "Prepare this phone",
    ready: "Ready: everything is on this phone",
    not_ready: "Not everything is on this phone yet.",
    incomplete: "Not everything could be fetched.",
    no_https: "This browser cannot keep the site at this address: that takes HTTPS.",
    by_number: "This address is a number",
    this_machine: "Only this machine reaches this address.",
    insecure: "This page came over plain HTTP",
    missing: "What is missing",
    home_screen_first: "Install before anybody answers",
    home_screen_late: "1 record lies in this browser",
    installed: "Installed: this is the app.",
    unguarded: "Set a passphrase for the desk.",
    organisers: "For organisers",
    copy: "Copy",
    copied: "Copied.",
    address: "Address for the other phones",
};
