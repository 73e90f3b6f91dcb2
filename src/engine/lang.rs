//! The languages that the app speaks, and text in several of them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::{FromJson, Node, names_from_json};
use super::vec_map::VecMap;

/// A language, named by its BCP 47 tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Lang {
    /// 简体中文, the language packs are written in.
    #[default]
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// 繁體中文, derived from 简体 where the author gives no text.
    #[serde(rename = "zh-Hant")]
    ZhHant,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Every language, in the order a switch shows them.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The BCP 47 tag, also used in file names.
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体",
            Self::ZhHant => "繁體",
            Self::En => "English",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

names_from_json!(Lang { "zh-Hans" => ZhHans, "zh-Hant" => ZhHant, "en" => En });

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// One text in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct LocalText(pub VecMap<Lang, String>);

impl FromJson for LocalText {
    fn from_json(node: &Node<'_>) -> Self {
        Self(VecMap::from_json(node))
    }
}

impl LocalText {
    /// The text in `lang`, else in the nearest language that has one.
    pub fn get(&self, lang: Lang) -> &str {
        let order = match lang {
            Lang::ZhHans => [Lang::ZhHans, Lang::ZhHant, Lang::En],
            Lang::ZhHant => [Lang::ZhHant, Lang::ZhHans, Lang::En],
            Lang::En => [Lang::En, Lang::ZhHans, Lang::ZhHant],
        };
        order.iter().find_map(|lang| self.0.get(lang)).map_or("", String::as_str)
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_text_falls_back_to_a_language_that_has_one() {
        let text = LocalText([(Lang::En, "Hi".to_owned())].into_iter().collect());
        assert_eq!(text.get(Lang::ZhHant), "Hi");
        assert_eq!(LocalText::default().get(Lang::En), "");
    }
}
