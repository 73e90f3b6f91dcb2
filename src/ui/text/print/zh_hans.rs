//! 简体中文。

use super::{PosterTexts, PrintTexts};

pub(super) static PRINT: PrintTexts = PrintTexts {
    print: "打印",
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
        how_to: ["用相机或微信扫一扫。", "一分钟左右答完，不用下载，不用注册。", "回答只存在作答的手机上。"],
    },
};
