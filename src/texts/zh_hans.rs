//! 简体中文.

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
        language: "语言",
        about_seconds: |seconds| format!("约 {seconds} 秒"),
        about_minutes: |minutes| format!("约 {minutes} 分钟"),
        question_of: |number, count| format!("第 {number} 题，共 {count} 题"),
        page_of: |number, count| format!("第 {number} 页，共 {count} 页"),
        start_anew: "重新开始",
        unfinished: "没答完",
        done: "答过了",
        back: "上一题",
        back_page: "上一页",
        leave: "返回",
        next: "下一题",
        next_page: "下一页",
        skip: "跳过",
        check: "选好了",
        finish: "完成",
        saving: "正在保存…",
        try_again: "再试一次",
        to_start: "回到首页",
        optional: "选答",
        choose_one: "选一项",
        choose_any: "可选多项",
        choose_region: "点图中的位置，或在下面选",
        choose_each: "每项选一个",
        rank: |ranks| format!("按顺序点选，从 1 到 {ranks}"),
        less: "减",
        more: "加",
        draw: "用手指、鼠标或触控笔画",
        other_label: "请写明",
        decline: "不想回答",
        required: "请先回答这一题。",
        right_choice: "正确选项",
        your_choice: "你选的",
        thanks: "谢谢你！",
        saved: "你的回答已保存在这部手机上。",
        loading: "正在打开…",
        rights: "消费维权卡",
    },
    trouble: TroubleTexts {
        title: "出了点问题",
        unknown_activity: |id| format!("没有“{id}”这个活动，请从首页选择。"),
        unknown_station: |id| format!("没有站点“{id}”，回答不记站点。"),
        offline: "连不上网站。请检查网络后再试一次。",
        not_found: |status| format!("网站上缺少这份题目（代码 {status}）。请告诉工作人员。"),
        newer: "需要更新版本的程序。请刷新页面，或告诉工作人员。",
        corrupt: "这份内容读不出来。请告诉工作人员。",
        event: "活动设置（event.json）有问题，请告诉工作人员：",
        draft_lost: "没答完的那份读不出来了，只能重新开始。已完成的回答不受影响。",
        no_storage: "这个浏览器不让网页保存数据，不能作答。请关闭无痕模式，或换一个浏览器。",
        storage_full: "手机存储空间已满，刚才的内容没能保存。请腾出空间后再试，先不要关闭页面。",
        storage_failed: |reason| format!("没能保存到手机上（{reason}）。请再试一次，先不要关闭页面。"),
        not_saved: "还没有保存",
        journal_emptied: |now, before| {
            format!("这部手机上原有 {before} 条记录，现在只剩 {now} 条：浏览器的数据可能被清除过。")
        },
        language_failed: "没能换成这种语言，请检查网络。",
    },
};

pub(super) static LATER: LaterTexts = LaterTexts {
    time_up: "时间到了。",
    text_size: "字号",
    read_aloud: "朗读",
    plain: "关怀模式",
    resume_title: "这里有一份没答完的",
    resume_text: "可以接着答，也可以重新开始。重新开始后，没答完的内容不会保留。",
    resume: "接着答",
    move_up: "上移",
    move_down: "下移",
    stars: |stars, of| format!("{stars} 星，共 {of} 星"),
    undo: "撤销一笔",
    clear: "清空",
    type_instead: "不方便画？在这里打字：",
    right: "答对了",
    partial: "答对了一部分",
    wrong: "这题答错了",
    right_place: "位置对",
    wrong_place: "位置不对",
    right_answer: |answer| format!("正确答案：{answer}"),
    your_answer: |answer| format!("你的回答：{answer}"),
    cited: |statute, article| format!("《{statute}》{article}"),
    in_force_since: |day| format!("{day}起施行", day = date(day)),
    law_as_of: |day| format!("法律内容核对至{day}", day = date(day)),
    law_outdated: |day| format!("法律内容只核对到{day}，之后可能有变化，请以现行规定为准。", day = date(day)),
    score: |right, of| format!("{of} 题答对 {right} 题"),
    score_words: |right, of| match (right, of) {
        (right, of) if right == of => "全对，真棒！",
        (0, _) => "没关系，今天学到的才重要。",
        _ => "不错，又多懂了一点。",
    },
    passed: "合格！",
    not_passed: "这次没到合格线，不过又多懂了一点。",
    keep_card: "保存成绩卡",
    keep_card_help: "也可以长按图片保存。",
    review: "逐题回看",
    receipt: "你的回执码：",
    receipt_help: "请记下回执码（拍张照）：凭它可以请主办方删除你的回答。",
    claim: "请把这个兑奖码给志愿者看：",
    won: |prize| format!("你中奖了：{prize}"),
    prizes_gone: "这台手机的奖品已经发完了，谢谢参与！",
    in_the_draw: "你已进入稍后的抽奖",
    hand_over: "志愿者：已发奖",
    handed_over: "奖品已发。",
    leaving: |seconds| format!("{seconds} 秒后回到首页，点一下屏幕可以多看一会儿。"),
    leaves: "本页很快会回到首页；点一下屏幕或按任意键可以留下。",
    still_there: "还在吗？",
    giving_up: |seconds| format!("{seconds} 秒后回到首页，已填的内容不会保留。"),
    still_here: "在，接着答",
    next_person: "换下一位",
    organisers: "组织者入口",
    today: |people| format!("今天已有 {people} 人作答"),
    assisted: "志愿者代填",
    seconds_left: |seconds| format!("还有 {seconds} 秒"),
    day: date,
    violation: |violation| match violation {
        Violation::Required => "请先回答这一题。",
        Violation::NotOffered => "请从列出的选项里选。",
        Violation::OtherMissing => "请写明是什么，或改选别的。",
        Violation::TooFew { .. } => "请至少选 {} 项。",
        Violation::TooMany { .. } => "最多选 {} 项。",
        Violation::Exclusive => "这一项不能和其他项同时选。",
        Violation::NotANumber => "请填数字，例如 12。",
        Violation::NotADate => "请填完整的日期：年、月、日。",
        Violation::NotWhole => "请填整数。",
        Violation::Unsealed => "这部手机没能加密这一项，所以没有保存。请清空，或请志愿者帮忙。",
        Violation::TooSmall { .. } => "不能小于 {}。",
        Violation::TooLarge { .. } => "不能大于 {}。",
        Violation::OffStep { .. } => "请按 {} 的倍数填写。",
        Violation::TooEarly { .. } => "不能早于 {}。",
        Violation::TooLate { .. } => "不能晚于 {}。",
        Violation::Incomplete { .. } => "还有 {} 项没有答。",
        Violation::Constraint { .. } => "这个回答不符合要求，请再看一下。",
        Violation::TooLong { .. } => "太多了，最多 {}。",
    },
};

pub(super) static REGISTER: RegisterTexts = RegisterTexts {
    not_asked: "主办方还没有设置密钥，所以这部手机不问：",
    sealing: "在这部手机上当场加密，只有主办方能看。",
    sealed: "已填写，已加密；要改就重新填。",
    key_gone: "这部手机上已经没有主办方的密钥，这里填的没法保存。请告诉工作人员。",
};

pub(super) static PAPER: PaperTexts = PaperTexts {
    no_activity: "这里没有可以录入的纸质问卷：随机抽题的活动，每个人的题目都不一样。",
    how: "按数字或字母选择，回车或 ↓ 到下一题，退格或 ↑ 回上一题；0 或 - 表示没填，x 表示“不想回答”。",
    sheet: "问卷编号",
    private: |count| format!("有 {count} 道涉及隐私的题不在这里录入：隐私回答要加密，只能在手机上作答。"),
    not_asked: "按现在的回答，这题不用答。",
    not_asked_given: "按现在的回答，这题不用答：录入的内容不计入。",
    on_paper: "留在纸上，不录入。",
    blank: "没填",
    save: "保存这份",
    save_as_it_is: "就这样保存",
    untouched: "还什么都没录入。",
    refused: |count| format!("有 {count} 题要再看一下。就这样保存的话，缺的仍然空着，不合要求的按跳过计。"),
    empty: "清空这份",
    really_empty: "确定清空？",
    saved: "已保存。",
    saved_as: |sheet| format!("已保存为 {sheet} 号问卷。"),
    taken: |sheet| format!("{sheet} 号问卷已经录入过了。"),
    check: "核对：再录一遍",
    checking: |sheet| format!("正在核对 {sheet} 号问卷：请对着纸再录一遍，不要看第一遍的结果。"),
    leave_check: "不核对了",
    compare: "比较",
    agrees: |sheet| format!("{sheet} 号问卷核对完毕：两遍一致。"),
    differs: |sheet, count| format!("{sheet} 号问卷：有 {count} 题两遍不一样"),
    settle_how: "请看纸上怎么写，选对的那一遍：按 1 选第一遍，按 2 选第二遍。",
    first: "第一遍：",
    second: "第二遍：",
    settle: "保存正确的",
    type_on: "回到录入",
    first_was_right: |sheet| format!("{sheet} 号问卷核对完毕：第一遍是对的。"),
    corrected: |sheet| format!("{sheet} 号问卷核对完毕，已按更正后的保存。"),
    sitting: |(sheets, differing, sheet_rate), (answers, wrong, answer_rate)| {
        format!(
            "这次已核对 {sheets} 份，其中 {differing} 份有出入（{sheet_rate}）；{answers} 个回答中有 {wrong} 个不一致（{answer_rate}）。"
        )
    },
};

pub(super) static DESK: DeskTexts = DeskTexts {
    title: "工作台",
    pages: PageTexts {
        label: "工作台页面",
        counts: "统计",
        stations: "站点",
        tickets: "取号",
        prizes: "奖品",
        counters: "计数",
        cases: "登记跟进",
        wall: "承诺墙",
        report: "活动总结",
        data: "数据",
        keys: "密钥",
        paper: "纸质问卷",
        phone: "本机",
        print: "打印",
    },
    to_start: "参与者首页",
    on_this_phone: |count| format!("这部手机上有 {count} 条记录", count = WRITING.number(count)),
    as_of: |time| format!("更新于 {time}"),
    read_so_far: |read, total| format!("已读取 {} / {} 条", WRITING.number(read), WRITING.number(total)),
    nothing_yet: "还没有人完成作答。",
    unreadable: |count| {
        format!("{count} 条记录读不出来：没有计入统计，已原样保留，并会随 responses.jsonl 导出。")
    },
    unknown_pack: |count| {
        format!("{count} 条记录的题目已找不到：没有计入统计，会随 responses.jsonl 和 responses.csv 导出。")
    },
    other_version: |count| {
        format!("{count} 条记录用的是题目的另一个版本，这里没有那个版本：各题按编号对应统计。")
    },
    simulated: |count| format!("其中 {count} 条是演练数据：和其他记录一样计入统计，导出文件里也有。"),
    simulated_left_out: |count| {
        format!("其中 {count} 条是演练数据：这里显示的统计没有计入，导出文件里仍有。")
    },
    outdated: |title, day| {
        format!(
            "“{title}”已过期：内容只核对到{day}，之后法律、价格等可能有变化。请先停用：重新核对，改好题目文件里的 checked_on 和 valid_until，\
             再生成一次网站；或者把用到它的活动从 event.json 里去掉。",
            day = date(day)
        )
    },
    pack_trouble: |pack, words| format!("题目“{pack}”打不开，它的记录没有计入统计，仍可导出。{words}"),
    read_failed: |reason| format!("没能读出这部手机上的记录（{reason}）。请点“刷新”再试。"),
    plan_trouble: |reason| format!("desk.json 读不出来，计数项没有了：{reason}"),
    plan_ids: |ids| format!("desk.json 里的编号不能用或者重复：{ids}"),
    fallback_storage: "这个浏览器只提供备用存储，请尽早导出。",
    no_storage: "这个浏览器不让网页保存数据，所以这里看不到记录。请关闭无痕模式，或换一个浏览器。",
    activity: "活动",
    station: "站点",
    all_stations: "全部站点",
    no_station: "未注明站点",
    started: "开始",
    finished: "完成",
    abandoned: "中途放弃",
    by_station: "各站点份数",
    scores: "得分分布",
    score_row: |right, of| format!("答对 {right}/{of}"),
    passed: |passed, graded, percent| {
        format!(
            "计分的 {graded} 份中，{passed} 份合格（{percent}）。",
            passed = WRITING.number(passed),
            graded = WRITING.number(graded)
        )
    },
    questions: "逐题统计",
    of_answered: |count| format!("回答人数 {count}", count = WRITING.number(count)),
    of_finished: |count| format!("完成人数 {count}", count = WRITING.number(count)),
    several: "可选多项，各项比例相加可能超过 100%。",
    reading: |percent, label, base| {
        format!("在这里作答的 {base} 人中，{percent} 选了“{label}”。", base = WRITING.number(base))
    },
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!("跳过 {skipped}，不想回答 {declined}，不适用 {not_relevant}，中途放弃 {not_reached}")
    },
    right_rate: |percent, base| format!("答对率 {percent}（{base} 份计分）", base = WRITING.number(base)),
    partial_rate: |percent| format!("答对一部分 {percent}"),
    numbers: |n, mean, median, min, max| {
        format!("{n} 人填写，平均 {mean}，中位数 {median}，最小 {min}，最大 {max}", n = WRITING.number(n))
    },
    quartiles: |q1, q3| format!("中间一半的人填在 {q1} 到 {q3} 之间。"),
    item: |facility, discrimination| {
        let discrimination =
            discrimination.map_or_else(String::new, |discrimination| format!("，区分度 {discrimination}"));
        format!("平均得分率 {facility}{discrimination}。")
    },
    misled: |percent, label| format!("错选最多的是“{label}”（{percent}）。"),
    right_value: |right| format!("正确答案：{right}。"),
    texts: |count| format!("文字回答 {count} 条"),
    more: |count| format!("再显示 {count} 条"),
    stands_apart: "这一题在不同版本里含义不同，分开统计。",
    sealed: "私密：答案在手机上加密封存，不进任何统计。",
    right_mark: "正确",
    charts: ChartTexts {
        table: "数据表",
        option: "选项",
        count: "人数",
        percent: "比例",
        value: "数值",
        base: "回答人数",
        mean: "平均",
        item: "项目",
        mean_rank: "平均名次",
        first_places: "排第一",
        ranked: "排了它的人数",
        score: "得分",
        runs: "份数",
        rank: |rank| format!("第 {rank} 名"),
        up_to: |from, to| format!("{from} 至不足 {to}"),
        mean_mark: |mean| format!("平均 {mean}"),
        mean_rank_mark: |mean| format!("平均名次 {mean}"),
        right_mark: |right| format!("正确：{right}"),
        pass_mark: |share| format!("{share} 起合格"),
        row_base: |base| format!("{base} 人回答", base = WRITING.number(base)),
        lie_in: |percent, base, values| {
            format!("在这里作答的 {base} 人中，{percent} 填了 {values}。", base = WRITING.number(base))
        },
        given: "填写内容",
        gave: |percent, base, words| {
            format!("在这里作答的 {base} 人中，{percent} 填了“{words}”。", base = WRITING.number(base))
        },
        other_values: |count| format!("其他 {count} 种"),
        drawing_or_not: "画图",
        drawn: "画了",
        skipped: "跳过",
        declined: "不想回答",
        of_asked: |count| format!("被问到 {count} 人", count = WRITING.number(count)),
        drew: |drew, asked| {
            format!(
                "在这里被问到的 {asked} 人中，{drew} 人画了。",
                drew = WRITING.number(drew),
                asked = WRITING.number(asked)
            )
        },
        row_chose: |percent, base, row, column| {
            format!(
                "在这里回答“{row}”的 {base} 人中，{percent} 选了“{column}”。",
                base = WRITING.number(base)
            )
        },
        put_first: |percent, base, item| {
            format!("在这里作答的 {base} 人中，{percent} 把“{item}”排在第一。", base = WRITING.number(base))
        },
        matched: |percent, base, left| {
            format!(
                "在这里配对“{left}”的 {base} 人中，{percent} 配对了，是最难的一项。",
                base = WRITING.number(base)
            )
        },
        wrong_partner: |partner, figures| format!("错配最多的是“{partner}”（{figures}）"),
        scored: |percent, base, score| {
            format!("在这里完成的 {base} 份中，{percent} {score}。", base = WRITING.number(base))
        },
        search: "搜索文字",
        found: |found, count| format!("{count} 条中找到 {found} 条"),
        drawing: |number| format!("第 {number} 幅画"),
    },
    cross: "交叉统计",
    cross_rows: "行",
    cross_columns: "列",
    cross_show: "显示表格",
    cross_base: "人数",
    cross_caption: |time| format!("{time} 时已完成的作答；百分比以每行人数为底"),
    cross_caption_times: |time| {
        format!("{time} 时已完成的作答；两题一起重复，逐次对应，百分比以每行次数为底")
    },
    cross_small: "* 不足 5 人：人数太少，不能下结论，也可能认出是谁。",
    language: "语言",
    mode: "谁拿着手机",
    mode_name: |mode| match mode {
        "assisted" => "志愿者代填",
        "paper" => "纸质问卷",
        _ => "参与者",
    },
    hour: "时段",
    narrow: "只看一部分作答",
    show_all: "显示全部",
    any: "不限",
    from_hour: "开始时间从",
    to_hour: "开始时间早于",
    made_up: "演练数据",
    counted: "计入",
    left_out: "不计入",
    answered_question: "回答过这一题的人",
    answer: "答案是",
    admitted: |admitted, of| {
        format!(
            "这里共 {of} 份，现在显示其中 {admitted} 份。",
            admitted = WRITING.number(admitted),
            of = WRITING.number(of)
        )
    },
    none_admitted: "没有符合条件的完成作答。",
    cross_reading: |column, (most, high, high_base), (least, low, low_base)| {
        format!(
            "差别最大的是“{column}”：“{most}”的 {high_base} 人中占 {high}，“{least}”的 {low_base} 人中占 {low}。"
        )
    },
    cross_nothing: "人数不少于 5 的各行之间没有差别。",
    exports_of_all: "文件里是全部数据，不只是现在显示的这一部分。",
    subjects: "评价对象",
    subjects_caption: "按平均分从高到低",
    subjects_reading: |(high, high_mean, high_n), (low, low_mean, low_n)| {
        format!(
            "最高的是“{high}”（{high_n} 次评价，平均 {high_mean}），最低的是“{low}”（{low_n} 次评价，平均 {low_mean}）。"
        )
    },
    subjects_too_few: "有 5 次以上评价的不到两个：太少，不能比较。",
    subjects_file: "评价对象：各站点、各对象的平均分和等级",
    judged_by: "比较依据",
    judged_answers: "评价次数",
    judged_mean: "平均",
    judged_grade: "等级",
    exports: "导出",
    exports_hint: "CSV 可用 Excel 或 WPS 打开；responses.jsonl 是完整记录，用于合并多部手机。",
    responses_file: "答卷：每份完成的回答一行",
    tallies_file: "统计表：各站点、各题、各选项的数目和比例",
    codebook_file: "编码说明：每一列、每个选项是什么意思",
    cases_file: "登记事项：每件进展",
    counters_file: "人工计数：按站点、按小时",
    tickets_file: "每个号：何时发出、何时叫到",
    stations_file: "各站点、各活动答完多少份，目标多少份",
    prizes_file: "各台手机每种奖品的数量和去向",
    workbook_file: "一个工作簿装下全部：答卷、统计、字段说明、现场记录",
    journal_file: "完整记录：备份与合并用",
    private_file: "私密的回答",
    private_hint: "密钥已解锁。这个文件里有姓名、联系方式和经过的原文：存在别人看不到的地方，用完就删。",
    private_responses_file: "全部回答，包括解开的私密内容",
    publish: "公开发布用",
    publish_hint: "少于五人的数字、时刻、手机编号和自己填写的文字都不在里面。几个答案合在一起仍可能认出某个人：尽量只公开统计。",
    public_tallies_file: "各点合计的统计；* 表示人数太少",
    public_responses_file: "每份回答一行，少数人的选项留空",
    backup_file: "这部手机上的全部：记录，以及它们所用的题目",
    preparing: "正在准备文件…",
    download_refused: "浏览器不让下载。请用系统浏览器打开本页。",
    export_failed: "没能生成文件。",
    refresh: "刷新",
    writing: &WRITING,
};

pub(super) static DATA: DataTexts = DataTexts {
    health: HealthTexts {
        title: "这部手机上的数据",
        saved: "已保存",
        unexported: "尚未导出",
        erased: "已抹去",
        last_export: |time, count| format!("上次导出：{time}，共 {count} 条。"),
        never_exported: "这部手机还没有导出过。",
        promised: "浏览器已答应不清除这些数据。",
        open: "手机空间不足时，浏览器可能清除这些数据。",
        refused: "已请求过，浏览器没有答应。请常导出；把网页添加到主屏幕后也许会答应。",
        unavailable: "浏览器在这里无法答应保留数据：普通 HTTP 网址没有这项功能。请常导出。",
        ask: "请浏览器保留数据",
        room: |used, quota| format!("已用 {used}，可用共 {quota}。"),
        remind: "每多少条提醒导出",
        remind_hint: "0 为不提醒",
        accept: "从现在的条数算起",
        accept_hint: |now, before| {
            format!(
                "原有 {before} 条，现有 {now} 条。如果你知道原因，可以结束这条警告；缺的记录不会因此回来。"
            )
        },
    },
    backup: BackupTexts {
        title: "备份",
        hint: "没答完的不在里面：还没有人交上来。",
        make: "做一份备份",
        restore: "收入文件",
        restore_hint: "本机和其他手机的备份、responses.jsonl 都可以。同一个文件收两次，不会多出什么；抹去的不会回来。",
        as_text: "不用文件：用文字",
        as_text_hint: "有些应用里的浏览器不能下载：在这里复制备份，用消息发出去；在收集的手机上粘贴到下面。",
        show_text: "用文字显示备份",
        text: "备份",
        copy: "复制",
        copied: "已复制。",
        pasted: "别人用文字发来的备份",
        take_pasted: "收下粘贴的内容",
        restoring: |file, percent| format!("{file}：{percent}%"),
        writing: |percent| format!("正在保存：{percent}%"),
        cancel: "取消",
        offered: "还没有保存。收入后会是这样：",
        gain: |writes, entries| match entries {
            0 => format!("要保存 {writes} 条"),
            entries => format!("要保存 {writes} 条，其中工作台记事 {entries} 条"),
        },
        by_station: "新记录按站点",
        by_phone: "新记录按手机",
        take: "收入",
        taken: "已收入。",
        cancelled: "已取消，什么也没有改变。",
        failed: |words| format!("{words} 没有收入任何内容。"),
        files: |count| format!("{count} 个文件，逐个查看"),
        new: "新收入",
        known: "原来就有",
        outranks: "替换了较不完整的",
        outranked: "没收：这里的更完整",
        conflicts: "与另一份同编号：两份都留着，只计一份",
        erased: "已抹去，这里也抹去",
        stay_erased: "这里已抹去，不再收入",
        unreadable: "读不出来",
        foreign: "属于别的活动日",
        packs: "套题目已保留",
        keys: "把这里没有的密钥：请到“密钥”页核对后收入",
        nothing: "文件里什么也没有。",
        cut_short: |read, of| format!("文件不完整：应有 {of} 条，只读出 {read} 条。请重新要一份。"),
        line_unreadable: |line, reason| format!("第 {line} 行读不出来：{reason}"),
        line_newer: |line| format!("第 {line} 行是更新版本写的。"),
        line_foreign: |line| format!("第 {line} 行属于别的活动日。"),
        line_conflict: |line| format!("第 {line} 行：另一份有同样的编号。两份都留着，只计一份。"),
        other_event: |theirs, ours| format!("这个文件属于“{theirs}”，这部手机是“{ours}”。没有收入任何内容。"),
        newer: "这个文件是更新版本写的。请联网刷新本页后再试。没有收入任何内容。",
        gone: "文件没能读完。其余的请再选一次。",
        storage: |words| format!("{words} 这个文件没有读完。"),
    },
    conflicts: ConflictTexts {
        title: "同一编号下有两份",
        hint: "文件里同一编号下的内容不一样：可能有文件被改过，或手机被整机复制。无论按什么次序收文件，每部手机都按同一份计数；其余的也留着，并写进每份备份。",
        counts: "计入",
        beside: "留存，不计入",
        stored: "原样内容",
    },
    erase: EraseTexts {
        title: "凭回执码抹去",
        hint: "回执码在答完后的最后一屏。抹去后不会回来，旧备份也带不回来。",
        code: "回执码",
        look_up: "查找",
        incomplete: "回执码有九位，例如 K7Q-M2X-WP4。",
        wrong_character: |character| format!("回执码里没有“{character}”这个字符。"),
        mistyped: "有一处抄错了：最后一位和前面对不上。请和参与者手里的再核对一遍。",
        unknown: |code| format!("{code} 是有效的回执码，但这部手机上没有它，可能在别的手机上。"),
        before: |code| format!("{code} 这一份早已抹去。"),
        found: |activity, station, time| format!("{activity}，{station}，{time} 开始"),
        confirm: "抹去这一份",
        keep: "保留",
        done: |code| format!("{code} 这一份已抹去。以前导出的文件里还有它。"),
    },
    day: DayTexts {
        title: "收摊",
        hint: "每部手机各做一份备份，收入到汇总的那一部。“已保存”指在某部手机上，“已交来”指到了这里。",
        this_phone: "这部手机",
        id: |id| format!("手机 {id}"),
        name: "给它起个名字",
        all: |count, fingerprint| format!("已保存 {count} 条，核对码 {fingerprint}"),
        own: |count, fingerprint| format!("其中本机收集 {count} 条，核对码 {fingerprint}"),
        phones: "今天的手机",
        none: "还不知道有别的手机。",
        handed_in: |count, time, fingerprint| format!("{time} 的备份交来 {count} 条，核对码 {fingerprint}"),
        here: |count, fingerprint| format!("这里有 {count} 条，核对码 {fingerprint}"),
        complete: "已交齐",
        fewer: "这里缺一些",
        more: "这里比交来的多：请再收一份新备份",
        others: "条数一样，内容不同",
        no_backup: "还没有收入它自己的备份",
        nothing: "还没有交来",
        all_in: |count| format!("其他 {count} 部手机都已交齐。"),
        missing: |count| format!("还缺 {count} 部手机。"),
        expect: "参加的手机：名字或编号",
        add: "添加",
        forget: |phone| format!("不再等 {phone}"),
        forget_short: "不再等它",
    },
    delete: DeleteTexts {
        title: "全部删除",
        hint: "手机归还主人之前用。",
        ask: "全部删除…",
        what: |count| {
            format!(
                "将删除这部手机上本次活动的全部 {count} 条记录、没答完的、随之保留的题目和手机名单，无法恢复。"
            )
        },
        missing: |phones| format!("还没有交齐：{phones}。这里的也许是仅有的一份。"),
        exported: "全部都在上次的备份里。那个文件放好了吗？",
        type_count: |unexported, count| {
            format!("其中 {unexported} 条不在任何备份里。请先做备份，或者输入记录条数：{count}")
        },
        count: "记录条数",
        confirm: "永久删除",
        keep: "都保留",
        done: |records, drafts| format!("已删除 {records} 条记录、{drafts} 份没答完的。"),
    },
    reminder: |count| format!("有 {count} 条记录还没有导出。"),
    to_data: "去导出",
    overdue: OverdueTexts {
        due: |title, day, count| {
            format!("“{title}”的私密回答只应保存到{day}，现在还有 {count} 份。", day = date(day))
        },
        wipe: "清除",
        really: "统计不变，但这些回答谁也不能再读，不能恢复；以前导出的文件里仍然有。",
        confirm: "确定清除",
    },
};

pub(super) static PHONE: PhoneTexts = PhoneTexts {
    station: StationTexts {
        title: "这部手机所在的站点",
        hint: "从现在起的回答记在这个站点名下。网址里带 ?station=… 的，以网址为准。",
        label: "站点",
        none: "不设",
    },
    offline: OfflineTexts {
        title: "没有网络时",
        hint: "把全部内容存到这部手机：应用、工作台、所有题目和图片。趁有网络，在摊位的每部手机上做一次。",
        prepare: "准备好这部手机",
        working: "正在下载全部内容…",
        ready: |version| format!("已就绪：全部内容都在这部手机上（版本 {version}）。"),
        not_ready: "还没有把全部内容存到这部手机。",
        incomplete: "没能下载完整，原来存下的照常可用。请检查网络，再试一次。",
        refused: |reason| format!("浏览器不肯保存本站（无痕窗口就是这样）。它的说法：{reason}"),
        unavailable: "在这个网址，浏览器不能保存本站：要用 HTTPS 才行。只要手机连得上电脑或网站，一切照常。",
    },
    install: InstallTexts {
        title: "装成应用",
        installed: "已安装：现在用的就是应用。",
        unguarded: "应用没有地址栏，所以首页给所有人都显示工作台的入口。请给工作台设密码。",
        to_keys: "去“密钥”页",
        offered: "装成应用后有自己的图标，没有地址栏可误碰，浏览器也更不会清除数据。",
        install: "安装",
        by_menu: "打开浏览器菜单，选“安装应用”或“添加到主屏幕”：网页就有自己的图标，没有地址栏可误碰。",
        ios: "在 Safari 里点“分享”，再点“添加到主屏幕”，然后从主屏幕打开。网页七天没人打开，Safari 会清除它存的数据；主屏幕上的应用不受影响。",
        ios_first: "请在有人作答之前安装：主屏幕上的应用另有自己的存储，一开始是空的。",
        ios_late: |records| {
            format!(
                "这个浏览器里有 {records} 条记录，主屏幕上的应用里不会有：请先做一份备份，再到应用里收入。"
            )
        },
        unavailable: "普通 HTTP 网址不能装成应用。",
    },
    address: AddressTexts {
        title: "网址",
        hint: "这部手机上的回答存在这个网址名下。换任何别的网址，哪怕是同一台电脑的，就是另一个空的存储。",
        link: "给其他手机用的网址",
        by_number: "这个网址是一串数字，明天网络可能把它分给别的机器，到时在新网址下找不到这里的数据。有主机名就用主机名；换网络之前，先做一份备份。",
        this_machine: "这个网址只有本机能打开。其他手机要用 `fairstall serve --lan` 显示的网址。",
    },
    insecure: InsecureTexts {
        notice: "本页用的是普通 HTTP：回答照常保存，但浏览器少了几样功能。",
        more: "少了什么",
        title: "普通 HTTP 网址",
        intro: "下面几样，浏览器只在 HTTPS 下提供，这里没有：",
        lacks: [
            "离开电脑或网站还能用：请不要断开它的 Wi-Fi",
            "保证空间不足时不清除数据：请常做备份",
            "保持屏幕常亮：请把手机的自动锁屏时间调长",
            "装成应用",
        ],
        works: "其他都照常：作答、保存、工作台、文件、备份、私密回答。",
    },
    in_app: InAppTexts {
        wechat: "这是微信里的浏览器：不能下载文件，退出登录时会清除存下的数据。请点右上角 ⋯ 选“在浏览器打开”，或把网址复制到 Chrome、Edge 或 Safari。在这里答过的，只在这里。",
        qq: "这是 QQ 里的浏览器：不能下载文件，也可能清除存下的数据。请把网址复制到 Chrome、Edge 或 Safari 打开。",
        other: |name| {
            format!(
                "这是{name}里的浏览器：可能不能下载文件，也可能清除存下的数据。请把网址复制到 Chrome、Edge 或 Safari 打开。"
            )
        },
        link: "要打开的网址",
    },
    copy: "复制",
    copied: "已复制。",
    not_kept: "浏览器没有存下这项设置。",
};

pub(super) static KEYS: KeysTexts = KeysTexts {
    heading: "私密回答的密钥",
    intro: "姓名、联系方式、事情经过等，在手机上先加密再保存。只有这里列出密钥的主办人能打开。",
    none: "这部手机上还没有密钥，所以不问任何私密问题。",
    only_one: "现在只有一把密钥。它要是丢了，私密回答谁也读不了。请再让一位主办人也做一把。",
    several: |count| format!("私密回答同时加密给 {count} 把密钥，任何一把都能打开。"),
    fingerprint: "指纹",
    unlocked: "已解锁",
    locked_here: "可在这里解锁",
    public_only: "只有公开部分：这部手机能加密，不能打开",
    unlock: "解锁",
    passphrase: "密码",
    current: "现在的密码",
    new: "新密码",
    again: "再输一遍",
    advice: "至少 8 个字符。几个互不相干的词连起来，好记又难猜。",
    too_short: "请至少输入 8 个字符。",
    differ: "两次输入的不一样。",
    name: "姓名",
    name_missing: "这是谁的密钥？请填姓名。",
    working: "请稍等…",
    change: "换密码",
    changed: "密码已换。",
    remove: "移除",
    remove_public: |name| format!("从这部手机移除{name}的密钥？已经加密给它的照旧；之后的回答不再加密给它。"),
    remove_secret: |name| {
        format!(
            "从这部手机移除{name}的密钥，连同私密部分？加密给它的，之后只能凭恢复单，或在存有私密部分的别的手机上读。"
        )
    },
    remove_yes: "确定移除",
    cancel: "取消",
    make: "做一把主办人密钥",
    make_intro: "给可以读私密回答的人。密码在这部手机上解锁，也打开工作台；恢复单在哪里都能打开。",
    make_button: "生成密钥",
    sheet: SheetTexts {
        heading: "恢复单",
        intro: "只显示这一次。请先打印，或抄下恢复码，再往下走：密码忘了或手机丢了，只有它能打开私密回答。",
        title: |name| format!("恢复单：{name}"),
        made_on: |day| format!("生成日期：{day}", day = date(day)),
        code: "恢复码",
        qr: "恢复码的二维码",
        what_for: "凭这个恢复码，不用密码就能读本次活动的私密回答。密码忘了或手机丢了时用：在工作台的“密钥”页，选“用恢复单找回密钥”。请锁好，和手机分开放，不要给无权读这些回答的人看。回答删除后，把它销毁。",
        print: "打印",
        noted: "已打印或抄下，会和这部手机分开保管。",
        keep: "启用这把密钥",
        discard: "不要这把密钥",
        kept: "密钥已启用：从现在起，私密回答都加密给它。",
    },
    hand_over: "把密钥交给别的手机",
    hand_over_intro: "用另一部手机的相机扫一扫：它会打开工作台并询问。里面只有公开部分，凭它能加密，不能打开。",
    hand_over_qr: "公开密钥的二维码",
    link: "同样内容的链接，可以复制",
    take: "从别的手机接收密钥",
    take_intro: "扫另一部手机“密钥”页上的二维码，或把它的链接粘贴到这里。",
    take_field: "链接",
    take_look: "看看是哪些密钥",
    offered: "备份里有这些密钥，要收到这里吗？",
    take_question: "这部手机上的私密回答，也加密给这些密钥吗？",
    take_compare: "请和另一部手机上的指纹核对：有这些密钥的人能读到回答。",
    take_yes: "是，加上",
    taken: |count| match count {
        0 => "这些密钥本来就在。".to_owned(),
        count => format!("加了 {count} 把密钥。"),
    },
    restore: "用恢复单找回密钥",
    restore_intro: "大小写、空格、换行都没关系。",
    code: "恢复码",
    restore_button: "找回密钥",
    restored: "密钥已找回，并已解锁。",
    protect: "给工作台设密码",
    protect_none: "现在拿到这部手机的人都能打开工作台。设了密码，答题的人就进不来。",
    protect_keys: "凡是密钥可在这里解锁的主办人，用各自的密码都能打开工作台。",
    protect_own: "工作台另有自己的密码，它不解锁私密回答。",
    protect_button: "设密码",
    protect_remove: "取消密码",
    protected: "下次打开工作台起，要输密码。",
    unprotected: "密码已取消。",
    lock: LockTexts {
        heading: "工作台已锁",
        intro: "供主办人和志愿者使用。请输密码。",
        open: "打开工作台",
        wait: |seconds| format!("密码不对。{seconds} 秒后可以再试。"),
        forgotten: "忘了密码？",
        forgotten_intro: "这部手机上任何一把密钥的恢复码，也能打开工作台。",
        open_by_code: "用恢复码打开",
    },
    faults: FaultTexts {
        wrong: "密码不对。",
        wait: "还要等一会儿才能再试。",
        not_kept: "浏览器没能保存：存储空间可能满了，或被拒绝。什么也没改。",
        no_randomness: "这个浏览器不能生成密钥。请换一个。",
        damaged: "这里存的这把密钥损坏了。可以用恢复单找回。",
        newer: "这要用更新版的程序。请刷新页面。",
        unreadable: |reason| format!("密钥读不出来（{reason}）。可以用恢复单找回。"),
        code_character: |c| format!("恢复码里没有“{c}”这个字符。"),
        code_length: |length| format!("恢复码有 64 个字母和数字，这里有 {length} 个。"),
        code_line: |line| format!("第 {line} 行有错。"),
        unknown: "这个恢复码不属于这部手机上的任何密钥。",
        bundle: "里面没有密钥，或不完整。",
    },
};

pub(super) static STALL: StallTexts = StallTexts {
    stations: StationsTexts {
        title: "站点",
        activity: "活动",
        all_activities: "全部活动",
        all: |done, pace, wanted| {
            let wanted = wanted.map(|wanted| format!("（目标 {wanted} 份）")).unwrap_or_default();
            format!("已完成 {done} 份{wanted}，其中最近一小时 {pace} 份。")
        },
        all_wanted: "全部站点合计目标（份）",
        wanted: "本站点目标（份）",
        of_wanted: |done, wanted| format!("{done} / {wanted} 份"),
        pace: |pace| format!("最近一小时 {pace} 份"),
        lags: "这个站点的进度落后于其他站点。",
        by_hour: "每小时完成份数",
        add_title: "添加站点",
        add_hint: "用于 event.json 里没有的地点。在“本机”页可以把手机设在这个站点。",
        name: "名称",
        add: "添加",
        remove: |name| format!("删除“{name}”"),
    },
    tickets: TicketsTexts {
        title: "排队取号",
        last_given: "最近发出的号",
        give: |number| format!("发 {number} 号"),
        used_up: "号已发完",
        serving: "正在办理",
        waiting: |waiting, minutes| {
            let minutes = match minutes {
                Some(minutes) => format!("，平均等待 {minutes} 分钟"),
                None => String::new(),
            };
            format!("{waiting} 人在等{minutes}")
        },
        served: |given, done| format!("已发 {given} 个号，办完 {done} 个"),
        at_once: "一次叫几个（最多 10 个）",
        call_next: "叫下一批",
        call_hint: "叫下一批时，上一批没有标“过号”的算作办完。",
        done: "办完",
        done_with: |number| format!("{number} 号办完"),
        skip: "过号",
        skip_whom: |number| format!("{number} 号过号"),
        skipped: "过号",
        back: "回来了",
        back_again: |number| format!("{number} 号回来了"),
        aloud: "朗读叫号",
        again: "再读一遍",
        call: |numbers| format!("请 {} 号", joined(numbers, "号、")),
        range_title: "本机号段",
        range: |first, last| format!("本机发 {first} 到 {last} 号。"),
        range_hint: "几部手机同时发号时，请给每部手机不同的号段：1 到 199，200 到 399……",
        from: "起始号",
        to: "结束号",
        set: "设定",
    },
    picking: PickingTexts {
        title: "随机点名",
        hint: "前排后排机会一样。点过的人在全部轮完之前不会再被点到。",
        among: "从哪里抽",
        tickets: "已发的号",
        rows: "排",
        seats: "座位",
        row_count: "一共几排",
        seat_count: "每排几座",
        picked: "抽中",
        pick: "抽一个",
        row: |row| format!("第 {row} 排"),
        seat: |row, seat| format!("第 {row} 排 {seat} 座"),
        had_turn: |turns, all| format!("{all} 个中已轮到 {turns} 个"),
    },
    counters: CountersTexts {
        title: "计数",
        at: |station| format!("记在“{station}”名下。"),
        nowhere: "未注明站点。",
        to_phone: "更改站点",
        none: "本活动没有计数项。计数项写在 event.toml 的 [[counter]] 里。",
        amount: "数量，负数表示减去",
        add: "记上",
        last: |time, what| format!("最近一笔：{what}（{time}）"),
        undo: "撤销",
        by_hour: "按小时",
        by_station: "按站点",
        hour: "时段",
        station: "站点",
    },
};

pub(super) static PRIZES: PrizesTexts = PrizesTexts {
    claims: "待发的奖品",
    no_claims: "没有人在等奖品。",
    code: "兑奖码",
    by_hand: "手动发放",
    hand_over: "已发",
    hand_over_whom: |code| format!("{code} 的奖品已发"),
    not_fetched: "没来领",
    not_fetched_whom: |code| format!("{code} 没来领"),
    settled: |handed, released| format!("已发 {handed} 份，没来领退回 {released} 份。"),
    stock: "本机的奖品",
    stock_hint: "每台手机只发这里登记过的奖品。谁能中奖写在 event.toml 各个活动里。",
    none: "本活动没有奖品。奖品写在 event.toml 的 [[prize]] 里。",
    left: "剩余",
    of: |all, won, handed| format!("共 {all} 份；中奖 {won} 份，其中已发 {handed} 份"),
    amount: "数量",
    add: "加上",
    take_away: "减去",
    send: "转给别的手机",
    give_one: "手动发一份",
    sent: |prize, count, code| format!("请在另一台手机上输入 {code}：{prize} × {count}。"),
    receive: "接收别的手机转来的奖品",
    receive_hint: "输入另一台手机显示的代码。每个代码只算一次。",
    transfer: "代码",
    take_in: "接收",
    taken_in: |count, prize| format!("已接收：{prize} × {count}。"),
    refused: "没有记上：数量不够，或者已经记过了。",
    bad_code: "这不是本活动奖品的代码。",
    all_phones: "各台手机的剩余",
    phone: "手机",
    on_the_way: |count, prize, code| format!("已转出，这里还没看到接收：{prize} × {count}（{code}）"),
    lots: "抽奖",
    lots_hint: "先封名单，再定种子，谁也没法为某个人挑种子。名单和种子都记在日志里，谁重抽一遍结果都一样。",
    among: "从哪里抽",
    among_tickets: |count| format!("本机发的号（{count}）"),
    among_codes: |count| format!("抽奖的兑奖码（{count}）"),
    lots_name: "抽什么",
    close: "封名单",
    closed: |count, time| format!("{count} 个参加；{time} 封名单"),
    list: "名单",
    seed: "种子",
    seed_hint: "随便谁喊一个数；不填就随机。",
    count: "抽几个",
    draw: "开抽",
    winners: "中奖者，按抽出的先后",
    drawn: |time, seed| format!("{time} 抽出，种子 {seed}。"),
    replay: "重抽方法：SplitMix64 从种子开始，每次从剩下的里面取一个。",
    print: "打印",
};

pub(super) static CASES: CasesTexts = CasesTexts {
    title: "登记跟进",
    register: "登记册",
    kind: "类型",
    every_kind: "全部类型",
    station: "站点",
    every_station: "全部站点",
    status: "进展",
    every_status: "全部进展",
    unchanged: "不变",
    statuses: ["已登记", "已转交", "已答复", "已办结"],
    sums: |count, by_status, yuan| {
        format!(
            "列出 {count} 件：{by_status}。挽回 {yuan} 元。",
            count = WRITING.number(count),
            yuan = WRITING.number(yuan)
        )
    },
    locked: "私密内容在密钥解锁后才能看到。",
    to_keys: "去解锁",
    sealed: "已填写（已加密）",
    wiped: "已填写，内容已清除",
    declined: "不想说",
    passed_to: "转交给",
    recovered: "累计挽回（元）",
    recovered_yuan: |yuan| format!("挽回 {yuan} 元", yuan = WRITING.number(yuan)),
    note: "备注（加密给组织者）",
    no_key: "备注要加密：请先建立或收入密钥。",
    save: "记下",
    pass_on: "转交单",
    nobody: "本人没有同意转给任何部门。",
    print_for: |to| format!("打印：{to}"),
    agreed_to: |statement| format!("本人同意：{statement}"),
    handed_over: "转交人、日期",
    received: "接收人、日期",
};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "打印",
    what: "打印什么",
    posters: PosterTexts {
        title: "海报",
        hint: "每个站点一张 A4。扫码的人用自己的手机作答，记在这个站点名下。",
        address: "网站的网址",
        no_address: "这不是网址。网址以 https:// 或 http:// 开头。",
        this_machine: "这个网址只有本机能打开，扫码的手机打不开。请填网站自己的网址。",
        by_number: "这个网址是一串数字。网络给电脑换了数字，海报就失效了：请当天再印，或用主机名。",
        leads_to: "扫码打开",
        start: "首页",
        own: "大家用自己的手机作答",
        stations: "站点",
        no_station: "不分站点",
        qr: |address| format!("{address} 的二维码"),
        how_to: ["用相机或微信扫一扫。", "答几道题，不用下载，不用注册。", "回答只存在作答的手机上。"],
    },
    form: FormTexts {
        title: "纸质问卷",
        hint: "题号和选项代号与“纸质问卷”页一致，收回来照着录入。按工作台现在的语言打印。",
        activity: "问卷",
        none: "这次活动没有可以印成纸的问卷：抽题的测验没有纸质版。",
        private: |count| format!("{count} 道私密题不在纸上：写在纸上的没有加密。"),
        sheet: "编号",
        station: "站点",
        how: "没有说明的，每题选一项打勾。不想说的可以空着。",
        several: "可以选多项。",
        up_to: |most| format!("最多选 {most} 项。"),
        rank: "按先后写出方框前的代号：",
        match_up: "每行写上对应的代号。",
        taken: |number, keys| format!("第 {number} 题选了 {keys} 的才答。"),
        not_taken: |number, keys| format!("第 {number} 题选了 {keys} 的不用答。"),
        depends: |numbers| format!("要看第 {numbers} 题怎么答，请问志愿者。"),
        answer_to: |number| format!("（第 {number} 题的回答）"),
    },
};

pub(super) static REPORT: ReportTexts = ReportTexts {
    title: "活动总结",
    hint: "起草要上交的总结，数字都和统计一致。保存之前可以改文字；【 】里的内容要自己补上。",
    draft: "起草总结",
    anew: "重新起草",
    docx: "保存为 DOCX",
    print: "打印",
    edit: "总结的文字，点一下就能改",
    picture_failed: "这个浏览器画不出图，文件里只有图的标题。",
    as_svg: |chart| format!("保存为 SVG：{chart}"),
    as_png: |chart| format!("保存为 PNG：{chart}"),
    wall_title: "承诺墙",
    wall_hint: "只展示同意公开的承诺，会自己增加。",
    wall_count: |count| format!("墙上有 {count} 份"),
    nothing_yet: "墙上还没有承诺。",
    full_screen: "全屏",
    back: "退出全屏",
    no_wall: "本活动没有承诺墙用的题目。",
};

pub(super) static SUMMARY: SummaryTexts = SummaryTexts {
    title: |event| format!("{event}活动总结"),
    made_up: "【演练】本文所有数字都是编造的，不得上交。",
    background: "一、活动背景与主题",
    held: |organiser, event, theme| {
        let theme = if theme.is_empty() { String::new() } else { format!("以“{theme}”为主题，") };
        format!("{organiser}{theme}举办了“{event}”。")
    },
    occasion: "3月15日是国际消费者权益日。活动用答题、问卷、咨询登记等方式，向过往的人介绍消费者的权利和维权办法，并了解他们的消费情况。",
    when: "二、活动时间与地点",
    day: |day| format!("时间：{day}。", day = date(day)),
    places: |places| format!("地点：{places}。"),
    preparation: "三、前期准备",
    packs: |quizzes, surveys, registers, questions| {
        format!("准备了答题 {quizzes} 套、问卷 {surveys} 套、登记表 {registers} 套，共 {questions} 道题。")
    },
    languages: |languages| format!("题目有这些语言：{languages}。"),
    phones: |count| format!("现场用了 {count} 台手机收集回答，不联网也能用。"),
    more_preparation: "【请补充：宣传、培训、物资、场地等准备工作】",
    done: "四、活动开展情况",
    activities: "各项活动的完成情况",
    activity: "活动",
    finished: "完成",
    abandoned: "中途离开",
    numbers: "五、活动数据",
    here: |count| {
        format!(
            "现场一共完成 {count} 份回答。下面的数字只说明在这里回答的人，不代表其他人。",
            count = WRITING.number(count)
        )
    },
    turnout: "各站点、各种方式完成的份数",
    station: "站点",
    no_station: "未注明站点",
    modes: ["自己作答", "志愿者协助", "纸质"],
    all: "合计",
    right_rates: "各项答题的正确率",
    marked: "判分的回答",
    right: "答对",
    average: "平均答对题数",
    missed: "错得最多的题",
    missed_hint: "按判分的回答计算答对的比例，判分不足 5 次的题不列入。",
    question: "题目",
    right_answer: "正确答案",
    law: "依据",
    cited: |statute, article| format!("《{statute}》{article}"),
    surveys: "六、问卷结果",
    survey: |title, count| format!("“{title}”：完成 {count} 份。", count = WRITING.number(count)),
    most_chose: |question, base, share, choice| {
        format!(
            "“{question}”在这里回答的 {base} 人中，选“{choice}”的最多，占 {share}。",
            base = WRITING.number(base)
        )
    },
    mean: |question, base, mean, first, last| {
        format!(
            "“{question}”在这里回答的 {base} 人平均给 {mean} 分（{first} 至 {last} 分）。",
            base = WRITING.number(base)
        )
    },
    number: |question, base, mean, median| {
        format!(
            "“{question}”在这里回答的 {base} 人中，平均 {mean}，中位数 {median}。",
            base = WRITING.number(base)
        )
    },
    wrote: |question, base| {
        format!("“{question}”有 {base} 人写了自己的话，原文见 responses.csv。", base = WRITING.number(base))
    },
    of_answered: |base| format!("在这里回答的 {base} 人", base = WRITING.number(base)),
    several: "可以选几项，百分比相加可能超过 100%。",
    cases: "七、咨询、投诉与举报",
    no_cases: "没有登记咨询、投诉或举报。",
    by_kind: "按类别",
    kind: "类别",
    count: "件数",
    by_status: "按办理情况",
    status: "办理情况",
    statuses: ["已登记", "已转交", "已答复", "已办结"],
    recovered: |yuan| format!("已为消费者挽回 {yuan} 元。", yuan = WRITING.number(yuan)),
    on_site: "八、现场服务",
    counted: "现场计数",
    what: "项目",
    prizes: "奖品发放",
    prize: "奖品",
    brought: "备有",
    won: "中奖",
    handed: "已发",
    tickets: |given, served, wait| {
        let wait = wait.map(|minutes| format!("，平均等候 {minutes} 分钟")).unwrap_or_default();
        format!("发号 {given} 个，已服务 {served} 个{wait}。")
    },
    pledges: |count| format!("收到承诺 {count} 份。", count = WRITING.number(count)),
    went_well: "九、做得好的",
    to_improve: "十、要改进的",
    busiest: |hour, count| {
        format!("{hour} 最热闹，这一小时完成了 {count} 份。", count = WRITING.number(count))
    },
    completed: |finished, started, share| {
        format!(
            "开始作答的 {started} 份里有 {finished} 份做完，占 {share}。",
            finished = WRITING.number(finished),
            started = WRITING.number(started)
        )
    },
    best_known: |question, share, base| {
        format!(
            "“{question}”答得最好：在这里判分的 {base} 次回答中答对 {share}。",
            base = WRITING.number(base)
        )
    },
    target_met: |done, wanted| {
        format!(
            "计划完成 {wanted} 份，实际完成 {done} 份。",
            done = WRITING.number(done),
            wanted = WRITING.number(wanted)
        )
    },
    lagging: |station, done, wanted| {
        format!("{station} 落后较多：计划 {wanted} 份，完成 {done} 份，下次要提前调配人手。")
    },
    long_wait: |minutes| format!("平均等候 {minutes} 分钟，偏长，下次要多设服务点或分时段发号。"),
    left_at: |activity, left, started, question| {
        format!(
            "“{activity}”开始的 {started} 份里有 {left} 份中途离开，离开最多的是这一题：“{question}”。",
            left = WRITING.number(left),
            started = WRITING.number(started)
        )
    },
    least_known: |question, share, base| {
        format!(
            "“{question}”还要多讲：在这里判分的 {base} 次回答中只答对 {share}。",
            base = WRITING.number(base)
        )
    },
    prizes_gone: |prize| format!("“{prize}”发完了，下次要多备。"),
    more_good: "【请补充：其他做得好的地方】",
    more_bad: "【请补充：其他问题和改进办法】",
    photographs: "十一、活动照片",
    photograph: |number| format!("【照片 {number}：请插入照片，并写明时间、地点、内容】"),
    people: "十二、合作单位与工作人员",
    partners: "【请补充：主办、协办、指导单位】",
    staff: "【请补充：负责人、志愿者名单】",
    annexes: "附件",
    annex: [
        "responses.csv：每份回答一行",
        "tallies.csv：统计表",
        "codebook.csv：字段说明",
        "workbook.xlsx：以上全部，一个工作簿",
    ],
    base_note: "百分比的基数都是回答了该题的人，四舍五入到一位小数。",
};

pub(super) static DRY_RUN: DryRunTexts = DryRunTexts {
    title: "演练",
    hint: "另开一个摊位，填上编造的一天，在活动之前先看看统计、文件和总结。真实的答卷原样不动，两边绝不会混在一起。",
    start: "开始演练",
    banner: "演练中：这里的一切都是编造的，真实的答卷另外保存。",
    filling: "正在编造一天……",
    end: "结束演练，删除编造的数据",
};

pub(super) static CARD: CardTexts = CardTexts {
    language: "语言",
    to_start: "回到首页",
    find: "在本页查找",
    found: "找到 {} 条",
    none_found: "没有找到，换个词试试。",
    print: "打印",
    cited: |statute, article| format!("《{statute}》{article}"),
    since: |day| format!("{day}起施行", day = date(day)),
    as_of: |checked, until| {
        format!(
            "内容核对于{checked}，有效至{until}。仅供普法，不是法律意见。",
            checked = date(checked),
            until = date(until)
        )
    },
    outdated: |until| {
        format!("这一页的法律内容只核对到{until}，可能已经过时，请先核实再用。", until = date(until))
    },
};

pub(super) static PACK: PackTexts =
    PackTexts { agree: "我同意", yes: "是", no: "否", article: |written, _| written.to_owned() };

pub(super) static LOADING: LoadingTexts = LoadingTexts {
    opening: "正在打开…",
    slow: "网络有点慢，还在加载。",
    old: "这个浏览器太旧。请更新，或换用新版的 Chrome、Edge、Safari 或 Firefox。",
    network: "没能下载完整。请检查网络，再试一次。",
    broken: "程序出错了。已显示“保存”的回答都还在；刷新后可以接着答。",
    again: "再试一次",
    too_old: "这个浏览器太旧，打不开本页。请更新浏览器。",
    no_script: "请在浏览器设置里打开 JavaScript，再刷新页面。",
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
