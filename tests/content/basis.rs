//! Reads the `basis` of the fact sheet: which places of which statutes.
//!
//! A basis is clauses between `；`, each a statute and places in it:
//! - the statute is what stands in 《》, or what stands before the first 第; 现行
//!   before it, and notes in brackets (a year, a number, 条号未核), say nothing;
//! - 实施条例 alone means those of the statute named before it;
//! - places stand between `、`, and what a place leaves out is that of its
//!   neighbour: 第二十六条第二、三款 are two paragraphs, 第八、九条 two articles;
//! - 至 makes a range; a chapter is the range of its articles.

use fairstall::engine::lang::Lang;
use fairstall::texts::{Article, PackTexts};

/// Statutes that the sheet calls otherwise than the packs.
const OTHER_NAMES: [(&str, &str); 1] = [("最高人民法院关于适用〈民事诉讼法〉的解释", "民事诉讼法司法解释")];

/// Chapters that the sheet names, with their first and last articles.
const CHAPTERS: [(&str, &str, &str, &str); 1] = [("消费者权益保护法", "第二章", "第七条", "第十五条")];

/// Places in a statute, from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The statute's title as the packs have it.
    pub statute: String,
    from: Article,
    to: Article,
}

impl Places {
    /// Whether this place of this statute is among them.
    pub fn hold(&self, statute: &str, article: Article) -> bool {
        self.statute == statute && (self.from..=self.to).contains(&article)
    }
}

/// All places that a basis names.
pub fn read(basis: &str) -> Vec<Places> {
    let mut places: Vec<Places> = Vec::new();
    let mut before = String::new();
    for clause in without_notes(basis).split('；') {
        let Some(start) = places_start(clause) else { continue };
        let statute = statute(&clause[..start], &before);
        for (from, to) in ranges(&clause[start..]) {
            let chapter = CHAPTERS.iter().find(|(of, name, ..)| *of == statute && *name == from);
            let (from, to) =
                chapter.map_or((from.as_str(), to.as_str()), |(_, _, first, last)| (first, last));
            if let (Some(from), Some(to)) = (Article::parse(from), Article::parse(to)) {
                places.push(Places { statute: statute.clone(), from, to });
            }
        }
        before = statute;
    }
    places
}

/// The basis without notes in brackets. 解释（一） is a title.
fn without_notes(basis: &str) -> String {
    // All of it may stand in brackets, where it is about no law in the first place.
    let whole = basis.strip_prefix('（').and_then(|rest| rest.strip_suffix('）'));
    let basis = whole.filter(|inside| !inside.contains('（')).unwrap_or(basis);
    let mut kept = String::new();
    for (index, part) in basis.split('（').enumerate() {
        let (inside, after) = part.split_once('）').unwrap_or(("", part));
        let note = inside.contains("条号") || inside.chars().any(|c| c.is_ascii_digit());
        if index > 0 && !note && part.contains('）') {
            kept.extend(["（", inside, "）"]);
        }
        kept.push_str(after);
    }
    kept
}

/// Where the first place stands: behind 》, or at the first 第.
fn places_start(clause: &str) -> Option<usize> {
    let title = clause.find('》').map_or(0, |end| end + '》'.len_utf8());
    Some(title + clause[title..].find('第')?)
}

/// The statute's title; `before` is the one of the clause before.
fn statute(words: &str, before: &str) -> String {
    let title = match words.split_once('《').and_then(|(_, rest)| rest.split_once('》')) {
        Some((title, _)) => title,
        None => words.trim_start_matches("现行"),
    };
    if title == "实施条例" {
        return format!("{before}{title}");
    }
    let other = OTHER_NAMES.iter().find(|(name, _)| *name == title);
    other.map_or(title, |(_, name)| name).to_owned()
}

/// What stands between `、`, whole, as ranges of one place or several.
fn ranges(list: &str) -> Vec<(String, String)> {
    // 至 binds two places that are then read like any others.
    let mut words: Vec<String> = Vec::new();
    let mut binds = Vec::new();
    for item in list.split('、') {
        for (index, word) in item.split('至').enumerate() {
            words.push(word.to_owned());
            binds.push(index > 0);
        }
    }
    // 第八 takes its 条 from 九条 behind it …
    for at in (1..words.len()).rev() {
        if !words[at - 1].ends_with(['条', '款', '项', '章']) && !words[at - 1].contains("条之") {
            let unit = words[at].chars().last().into_iter().collect::<String>();
            words[at - 1].push_str(&unit);
        }
    }
    // … and 九条 takes all that stands before 八.
    for at in 1..words.len() {
        if !words[at].starts_with('第')
            && let Some(end) = words[at - 1].rfind('第')
        {
            words[at] = format!("{}第{}", &words[at - 1][..end], words[at]);
        }
    }
    let mut ranges: Vec<(String, String)> = Vec::new();
    for (word, bound) in words.into_iter().zip(binds) {
        match ranges.last_mut() {
            Some(last) if bound => last.1 = word,
            _ => ranges.push((word.clone(), word)),
        }
    }
    ranges
}

#[test]
fn a_basis_is_read_as_the_sheet_writes_it() {
    let told = |basis: &str| {
        let english = |place| (PackTexts::of(Lang::En).article)("", place);
        let place = |p: Places| match (english(p.from), english(p.to)) {
            (from, to) if from == to => format!("{} {from}", p.statute),
            (from, to) => format!("{} {from} to {to}", p.statute),
        };
        read(basis).into_iter().map(place).collect::<Vec<_>>()
    };
    for (basis, places) in [
        ("《电子商务法》第十七条", &["电子商务法 Article 17"][..]),
        ("现行《消费者权益保护法》第五十五条第一款", &["消费者权益保护法 Article 55, paragraph 1"]),
        (
            "《消费者权益保护法》第二十六条第一款；《民法典》第四百九十六条",
            &["消费者权益保护法 Article 26, paragraph 1", "民法典 Article 496"],
        ),
        (
            "《消费者权益保护法》第二十一条；实施条例第十三条",
            &["消费者权益保护法 Article 21", "消费者权益保护法实施条例 Article 13"],
        ),
        (
            "《消费者权益保护法》第二十六条第二、三款",
            &["消费者权益保护法 Article 26, paragraph 2", "消费者权益保护法 Article 26, paragraph 3"],
        ),
        ("《食品安全法》第七十八、七十九条", &["食品安全法 Article 78", "食品安全法 Article 79"]),
        (
            "《民法典》第十九、二十、一百四十四条",
            &["民法典 Article 19", "民法典 Article 20", "民法典 Article 144"],
        ),
        (
            "《反不正当竞争法》（2025修订）第十一条第三项、第二十七条",
            &["反不正当竞争法 Article 11, item 3", "反不正当竞争法 Article 27"],
        ),
        ("食品安全司法解释（一）第六条", &["食品安全司法解释（一） Article 6"]),
        ("食品药品惩罚性赔偿司法解释（2024）第十二条", &["食品药品惩罚性赔偿司法解释 Article 12"]),
        (
            "《消费者权益保护法实施条例》第三十八条至第四十条",
            &["消费者权益保护法实施条例 Article 38 to Article 40"],
        ),
        ("《指南》（总局公告2023年第6号）第五至七条", &["指南 Article 5 to Article 7"]),
        ("《消费者权益保护法》第二章", &["消费者权益保护法 Article 7 to Article 15"]),
        ("《刑法》第二百五十三条之一；《旅游法》第七十条", &["刑法 Article 253-1", "旅游法 Article 70"]),
        ("《最高人民法院关于适用〈民事诉讼法〉的解释》第二十条", &["民事诉讼法司法解释 Article 20"]),
        ("公安部宣传；《电子商务法》第十七条", &["电子商务法 Article 17"]),
        ("《网络购买商品七日无理由退货暂行办法》（条号未核）", &[]),
        ("（常识；《民事诉讼法》第六十七条）", &["民事诉讼法 Article 67"]),
        ("（非法条，史实）", &[]),
    ] {
        assert_eq!(told(basis), places, "{basis}");
    }
}
