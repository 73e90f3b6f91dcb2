//! 简体中文。

use super::ReportTexts;

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
