//! The languages that the app speaks, and text in several of them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::{FromJson, Node, names_from_json};
use super::vec_map::VecMap;

/// The languages, in the order a switch shows them: the name here, the file of
/// words in `texts`, the BCP 47 tag, and what the language calls itself. New ones
/// come last, since blocks of records count them off.
macro_rules! languages {
    ($for_all:ident $($of:tt)*) => {
        $for_all! { ($($of)*)
            ZhHans = zh_hans, "zh-Hans", "简体";
            ZhHant = zh_hant, "zh-Hant", "繁體";
            En = en, "en", "English";
        }
    };
}
pub(crate) use languages;

/// Writes [`Lang`].
macro_rules! lang {
    (() $($variant:ident = $file:ident, $tag:literal, $own_name:literal;)*) => {
        /// A language, named by its BCP 47 tag. The first is the one that packs are
        /// written in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum Lang {
            $(
                #[doc = $own_name]
                #[serde(rename = $tag)]
                $variant,
            )*
        }

        impl Lang {
            /// Every language, in the order a switch shows them.
            pub const ALL: [Self; [$($tag),*].len()] = [$(Self::$variant),*];

            /// The BCP 47 tag, also used in file names.
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$variant => $tag,)*
                }
            }

            /// What the language calls itself.
            pub fn own_name(self) -> &'static str {
                match self {
                    $(Self::$variant => $own_name,)*
                }
            }
        }

        names_from_json!(Lang { $($tag => $variant),* });
    };
}

languages!(lang);

/// How many languages there are.
const COUNT: usize = Lang::ALL.len();

/// The [nearest](Lang::nearest) of each language.
static NEAREST: [[Lang; COUNT]; COUNT] = nearest();

impl Lang {
    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language itself, then its other ways of writing, then all others: the
    /// order in which a text in one stands in for a text that is missing.
    pub fn nearest(self) -> &'static [Self; COUNT] {
        &NEAREST[self as usize]
    }
}

impl Default for Lang {
    fn default() -> Self {
        Self::ALL[0]
    }
}

/// Works the table out while the program is compiled.
const fn nearest() -> [[Lang; COUNT]; COUNT] {
    let mut table = [Lang::ALL; COUNT];
    let mut of = 0;
    while of < COUNT {
        let (mut distance, mut place) = (0, 0);
        while distance <= FARTHEST {
            let mut to = 0;
            while to < COUNT {
                if distance_between(Lang::ALL[of], Lang::ALL[to]) == distance {
                    table[of][place] = Lang::ALL[to];
                    place += 1;
                }
                to += 1;
            }
            distance += 1;
        }
        of += 1;
    }
    table
}

/// The distance between languages that are not of one kind.
const FARTHEST: usize = 2;

/// How far apart two languages are: 1 where only the way of writing differs,
/// which is what stands behind the first `-` of a tag.
const fn distance_between(one: Lang, other: Lang) -> usize {
    if one as usize == other as usize {
        return 0;
    }
    let (one, other) = (one.tag().as_bytes(), other.tag().as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] && one[at] != b'-' {
        at += 1;
    }
    let ended = (at == one.len() || one[at] == b'-') && (at == other.len() || other[at] == b'-');
    if ended { 1 } else { FARTHEST }
}

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
    /// The text in `lang`, else in the [nearest](Lang::nearest) language that has
    /// one; an empty text is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.0.get(&self.lang(lang)).map_or("", String::as_str)
    }

    /// The language of the text that [`get`](Self::get) finds.
    pub fn lang(&self, lang: Lang) -> Lang {
        lang.nearest().iter().copied().find(|lang| self.has(*lang)).unwrap_or(lang)
    }

    /// Whether there is a text in `lang`.
    pub fn has(&self, lang: Lang) -> bool {
        self.0.get(&lang).is_some_and(|text| !text.is_empty())
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
        assert_eq!((text.get(Lang::ZhHant), text.lang(Lang::ZhHant)), ("Hi", Lang::En));
        assert_eq!((LocalText::default().get(Lang::En), LocalText::default().lang(Lang::En)), ("", Lang::En));
    }

    #[test]
    fn an_empty_text_falls_back_like_a_missing_one() {
        let text = [(Lang::En, String::new()), (Lang::ZhHant, "你好".to_owned())];
        assert_eq!(LocalText(text.into_iter().collect()).get(Lang::En), "你好");
    }

    #[test]
    fn the_other_way_of_writing_is_nearest() {
        assert_eq!(Lang::ZhHans.nearest(), &[Lang::ZhHans, Lang::ZhHant, Lang::En]);
        assert_eq!(Lang::ZhHant.nearest(), &[Lang::ZhHant, Lang::ZhHans, Lang::En]);
        assert_eq!(Lang::En.nearest(), &[Lang::En, Lang::ZhHans, Lang::ZhHant]);
    }
}
