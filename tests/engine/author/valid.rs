//! Sources that are right: `tests/packs/valid/` compiles clean in three
//! languages, with what is not written derived or defaulted.

use std::collections::BTreeSet;

use fairstall::author::{CompiledPack, SourceFile, compile};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{Citation, Pack};
use fairstall::engine::question::Kind;

use crate::support::files::{compiled, source, sources};

/// Every text of a pack that a participant may see.
pub fn texts(pack: &Pack) -> Vec<&str> {
    let mut texts = vec![pack.title.as_str(), &pack.description];
    for question in &pack.questions {
        texts.extend([question.label.as_str(), &question.hint, &question.explanation]);
        let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
        texts.extend(choices.iter().map(|choice| choice.label.as_str()));
        texts.extend(question.law.iter().flat_map(|law| [law.statute.as_str(), &law.article]));
        match &question.kind {
            Kind::Rating(rating) => texts.extend([rating.low.as_str(), &rating.high]),
            Kind::Number(number) => texts.push(&number.unit),
            Kind::Calculate(calculate) => {
                texts.extend(calculate.bands.iter().map(|band| band.label.as_str()))
            }
            Kind::Single(_) | Kind::Multiple(_) | Kind::Text(_) => {}
        }
    }
    texts
}

/// A pack of one text question whose title is written so.
fn titled(title: &str) -> CompiledPack {
    let text = format!(
        "format = 1\nid = \"t\"\nversion = 1\nkind = \"survey\"\ntitle = {{ {title} }}\n\
         [[question]]\nid = \"q\"\nkind = \"text\"\nlabel = {{ zh-Hans = \"题\", en = \"Q\" }}\n"
    );
    let project = compile(&[SourceFile { name: "t.toml".into(), text }]);
    assert_eq!(project.diagnostics, []);
    project.packs.into_values().next().expect("a pack")
}

#[test]
fn every_fixture_compiles_clean_in_three_languages() {
    for file in sources("tests/packs/valid") {
        let pack = compiled(&file);
        let hans = pack.hans();
        assert_eq!(pack.by_lang.keys().copied().collect::<Vec<_>>(), Lang::ALL, "{file}");
        for (lang, translated) in &pack.by_lang {
            assert_eq!(translated.lang, *lang);
            assert_eq!(translated.hash, hans.hash, "{file}: a hash stands for all languages");
            assert_eq!(texts(translated).len(), texts(hans).len());
            for (translated, hans) in texts(translated).into_iter().zip(texts(hans)) {
                assert_eq!(translated.is_empty(), hans.is_empty(), "{file} in {lang}: {hans}");
            }
        }
    }
}

#[test]
fn the_fixtures_have_every_kind_of_question() {
    let kinds = |name: &str| -> BTreeSet<&str> {
        let pack = compiled(&format!("tests/packs/valid/{name}.toml"));
        pack.hans().questions.iter().map(|question| question.kind.name()).collect()
    };
    assert_eq!(kinds("every-kind"), BTreeSet::from(["single", "multiple", "rating", "number", "text"]));
    assert_eq!(kinds("every-mark"), BTreeSet::from(["single", "multiple", "number", "text"]));
}

#[test]
fn traditional_text_is_derived_unless_it_is_written() {
    let derived = titled(r#"zh-Hans = "消费者的头发和发票", en = "Hair""#);
    assert_eq!(derived.by_lang[&Lang::ZhHant].title, "消費者的頭髮和發票");
    let written = titled(r#"zh-Hans = "软件", zh-Hant = "軟體", en = "Software""#);
    assert_eq!(written.by_lang[&Lang::ZhHant].title, "軟體");
    assert_eq!(written.by_lang[&Lang::ZhHans].title, "软件");
    let survey = compiled("tests/packs/valid/every-kind.toml");
    assert_eq!(survey.by_lang[&Lang::ZhHant].title, "市集問卷", "not 集市問卷");
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    let law = &quiz.by_lang[&Lang::ZhHant].questions[0].law[0];
    assert_eq!(law.statute, "消費者權益保護法（大陸）", "a statute's title can be written too");
}

#[test]
fn a_place_in_the_law_is_said_in_each_language() {
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    let second = |lang: Lang| -> Vec<&Citation> { quiz.by_lang[&lang].questions[1].law.iter().collect() };
    for (lang, articles) in [
        (Lang::ZhHans, ["第八条", "第一百二十条之一第一款第二项"]),
        (Lang::ZhHant, ["第八條", "第一百二十條之一第一款第二項"]),
        (Lang::En, ["Article 8", "Article 120-1, paragraph 1, item 2"]),
    ] {
        let found: Vec<&str> = second(lang).iter().map(|law| law.article.as_str()).collect();
        assert_eq!(found, articles, "{lang}");
        assert!(second(lang).iter().all(|law| law.since == "1994-01-01"));
    }
}

#[test]
fn what_a_quiz_and_a_survey_take_for_granted() {
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    for question in &quiz.hans().questions {
        assert!(question.required && question.shuffle && !question.decline, "{}", question.id);
    }
    let survey = compiled("tests/packs/valid/every-kind.toml");
    let taken: Vec<(&str, bool, bool, bool)> =
        survey.hans().questions.iter().map(|q| (q.id.as_str(), q.required, q.shuffle, q.decline)).collect();
    assert_eq!(taken[0], ("met", true, true, false));
    assert_eq!(taken[1], ("outcome", false, false, true));
    assert_eq!(taken[2], ("amount", true, false, true));
    assert_eq!(taken[5], ("trust", false, false, false));
}

#[test]
fn the_hash_changes_with_anything_a_participant_could_notice_and_nothing_else() {
    let original = source("tests/packs/valid/every-kind.toml");
    let hash = |text: String| {
        let project = compile(&[SourceFile { text, ..original.clone() }]);
        assert_eq!(project.diagnostics, []);
        project.packs.values().next().expect("a pack").hans().hash.clone()
    };
    let before = hash(original.text.clone());
    for (old, new) in [
        ("Short weight", "Underweight"),
        ("缺斤少两", "短斤少两"),
        ("version = 3", "version = 4"),
        ("max = 3", "max = 4"),
        ("meaning = 2", "meaning = 3"),
    ] {
        assert_ne!(hash(original.text.replacen(old, new, 1)), before, "{old}");
    }
    for (old, new) in [("# Every kind", "# All kinds"), ("reviewer = \"\"", "reviewer = \"李\"")] {
        assert_eq!(hash(original.text.replacen(old, new, 1)), before, "{old}");
    }
}
