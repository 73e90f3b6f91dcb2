//! 简体中文.

use super::{DeskTexts, RunTexts, Texts, TroubleTexts, grouped};
use crate::engine::answer::Violation;
use crate::engine::question::plain_number;

pub(super) static TEXTS: Texts = Texts {
    run: RunTexts {
        language: "语言",
        organiser: "主办",
        about_seconds: |seconds| format!("约 {seconds} 秒"),
        about_minutes: |minutes| format!("约 {minutes} 分钟"),
        question_of: |number, count| format!("第 {number} 题，共 {count} 题"),
        resume_title: "这里有一份没答完的",
        resume_text: "可以接着答，也可以重新开始。重新开始后，没答完的内容不会保留。",
        resume: "接着答",
        start_anew: "重新开始",
        unfinished: "没答完",
        back: "上一题",
        leave: "返回",
        next: "下一题",
        skip: "跳过",
        check: "选好了",
        finish: "完成",
        saving: "正在保存…",
        try_again: "再试一次",
        to_start: "回到首页",
        optional: "选答",
        choose_one: "选一项",
        choose_any: "可选多项",
        other_label: "请写明",
        decline: "不想回答",
        right: "答对了",
        partial: "答对了一部分",
        wrong: "这题答错了",
        right_choice: "正确选项",
        your_choice: "你选的",
        right_answer: |answer| format!("正确答案：{answer}"),
        your_answer: |answer| format!("你的回答：{answer}"),
        why: "为什么",
        law: "依据",
        cited: |statute, article| format!("《{statute}》{article}"),
        in_force_since: |day| format!("{day} 起施行"),
        law_as_of: |day| format!("法律内容核对至 {day}"),
        law_outdated: |day| format!("法律内容只核对到 {day}，之后可能有变化，请以现行规定为准。"),
        thanks: "谢谢你！",
        saved: "你的回答已保存在这部手机上。",
        score: |right, of| format!("{of} 题答对 {right} 题"),
        score_words: |right, of| match (right, of) {
            (right, of) if right == of => "全对，真棒！",
            (0, _) => "没关系，今天学到的才重要。",
            _ => "不错，又多懂了一点。",
        },
        review: "逐题回看",
        loading: "正在打开…",
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
        fallback_storage: "这个浏览器只提供备用存储，请尽早导出。",
        journal_emptied: |now, before| {
            format!("这部手机上原有 {before} 条记录，现在只剩 {now} 条：浏览器的数据可能被清除过。")
        },
        language_failed: "没能换成这种语言，请检查网络。",
    },
    violation: |violation| match violation {
        Violation::Required => "请先回答这一题。".to_owned(),
        Violation::NotOffered => "请从列出的选项里选。".to_owned(),
        Violation::OtherMissing => "请写明是什么，或改选别的。".to_owned(),
        Violation::TooFew { min } => format!("请至少选 {min} 项。"),
        Violation::TooMany { max } => format!("最多选 {max} 项。"),
        Violation::Exclusive => "这一项不能和其他项同时选。".to_owned(),
        Violation::NotANumber => "请填数字，例如 12。".to_owned(),
        Violation::NotWhole => "请填整数。".to_owned(),
        Violation::TooSmall { min } => format!("不能小于 {}。", plain_number(*min)),
        Violation::TooLarge { max } => format!("不能大于 {}。", plain_number(*max)),
        Violation::TooEarly { min } => format!("不能早于 {min}。"),
        Violation::TooLate { max } => format!("不能晚于 {max}。"),
        Violation::Incomplete { missing } => format!("还有 {missing} 项没有答。"),
        Violation::Constraint { message } if message.is_empty() => {
            "这个回答不符合要求，请再看一下。".to_owned()
        }
        Violation::Constraint { message } => message.clone(),
        Violation::TooLong { max } => format!("最多 {max} 个字。"),
    },
};

pub(super) static DESK: DeskTexts = DeskTexts {
    title: "工作台",
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
    simulated: |count| format!("其中 {count} 条是演练数据：统计和导出都没有剔除它们。"),
    pack_trouble: |pack, words| format!("题目“{pack}”打不开，它的记录没有计入统计，仍可导出。{words}"),
    read_failed: |reason| format!("没能读出这部手机上的记录（{reason}）。请点“刷新”再试。"),
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
    questions: "逐题统计",
    of_answered: |count| format!("回答人数 {count}"),
    of_finished: |count| format!("完成人数 {count}"),
    several: "可选多项，各项比例相加可能超过 100%。",
    reading: |percent, label, base| format!("在这里作答的 {base} 人中，{percent} 选了“{label}”。"),
    not_answered: |skipped, declined, not_relevant, not_reached| {
        format!("跳过 {skipped}，不想回答 {declined}，不适用 {not_relevant}，中途放弃 {not_reached}")
    },
    right_rate: |percent, base| format!("答对率 {percent}（{base} 人作答）"),
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
    right_mark: "正确",
    cross: "交叉统计",
    cross_rows: "行",
    cross_columns: "列",
    cross_show: "显示表格",
    cross_base: "人数",
    cross_caption: |time| format!("{time} 时已完成的作答；百分比以每行人数为底"),
    cross_small: "* 不足 5 人：人数太少，不能下结论，也可能认出是谁。",
    language: "语言",
    mode: "谁拿着手机",
    mode_name: |mode| match mode {
        "assisted" => "志愿者代填",
        "paper" => "纸质问卷",
        _ => "参与者",
    },
    hour: "时段",
    exports: "导出",
    exports_hint: "CSV 可用 Excel 或 WPS 打开；responses.jsonl 是完整记录，用于合并多部手机。",
    responses_file: "答卷：每份完成的回答一行",
    tallies_file: "统计表：各站点、各题、各选项的数目和比例",
    codebook_file: "编码说明：每一列、每个选项是什么意思",
    journal_file: "完整记录：备份与合并用",
    preparing: "正在准备文件…",
    download_refused: "浏览器不让下载。请用系统浏览器打开本页。",
    export_failed: "没能生成文件。",
    refresh: "刷新",
};
