//! The page's own words. No other text of the project is for lawyers, so they
//! stand here and not with the interface's.

use crate::engine::question::Kind;

/// The words in one language.
pub(super) struct Words {
    pub(super) page_title: &'static str,
    pub(super) how_to: &'static str,
    pub(super) pack: &'static str,
    pub(super) checked_on: &'static str,
    pub(super) valid_until: &'static str,
    pub(super) reviewer: &'static str,
    pub(super) questions: &'static str,
    pub(super) with_law: &'static str,
    pub(super) entries: &'static str,
    pub(super) says: &'static str,
    pub(super) contents: &'static str,
    pub(super) no_law: &'static str,
    pub(super) question: &'static str,
    pub(super) answer: &'static str,
    pub(super) why: &'static str,
    pub(super) law: &'static str,
    pub(super) picture: &'static str,
    pub(super) right: &'static str,
    pub(super) right_order: &'static str,
    pub(super) right_pairs: &'static str,
    pub(super) not_ranked: &'static str,
    pub(super) no_partner: &'static str,
    pub(super) accepted: &'static str,
    pub(super) earns: fn(&str) -> String,
    pub(super) within: fn(&str, &str) -> String,
    pub(super) told: fn(&str) -> String,
    pub(super) cited: fn(&str, &str, &str) -> String,
    pub(super) correct: &'static str,
    pub(super) to_change: &'static str,
    pub(super) signed: &'static str,
    pub(super) date: &'static str,
}

pub(super) static HANS: Words = Words {
    page_title: "题目审阅稿",
    how_to: "每道计分题列一次，按所引的第一个法条排列；其余法条列在题内。维权卡列在最后。请逐题、逐条勾选、签名。方括号内是事实表的行号。",
    pack: "题库、版本",
    checked_on: "核对日期",
    valid_until: "有效期至",
    reviewer: "审阅人",
    questions: "计分题",
    with_law: "其中引用法条",
    entries: "条目",
    says: "内容",
    contents: "目录",
    no_law: "未引用法条",
    question: "题目",
    answer: "答案",
    why: "讲解",
    law: "法条",
    picture: "图片",
    right: "正确",
    right_order: "正确顺序",
    right_pairs: "正确配对",
    not_ranked: "不排入",
    no_partner: "没有配对",
    accepted: "以下写法都算对",
    earns: |part| format!("得 {part} 分"),
    within: |distance, part| format!("相差不超过 {distance}：得 {part} 分"),
    told: |text| format!("选后提示：{text}"),
    cited: |statute, article, since| format!("《{statute}》{article}，{since} 起施行"),
    correct: "无误",
    to_change: "须改（写在下方）",
    signed: "签名",
    date: "日期",
};

pub(super) static EN: Words = Words {
    page_title: "Questions for review",
    how_to: "Each marked question stands once, under the first article that it cites; others are named with it. \
             The rights card comes last. Please tick and sign each one. In square brackets: the row of the fact sheet.",
    pack: "Pack, version",
    checked_on: "Checked on",
    valid_until: "Valid until",
    reviewer: "Reviewer",
    questions: "Marked questions",
    with_law: "Of them citing law",
    entries: "Entries",
    says: "Says",
    contents: "Contents",
    no_law: "Without law",
    question: "Question",
    answer: "Answer",
    why: "Why",
    law: "Law",
    picture: "Picture",
    right: "right",
    right_order: "Right order",
    right_pairs: "Right pairs",
    not_ranked: "Not ranked",
    no_partner: "Belongs to none",
    accepted: "All of these are right",
    earns: |part| format!("earns {part}"),
    within: |distance, part| format!("At most {distance} off: earns {part}"),
    told: |text| format!("Whoever takes it is told: {text}"),
    cited: |statute, article, since| format!("{statute}, {article}, since {since}"),
    correct: "Correct",
    to_change: "To be changed, see below",
    signed: "Signed",
    date: "Date",
};

/// What is to be done, in 简体 and English.
pub(super) fn kind(kind: &Kind) -> (&'static str, &'static str) {
    let regions = kind.choices().is_some_and(|choices| choices.regions());
    match kind {
        Kind::Single(_) | Kind::Multiple(_) if regions => ("看图点选", "Places in a picture"),
        Kind::Single(_) => ("单选", "Choose one"),
        Kind::Multiple(_) => ("多选", "Choose any"),
        Kind::Number(_) => ("填数", "Number"),
        Kind::Text(_) => ("填空", "Text"),
        Kind::Date(_) => ("填日期", "Day"),
        Kind::Ranking(_) => ("排序", "Put in order"),
        Kind::Matching(_) => ("配对", "Match"),
        // None of these is marked.
        Kind::Rating(_)
        | Kind::Matrix(_)
        | Kind::Drawing(_)
        | Kind::Consent(_)
        | Kind::Note(_)
        | Kind::Calculate(_) => ("", ""),
    }
}
