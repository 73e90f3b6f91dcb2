//! 繁體中文.

use super::{DeskTexts, RunTexts, Texts, TroubleTexts, grouped};
use crate::engine::answer::Violation;
use crate::engine::question::plain_number;

pub(super) static TEXTS: Texts = Texts {
    run: RunTexts {
        language: "語言",
        organiser: "主辦",
        about_seconds: |seconds| format!("約 {seconds} 秒"),
        about_minutes: |minutes| format!("約 {minutes} 分鐘"),
        question_of: |number, count| format!("第 {number} 題，共 {count} 題"),
        resume_title: "這裡有一份沒答完的",
        resume_text: "可以接著答，也可以重新開始。重新開始後，沒答完的內容不會保留。",
        resume: "接著答",
        start_anew: "重新開始",
        unfinished: "沒答完",
        back: "上一題",
        leave: "返回",
        next: "下一題",
        skip: "跳過",
        check: "選好了",
        finish: "完成",
        saving: "正在保存…",
        try_again: "再試一次",
        to_start: "回到首頁",
        optional: "選答",
        choose_one: "選一項",
        choose_any: "可選多項",
        other_label: "請寫明",
        decline: "不想回答",
        right: "答對了",
        partial: "答對了一部分",
        wrong: "這題答錯了",
        right_choice: "正確選項",
        your_choice: "你選的",
        right_answer: |answer| format!("正確答案：{answer}"),
        your_answer: |answer| format!("你的回答：{answer}"),
        why: "為什麼",
        law: "依據",
        cited: |statute, article| format!("《{statute}》{article}"),
        in_force_since: |day| format!("{day} 起施行"),
        law_as_of: |day| format!("法律內容核對至 {day}"),
        law_outdated: |day| format!("法律內容只核對到 {day}，之後可能有變化，請以現行規定為準。"),
        thanks: "謝謝你！",
        saved: "你的回答已保存在這部手機上。",
        score: |right, of| format!("{of} 題答對 {right} 題"),
        score_words: |right, of| match (right, of) {
            (right, of) if right == of => "全對，真棒！",
            (0, _) => "沒關係，今天學到的才重要。",
            _ => "不錯，又多懂了一點。",
        },
        review: "逐題回看",
        loading: "正在打開…",
    },
    trouble: TroubleTexts {
        title: "出了點問題",
        unknown_activity: |id| format!("這裡沒有名為「{id}」的活動。可能是地址抄錯了，請從首頁選擇。"),
        unknown_station: |id| format!("沒有編號為「{id}」的站點，回答會記為「未註明站點」。"),
        offline: "連不上網站。請檢查網絡後再試一次。",
        not_found: |status| format!("網站上缺少這份題目（代碼 {status}）。請告訴工作人員。"),
        newer: "這份內容需要更新版本的程序。請刷新頁面；如果還不行，請告訴工作人員。",
        corrupt: "這份內容讀不出來。請告訴工作人員。",
        event: "活動設置（event.json）有問題，請告訴工作人員：",
        draft_lost: "沒答完的那份讀不出來了，只能重新開始。已完成的回答不受影響。",
        no_storage: "這個瀏覽器不讓網頁保存數據，所以現在不能作答。請關閉無痕模式，或換一個瀏覽器。",
        storage_full: "手機存儲空間已滿，剛才的內容沒能保存。請騰出空間後再試，先不要關閉頁面。",
        storage_failed: |reason| format!("沒能保存到手機上（{reason}）。請再試一次，先不要關閉頁面。"),
        not_saved: "還沒有保存",
        fallback_storage: "這個瀏覽器只提供備用存儲，請儘早導出。",
        journal_emptied: |now, before| {
            format!("這部手機上原有 {before} 條記錄，現在只剩 {now} 條：瀏覽器的數據可能被清除過。")
        },
        language_failed: "沒能換成這種語言，請檢查網絡。",
    },
    violation: |violation| match violation {
        Violation::Required => "請先回答這一題。".to_owned(),
        Violation::NotOffered => "請從列出的選項裡選。".to_owned(),
        Violation::OtherMissing => "請寫明是什麼，或改選別的。".to_owned(),
        Violation::TooFew { min } => format!("請至少選 {min} 項。"),
        Violation::TooMany { max } => format!("最多選 {max} 項。"),
        Violation::Exclusive => "這一項不能和其他項同時選。".to_owned(),
        Violation::NotANumber => "請填數字，例如 12。".to_owned(),
        Violation::NotWhole => "請填整數。".to_owned(),
        Violation::TooSmall { min } => format!("不能小於 {}。", plain_number(*min)),
        Violation::TooLarge { max } => format!("不能大於 {}。", plain_number(*max)),
        Violation::TooEarly { min } => format!("不能早於 {min}。"),
        Violation::TooLate { max } => format!("不能晚於 {max}。"),
        Violation::Incomplete { missing } => format!("還有 {missing} 項沒有答。"),
        Violation::Constraint { message } if message.is_empty() => {
            "這個回答不符合要求，請再看一下。".to_owned()
        }
        Violation::Constraint { message } => message.clone(),
        Violation::TooLong { max } => format!("最多 {max} 個字。"),
    },
};

pub(super) static DESK: DeskTexts = DeskTexts {
    title: "工作臺",
    to_start: "參與者首頁",
    on_this_phone: |count| format!("這部手機上有 {count} 條記錄"),
    as_of: |time| format!("更新於 {time}"),
    read_so_far: |read, total| format!("已讀取 {} / {} 條", grouped(read), grouped(total)),
    nothing_yet: "還沒有人完成作答。",
    unreadable: |count| {
        format!("{count} 條記錄讀不出來：沒有計入統計，已原樣保留，並會隨 responses.jsonl 導出。")
    },
    unknown_pack: |count| {
        format!("{count} 條記錄的題目已找不到：沒有計入統計，會隨 responses.jsonl 和 responses.csv 導出。")
    },
    other_version: |count| {
        format!("{count} 條記錄用的是題目的另一個版本，這裡沒有那個版本：各題按編號對應統計。")
    },
    simulated: |count| format!("其中 {count} 條是演練數據：統計和導出都沒有剔除它們。"),
    pack_trouble: |pack, words| format!("題目「{pack}」打不開，它的記錄沒有計入統計，仍可導出。{words}"),
    read_failed: |reason| format!("沒能讀出這部手機上的記錄（{reason}）。請點「刷新」再試。"),
    no_storage: "這個瀏覽器不讓網頁保存數據，所以這裡看不到記錄。請關閉無痕模式，或換一個瀏覽器。",
    activity: "活動",
    station: "站點",
    all_stations: "全部站點",
    no_station: "未註明站點",
    started: "開始",
    finished: "完成",
    abandoned: "中途放棄",
    by_station: "各站點份數",
    scores: "得分分佈",
    score_row: |right, of| format!("答對 {right}/{of}"),
    questions: "逐題統計",
    of_answered: |count| format!("回答人數 {count}"),
    of_finished: |count| format!("完成人數 {count}"),
    several: "可選多項，各項比例相加可能超過 100%。",
    reading: |percent, label, base| format!("在這裡作答的 {base} 人中，{percent} 選了「{label}」。"),
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!("跳過 {skipped}，不想回答 {declined}，不適用 {not_relevant}，中途放棄 {not_reached}")
    },
    right_rate: |percent, base| format!("答對率 {percent}（{base} 人作答）"),
    partial_rate: |percent| format!("答對一部分 {percent}"),
    numbers: |n, mean, median, min, max| {
        format!("{n} 人填寫，平均 {mean}，中位數 {median}，最小 {min}，最大 {max}")
    },
    quartiles: |q1, q3| format!("中間一半的人填在 {q1} 到 {q3} 之間。"),
    item: |facility, discrimination| {
        let discrimination =
            discrimination.map_or_else(String::new, |discrimination| format!("，區分度 {discrimination}"));
        format!("平均得分率 {facility}{discrimination}。")
    },
    misled: |percent, label| format!("錯選最多的是「{label}」（{percent}）。"),
    right_value: |right| format!("正確答案：{right}。"),
    texts: |count| format!("文字回答 {count} 條"),
    more: |count| format!("再顯示 {count} 條"),
    stands_apart: "這一題在不同版本里含義不同，分開統計。",
    right_mark: "正確",
    cross: "交叉統計",
    cross_rows: "列（橫）",
    cross_columns: "欄（直）",
    cross_show: "顯示表格",
    cross_base: "人數",
    cross_caption: |time| format!("{time} 時已完成的作答；百分比以每列人數為底"),
    cross_small: "* 不足 5 人：人數太少，不能下結論，也可能認出是誰。",
    language: "語言",
    mode: "誰拿著手機",
    mode_name: |mode| match mode {
        "assisted" => "志願者代填",
        "paper" => "紙本問卷",
        _ => "參與者",
    },
    hour: "時段",
    exports: "導出",
    exports_hint: "CSV 可用 Excel 或 WPS 打開；responses.jsonl 是完整記錄，用於合併多部手機。",
    responses_file: "答卷：每份完成的回答一行",
    tallies_file: "統計表：各站點、各題、各選項的數目和比例",
    codebook_file: "編碼說明：每一列、每個選項是什麼意思",
    journal_file: "完整記錄：備份與合併用",
    preparing: "正在準備文件…",
    download_refused: "瀏覽器不讓下載。請用系統瀏覽器打開本頁。",
    export_failed: "沒能生成文件。",
    refresh: "刷新",
};
