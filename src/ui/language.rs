//! Which language a page opens in.

use crate::engine::lang::Lang;
use crate::platform::{page, settings};

/// The language chosen last time, else the browser's, else the first offered.
pub fn preferred_language(offered: &[Lang]) -> Lang {
    let chosen = settings::get::<Lang>("lang");
    let browsers = page::browser_languages();
    let browsers = browsers.iter().filter_map(|tag| Lang::from_browser(tag));
    chosen
        .into_iter()
        .chain(browsers)
        .find(|lang| offered.contains(lang))
        .or_else(|| offered.first().copied())
        .unwrap_or_default()
}
