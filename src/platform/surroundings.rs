//! What the page runs in: which kind of browser, installed or not, over which
//! connection, under which address.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// An app that shows pages in a browser of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InApp {
    /// 微信, and 企业微信.
    WeChat,
    /// QQ; its browser of the same name is a real one.
    Qq,
    /// Another one, by its name.
    Other(&'static str),
}

/// How apps that show pages name themselves to the page.
const IN_APPS: [(&str, InApp); 12] = [
    ("MicroMessenger", InApp::WeChat),
    ("wxwork", InApp::WeChat),
    (" QQ/", InApp::Qq),
    ("Weibo", InApp::Other("微博")),
    ("AlipayClient", InApp::Other("支付宝")),
    ("DingTalk", InApp::Other("钉钉")),
    ("aweme", InApp::Other("抖音")),
    ("xhsdiscover", InApp::Other("小红书")),
    ("baiduboxapp", InApp::Other("百度")),
    ("Instagram", InApp::Other("Instagram")),
    ("FBAN/", InApp::Other("Facebook")),
    (" Line/", InApp::Other("LINE")),
];

/// The app whose own browser this is; none in a real browser.
pub fn in_app() -> Option<InApp> {
    let agent = agent();
    IN_APPS.into_iter().find(|(name, _)| agent.contains(name)).map(|(_, app)| app)
}

/// Whether this is an iPhone or iPad, where an installed app has a store of its
/// own. An iPad says that it is a Mac, but Macs have no touch screen.
pub fn is_ios() -> bool {
    let agent = agent();
    let touches = web_sys::window().map_or(0, |window| window.navigator().max_touch_points());
    ["iPhone", "iPad", "iPod"].iter().any(|name| agent.contains(name))
        || (agent.contains("Macintosh") && touches > 1)
}

/// Whether the page runs as an installed app, without the browser's frame.
pub fn is_installed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let standalone = window.match_media("(display-mode: standalone)").ok().flatten();
    // What Safari has for the same.
    let of_safari = Reflect::get(&window.navigator(), &"standalone".into()).unwrap_or(JsValue::FALSE);
    standalone.is_some_and(|query| query.matches()) || of_safari.is_truthy()
}

/// Whether the browser trusts the connection: over plain HTTP it withholds
/// much of what it can do.
pub fn is_secure() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

fn agent() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}
