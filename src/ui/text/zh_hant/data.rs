//! 繁體中文：工作台的資料頁。

use crate::ui::text::data::{
    BackupTexts, DataTexts, DayTexts, DeleteTexts, EraseTexts, HealthTexts, OverdueTexts,
};

pub(in crate::ui::text) static DATA: DataTexts = DataTexts {
    health: HealthTexts {
        title: "這部手機上的資料",
        saved: "已保存",
        unexported: "尚未匯出",
        erased: "已抹去",
        last_export: |time, count| format!("上次匯出：{time}，共 {count} 條。"),
        never_exported: "這部手機還沒有匯出過。",
        promised: "瀏覽器已答應不清除這些資料。",
        open: "手機空間不足時，瀏覽器可能清除這些資料。",
        refused: "已請求過，瀏覽器沒有答應。請常匯出；把網頁添加到主屏幕後也許會答應。",
        unavailable: "瀏覽器在這裡無法答應保留資料：普通 HTTP 網址沒有這項功能。請常匯出。",
        ask: "請瀏覽器保留資料",
        room: |used, quota| format!("已用 {used}，可用共 {quota}。"),
        remind: "每多少條提醒匯出",
        remind_hint: "0 為不提醒",
        accept: "從現在的條數算起",
        accept_hint: |now, before| {
            format!(
                "原有 {before} 條，現有 {now} 條。如果你知道原因，可以結束這條警告；缺的記錄不會因此回來。"
            )
        },
    },
    backup: BackupTexts {
        title: "備份",
        hint: "沒答完的不在裡面：還沒有人交上來。",
        make: "做一份備份",
        restore: "收入檔案",
        restore_hint: "本機和其他手機的備份、responses.jsonl 都可以。同一個檔案收兩次，不會多出什麼；抹去的不會回來。",
        restoring: |file, percent| format!("{file}：{percent}%"),
        new: "新收入",
        known: "原來就有",
        outranks: "替換了較不完整的",
        outranked: "沒收：這裡的更完整",
        conflicts: "沒收：同一編號下已有另一份",
        erased: "已抹去，這裡也抹去",
        stay_erased: "這裡已抹去，不再收入",
        unreadable: "讀不出來",
        foreign: "屬於別的活動日",
        packs: "套題目已保留",
        keys: "把這裡沒有的密鑰：請到「密鑰」頁核對後收入",
        nothing: "檔案裡什麼也沒有。",
        cut_short: |read, of| format!("檔案不完整：應有 {of} 條，只讀出 {read} 條。請重新要一份。"),
        line_unreadable: |line, reason| format!("第 {line} 行讀不出來：{reason}"),
        line_newer: |line| format!("第 {line} 行是更新版本寫的。"),
        line_foreign: |line| format!("第 {line} 行屬於別的活動日。"),
        line_conflict: |line| format!("第 {line} 行：同一編號下已有另一份，保留原來的。"),
        other_event: |theirs, ours| {
            format!("這個檔案屬於「{theirs}」，這部手機是「{ours}」。沒有收入任何內容。")
        },
        newer: "這個檔案是更新版本寫的。請聯網刷新本頁後再試。沒有收入任何內容。",
        gone: "檔案沒能讀完。讀到的已保存；請再選一次，收入其餘的。",
        storage: |words| format!("{words} 之前讀到的已保存；請再選一次這個檔案，收入其餘的。"),
    },
    erase: EraseTexts {
        title: "憑回執碼抹去",
        hint: "回執碼在答完後的最後一屏。抹去後不會回來，舊備份也帶不回來。",
        code: "回執碼",
        look_up: "查找",
        incomplete: "回執碼有九位，例如 K7Q-M2X-WP4。",
        wrong_character: |character| format!("回執碼裡沒有「{character}」這個字符。"),
        mistyped: "有一處抄錯了：最後一位和前面對不上。請和參與者手裡的再核對一遍。",
        unknown: |code| format!("{code} 是有效的回執碼，但這部手機上沒有它，可能在別的手機上。"),
        before: |code| format!("{code} 這一份早已抹去。"),
        found: |activity, station, time| format!("{activity}，{station}，{time} 開始"),
        confirm: "抹去這一份",
        keep: "保留",
        done: |code| format!("{code} 這一份已抹去。以前匯出的檔案裡還有它。"),
    },
    day: DayTexts {
        title: "收攤",
        hint: "每部手機各做一份備份，收入到匯總的那一部。「已保存」指在某部手機上，「已交來」指到了這裡。",
        this_phone: "這部手機",
        id: |id| format!("手機 {id}"),
        name: "給它起個名字",
        all: |count, fingerprint| format!("已保存 {count} 條，核對碼 {fingerprint}"),
        own: |count, fingerprint| format!("其中本機收集 {count} 條，核對碼 {fingerprint}"),
        phones: "今天的手機",
        none: "還不知道有別的手機。",
        handed_in: |count, time, fingerprint| format!("{time} 的備份交來 {count} 條，核對碼 {fingerprint}"),
        here: |count, fingerprint| format!("這裡有 {count} 條，核對碼 {fingerprint}"),
        complete: "已交齊",
        fewer: "這裡缺一些",
        more: "這裡比交來的多：請再收一份新備份",
        others: "條數一樣，內容不同",
        no_backup: "還沒有收入它自己的備份",
        nothing: "還沒有交來",
        all_in: |count| format!("其他 {count} 部手機都已交齊。"),
        missing: |count| format!("還缺 {count} 部手機。"),
        expect: "參加的手機：名字或編號",
        add: "添加",
        forget: |phone| format!("不再等 {phone}"),
        forget_short: "不再等它",
    },
    delete: DeleteTexts {
        title: "全部刪除",
        hint: "手機歸還主人之前用。",
        ask: "全部刪除…",
        what: |count| {
            format!(
                "將刪除這部手機上本次活動的全部 {count} 條記錄、沒答完的、隨之保留的題目和手機名單，無法恢復。"
            )
        },
        missing: |phones| format!("還沒有交齊：{phones}。這裡的也許是僅有的一份。"),
        exported: "全部都在上次的備份裡。那個檔案放好了嗎？",
        type_count: |unexported, count| {
            format!("其中 {unexported} 條不在任何備份裡。請先做備份，或者輸入記錄條數：{count}")
        },
        count: "記錄條數",
        confirm: "永久刪除",
        keep: "都保留",
        done: |records, drafts| format!("已刪除 {records} 條記錄、{drafts} 份沒答完的。"),
    },
    reminder: |count| format!("有 {count} 條記錄還沒有匯出。"),
    to_data: "去匯出",
    overdue: OverdueTexts {
        due: |title, day, count| format!("「{title}」的私密回答只應保存到 {day}，現在還有 {count} 份。"),
        wipe: "清除",
        really: "統計不變，但這些回答誰也不能再讀，不能恢復；以前匯出的檔案裡仍然有。",
        confirm: "確定清除",
    },
};
