//! The words of the pages that run the stall.

use fairstall::engine::lang::Lang;

/// Words of one language.
pub struct StallWords {
    pub stations: &'static str,
    pub tickets: &'static str,
    pub counters: &'static str,
    pub hand_out: fn(u32) -> String,
    pub last_given: &'static str,
    pub serving: &'static str,
    pub at_once: &'static str,
    pub call_next: &'static str,
    pub skip: fn(u32) -> String,
    pub is_back: fn(u32) -> String,
    pub waiting: fn(usize) -> String,
    pub first_number: &'static str,
    pub last_number: &'static str,
    pub set: &'static str,
    pub picked: &'static str,
    pub pick: &'static str,
    pub undo: &'static str,
    pub wanted: &'static str,
    pub lags: &'static str,
    pub station_name: &'static str,
    pub add_station: &'static str,
}

impl StallWords {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &HANS,
            Lang::ZhHant => &HANT,
            Lang::En => &ENGLISH,
        }
    }
}

static HANS: StallWords = StallWords {
    stations: "站点",
    tickets: "取号",
    counters: "计数",
    hand_out: |number| format!("发 {number} 号"),
    last_given: "最近发出的号",
    serving: "正在办理",
    at_once: "一次叫几个（最多 10 个）",
    call_next: "叫下一批",
    skip: |number| format!("{number} 号过号"),
    is_back: |number| format!("{number} 号回来了"),
    waiting: |count| format!("{count} 人在等"),
    first_number: "起始号",
    last_number: "结束号",
    set: "设定",
    picked: "抽中",
    pick: "抽一个",
    undo: "撤销",
    wanted: "本站点目标（份）",
    lags: "这个站点的进度落后于其他站点。",
    station_name: "名称",
    add_station: "添加",
};

static HANT: StallWords = StallWords {
    stations: "站點",
    tickets: "取號",
    counters: "計數",
    hand_out: |number| format!("發 {number} 號"),
    last_given: "最近發出的號",
    serving: "正在辦理",
    at_once: "一次叫幾個（最多 10 個）",
    call_next: "叫下一批",
    skip: |number| format!("{number} 號過號"),
    is_back: |number| format!("{number} 號回來了"),
    waiting: |count| format!("{count} 人在等"),
    first_number: "起始號",
    last_number: "結束號",
    set: "設定",
    picked: "抽中",
    pick: "抽一個",
    undo: "復原",
    wanted: "本站點目標（份）",
    lags: "這個站點的進度落後於其他站點。",
    station_name: "名稱",
    add_station: "新增",
};

static ENGLISH: StallWords = StallWords {
    stations: "Stations",
    tickets: "Tickets",
    counters: "Counters",
    hand_out: |number| format!("Hand out number {number}"),
    last_given: "Handed out last",
    serving: "Now serving",
    at_once: "How many at once, up to 10",
    call_next: "Call the next",
    skip: |number| format!("Skip {number}"),
    is_back: |number| format!("{number} is back"),
    waiting: |count| format!("{count} waiting"),
    first_number: "First number",
    last_number: "Last number",
    set: "Set",
    picked: "Picked",
    pick: "Pick",
    undo: "Undo",
    wanted: "How many are wanted here",
    lags: "This station lags behind the others.",
    station_name: "Name",
    add_station: "Add",
};
