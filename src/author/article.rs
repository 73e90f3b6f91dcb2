//! Places in a statute, as Chinese law writes them: `第…条[之…][第…款][第…项]`.

use crate::texts::Article;

impl Article {
    /// Reads a place; none where it is not of the form.
    pub fn parse(text: &str) -> Option<Self> {
        let (article, mut rest) = part(text, '条')?;
        let mut inserted = None;
        if let Some(after) = rest.strip_prefix('之') {
            let end = after.find('第').unwrap_or(after.len());
            inserted = Some(numeral(&after[..end])?);
            rest = &after[end..];
        }
        let mut optional = |mark| match part(rest, mark) {
            Some((number, after)) => {
                rest = after;
                Some(number)
            }
            None => None,
        };
        let paragraph = optional('款');
        let item = optional('项');
        rest.is_empty().then_some(Self { article, inserted, paragraph, item })
    }
}

/// `第` + number + `mark`, and what follows.
fn part(text: &str, mark: char) -> Option<(u32, &str)> {
    let (number, rest) = text.strip_prefix('第')?.split_once(mark)?;
    Some((numeral(number)?, rest))
}

/// A number below 10,000 in Chinese numerals.
fn numeral(text: &str) -> Option<u32> {
    const DIGITS: &str = "零一二三四五六七八九";
    let (mut total, mut digit) = (0, None);
    for c in text.chars() {
        let unit = match c {
            '千' => 1000,
            '百' => 100,
            '十' => 10,
            c => {
                let place = DIGITS.chars().position(|d| d == c)?;
                digit = Some(u32::try_from(place).ok()?);
                continue;
            }
        };
        total += digit.take().unwrap_or(1) * unit;
    }
    (!text.is_empty()).then(|| total + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::Lang;
    use crate::texts::PackTexts;

    #[test]
    fn places_are_read_and_said_in_english() {
        for (text, english) in [
            ("第十条", "Article 10"),
            ("第二十五条第三款", "Article 25, paragraph 3"),
            ("第三十四条第十项", "Article 34, item 10"),
            ("第一千二百零六条", "Article 1206"),
            ("第一百四十八条第二款", "Article 148, paragraph 2"),
            ("第一百二十条之一", "Article 120-1"),
            ("第十二条第一款第六项", "Article 12, paragraph 1, item 6"),
        ] {
            let said = Article::parse(text).map(|place| (PackTexts::of(Lang::En).article)(text, place));
            assert_eq!(said.as_deref(), Some(english));
        }
        for bad in ["", "二十五条", "第25条", "第二十五", "第二章", "第五条第二、三款", "第五条附"]
        {
            assert_eq!(Article::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn places_are_in_the_order_of_the_statute() {
        let order = [
            "第二条",
            "第九条",
            "第十条",
            "第十条第一款",
            "第十条第二款",
            "第十条第二款第一项",
            "第十一条第四项",
            "第二十五条第三款",
            "第一百条",
            "第一百二十条",
            "第一百二十条第二款",
            "第一百二十条之一",
            "第一千零一十九条",
        ];
        let places: Vec<Article> = order.into_iter().filter_map(Article::parse).collect();
        assert_eq!(places.len(), order.len());
        assert!(places.is_sorted(), "{places:?}");
    }
}
