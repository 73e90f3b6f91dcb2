//! The words on the desk's data page that stories look for and tap.

use fairstall::engine::lang::Lang;

/// Words of one language.
pub struct DataWords {
    pub title: &'static str,
    pub saved: &'static str,
    pub unexported: &'static str,
    pub erased: &'static str,
    pub ask: &'static str,
    pub make: &'static str,
    pub take: &'static str,
    pub taken: &'static str,
    pub cancel: &'static str,
    pub cancelled: &'static str,
    pub code: &'static str,
    pub look_up: &'static str,
    pub erase: &'static str,
    pub name: &'static str,
    pub expect: &'static str,
    pub add: &'static str,
    pub delete: &'static str,
    pub count: &'static str,
    pub confirm: &'static str,
    pub accept: &'static str,
    pub remind: &'static str,
}

impl DataWords {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &HANS,
            Lang::ZhHant => &HANT,
            Lang::En => &ENGLISH,
        }
    }
}

static HANS: DataWords = DataWords {
    title: "这部手机上的数据",
    saved: "已保存",
    unexported: "尚未导出",
    erased: "已抹去",
    ask: "请浏览器保留数据",
    make: "做一份备份",
    take: "收入",
    taken: "已收入。",
    cancel: "取消",
    cancelled: "已取消，什么也没有改变。",
    code: "回执码",
    look_up: "查找",
    erase: "抹去这一份",
    name: "给它起个名字",
    expect: "参加的手机：名字或编号",
    add: "添加",
    delete: "全部删除…",
    count: "记录条数",
    confirm: "永久删除",
    accept: "从现在的条数算起",
    remind: "每多少条提醒导出",
};

static HANT: DataWords = DataWords {
    title: "這部手機上的資料",
    saved: "已保存",
    unexported: "尚未匯出",
    erased: "已抹去",
    ask: "請瀏覽器保留資料",
    make: "做一份備份",
    take: "收入",
    taken: "已收入。",
    cancel: "取消",
    cancelled: "已取消，什麼也沒有改變。",
    code: "回執碼",
    look_up: "查找",
    erase: "抹去這一份",
    name: "給它起個名字",
    expect: "參加的手機：名字或編號",
    add: "添加",
    delete: "全部刪除…",
    count: "記錄條數",
    confirm: "永久刪除",
    accept: "從現在的條數算起",
    remind: "每多少條提醒匯出",
};

static ENGLISH: DataWords = DataWords {
    title: "Kept on this phone",
    saved: "Saved",
    unexported: "Not exported yet",
    erased: "Erased",
    ask: "Ask the browser to keep it",
    make: "Make a backup",
    take: "Take them in",
    taken: "Taken in.",
    cancel: "Cancel",
    cancelled: "Cancelled: nothing was changed.",
    code: "Receipt code",
    look_up: "Look it up",
    erase: "Erase this response",
    name: "Its name",
    expect: "Name or id of a phone that takes part",
    add: "Add",
    delete: "Delete everything…",
    count: "Number of records",
    confirm: "Delete for good",
    accept: "Count from here on",
    remind: "Remind after so many records",
};
