//! 简体中文。

use super::{FormTexts, PosterTexts, PrintTexts};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "打印",
    what: "打印什么",
    posters: PosterTexts {
        title: "海报",
        hint: "每个站点一张 A4。扫码的人用自己的手机作答，记在这个站点名下。",
        address: "网站的网址",
        no_address: "这不是网址。网址以 https:// 或 http:// 开头。",
        this_machine: "这个网址只有本机能打开，扫码的手机打不开。请填网站自己的网址。",
        by_number: "这个网址是一串数字。网络给电脑换了数字，海报就失效了：请当天再印，或用主机名。",
        leads_to: "扫码打开",
        start: "首页",
        own: "大家用自己的手机作答",
        stations: "站点",
        no_station: "不分站点",
        qr: |address| format!("{address} 的二维码"),
        how_to: ["用相机或微信扫一扫。", "答几道题，不用下载，不用注册。", "回答只存在作答的手机上。"],
    },
    form: FormTexts {
        title: "纸质问卷",
        hint: "题号和选项代号与“纸质问卷”页一致，收回来照着录入。按工作台现在的语言打印。",
        activity: "问卷",
        none: "这次活动没有可以印成纸的问卷：抽题的测验没有纸质版。",
        private: |count| format!("{count} 道私密题不在纸上：写在纸上的没有加密。"),
        sheet: "编号",
        station: "站点",
        how: "没有说明的，每题选一项打勾。不想说的可以空着。",
        several: "可以选多项。",
        up_to: |most| format!("最多选 {most} 项。"),
        rank: "按先后写出方框前的代号：",
        match_up: "每行写上对应的代号。",
        taken: |number, keys| format!("第 {number} 题选了 {keys} 的才答。"),
        not_taken: |number, keys| format!("第 {number} 题选了 {keys} 的不用答。"),
        depends: |numbers| format!("要看第 {numbers} 题怎么答，请问志愿者。"),
        answer_to: |number| format!("（第 {number} 题的回答）"),
    },
};
