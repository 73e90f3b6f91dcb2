//! 繁體 from 简体, by OpenCC's tables with Taiwan's standard characters and
//! without exchanging words: legal terms stay the mainland's. Quotation marks
//! become those of 繁體. Texts that
//! participants type are met in every way of writing them.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

static CONVERTER: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::S2tw).ok());

/// The text in 繁體; none only if the built-in tables cannot be loaded.
pub fn to_hant(text: &str) -> Option<String> {
    let quoted = |text: String| text.replace('“', "「").replace('”', "」");
    CONVERTER.as_ref().map(|converter| quoted(converter.convert(text)))
}

/// Ways of writing typed text: 简体, and 繁體 as in Taiwan, in Hong Kong, and
/// without a place's preferences.
const SPELLINGS: [BuiltinConfig; 4] =
    [BuiltinConfig::T2s, BuiltinConfig::S2tw, BuiltinConfig::S2hk, BuiltinConfig::S2t];

static SPELLERS: LazyLock<Vec<OpenCC>> =
    LazyLock::new(|| SPELLINGS.into_iter().filter_map(|config| OpenCC::from_config(config).ok()).collect());

/// The text in 简体; none only if the built-in tables cannot be loaded.
pub fn to_hans(text: &str) -> Option<String> {
    SPELLERS.first().map(|converter| converter.convert(text))
}

/// The text as it is, and in both scripts; some of them may be equal.
pub fn spellings(text: &str) -> Vec<String> {
    let mut spellings = vec![text.to_owned()];
    spellings.extend(SPELLERS.iter().map(|converter| converter.convert(text)));
    spellings
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
            ("“先行赔付”", "「先行賠付」"),
        ] {
            assert_eq!(to_hant(hans).as_deref(), Some(hant));
        }
    }
    #[test]
    fn typed_text_is_met_in_both_scripts() {
        for (written, typed) in
            [("发票", "發票"), ("發票", "发票"), ("这里", "這裡"), ("这里", "這裏"), ("12315", "12315")]
        {
            assert!(spellings(written).iter().any(|spelling| spelling == typed), "{written} as {typed}");
        }
    }
}
