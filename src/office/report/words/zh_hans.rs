//! 简体中文。

use super::Words;

pub(super) static WORDS: Words = Words {
    title: |event| format!("{event}活动总结"),
    made_up: "【演练】本文所有数字都是编造的，不得上交。",
    background: "一、活动背景与主题",
    held: |organiser, event, theme| {
        let theme = if theme.is_empty() { String::new() } else { format!("以“{theme}”为主题，") };
        format!("{organiser}{theme}举办了“{event}”。")
    },
    occasion: "3月15日是国际消费者权益日。活动用答题、问卷、咨询登记等方式，向过往的人介绍消费者的权利和维权办法，并了解他们的消费情况。",
    when: "二、活动时间与地点",
    day: |day| format!("时间：{day}。"),
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
    here: |count| format!("现场一共完成 {count} 份回答。下面的数字只说明在这里回答的人，不代表其他人。"),
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
    survey: |title, count| format!("“{title}”：完成 {count} 份。"),
    most_chose: |question, base, share, choice| {
        format!("“{question}”在这里回答的 {base} 人中，选“{choice}”的最多，占 {share}。")
    },
    mean: |question, base, mean, first, last| {
        format!("“{question}”在这里回答的 {base} 人平均给 {mean} 分（{first} 至 {last} 分）。")
    },
    number: |question, base, mean, median| {
        format!("“{question}”在这里回答的 {base} 人中，平均 {mean}，中位数 {median}。")
    },
    wrote: |question, base| format!("“{question}”有 {base} 人写了自己的话，原文见 responses.csv。"),
    of_answered: |base| format!("在这里回答的 {base} 人"),
    several: "可以选几项，百分比相加可能超过 100%。",
    cases: "七、咨询、投诉与举报",
    no_cases: "没有登记咨询、投诉或举报。",
    by_kind: "按类别",
    kind: "类别",
    count: "件数",
    by_status: "按办理情况",
    status: "办理情况",
    statuses: ["已登记", "已转交", "已答复", "已办结"],
    recovered: |yuan| format!("已为消费者挽回 {yuan} 元。"),
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
    pledges: |count| format!("收到承诺 {count} 份。"),
    went_well: "九、做得好的",
    to_improve: "十、要改进的",
    busiest: |hour, count| format!("{hour} 最热闹，这一小时完成了 {count} 份。"),
    completed: |finished, started, share| {
        format!("开始作答的 {started} 份里有 {finished} 份做完，占 {share}。")
    },
    best_known: |question, share, base| {
        format!("“{question}”答得最好：在这里判分的 {base} 次回答中答对 {share}。")
    },
    target_met: |done, wanted| format!("计划完成 {wanted} 份，实际完成 {done} 份。"),
    lagging: |station, done, wanted| {
        format!("{station} 落后较多：计划 {wanted} 份，完成 {done} 份，下次要提前调配人手。")
    },
    long_wait: |minutes| format!("平均等候 {minutes} 分钟，偏长，下次要多设服务点或分时段发号。"),
    left_at: |activity, left, started, question| {
        format!("“{activity}”开始的 {started} 份里有 {left} 份中途离开，离开最多的是这一题：“{question}”。")
    },
    least_known: |question, share, base| {
        format!("“{question}”还要多讲：在这里判分的 {base} 次回答中只答对 {share}。")
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
