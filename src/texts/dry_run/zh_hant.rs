//! 繁體中文。

use super::DryRunTexts;

pub(super) static DRY_RUN: DryRunTexts = DryRunTexts {
    title: "演練",
    hint: "另開一個攤位，填上編造的一天，在活動之前先看看統計、文件和總結。真實的答卷原樣不動，兩邊絕不會混在一起。",
    start: "開始演練",
    banner: "演練中：這裡的一切都是編造的，真實的答卷另外保存。",
    filling: "正在編造一天……",
    end: "結束演練，刪除編造的資料",
};
