//! The words of the desk's page of things to print.

use fairstall::engine::lang::Lang;

/// Words of one language.
pub struct PrintWords {
    pub page: &'static str,
    pub print: &'static str,
    pub address: &'static str,
    pub no_address: &'static str,
    pub this_machine: &'static str,
    pub by_number: &'static str,
    pub leads_to: &'static str,
    pub own: &'static str,
    pub how_to: &'static str,
    pub what: &'static str,
    pub forms: &'static str,
    pub form: &'static str,
}

impl PrintWords {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &HANS,
            Lang::ZhHant => &HANT,
            Lang::En => &ENGLISH,
        }
    }
}

static HANS: PrintWords = PrintWords {
    page: "打印",
    print: "打印",
    address: "网站的网址",
    no_address: "这不是网址。",
    this_machine: "这个网址只有本机能打开",
    by_number: "这个网址是一串数字",
    leads_to: "扫码打开",
    own: "大家用自己的手机作答",
    how_to: "用相机或微信扫一扫。",
    what: "打印什么",
    forms: "纸质问卷",
    form: "问卷",
};

static HANT: PrintWords = PrintWords {
    page: "列印",
    print: "列印",
    address: "網站的網址",
    no_address: "這不是網址。",
    this_machine: "這個網址只有本機能開啟",
    by_number: "這個網址是一串數字",
    leads_to: "掃碼開啟",
    own: "大家用自己的手機作答",
    how_to: "用相機或微信掃一掃。",
    what: "列印什麼",
    forms: "紙本問卷",
    form: "問卷",
};

static ENGLISH: PrintWords = PrintWords {
    page: "Print",
    print: "Print",
    address: "Address of the site",
    no_address: "This is no address.",
    this_machine: "Only this machine reaches this address",
    by_number: "This address is a number",
    leads_to: "The code leads to",
    own: "Answered on people’s own phones",
    how_to: "Scan the code with your camera or WeChat.",
    what: "What to print",
    forms: "Questionnaires on paper",
    form: "Questionnaire",
};
