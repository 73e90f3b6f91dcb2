//! 繁體中文。

use super::Words;

pub(super) static WORDS: Words = Words {
    title: |event| format!("{event}活動總結"),
    made_up: "【演練】本文所有數字都是編造的，不得上交。",
    background: "一、活動背景與主題",
    held: |organiser, event, theme| {
        let theme = if theme.is_empty() { String::new() } else { format!("以「{theme}」為主題，") };
        format!("{organiser}{theme}舉辦了「{event}」。")
    },
    occasion: "3月15日是國際消費者權益日。活動用答題、問卷、諮詢登記等方式，向過往的人介紹消費者的權利和維權辦法，並瞭解他們的消費情況。",
    when: "二、活動時間與地點",
    day: |day| format!("時間：{day}。"),
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
    here: |count| format!("現場一共完成 {count} 份回答。下面的數字只說明在這裡回答的人，不代表其他人。"),
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
    survey: |title, count| format!("「{title}」：完成 {count} 份。"),
    most_chose: |question, base, share, choice| {
        format!("「{question}」在這裡回答的 {base} 人中，選「{choice}」的最多，佔 {share}。")
    },
    mean: |question, base, mean, first, last| {
        format!("「{question}」在這裡回答的 {base} 人平均給 {mean} 分（{first} 至 {last} 分）。")
    },
    number: |question, base, mean, median| {
        format!("「{question}」在這裡回答的 {base} 人中，平均 {mean}，中位數 {median}。")
    },
    wrote: |question, base| format!("「{question}」有 {base} 人寫了自己的話，原文見 responses.csv。"),
    of_answered: |base| format!("在這裡回答的 {base} 人"),
    several: "可以選幾項，百分比相加可能超過 100%。",
    cases: "七、諮詢、投訴與舉報",
    no_cases: "沒有登記諮詢、投訴或舉報。",
    by_kind: "按類別",
    kind: "類別",
    count: "件數",
    by_status: "按辦理情況",
    status: "辦理情況",
    statuses: ["已登記", "已轉交", "已答覆", "已辦結"],
    recovered: |yuan| format!("已為消費者挽回 {yuan} 元。"),
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
    pledges: |count| format!("收到承諾 {count} 份。"),
    went_well: "九、做得好的",
    to_improve: "十、要改進的",
    busiest: |hour, count| format!("{hour} 最熱鬧，這一小時完成了 {count} 份。"),
    completed: |finished, started, share| {
        format!("開始作答的 {started} 份裡有 {finished} 份做完，佔 {share}。")
    },
    best_known: |question, share, base| {
        format!("「{question}」答得最好：在這裡判分的 {base} 次回答中答對 {share}。")
    },
    target_met: |done, wanted| format!("計劃完成 {wanted} 份，實際完成 {done} 份。"),
    lagging: |station, done, wanted| {
        format!("{station} 落後較多：計劃 {wanted} 份，完成 {done} 份，下次要提前調配人手。")
    },
    long_wait: |minutes| format!("平均等候 {minutes} 分鐘，偏長，下次要多設服務點或分時段發號。"),
    left_at: |activity, left, started, question| {
        format!(
            "「{activity}」開始的 {started} 份裡有 {left} 份中途離開，離開最多的是這一題：「{question}」。"
        )
    },
    least_known: |question, share, base| {
        format!("「{question}」還要多講：在這裡判分的 {base} 次回答中只答對 {share}。")
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
