//! 简体中文。

use super::CasesTexts;

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
    sums: |count, by_status, yuan| format!("列出 {count} 件：{by_status}。挽回 {yuan} 元。"),
    locked: "私密内容在密钥解锁后才能看到。",
    to_keys: "去解锁",
    sealed: "已填写（已加密）",
    wiped: "已填写，内容已清除",
    declined: "不想说",
    passed_to: "转交给",
    recovered: "累计挽回（元）",
    recovered_yuan: |yuan| format!("挽回 {yuan} 元"),
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
