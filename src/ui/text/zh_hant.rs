//! 繁體中文.

mod data;

pub(super) use self::data::DATA;
use super::{
    ChartTexts, DeskTexts, LaterTexts, PageTexts, PaperTexts, RegisterTexts, RunTexts, Texts, TroubleTexts,
    grouped,
};
use crate::engine::answer::Violation;

pub(super) static TEXTS: Texts = Texts {
    run: RunTexts {
        language: "語言",
        about_seconds: |seconds| format!("約 {seconds} 秒"),
        about_minutes: |minutes| format!("約 {minutes} 分鐘"),
        question_of: |number, count| format!("第 {number} 題，共 {count} 題"),
        page_of: |number, count| format!("第 {number} 頁，共 {count} 頁"),
        start_anew: "重新開始",
        unfinished: "沒答完",
        done: "答過了",
        back: "上一題",
        back_page: "上一頁",
        leave: "返回",
        next: "下一題",
        next_page: "下一頁",
        skip: "跳過",
        check: "選好了",
        finish: "完成",
        saving: "正在保存…",
        try_again: "再試一次",
        to_start: "回到首頁",
        optional: "選答",
        choose_one: "選一項",
        choose_any: "可選多項",
        choose_region: "點圖中的位置，或在下面選",
        choose_each: "每項選一個",
        rank: |ranks| format!("按順序點選，從 1 到 {ranks}"),
        less: "減",
        more: "加",
        draw: "用手指、滑鼠或觸控筆畫",
        other_label: "請寫明",
        decline: "不想回答",
        required: "請先回答這一題。",
        right_choice: "正確選項",
        your_choice: "你選的",
        thanks: "謝謝你！",
        saved: "你的回答已保存在這部手機上。",
        loading: "正在打開…",
        rights: "消費維權卡",
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
        journal_emptied: |now, before| {
            format!("這部手機上原有 {before} 條記錄，現在只剩 {now} 條：瀏覽器的數據可能被清除過。")
        },
        language_failed: "沒能換成這種語言，請檢查網絡。",
    },
};

pub(super) static LATER: LaterTexts = LaterTexts {
    time_up: "時間到了。",
    resume_title: "這裡有一份沒答完的",
    resume_text: "可以接著答，也可以重新開始。重新開始後，沒答完的內容不會保留。",
    resume: "接著答",
    move_up: "上移",
    move_down: "下移",
    stars: |stars, of| format!("{stars} 星，共 {of} 星"),
    undo: "撤銷一筆",
    clear: "清空",
    right: "答對了",
    partial: "答對了一部分",
    wrong: "這題答錯了",
    right_place: "位置對",
    wrong_place: "位置不對",
    right_answer: |answer| format!("正確答案：{answer}"),
    your_answer: |answer| format!("你的回答：{answer}"),
    cited: |statute, article| format!("《{statute}》{article}"),
    in_force_since: |day| format!("{day} 起施行"),
    law_as_of: |day| format!("法律內容核對至 {day}"),
    law_outdated: |day| format!("法律內容只核對到 {day}，之後可能有變化，請以現行規定為準。"),
    score: |right, of| format!("{of} 題答對 {right} 題"),
    score_words: |right, of| match (right, of) {
        (right, of) if right == of => "全對，真棒！",
        (0, _) => "沒關係，今天學到的才重要。",
        _ => "不錯，又多懂了一點。",
    },
    passed: "合格！",
    not_passed: "這次沒到合格線，不過又多懂了一點。",
    review: "逐題回看",
    receipt: "你的回執碼：",
    receipt_help: "請記下回執碼（拍張照）：憑它可以請主辦方刪除你的回答。",
    leaving: |seconds| format!("{seconds} 秒後回到首頁，點一下螢幕可以多看一會兒。"),
    leaves: "本頁很快會回到首頁；點一下螢幕或按任意鍵可以留下。",
    still_there: "還在嗎？",
    giving_up: |seconds| format!("{seconds} 秒後回到首頁，已填的內容不會保留。"),
    still_here: "在，接著答",
    next_person: "換下一位",
    today: |people| format!("今天已有 {people} 人作答"),
    assisted: "志願者代填",
    seconds_left: |seconds| format!("還有 {seconds} 秒"),
    violation: |violation| match violation {
        Violation::Required => "請先回答這一題。",
        Violation::NotOffered => "請從列出的選項裡選。",
        Violation::OtherMissing => "請寫明是什麼，或改選別的。",
        Violation::TooFew { .. } => "請至少選 {} 項。",
        Violation::TooMany { .. } => "最多選 {} 項。",
        Violation::Exclusive => "這一項不能和其他項同時選。",
        Violation::NotANumber => "請填數字，例如 12。",
        Violation::NotADate => "請填完整的日期：年、月、日。",
        Violation::NotWhole => "請填整數。",
        Violation::TooSmall { .. } => "不能小於 {}。",
        Violation::TooLarge { .. } => "不能大於 {}。",
        Violation::OffStep { .. } => "請按 {} 的倍數填寫。",
        Violation::TooEarly { .. } => "不能早於 {}。",
        Violation::TooLate { .. } => "不能晚於 {}。",
        Violation::Incomplete { .. } => "還有 {} 項沒有答。",
        Violation::Constraint { .. } => "這個回答不符合要求，請再看一下。",
        Violation::TooLong { .. } => "太多了，最多 {}。",
    },
};

pub(super) static REGISTER: RegisterTexts = RegisterTexts {
    not_asked: "主辦方還沒有設置密鑰，所以這部手機不問：",
    sealing: "在這部手機上當場加密，只有主辦方能看。",
    sealed: "已填寫，已加密；要改就重新填。",
    key_gone: "這部手機上已經沒有主辦方的密鑰，這裡填的沒法保存。請告訴工作人員。",
};

pub(super) static PAPER: PaperTexts = PaperTexts {
    no_activity: "這裡沒有可以錄入的紙本問卷：隨機抽題的活動，每個人的題目都不一樣。",
    how: "按數字或字母選擇，Enter 或 ↓ 到下一題，倒退鍵或 ↑ 回上一題；0 或 - 表示沒填，x 表示「不想回答」。",
    sheet: "問卷編號",
    private: |count| format!("有 {count} 道涉及隱私的題不在這裡錄入：隱私回答要加密，只能在手機上作答。"),
    not_asked: "按現在的回答，這題不用答。",
    not_asked_given: "按現在的回答，這題不用答：錄入的內容不計入。",
    on_paper: "留在紙上，不錄入。",
    blank: "沒填",
    save: "保存這份",
    save_as_it_is: "就這樣保存",
    untouched: "還什麼都沒錄入。",
    refused: |count| format!("有 {count} 題要再看一下。就這樣保存的話，缺的仍然空著，不合要求的按跳過計。"),
    empty: "清空這份",
    really_empty: "確定清空？",
    saved: "已保存。",
    saved_as: |sheet| format!("已保存為 {sheet} 號問卷。"),
    taken: |sheet| format!("{sheet} 號問卷已經錄入過了。"),
    check: "核對：再錄一遍",
    checking: |sheet| format!("正在核對 {sheet} 號問卷：請對著紙再錄一遍，不要看第一遍的結果。"),
    leave_check: "不核對了",
    compare: "比較",
    agrees: |sheet| format!("{sheet} 號問卷核對完畢：兩遍一致。"),
    differs: |sheet, count| format!("{sheet} 號問卷：有 {count} 題兩遍不一樣"),
    settle_how: "請看紙上怎麼寫，選對的那一遍：按 1 選第一遍，按 2 選第二遍。",
    first: "第一遍：",
    second: "第二遍：",
    settle: "保存正確的",
    type_on: "回到錄入",
    first_was_right: |sheet| format!("{sheet} 號問卷核對完畢：第一遍是對的。"),
    corrected: |sheet| format!("{sheet} 號問卷核對完畢，已按更正後的保存。"),
    sitting: |(sheets, differing, sheet_rate), (answers, wrong, answer_rate)| {
        format!(
            "這次已核對 {sheets} 份，其中 {differing} 份有出入（{sheet_rate}）；{answers} 個回答中有 {wrong} 個不一致（{answer_rate}）。"
        )
    },
};

pub(super) static DESK: DeskTexts = DeskTexts {
    title: "工作臺",
    pages: PageTexts {
        label: "工作臺頁面", counts: "統計", data: "資料", keys: "密鑰", paper: "紙本問卷"
    },
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
    simulated: |count| format!("其中 {count} 條是演練資料：和其他記錄一樣計入統計，導出文件裡也有。"),
    simulated_left_out: |count| {
        format!("其中 {count} 條是演練資料：這裡顯示的統計沒有計入，導出文件裡仍有。")
    },
    outdated: |title, day| {
        format!(
            "「{title}」已過期：內容只核對到 {day}，之後法律、價格等可能有變化。請先停用：重新核對，改好題目文件裡的 checked_on 和 valid_until，\
             再生成一次網站；或者把用到它的活動從 event.json 裡去掉。"
        )
    },
    pack_trouble: |pack, words| format!("題目「{pack}」打不開，它的記錄沒有計入統計，仍可導出。{words}"),
    read_failed: |reason| format!("沒能讀出這部手機上的記錄（{reason}）。請點「刷新」再試。"),
    fallback_storage: "這個瀏覽器只提供備用存儲，請儘早導出。",
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
    passed: |passed, graded, percent| format!("計分的 {graded} 份中，{passed} 份合格（{percent}）。"),
    questions: "逐題統計",
    of_answered: |count| format!("回答人數 {count}"),
    of_finished: |count| format!("完成人數 {count}"),
    several: "可選多項，各項比例相加可能超過 100%。",
    reading: |percent, label, base| format!("在這裡作答的 {base} 人中，{percent} 選了「{label}」。"),
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!("跳過 {skipped}，不想回答 {declined}，不適用 {not_relevant}，中途放棄 {not_reached}")
    },
    right_rate: |percent, base| format!("答對率 {percent}（{base} 份計分）"),
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
    sealed: "私密：答案在手機上加密封存，不進任何統計。",
    right_mark: "正確",
    charts: ChartTexts {
        table: "數據表",
        option: "選項",
        count: "人數",
        percent: "比例",
        value: "數值",
        base: "回答人數",
        mean: "平均",
        item: "項目",
        mean_rank: "平均名次",
        first_places: "排第一",
        ranked: "排了它的人數",
        score: "得分",
        runs: "份數",
        rank: |rank| format!("第 {rank} 名"),
        up_to: |from, to| format!("{from} 至不足 {to}"),
        mean_mark: |mean| format!("平均 {mean}"),
        mean_rank_mark: |mean| format!("平均名次 {mean}"),
        right_mark: |right| format!("正確：{right}"),
        pass_mark: |share| format!("{share} 起合格"),
        row_base: |base| format!("{base} 人回答"),
        lie_in: |percent, base, values| format!("在這裡作答的 {base} 人中，{percent} 填了 {values}。"),
        given: "填寫內容",
        gave: |percent, base, words| format!("在這裡作答的 {base} 人中，{percent} 填了「{words}」。"),
        other_values: |count| format!("其他 {count} 種"),
        drawing_or_not: "畫圖",
        drawn: "畫了",
        skipped: "跳過",
        declined: "不想回答",
        of_asked: |count| format!("被問到 {count} 人"),
        drew: |drew, asked| format!("在這裡被問到的 {asked} 人中，{drew} 人畫了。"),
        row_chose: |percent, base, row, column| {
            format!("在這裡回答「{row}」的 {base} 人中，{percent} 選了「{column}」。")
        },
        put_first: |percent, base, item| {
            format!("在這裡作答的 {base} 人中，{percent} 把「{item}」排在第一。")
        },
        matched: |percent, base, left| {
            format!("在這裡配對「{left}」的 {base} 人中，{percent} 配對了，是最難的一項。")
        },
        wrong_partner: |partner, figures| format!("錯配最多的是「{partner}」（{figures}）"),
        scored: |percent, base, score| format!("在這裡完成的 {base} 份中，{percent} {score}。"),
        search: "搜尋文字",
        found: |found, count| format!("{count} 條中找到 {found} 條"),
        drawing: |number| format!("第 {number} 幅畫"),
    },
    cross: "交叉統計",
    cross_rows: "列（橫）",
    cross_columns: "欄（直）",
    cross_show: "顯示表格",
    cross_base: "人數",
    cross_caption: |time| format!("{time} 時已完成的作答；百分比以每列人數為底"),
    cross_caption_times: |time| {
        format!("{time} 時已完成的作答；兩題一起重複，逐次對應，百分比以每列次數為底")
    },
    cross_small: "* 不足 5 人：人數太少，不能下結論，也可能認出是誰。",
    language: "語言",
    mode: "誰拿著手機",
    mode_name: |mode| match mode {
        "assisted" => "志願者代填",
        "paper" => "紙本問卷",
        _ => "參與者",
    },
    hour: "時段",
    narrow: "只看一部分作答",
    show_all: "顯示全部",
    any: "不限",
    from_hour: "開始時間從",
    to_hour: "開始時間早於",
    made_up: "演練資料",
    counted: "計入",
    left_out: "不計入",
    answered_question: "回答過這一題的人",
    answer: "答案是",
    admitted: |admitted, of| format!("這裡共 {of} 份，現在顯示其中 {admitted} 份。"),
    none_admitted: "沒有符合條件的完成作答。",
    cross_reading: |column, (most, high, high_base), (least, low, low_base)| {
        format!(
            "差別最大的是「{column}」：「{most}」的 {high_base} 人中占 {high}，「{least}」的 {low_base} 人中占 {low}。"
        )
    },
    cross_nothing: "人數不少於 5 的各行之間沒有差別。",
    exports_of_all: "檔案裡是全部資料，不只是現在顯示的這一部分。",
    subjects: "評價對象",
    subjects_caption: "按平均分從高到低",
    subjects_reading: |(high, high_mean, high_n), (low, low_mean, low_n)| {
        format!(
            "最高的是「{high}」（{high_n} 次評價，平均 {high_mean}），最低的是「{low}」（{low_n} 次評價，平均 {low_mean}）。"
        )
    },
    subjects_too_few: "有 5 次以上評價的不到兩個：太少，不能比較。",
    subjects_file: "評價對象：各站點、各對象的平均分和等級",
    judged_by: "比較依據",
    judged_answers: "評價次數",
    judged_mean: "平均",
    judged_grade: "等級",
    exports: "導出",
    exports_hint: "CSV 可用 Excel 或 WPS 打開；responses.jsonl 是完整記錄，用於合併多部手機。",
    responses_file: "答卷：每份完成的回答一行",
    tallies_file: "統計表：各站點、各題、各選項的數目和比例",
    codebook_file: "編碼說明：每一列、每個選項是什麼意思",
    journal_file: "完整記錄：備份與合併用",
    private_file: "私密的回答",
    private_hint: "金鑰已解鎖。這個檔案裡有姓名、聯絡方式和經過的原文：存在別人看不到的地方，用完就刪。",
    private_responses_file: "全部回答，包括解開的私密內容",
    publish: "公開發布用",
    publish_hint: "少於五人的數字、時刻、手機編號和自己填寫的文字都不在裡面。幾個答案合在一起仍可能認出某個人：盡量只公開統計。",
    public_tallies_file: "各點合計的統計；* 表示人數太少",
    public_responses_file: "每份回答一行，少數人的選項留空",
    backup_file: "這部手機上的全部：記錄，以及它們所用的題目",
    preparing: "正在準備文件…",
    download_refused: "瀏覽器不讓下載。請用系統瀏覽器打開本頁。",
    export_failed: "沒能生成文件。",
    refresh: "刷新",
};
