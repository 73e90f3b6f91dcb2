//! 繁體中文。

use super::ReportTexts;

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
