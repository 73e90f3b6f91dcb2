//! 简体中文。

use super::{AddressTexts, InAppTexts, InsecureTexts, InstallTexts, OfflineTexts, PhoneTexts, StationTexts};

pub(super) static PHONE: PhoneTexts = PhoneTexts {
    station: StationTexts {
        title: "这部手机所在的站点",
        hint: "从现在起的回答记在这个站点名下。网址里带 ?station=… 的，以网址为准。",
        label: "站点",
        none: "不设",
    },
    offline: OfflineTexts {
        title: "没有网络时",
        hint: "把全部内容存到这部手机：应用、工作台、所有题目和图片。趁有网络，在摊位的每部手机上做一次。",
        prepare: "准备好这部手机",
        working: "正在下载全部内容…",
        ready: |version| format!("已就绪：全部内容都在这部手机上（版本 {version}）。"),
        not_ready: "还没有把全部内容存到这部手机。",
        incomplete: "没能下载完整，原来存下的照常可用。请检查网络，再试一次。",
        refused: |reason| format!("浏览器不肯保存本站（无痕窗口就是这样）。它的说法：{reason}"),
        unavailable: "在这个网址，浏览器不能保存本站：要用 HTTPS 才行。只要手机连得上电脑或网站，一切照常。",
    },
    install: InstallTexts {
        title: "装成应用",
        installed: "已安装：现在用的就是应用。",
        unguarded: "应用没有地址栏，所以首页给所有人都显示工作台的入口。请给工作台设密码。",
        to_keys: "去“密钥”页",
        offered: "装成应用后有自己的图标，没有地址栏可误碰，浏览器也更不会清除数据。",
        install: "安装",
        by_menu: "打开浏览器菜单，选“安装应用”或“添加到主屏幕”：网页就有自己的图标，没有地址栏可误碰。",
        ios: "在 Safari 里点“分享”，再点“添加到主屏幕”，然后从主屏幕打开。网页七天没人打开，Safari 会清除它存的数据；主屏幕上的应用不受影响。",
        ios_first: "请在有人作答之前安装：主屏幕上的应用另有自己的存储，一开始是空的。",
        ios_late: |records| {
            format!(
                "这个浏览器里有 {records} 条记录，主屏幕上的应用里不会有：请先做一份备份，再到应用里收入。"
            )
        },
        unavailable: "普通 HTTP 网址不能装成应用。",
    },
    address: AddressTexts {
        title: "网址",
        hint: "这部手机上的回答存在这个网址名下。换任何别的网址，哪怕是同一台电脑的，就是另一个空的存储。",
        link: "给其他手机用的网址",
        by_number: "这个网址是一串数字，明天网络可能把它分给别的机器，到时在新网址下找不到这里的数据。有主机名就用主机名；换网络之前，先做一份备份。",
        this_machine: "这个网址只有本机能打开。其他手机要用 `fairstall serve --lan` 显示的网址。",
    },
    insecure: InsecureTexts {
        notice: "本页用的是普通 HTTP：回答照常保存，但浏览器少了几样功能。",
        more: "少了什么",
        title: "普通 HTTP 网址",
        intro: "下面几样，浏览器只在 HTTPS 下提供，这里没有：",
        lacks: [
            "离开电脑或网站还能用：请不要断开它的 Wi-Fi",
            "保证空间不足时不清除数据：请常做备份",
            "保持屏幕常亮：请把手机的自动锁屏时间调长",
            "装成应用",
        ],
        works: "其他都照常：作答、保存、工作台、文件、备份、私密回答。",
    },
    in_app: InAppTexts {
        wechat: "这是微信里的浏览器：不能下载文件，退出登录时会清除存下的数据。请点右上角 ⋯ 选“在浏览器打开”，或把网址复制到 Chrome、Edge 或 Safari。在这里答过的，只在这里。",
        qq: "这是 QQ 里的浏览器：不能下载文件，也可能清除存下的数据。请把网址复制到 Chrome、Edge 或 Safari 打开。",
        other: |name| {
            format!(
                "这是{name}里的浏览器：可能不能下载文件，也可能清除存下的数据。请把网址复制到 Chrome、Edge 或 Safari 打开。"
            )
        },
        link: "要打开的网址",
    },
    copy: "复制",
    copied: "已复制。",
    not_kept: "浏览器没有存下这项设置。",
};
