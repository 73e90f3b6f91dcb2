//! The words of the rights card's page.

use crate::engine::lang::Lang;

/// The words in one language.
pub(super) struct Words {
    pub(super) language: &'static str,
    pub(super) to_start: &'static str,
    pub(super) find: &'static str,
    /// `{}` is how many.
    pub(super) found: &'static str,
    pub(super) none_found: &'static str,
    pub(super) print: &'static str,
    pub(super) cited: fn(&str, &str) -> String,
    pub(super) since: fn(&str) -> String,
    pub(super) as_of: fn(&str, &str) -> String,
    pub(super) outdated: fn(&str) -> String,
}

impl Words {
    /// The words in `lang`.
    pub(super) fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &HANS,
            Lang::ZhHant => &HANT,
            Lang::En => &ENGLISH,
        }
    }
}

static HANS: Words = Words {
    language: "语言",
    to_start: "回到首页",
    find: "在本页查找",
    found: "找到 {} 条",
    none_found: "没有找到，换个词试试。",
    print: "打印",
    cited: |statute, article| format!("《{statute}》{article}"),
    since: |day| format!("{day} 起施行"),
    as_of: |checked, until| format!("内容核对于 {checked}，有效至 {until}。仅供普法，不是法律意见。"),
    outdated: |until| format!("这一页的法律内容只核对到 {until}，可能已经过时，请先核实再用。"),
};

static HANT: Words = Words {
    language: "語言",
    to_start: "回到首頁",
    find: "在本頁搜尋",
    found: "找到 {} 條",
    none_found: "沒有找到，換個詞試試。",
    print: "列印",
    cited: |statute, article| format!("《{statute}》{article}"),
    since: |day| format!("{day} 起施行"),
    as_of: |checked, until| format!("內容核對於 {checked}，有效至 {until}。僅供普法，不是法律意見。"),
    outdated: |until| format!("這一頁的法律內容只核對到 {until}，可能已經過時，請先核實再用。"),
};

static ENGLISH: Words = Words {
    language: "Language",
    to_start: "Back to the start",
    find: "Search this page",
    found: "{} found",
    none_found: "Nothing found. Try other words.",
    print: "Print",
    cited: |statute, article| format!("{statute}, {article}"),
    since: |day| format!("in force since {day}"),
    as_of: |checked, until| {
        format!("Law as of {checked}, good until {until}. For general knowledge, not legal advice.")
    },
    outdated: |until| {
        format!(
            "The law on this page was checked until {until} only. It may be out of date: check before use."
        )
    },
};
