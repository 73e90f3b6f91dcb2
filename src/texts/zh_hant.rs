//! 繁體中文.

use super::{
    AddressTexts, BackupTexts, CardTexts, CasesTexts, ChartTexts, ConflictTexts, CountersTexts, DataTexts,
    DayTexts, DeleteTexts, DeskTexts, DryRunTexts, EraseTexts, FaultTexts, FormTexts, HealthTexts,
    InAppTexts, InsecureTexts, InstallTexts, KeysTexts, LaterTexts, LoadingTexts, LockTexts, OfflineTexts,
    OverdueTexts, PackTexts, PageTexts, PaperTexts, PhoneTexts, PickingTexts, PosterTexts, PrintTexts,
    PrizesTexts, RegisterTexts, ReportTexts, RunTexts, SheetTexts, StallTexts, StationTexts, StationsTexts,
    SummaryTexts, Texts, TicketsTexts, TroubleTexts, WritingTexts, joined, on_day,
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
        unknown_activity: |id| format!("沒有「{id}」這個活動，請從首頁選擇。"),
        unknown_station: |id| format!("沒有站點「{id}」，回答不記站點。"),
        offline: "連不上網站。請檢查網絡後再試一次。",
        not_found: |status| format!("網站上缺少這份題目（代碼 {status}）。請告訴工作人員。"),
        newer: "需要更新版本的程序。請刷新頁面，或告訴工作人員。",
        corrupt: "這份內容讀不出來。請告訴工作人員。",
        event: "活動設置（event.json）有問題，請告訴工作人員：",
        draft_lost: "沒答完的那份讀不出來了，只能重新開始。已完成的回答不受影響。",
        no_storage: "這個瀏覽器不讓網頁保存資料，不能作答。請關閉無痕模式，或換一個瀏覽器。",
        storage_full: "手機存儲空間已滿，剛才的內容沒能保存。請騰出空間後再試，先不要關閉頁面。",
        storage_failed: |reason| format!("沒能保存到手機上（{reason}）。請再試一次，先不要關閉頁面。"),
        not_saved: "還沒有保存",
        journal_emptied: |now, before| {
            format!("這部手機上原有 {before} 條記錄，現在只剩 {now} 條：瀏覽器的資料可能被清除過。")
        },
        language_failed: "沒能換成這種語言，請檢查網絡。",
    },
};

pub(super) static LATER: LaterTexts = LaterTexts {
    time_up: "時間到了。",
    text_size: "字號",
    read_aloud: "朗讀",
    plain: "關懷模式",
    resume_title: "這裡有一份沒答完的",
    resume_text: "可以接著答，也可以重新開始。重新開始後，沒答完的內容不會保留。",
    resume: "接著答",
    move_up: "上移",
    move_down: "下移",
    stars: |stars, of| format!("{stars} 星，共 {of} 星"),
    undo: "撤銷一筆",
    clear: "清空",
    type_instead: "不方便畫？在這裡打字：",
    right: "答對了",
    partial: "答對了一部分",
    wrong: "這題答錯了",
    right_place: "位置對",
    wrong_place: "位置不對",
    right_answer: |answer| format!("正確答案：{answer}"),
    your_answer: |answer| format!("你的回答：{answer}"),
    cited: |statute, article| format!("《{statute}》{article}"),
    in_force_since: |day| format!("{day}起施行", day = date(day)),
    law_as_of: |day| format!("法律內容核對至{day}", day = date(day)),
    law_outdated: |day| format!("法律內容只核對到{day}，之後可能有變化，請以現行規定為準。", day = date(day)),
    score: |right, of| format!("{of} 題答對 {right} 題"),
    score_words: |right, of| match (right, of) {
        (right, of) if right == of => "全對，真棒！",
        (0, _) => "沒關係，今天學到的才重要。",
        _ => "不錯，又多懂了一點。",
    },
    passed: "合格！",
    not_passed: "這次沒到合格線，不過又多懂了一點。",
    keep_card: "儲存成績卡",
    keep_card_help: "也可以長按圖片儲存。",
    review: "逐題回看",
    receipt: "你的回執碼：",
    receipt_help: "請記下回執碼（拍張照）：憑它可以請主辦方刪除你的回答。",
    claim: "請把這個兌獎碼給志願者看：",
    won: |prize| format!("你中獎了：{prize}"),
    prizes_gone: "這台手機的獎品已經發完了，謝謝參與！",
    in_the_draw: "你已進入稍後的抽獎",
    hand_over: "志願者：已發獎",
    handed_over: "獎品已發。",
    leaving: |seconds| format!("{seconds} 秒後回到首頁，點一下螢幕可以多看一會兒。"),
    leaves: "本頁很快會回到首頁；點一下螢幕或按任意鍵可以留下。",
    still_there: "還在嗎？",
    giving_up: |seconds| format!("{seconds} 秒後回到首頁，已填的內容不會保留。"),
    still_here: "在，接著答",
    next_person: "換下一位",
    organisers: "組織者入口",
    today: |people| format!("今天已有 {people} 人作答"),
    assisted: "志願者代填",
    seconds_left: |seconds| format!("還有 {seconds} 秒"),
    day: date,
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
        Violation::Unsealed => "這部手機沒能加密這一項，所以沒有保存。請清空，或請志願者幫忙。",
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
        label: "工作臺頁面",
        counts: "統計",
        stations: "站點",
        tickets: "取號",
        prizes: "獎品",
        counters: "計數",
        cases: "登記跟進",
        wall: "承諾牆",
        report: "活動總結",
        data: "資料",
        keys: "密鑰",
        paper: "紙本問卷",
        phone: "本機",
        print: "列印",
    },
    to_start: "參與者首頁",
    on_this_phone: |count| format!("這部手機上有 {count} 條記錄", count = WRITING.number(count)),
    as_of: |time| format!("更新於 {time}"),
    read_so_far: |read, total| format!("已讀取 {} / {} 條", WRITING.number(read), WRITING.number(total)),
    nothing_yet: "還沒有人完成作答。",
    unreadable: |count| {
        format!("{count} 條記錄讀不出來：沒有計入統計，已原樣保留，並會隨 responses.jsonl 匯出。")
    },
    unknown_pack: |count| {
        format!("{count} 條記錄的題目已找不到：沒有計入統計，會隨 responses.jsonl 和 responses.csv 匯出。")
    },
    other_version: |count| {
        format!("{count} 條記錄用的是題目的另一個版本，這裡沒有那個版本：各題按編號對應統計。")
    },
    simulated: |count| format!("其中 {count} 條是演練資料：和其他記錄一樣計入統計，匯出文件裡也有。"),
    simulated_left_out: |count| {
        format!("其中 {count} 條是演練資料：這裡顯示的統計沒有計入，匯出文件裡仍有。")
    },
    outdated: |title, day| {
        format!(
            "「{title}」已過期：內容只核對到{day}，之後法律、價格等可能有變化。請先停用：重新核對，改好題目文件裡的 checked_on 和 valid_until，\
             再生成一次網站；或者把用到它的活動從 event.json 裡去掉。",
            day = date(day)
        )
    },
    pack_trouble: |pack, words| format!("題目「{pack}」打不開，它的記錄沒有計入統計，仍可匯出。{words}"),
    read_failed: |reason| format!("沒能讀出這部手機上的記錄（{reason}）。請點「刷新」再試。"),
    plan_trouble: |reason| format!("desk.json 讀不出來，計數項沒有了：{reason}"),
    plan_ids: |ids| format!("desk.json 裡的編號不能用或者重複：{ids}"),
    fallback_storage: "這個瀏覽器只提供備用存儲，請儘早匯出。",
    no_storage: "這個瀏覽器不讓網頁保存資料，所以這裡看不到記錄。請關閉無痕模式，或換一個瀏覽器。",
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
    passed: |passed, graded, percent| {
        format!(
            "計分的 {graded} 份中，{passed} 份合格（{percent}）。",
            passed = WRITING.number(passed),
            graded = WRITING.number(graded)
        )
    },
    questions: "逐題統計",
    of_answered: |count| format!("回答人數 {count}", count = WRITING.number(count)),
    of_finished: |count| format!("完成人數 {count}", count = WRITING.number(count)),
    several: "可選多項，各項比例相加可能超過 100%。",
    reading: |percent, label, base| {
        format!("在這裡作答的 {base} 人中，{percent} 選了「{label}」。", base = WRITING.number(base))
    },
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!("跳過 {skipped}，不想回答 {declined}，不適用 {not_relevant}，中途放棄 {not_reached}")
    },
    right_rate: |percent, base| format!("答對率 {percent}（{base} 份計分）", base = WRITING.number(base)),
    partial_rate: |percent| format!("答對一部分 {percent}"),
    numbers: |n, mean, median, min, max| {
        format!("{n} 人填寫，平均 {mean}，中位數 {median}，最小 {min}，最大 {max}", n = WRITING.number(n))
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
        table: "資料表",
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
        row_base: |base| format!("{base} 人回答", base = WRITING.number(base)),
        lie_in: |percent, base, values| {
            format!("在這裡作答的 {base} 人中，{percent} 填了 {values}。", base = WRITING.number(base))
        },
        given: "填寫內容",
        gave: |percent, base, words| {
            format!("在這裡作答的 {base} 人中，{percent} 填了「{words}」。", base = WRITING.number(base))
        },
        other_values: |count| format!("其他 {count} 種"),
        drawing_or_not: "畫圖",
        drawn: "畫了",
        skipped: "跳過",
        declined: "不想回答",
        of_asked: |count| format!("被問到 {count} 人", count = WRITING.number(count)),
        drew: |drew, asked| {
            format!(
                "在這裡被問到的 {asked} 人中，{drew} 人畫了。",
                drew = WRITING.number(drew),
                asked = WRITING.number(asked)
            )
        },
        row_chose: |percent, base, row, column| {
            format!(
                "在這裡回答「{row}」的 {base} 人中，{percent} 選了「{column}」。",
                base = WRITING.number(base)
            )
        },
        put_first: |percent, base, item| {
            format!("在這裡作答的 {base} 人中，{percent} 把「{item}」排在第一。", base = WRITING.number(base))
        },
        matched: |percent, base, left| {
            format!(
                "在這裡配對「{left}」的 {base} 人中，{percent} 配對了，是最難的一項。",
                base = WRITING.number(base)
            )
        },
        wrong_partner: |partner, figures| format!("錯配最多的是「{partner}」（{figures}）"),
        scored: |percent, base, score| {
            format!("在這裡完成的 {base} 份中，{percent} {score}。", base = WRITING.number(base))
        },
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
    admitted: |admitted, of| {
        format!(
            "這裡共 {of} 份，現在顯示其中 {admitted} 份。",
            admitted = WRITING.number(admitted),
            of = WRITING.number(of)
        )
    },
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
    exports: "匯出",
    exports_hint: "CSV 可用 Excel 或 WPS 打開；responses.jsonl 是完整記錄，用於合併多部手機。",
    responses_file: "答卷：每份完成的回答一行",
    tallies_file: "統計表：各站點、各題、各選項的數目和比例",
    codebook_file: "編碼說明：每一列、每個選項是什麼意思",
    cases_file: "登記事項：每件進展",
    counters_file: "人工計數：按站點、按小時",
    tickets_file: "每個號：何時發出、何時叫到",
    stations_file: "各站點、各活動答完多少份，目標多少份",
    prizes_file: "各台手機每種獎品的數量和去向",
    workbook_file: "一個活頁簿裝下全部：答卷、統計、欄位說明、現場記錄",
    journal_file: "完整記錄：備份與合併用",
    private_file: "私密的回答",
    private_hint: "密鑰已解鎖。這個檔案裡有姓名、聯絡方式和經過的原文：存在別人看不到的地方，用完就刪。",
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
    writing: &WRITING,
};

pub(super) static DATA: DataTexts = DataTexts {
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
        as_text: "不用檔案：用文字",
        as_text_hint: "有些應用裡的瀏覽器不能下載：在這裡複製備份，用訊息發出去；在收集的手機上貼到下面。",
        show_text: "用文字顯示備份",
        text: "備份",
        copy: "複製",
        copied: "已複製。",
        pasted: "別人用文字發來的備份",
        take_pasted: "收下貼上的內容",
        restoring: |file, percent| format!("{file}：{percent}%"),
        writing: |percent| format!("正在保存：{percent}%"),
        cancel: "取消",
        offered: "還沒有保存。收入後會是這樣：",
        gain: |writes, entries| match entries {
            0 => format!("要保存 {writes} 條"),
            entries => format!("要保存 {writes} 條，其中工作臺記事 {entries} 條"),
        },
        by_station: "新記錄按站點",
        by_phone: "新記錄按手機",
        take: "收入",
        taken: "已收入。",
        cancelled: "已取消，什麼也沒有改變。",
        failed: |words| format!("{words} 沒有收入任何內容。"),
        files: |count| format!("{count} 個檔案，逐個查看"),
        new: "新收入",
        known: "原來就有",
        outranks: "替換了較不完整的",
        outranked: "沒收：這裡的更完整",
        conflicts: "與另一份同編號：兩份都留着，只計一份",
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
        line_conflict: |line| format!("第 {line} 行：另一份有同樣的編號。兩份都留着，只計一份。"),
        other_event: |theirs, ours| {
            format!("這個檔案屬於「{theirs}」，這部手機是「{ours}」。沒有收入任何內容。")
        },
        newer: "這個檔案是更新版本寫的。請聯網刷新本頁後再試。沒有收入任何內容。",
        gone: "檔案沒能讀完。其餘的請再選一次。",
        storage: |words| format!("{words} 這個檔案沒有讀完。"),
    },
    conflicts: ConflictTexts {
        title: "同一編號下有兩份",
        hint: "檔案裏同一編號下的內容不一樣：可能有檔案被改過，或手機被整機複製。無論按甚麼次序收檔案，每部手機都按同一份計數；其餘的也留着，並寫進每份備份。",
        counts: "計入",
        beside: "留存，不計入",
        stored: "原樣內容",
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
        due: |title, day, count| {
            format!("「{title}」的私密回答只應保存到{day}，現在還有 {count} 份。", day = date(day))
        },
        wipe: "清除",
        really: "統計不變，但這些回答誰也不能再讀，不能恢復；以前匯出的檔案裡仍然有。",
        confirm: "確定清除",
    },
};

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

pub(super) static KEYS: KeysTexts = KeysTexts {
    heading: "私密回答的密鑰",
    intro: "姓名、聯絡方式、事情經過等，在手機上先加密再保存。只有這裡列出密鑰的主辦人能打開。",
    none: "這部手機上還沒有密鑰，所以不問任何私密問題。",
    only_one: "現在只有一把密鑰。它要是丟了，私密回答誰也讀不了。請再讓一位主辦人也做一把。",
    several: |count| format!("私密回答同時加密給 {count} 把密鑰，任何一把都能打開。"),
    fingerprint: "指紋",
    unlocked: "已解鎖",
    locked_here: "可在這裡解鎖",
    public_only: "只有公開部分：這部手機能加密，不能打開",
    unlock: "解鎖",
    passphrase: "密碼",
    current: "現在的密碼",
    new: "新密碼",
    again: "再輸入一遍",
    advice: "至少 8 個字元。幾個互不相干的詞連起來，好記又難猜。",
    too_short: "請至少輸入 8 個字元。",
    differ: "兩次輸入的不一樣。",
    name: "姓名",
    name_missing: "這是誰的密鑰？請填姓名。",
    working: "請稍等…",
    change: "換密碼",
    changed: "密碼已換。",
    remove: "移除",
    remove_public: |name| format!("從這部手機移除{name}的密鑰？已經加密給它的照舊；之後的回答不再加密給它。"),
    remove_secret: |name| {
        format!(
            "從這部手機移除{name}的密鑰，連同私密部分？加密給它的，之後只能憑恢復單，或在存有私密部分的別的手機上讀。"
        )
    },
    remove_yes: "確定移除",
    cancel: "取消",
    make: "做一把主辦人密鑰",
    make_intro: "給可以讀私密回答的人。密碼在這部手機上解鎖，也打開工作臺；恢復單在哪裡都能打開。",
    make_button: "產生密鑰",
    sheet: SheetTexts {
        heading: "恢復單",
        intro: "只顯示這一次。請先列印，或抄下恢復碼，再往下走：密碼忘了或手機丟了，只有它能打開私密回答。",
        title: |name| format!("恢復單：{name}"),
        made_on: |day| format!("產生日期：{day}", day = date(day)),
        code: "恢復碼",
        qr: "恢復碼的二維碼",
        what_for: "憑這個恢復碼，不用密碼就能讀本次活動的私密回答。密碼忘了或手機丟了時用：在工作臺的「密鑰」頁，選「用恢復單找回密鑰」。請鎖好，和手機分開放，不要給無權讀這些回答的人看。回答刪除後，把它銷毀。",
        print: "列印",
        noted: "已列印或抄下，會和這部手機分開保管。",
        keep: "啟用這把密鑰",
        discard: "不要這把密鑰",
        kept: "密鑰已啟用：從現在起，私密回答都加密給它。",
    },
    hand_over: "把密鑰交給別的手機",
    hand_over_intro: "用另一部手機的相機掃一掃：它會打開工作臺並詢問。裡面只有公開部分，憑它能加密，不能打開。",
    hand_over_qr: "公開密鑰的二維碼",
    link: "同樣內容的連結，可以複製",
    take: "從別的手機接收密鑰",
    take_intro: "掃另一部手機「密鑰」頁上的二維碼，或把它的連結貼到這裡。",
    take_field: "連結",
    take_look: "看看是哪些密鑰",
    offered: "備份裡有這些密鑰，要收到這裡嗎？",
    take_question: "這部手機上的私密回答，也加密給這些密鑰嗎？",
    take_compare: "請和另一部手機上的指紋核對：有這些密鑰的人能讀到回答。",
    take_yes: "是，加上",
    taken: |count| match count {
        0 => "這些密鑰本來就在。".to_owned(),
        count => format!("加了 {count} 把密鑰。"),
    },
    restore: "用恢復單找回密鑰",
    restore_intro: "大小寫、空格、換行都沒關係。",
    code: "恢復碼",
    restore_button: "找回密鑰",
    restored: "密鑰已找回，並已解鎖。",
    protect: "給工作臺設密碼",
    protect_none: "現在拿到這部手機的人都能打開工作臺。設了密碼，答題的人就進不來。",
    protect_keys: "凡是密鑰可在這裡解鎖的主辦人，用各自的密碼都能打開工作臺。",
    protect_own: "工作臺另有自己的密碼，它不解鎖私密回答。",
    protect_button: "設密碼",
    protect_remove: "取消密碼",
    protected: "下次打開工作臺起，要輸入密碼。",
    unprotected: "密碼已取消。",
    lock: LockTexts {
        heading: "工作臺已鎖",
        intro: "供主辦人和志願者使用。請輸入密碼。",
        open: "打開工作臺",
        wait: |seconds| format!("密碼不對。{seconds} 秒後可以再試。"),
        forgotten: "忘了密碼？",
        forgotten_intro: "這部手機上任何一把密鑰的恢復碼，也能打開工作臺。",
        open_by_code: "用恢復碼打開",
    },
    faults: FaultTexts {
        wrong: "密碼不對。",
        wait: "還要等一會兒才能再試。",
        not_kept: "瀏覽器沒能保存：儲存空間可能滿了，或被拒絕。什麼也沒改。",
        no_randomness: "這個瀏覽器不能產生密鑰。請換一個。",
        damaged: "這裡存的這把密鑰損壞了。可以用恢復單找回。",
        newer: "這要用更新版的程式。請重新整理頁面。",
        unreadable: |reason| format!("密鑰讀不出來（{reason}）。可以用恢復單找回。"),
        code_character: |c| format!("恢復碼裡沒有「{c}」這個字元。"),
        code_length: |length| format!("恢復碼有 64 個字母和數字，這裡有 {length} 個。"),
        code_line: |line| format!("第 {line} 行有錯。"),
        unknown: "這個恢復碼不屬於這部手機上的任何密鑰。",
        bundle: "裡面沒有密鑰，或不完整。",
    },
};

pub(super) static STALL: StallTexts = StallTexts {
    stations: StationsTexts {
        title: "站點",
        activity: "活動",
        all_activities: "全部活動",
        all: |done, pace, wanted| {
            let wanted = wanted.map(|wanted| format!("（目標 {wanted} 份）")).unwrap_or_default();
            format!("已完成 {done} 份{wanted}，其中最近一小時 {pace} 份。")
        },
        all_wanted: "全部站點合計目標（份）",
        wanted: "本站點目標（份）",
        of_wanted: |done, wanted| format!("{done} / {wanted} 份"),
        pace: |pace| format!("最近一小時 {pace} 份"),
        lags: "這個站點的進度落後於其他站點。",
        by_hour: "每小時完成份數",
        add_title: "新增站點",
        add_hint: "用於 event.json 裡沒有的地點。在「本機」頁可以把手機設在這個站點。",
        name: "名稱",
        add: "新增",
        remove: |name| format!("刪除「{name}」"),
    },
    tickets: TicketsTexts {
        title: "排隊取號",
        last_given: "最近發出的號",
        give: |number| format!("發 {number} 號"),
        used_up: "號已發完",
        serving: "正在辦理",
        waiting: |waiting, minutes| {
            let minutes = match minutes {
                Some(minutes) => format!("，平均等待 {minutes} 分鐘"),
                None => String::new(),
            };
            format!("{waiting} 人在等{minutes}")
        },
        served: |given, done| format!("已發 {given} 個號，辦完 {done} 個"),
        at_once: "一次叫幾個（最多 10 個）",
        call_next: "叫下一批",
        call_hint: "叫下一批時，上一批沒有標「過號」的算作辦完。",
        done: "辦完",
        done_with: |number| format!("{number} 號辦完"),
        skip: "過號",
        skip_whom: |number| format!("{number} 號過號"),
        skipped: "過號",
        back: "回來了",
        back_again: |number| format!("{number} 號回來了"),
        aloud: "朗讀叫號",
        again: "再讀一遍",
        call: |numbers| format!("請 {} 號", joined(numbers, "號、")),
        range_title: "本機號段",
        range: |first, last| format!("本機發 {first} 到 {last} 號。"),
        range_hint: "幾部手機同時發號時，請給每部手機不同的號段：1 到 199，200 到 399……",
        from: "起始號",
        to: "結束號",
        set: "設定",
    },
    picking: PickingTexts {
        title: "隨機點名",
        hint: "前排後排機會一樣。點過的人在全部輪完之前不會再被點到。",
        among: "從哪裡抽",
        tickets: "已發的號",
        rows: "排",
        seats: "座位",
        row_count: "一共幾排",
        seat_count: "每排幾座",
        picked: "抽中",
        pick: "抽一個",
        row: |row| format!("第 {row} 排"),
        seat: |row, seat| format!("第 {row} 排 {seat} 座"),
        had_turn: |turns, all| format!("{all} 個中已輪到 {turns} 個"),
    },
    counters: CountersTexts {
        title: "計數",
        at: |station| format!("記在「{station}」名下。"),
        nowhere: "未註明站點。",
        to_phone: "更改站點",
        none: "本活動沒有計數項。計數項寫在 event.toml 的 [[counter]] 裡。",
        amount: "數量，負數表示減去",
        add: "記上",
        last: |time, what| format!("最近一筆：{what}（{time}）"),
        undo: "復原",
        by_hour: "按小時",
        by_station: "按站點",
        hour: "時段",
        station: "站點",
    },
};

pub(super) static PRIZES: PrizesTexts = PrizesTexts {
    claims: "待發的獎品",
    no_claims: "沒有人在等獎品。",
    code: "兌獎碼",
    by_hand: "手動發放",
    hand_over: "已發",
    hand_over_whom: |code| format!("{code} 的獎品已發"),
    not_fetched: "沒來領",
    not_fetched_whom: |code| format!("{code} 沒來領"),
    settled: |handed, released| format!("已發 {handed} 份，沒來領退回 {released} 份。"),
    stock: "本機的獎品",
    stock_hint: "每台手機只發這裡登記過的獎品。誰能中獎寫在 event.toml 各個活動裡。",
    none: "本活動沒有獎品。獎品寫在 event.toml 的 [[prize]] 裡。",
    left: "剩餘",
    of: |all, won, handed| format!("共 {all} 份；中獎 {won} 份，其中已發 {handed} 份"),
    amount: "數量",
    add: "加上",
    take_away: "減去",
    send: "轉給別的手機",
    give_one: "手動發一份",
    sent: |prize, count, code| format!("請在另一台手機上輸入 {code}：{prize} × {count}。"),
    receive: "接收別的手機轉來的獎品",
    receive_hint: "輸入另一台手機顯示的代碼。每個代碼只算一次。",
    transfer: "代碼",
    take_in: "接收",
    taken_in: |count, prize| format!("已接收：{prize} × {count}。"),
    refused: "沒有記上：數量不夠，或者已經記過了。",
    bad_code: "這不是本活動獎品的代碼。",
    all_phones: "各台手機的剩餘",
    phone: "手機",
    on_the_way: |count, prize, code| format!("已轉出，這裡還沒看到接收：{prize} × {count}（{code}）"),
    lots: "抽獎",
    lots_hint: "先封名單，再定種子，誰也沒法為某個人挑種子。名單和種子都記在日誌裡，誰重抽一遍結果都一樣。",
    among: "從哪裡抽",
    among_tickets: |count| format!("本機發的號（{count}）"),
    among_codes: |count| format!("抽獎的兌獎碼（{count}）"),
    lots_name: "抽什麼",
    close: "封名單",
    closed: |count, time| format!("{count} 個參加；{time} 封名單"),
    list: "名單",
    seed: "種子",
    seed_hint: "隨便誰喊一個數；不填就隨機。",
    count: "抽幾個",
    draw: "開抽",
    winners: "中獎者，按抽出的先後",
    drawn: |time, seed| format!("{time} 抽出，種子 {seed}。"),
    replay: "重抽方法：SplitMix64 從種子開始，每次從剩下的裡面取一個。",
    print: "列印",
};

pub(super) static CASES: CasesTexts = CasesTexts {
    title: "登記跟進",
    register: "登記冊",
    kind: "類型",
    every_kind: "全部類型",
    station: "站點",
    every_station: "全部站點",
    status: "進展",
    every_status: "全部進展",
    unchanged: "不變",
    statuses: ["已登記", "已轉交", "已答覆", "已辦結"],
    sums: |count, by_status, yuan| {
        format!(
            "列出 {count} 件：{by_status}。挽回 {yuan} 元。",
            count = WRITING.number(count),
            yuan = WRITING.number(yuan)
        )
    },
    locked: "私密內容在密鑰解鎖後才能看到。",
    to_keys: "去解鎖",
    sealed: "已填寫（已加密）",
    wiped: "已填寫，內容已清除",
    declined: "不想說",
    passed_to: "轉交給",
    recovered: "累計挽回（元）",
    recovered_yuan: |yuan| format!("挽回 {yuan} 元", yuan = WRITING.number(yuan)),
    note: "備註（加密給組織者）",
    no_key: "備註要加密：請先建立或收入密鑰。",
    save: "記下",
    pass_on: "轉交單",
    nobody: "本人沒有同意轉給任何部門。",
    print_for: |to| format!("列印：{to}"),
    agreed_to: |statement| format!("本人同意：{statement}"),
    handed_over: "轉交人、日期",
    received: "接收人、日期",
};

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

pub(super) static REPORT: ReportTexts = ReportTexts {
    title: "活動總結",
    hint: "起草要上交的總結，數字都和統計一致。保存之前可以改文字；【 】裡的內容要自己補上。",
    draft: "起草總結",
    anew: "重新起草",
    docx: "保存為 DOCX",
    print: "列印",
    edit: "總結的文字，點一下就能改",
    picture_failed: "這個瀏覽器畫不出圖，文件裡只有圖的標題。",
    as_svg: |chart| format!("保存為 SVG：{chart}"),
    as_png: |chart| format!("保存為 PNG：{chart}"),
    wall_title: "承諾牆",
    wall_hint: "只展示同意公開的承諾，會自己增加。",
    wall_count: |count| format!("牆上有 {count} 份"),
    nothing_yet: "牆上還沒有承諾。",
    full_screen: "全螢幕",
    back: "退出全螢幕",
    no_wall: "本活動沒有承諾牆用的題目。",
};

pub(super) static SUMMARY: SummaryTexts = SummaryTexts {
    title: |event| format!("{event}活動總結"),
    made_up: "【演練】本文所有數字都是編造的，不得上交。",
    background: "一、活動背景與主題",
    held: |organiser, event, theme| {
        let theme = if theme.is_empty() { String::new() } else { format!("以「{theme}」為主題，") };
        format!("{organiser}{theme}舉辦了「{event}」。")
    },
    occasion: "3月15日是國際消費者權益日。活動用答題、問卷、諮詢登記等方式，向過往的人介紹消費者的權利和維權辦法，並瞭解他們的消費情況。",
    when: "二、活動時間與地點",
    day: |day| format!("時間：{day}。", day = date(day)),
    places: |places| format!("地點：{places}。"),
    preparation: "三、前期準備",
    packs: |quizzes, surveys, registers, questions| {
        format!("準備了答題 {quizzes} 套、問卷 {surveys} 套、登記表 {registers} 套，共 {questions} 道題。")
    },
    languages: |languages| format!("題目有這些語言：{languages}。"),
    phones: |count| format!("現場用了 {count} 台手機收集回答，不聯網也能用。"),
    more_preparation: "【請補充：宣傳、培訓、物資、場地等準備工作】",
    done: "四、活動開展情況",
    activities: "各項活動的完成情況",
    activity: "活動",
    finished: "完成",
    abandoned: "中途離開",
    numbers: "五、活動數據",
    here: |count| {
        format!(
            "現場一共完成 {count} 份回答。下面的數字只說明在這裡回答的人，不代表其他人。",
            count = WRITING.number(count)
        )
    },
    turnout: "各站點、各種方式完成的份數",
    station: "站點",
    no_station: "未註明站點",
    modes: ["自己作答", "志願者協助", "紙質"],
    all: "合計",
    right_rates: "各項答題的正確率",
    marked: "判分的回答",
    right: "答對",
    average: "平均答對題數",
    missed: "錯得最多的題",
    missed_hint: "按判分的回答計算答對的比例，判分不足 5 次的題不列入。",
    question: "題目",
    right_answer: "正確答案",
    law: "依據",
    cited: |statute, article| format!("《{statute}》{article}"),
    surveys: "六、問卷結果",
    survey: |title, count| format!("「{title}」：完成 {count} 份。", count = WRITING.number(count)),
    most_chose: |question, base, share, choice| {
        format!(
            "「{question}」在這裡回答的 {base} 人中，選「{choice}」的最多，佔 {share}。",
            base = WRITING.number(base)
        )
    },
    mean: |question, base, mean, first, last| {
        format!(
            "「{question}」在這裡回答的 {base} 人平均給 {mean} 分（{first} 至 {last} 分）。",
            base = WRITING.number(base)
        )
    },
    number: |question, base, mean, median| {
        format!(
            "「{question}」在這裡回答的 {base} 人中，平均 {mean}，中位數 {median}。",
            base = WRITING.number(base)
        )
    },
    wrote: |question, base| {
        format!("「{question}」有 {base} 人寫了自己的話，原文見 responses.csv。", base = WRITING.number(base))
    },
    of_answered: |base| format!("在這裡回答的 {base} 人", base = WRITING.number(base)),
    several: "可以選幾項，百分比相加可能超過 100%。",
    cases: "七、諮詢、投訴與舉報",
    no_cases: "沒有登記諮詢、投訴或舉報。",
    by_kind: "按類別",
    kind: "類別",
    count: "件數",
    by_status: "按辦理情況",
    status: "辦理情況",
    statuses: ["已登記", "已轉交", "已答覆", "已辦結"],
    recovered: |yuan| format!("已為消費者挽回 {yuan} 元。", yuan = WRITING.number(yuan)),
    on_site: "八、現場服務",
    counted: "現場計數",
    what: "項目",
    prizes: "獎品發放",
    prize: "獎品",
    brought: "備有",
    won: "中獎",
    handed: "已發",
    tickets: |given, served, wait| {
        let wait = wait.map(|minutes| format!("，平均等候 {minutes} 分鐘")).unwrap_or_default();
        format!("發號 {given} 個，已服務 {served} 個{wait}。")
    },
    pledges: |count| format!("收到承諾 {count} 份。", count = WRITING.number(count)),
    went_well: "九、做得好的",
    to_improve: "十、要改進的",
    busiest: |hour, count| {
        format!("{hour} 最熱鬧，這一小時完成了 {count} 份。", count = WRITING.number(count))
    },
    completed: |finished, started, share| {
        format!(
            "開始作答的 {started} 份裡有 {finished} 份做完，佔 {share}。",
            finished = WRITING.number(finished),
            started = WRITING.number(started)
        )
    },
    best_known: |question, share, base| {
        format!(
            "「{question}」答得最好：在這裡判分的 {base} 次回答中答對 {share}。",
            base = WRITING.number(base)
        )
    },
    target_met: |done, wanted| {
        format!(
            "計劃完成 {wanted} 份，實際完成 {done} 份。",
            done = WRITING.number(done),
            wanted = WRITING.number(wanted)
        )
    },
    lagging: |station, done, wanted| {
        format!("{station} 落後較多：計劃 {wanted} 份，完成 {done} 份，下次要提前調配人手。")
    },
    long_wait: |minutes| format!("平均等候 {minutes} 分鐘，偏長，下次要多設服務點或分時段發號。"),
    left_at: |activity, left, started, question| {
        format!(
            "「{activity}」開始的 {started} 份裡有 {left} 份中途離開，離開最多的是這一題：「{question}」。",
            left = WRITING.number(left),
            started = WRITING.number(started)
        )
    },
    least_known: |question, share, base| {
        format!(
            "「{question}」還要多講：在這裡判分的 {base} 次回答中只答對 {share}。",
            base = WRITING.number(base)
        )
    },
    prizes_gone: |prize| format!("「{prize}」發完了，下次要多備。"),
    more_good: "【請補充：其他做得好的地方】",
    more_bad: "【請補充：其他問題和改進辦法】",
    photographs: "十一、活動照片",
    photograph: |number| format!("【照片 {number}：請插入照片，並寫明時間、地點、內容】"),
    people: "十二、合作單位與工作人員",
    partners: "【請補充：主辦、協辦、指導單位】",
    staff: "【請補充：負責人、志願者名單】",
    annexes: "附件",
    annex: [
        "responses.csv：每份回答一行",
        "tallies.csv：統計表",
        "codebook.csv：欄位說明",
        "workbook.xlsx：以上全部，一個工作簿",
    ],
    base_note: "百分比的基數都是回答了該題的人，四捨五入到一位小數。",
};

pub(super) static DRY_RUN: DryRunTexts = DryRunTexts {
    title: "演練",
    hint: "另開一個攤位，填上編造的一天，在活動之前先看看統計、文件和總結。真實的答卷原樣不動，兩邊絕不會混在一起。",
    start: "開始演練",
    banner: "演練中：這裡的一切都是編造的，真實的答卷另外保存。",
    filling: "正在編造一天……",
    end: "結束演練，刪除編造的資料",
};

pub(super) static CARD: CardTexts = CardTexts {
    language: "語言",
    to_start: "回到首頁",
    find: "在本頁搜尋",
    found: "找到 {} 條",
    none_found: "沒有找到，換個詞試試。",
    print: "列印",
    cited: |statute, article| format!("《{statute}》{article}"),
    since: |day| format!("{day}起施行", day = date(day)),
    as_of: |checked, until| {
        format!(
            "內容核對於{checked}，有效至{until}。僅供普法，不是法律意見。",
            checked = date(checked),
            until = date(until)
        )
    },
    outdated: |until| {
        format!("這一頁的法律內容只核對到{until}，可能已經過時，請先核實再用。", until = date(until))
    },
};

pub(super) static PACK: PackTexts = PackTexts {
    agree: "我同意",
    yes: "是",
    no: "否",
    article: |written, _| written.replace('条', "條").replace('项', "項"),
};

pub(super) static LOADING: LoadingTexts = LoadingTexts {
    opening: "正在打開…",
    slow: "網路有點慢，還在載入。",
    old: "這個瀏覽器太舊。請更新，或換用新版的 Chrome、Edge、Safari 或 Firefox。",
    network: "沒能下載完整。請檢查網路，再試一次。",
    broken: "程式出錯了。已顯示「保存」的回答都還在；重新整理後可以接著答。",
    again: "再試一次",
    too_old: "這個瀏覽器太舊，打不開本頁。請更新瀏覽器。",
    no_script: "請在瀏覽器設定裡打開 JavaScript，再重新整理頁面。",
};

pub(super) static WRITING: WritingTexts = WritingTexts {
    between: "、",
    thousands: ",",
    decimals: ".",
    percent: |number| format!("{number}%"),
    day: date,
    moment: |day, time| format!("{day} {time}"),
};

/// A day, of `YYYY-MM-DD`.
fn date(day: &str) -> String {
    on_day(day, |year, month, day| format!("{year}年{month}月{day}日"))
}
