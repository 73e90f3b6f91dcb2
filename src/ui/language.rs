//! Which language a page opens in.

use crate::engine::lang::Lang;
use crate::platform::page;

/// The best of the languages that the loader found, else the first offered.
pub fn preferred_language(offered: &[Lang]) -> Lang {
    let spoken = page::languages();
    let mut spoken = spoken.split(' ').filter_map(Lang::from_tag);
    let spoken = spoken.find(|lang| offered.contains(lang));
    spoken.or(offered.first().copied()).unwrap_or_default()
}
