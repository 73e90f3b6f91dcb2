//! 繁體中文。

use super::CasesTexts;

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
    sums: |count, by_status, yuan| format!("列出 {count} 件：{by_status}。挽回 {yuan} 元。"),
    locked: "私密內容在密鑰解鎖後才能看到。",
    to_keys: "去解鎖",
    sealed: "已填寫（已加密）",
    wiped: "已填寫，內容已清除",
    declined: "不想說",
    passed_to: "轉交給",
    recovered: "累計挽回（元）",
    recovered_yuan: |yuan| format!("挽回 {yuan} 元"),
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
