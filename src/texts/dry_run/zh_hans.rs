//! 简体中文。

use super::DryRunTexts;

pub(super) static DRY_RUN: DryRunTexts = DryRunTexts {
    title: "演练",
    hint: "另开一个摊位，填上编造的一天，在活动之前先看看统计、文件和总结。真实的答卷原样不动，两边绝不会混在一起。",
    start: "开始演练",
    banner: "演练中：这里的一切都是编造的，真实的答卷另外保存。",
    filling: "正在编造一天……",
    end: "结束演练，删除编造的数据",
};
