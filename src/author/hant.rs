//! 繁體 from 简体, by OpenCC's tables with Taiwan's standard characters and
//! without exchanging words: legal terms stay the mainland's.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

static CONVERTER: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::S2tw).ok());

/// The text in 繁體; none only if the built-in tables cannot be loaded.
pub fn to_hant(text: &str) -> Option<String> {
    CONVERTER.as_ref().map(|converter| converter.convert(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ambiguous_characters_follow_their_words() {
        for (hans, hant) in [
            ("头发和发票", "頭髮和發票"),
            ("这里", "這裡"),
            ("几里路", "幾里路"),
            ("保证书、证据", "保證書、證據"),
            ("干净、干部", "乾淨、幹部"),
            ("七日内退货", "七日內退貨"),
        ] {
            assert_eq!(to_hant(hans).as_deref(), Some(hant));
        }
    }
}
