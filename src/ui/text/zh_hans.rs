//! 简体中文.

mod data;

pub(super) use self::data::DATA;
use super::{
    ChartTexts, DeskTexts, LaterTexts, PageTexts, PaperTexts, RegisterTexts, RunTexts, Texts, TroubleTexts,
    grouped,
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
        unknown_activity: |id| format!("这里没有名为“{id}”的活动。可能是地址抄错了，请从首页选择。"),
        unknown_station: |id| format!("没有编号为“{id}”的站点，回答会记为“未注明站点”。"),
        offline: "连不上网站。请检查网络后再试一次。",
        not_found: |status| format!("网站上缺少这份题目（代码 {status}）。请告诉工作人员。"),
        newer: "这份内容需要更新版本的程序。请刷新页面；如果还不行，请告诉工作人员。",
        corrupt: "这份内容读不出来。请告诉工作人员。",
        event: "活动设置（event.json）有问题，请告诉工作人员：",
        draft_lost: "没答完的那份读不出来了，只能重新开始。已完成的回答不受影响。",
        no_storage: "这个浏览器不让网页保存数据，所以现在不能作答。请关闭无痕模式，或换一个浏览器。",
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
    resume_title: "这里有一份没答完的",
    resume_text: "可以接着答，也可以重新开始。重新开始后，没答完的内容不会保留。",
    resume: "接着答",
    move_up: "上移",
    move_down: "下移",
    stars: |stars, of| format!("{stars} 星，共 {of} 星"),
    undo: "撤销一笔",
    clear: "清空",
    right: "答对了",
    partial: "答对了一部分",
    wrong: "这题答错了",
    right_place: "位置对",
    wrong_place: "位置不对",
    right_answer: |answer| format!("正确答案：{answer}"),
    your_answer: |answer| format!("你的回答：{answer}"),
    cited: |statute, article| format!("《{statute}》{article}"),
    in_force_since: |day| format!("{day} 起施行"),
    law_as_of: |day| format!("法律内容核对至 {day}"),
    law_outdated: |day| format!("法律内容只核对到 {day}，之后可能有变化，请以现行规定为准。"),
    score: |right, of| format!("{of} 题答对 {right} 题"),
    score_words: |right, of| match (right, of) {
        (right, of) if right == of => "全对，真棒！",
        (0, _) => "没关系，今天学到的才重要。",
        _ => "不错，又多懂了一点。",
    },
    passed: "合格！",
    not_passed: "这次没到合格线，不过又多懂了一点。",
    review: "逐题回看",
    receipt: "你的回执码：",
    receipt_help: "请记下回执码（拍张照）：凭它可以请主办方删除你的回答。",
    leaving: |seconds| format!("{seconds} 秒后回到首页，点一下屏幕可以多看一会儿。"),
    leaves: "本页很快会回到首页；点一下屏幕或按任意键可以留下。",
    still_there: "还在吗？",
    giving_up: |seconds| format!("{seconds} 秒后回到首页，已填的内容不会保留。"),
    still_here: "在，接着答",
    next_person: "换下一位",
    today: |people| format!("今天已有 {people} 人作答"),
    assisted: "志愿者代填",
    seconds_left: |seconds| format!("还有 {seconds} 秒"),
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
        label: "工作台页面", counts: "统计", data: "数据", keys: "密钥", paper: "纸质问卷"
    },
    to_start: "参与者首页",
    on_this_phone: |count| format!("这部手机上有 {count} 条记录"),
    as_of: |time| format!("更新于 {time}"),
    read_so_far: |read, total| format!("已读取 {} / {} 条", grouped(read), grouped(total)),
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
            "“{title}”已过期：内容只核对到 {day}，之后法律、价格等可能有变化。请先停用：重新核对，改好题目文件里的 checked_on 和 valid_until，\
             再生成一次网站；或者把用到它的活动从 event.json 里去掉。"
        )
    },
    pack_trouble: |pack, words| format!("题目“{pack}”打不开，它的记录没有计入统计，仍可导出。{words}"),
    read_failed: |reason| format!("没能读出这部手机上的记录（{reason}）。请点“刷新”再试。"),
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
    passed: |passed, graded, percent| format!("计分的 {graded} 份中，{passed} 份合格（{percent}）。"),
    questions: "逐题统计",
    of_answered: |count| format!("回答人数 {count}"),
    of_finished: |count| format!("完成人数 {count}"),
    several: "可选多项，各项比例相加可能超过 100%。",
    reading: |percent, label, base| format!("在这里作答的 {base} 人中，{percent} 选了“{label}”。"),
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!("跳过 {skipped}，不想回答 {declined}，不适用 {not_relevant}，中途放弃 {not_reached}")
    },
    right_rate: |percent, base| format!("答对率 {percent}（{base} 份计分）"),
    partial_rate: |percent| format!("答对一部分 {percent}"),
    numbers: |n, mean, median, min, max| {
        format!("{n} 人填写，平均 {mean}，中位数 {median}，最小 {min}，最大 {max}")
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
        row_base: |base| format!("{base} 人回答"),
        lie_in: |percent, base, values| format!("在这里作答的 {base} 人中，{percent} 填了 {values}。"),
        given: "填写内容",
        gave: |percent, base, words| format!("在这里作答的 {base} 人中，{percent} 填了“{words}”。"),
        other_values: |count| format!("其他 {count} 种"),
        drawing_or_not: "画图",
        drawn: "画了",
        skipped: "跳过",
        declined: "不想回答",
        of_asked: |count| format!("被问到 {count} 人"),
        drew: |drew, asked| format!("在这里被问到的 {asked} 人中，{drew} 人画了。"),
        row_chose: |percent, base, row, column| {
            format!("在这里回答“{row}”的 {base} 人中，{percent} 选了“{column}”。")
        },
        put_first: |percent, base, item| format!("在这里作答的 {base} 人中，{percent} 把“{item}”排在第一。"),
        matched: |percent, base, left| {
            format!("在这里配对“{left}”的 {base} 人中，{percent} 配对了，是最难的一项。")
        },
        wrong_partner: |partner, figures| format!("错配最多的是“{partner}”（{figures}）"),
        scored: |percent, base, score| format!("在这里完成的 {base} 份中，{percent} {score}。"),
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
    admitted: |admitted, of| format!("这里共 {of} 份，现在显示其中 {admitted} 份。"),
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
};
