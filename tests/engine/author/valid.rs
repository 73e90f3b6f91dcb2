//! Sources that are right: `tests/packs/valid/` compiles clean in three
//! languages, with what is not written derived or defaulted.

use std::collections::BTreeSet;

use fairstall::author::{CompiledPack, SourceFile, compile, compile_with};
use fairstall::engine::answer::Answer;
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::mark::Grade;
use fairstall::engine::pack::{Citation, Pack, Question};
use fairstall::engine::question::{Item, Kind, Order};

use crate::support::files::{compiled, pack_in, pictures, source, sources};

/// Every text of a pack that a participant may see.
pub fn texts(pack: &Pack) -> Vec<&str> {
    let mut texts = vec![pack.title.as_str(), &pack.description];
    for question in &pack.questions {
        texts.extend([question.label.as_str(), &question.hint, &question.explanation]);
        let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
        texts.extend(choices.iter().flat_map(|choice| [choice.label.as_str(), &choice.feedback]));
        let pictures = question.picture.iter().chain(choices.iter().filter_map(|c| c.picture.as_ref()));
        texts.extend(pictures.map(|picture| picture.alt.as_str()));
        texts.extend(question.law.iter().flat_map(|law| [law.statute.as_str(), &law.article]));
        match &question.kind {
            Kind::Rating(rating) => texts.extend([rating.low.as_str(), &rating.high]),
            Kind::Number(number) => texts.push(&number.unit),
            Kind::Consent(consent) => texts.push(&consent.statement),
            Kind::Matrix(matrix) => texts.extend(labels(matrix.rows.iter().chain(&matrix.columns))),
            Kind::Matching(matching) => texts.extend(labels(&matching.left)),
            Kind::Calculate(calculate) => {
                texts.extend(calculate.bands.iter().map(|band| band.label.as_str()));
            }
            Kind::Single(_)
            | Kind::Multiple(_)
            | Kind::Text(_)
            | Kind::Date(_)
            | Kind::Ranking(_)
            | Kind::Drawing(_)
            | Kind::Note(_) => {}
        }
    }
    texts
}

fn labels<'p>(items: impl IntoIterator<Item = &'p Item>) -> impl Iterator<Item = &'p str> {
    items.into_iter().map(|item| item.label.as_str())
}

/// A pack of one text question whose title is written so.
fn titled(title: &str) -> CompiledPack {
    let text = format!(
        "format = 1\nid = \"t\"\nversion = 1\nkind = \"survey\"\ntitle = {{ {title} }}\n\
         [[question]]\nid = \"q\"\nkind = \"text\"\nlabel = {{ zh-Hans = \"题\", en = \"Q\" }}\n"
    );
    let project = compile(&[SourceFile::new("t.toml", text)]);
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
    let both = ["single", "multiple", "number", "text", "date", "ranking", "matching", "consent", "note"];
    let mut every = BTreeSet::from(both);
    assert_eq!(kinds("every-mark"), every);
    every.extend(["rating", "matrix", "drawing"]);
    assert_eq!(kinds("every-kind"), every);
}

#[test]
fn traditional_text_is_derived_unless_it_is_written() {
    let derived = titled(r#"zh-Hans = "消费者的头发和发票", en = "Hair""#);
    assert_eq!(derived.by_lang[&Lang::ZhHant].title, "消費者的頭髮和發票");
    let written = titled(r#"zh-Hans = "软件", zh-Hant = "軟體", en = "Software""#);
    assert_eq!(written.by_lang[&Lang::ZhHant].title, "軟體");
    assert_eq!(written.by_lang[&Lang::ZhHans].title, "软件");
    let survey = compiled("tests/packs/valid/market.toml");
    assert_eq!(survey.by_lang[&Lang::ZhHant].title, "市集問卷", "not 集市問卷");
    let quiz = compiled("tests/packs/valid/short-quiz.toml");
    let law = &quiz.by_lang[&Lang::ZhHant].questions[0].law[0];
    assert_eq!(law.statute, "消費者權益保護法（大陸）", "a statute's title can be written too");
}

#[test]
fn a_place_in_the_law_is_said_in_each_language() {
    let quiz = compiled("tests/packs/valid/short-quiz.toml");
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
    let quiz = compiled("tests/packs/valid/short-quiz.toml");
    for question in &quiz.hans().questions {
        let chosen = question.kind.choices().is_some();
        assert_eq!(question.order == Order::Shuffled, chosen, "{}", question.id);
        assert!(question.required && !question.decline, "{}", question.id);
    }
    let survey = compiled("tests/packs/valid/market.toml");
    let taken: Vec<(&str, bool, bool, bool)> = survey
        .hans()
        .questions
        .iter()
        .map(|q| (q.id.as_str(), q.required, q.order == Order::Shuffled, q.decline))
        .collect();
    assert_eq!(taken[0], ("met", true, true, false));
    assert_eq!(taken[1], ("outcome", false, false, true));
    assert_eq!(taken[2], ("amount", true, false, true));
    assert_eq!(taken[5], ("trust", false, false, false));
}

#[test]
fn the_hash_changes_with_anything_a_participant_could_notice_and_nothing_else() {
    let original = source("tests/packs/valid/market.toml");
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
    for (old, new) in [("# A survey", "# A questionnaire"), ("reviewer = \"\"", "reviewer = \"李\"")] {
        assert_eq!(hash(original.text.replacen(old, new, 1)), before, "{old}");
    }
}

fn asked<'p>(pack: &'p Pack, id: &str) -> &'p Question {
    pack.question(&QuestionId::new(id)).unwrap_or_else(|| panic!("no question `{id}`"))
}

#[test]
fn yes_or_no_is_a_choice_of_two_in_the_readers_words() {
    let survey = compiled("tests/packs/valid/every-kind.toml");
    let words = |lang: Lang, id: &str| -> Vec<String> {
        let choices = asked(&survey.by_lang[&lang], id).kind.choices().expect("choices");
        choices.0.iter().map(|choice| format!("{} {}", choice.id, choice.label)).collect()
    };
    assert_eq!(words(Lang::ZhHant, "receipt"), ["yes 是", "no 否"]);
    assert_eq!(words(Lang::En, "receipt"), ["yes Yes", "no No"]);
    assert_eq!(words(Lang::ZhHant, "again"), ["yes 會再來", "no 不來了"]);
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    let refund = asked(quiz.hans(), "refund");
    assert_eq!(refund.order, Order::Fixed, "yes always comes first");
    let right: Vec<bool> = refund.kind.choices().expect("choices").0.iter().map(|c| c.right).collect();
    assert_eq!(right, [true, false]);
}

#[test]
fn regions_are_corners_in_percent_of_the_picture() {
    let survey = compiled("tests/packs/valid/every-kind.toml");
    let look = asked(survey.hans(), "look");
    assert!(look.picture.is_some());
    let choices = look.kind.choices().expect("regions");
    let areas: Vec<&str> = choices.0.iter().map(|choice| choice.area.as_str()).collect();
    let expected = ["15,44 47,44 47,65 15,65", "53.3,44 85,44 85,65 53.3,65", "15,72 41,72 41,88 15,88", ""];
    assert_eq!(areas, expected);
}

#[test]
fn a_picture_is_named_by_its_content_and_described_in_each_language() {
    let survey = compiled("tests/packs/valid/every-kind.toml");
    for (lang, alt) in [(Lang::ZhHant, "一架天平"), (Lang::En, "A pair of scales")] {
        let picture = asked(&survey.by_lang[&lang], "welcome").picture.as_ref().expect("a picture");
        assert!(picture.file.starts_with("pictures/scales-") && picture.file.ends_with(".svg"));
        assert_eq!(picture.alt, alt);
    }
}

#[test]
fn what_is_accepted_is_accepted_in_both_scripts() {
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    for (lang, told) in [(Lang::ZhHans, "消费者热线"), (Lang::ZhHant, "消費者熱線"), (Lang::En, "消费者热线")]
    {
        let kind = asked(&quiz.by_lang[&lang], "hotline").kind.answerable();
        assert_eq!(kind.right_words(), told, "{lang}");
        for typed in ["消费者热线", "消費者熱線", " 《消費者 熱線》。", "１２３１５"] {
            let mark = kind.mark(&Answer::Text(typed.into()));
            assert_eq!(mark.map(|mark| mark.grade()), Some(Grade::Right), "{typed} in {lang}");
        }
    }
}

#[test]
fn closeness_is_told_in_the_questions_unit() {
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    let Kind::Number(weight) = &asked(quiz.hans(), "weight").kind else { panic!("a number") };
    let bands: Vec<(f64, f64)> = weight.closeness.iter().map(|band| (band.within, band.fraction)).collect();
    assert_eq!(bands, [(10.0, 1.0), (50.0, 0.5), (100.0, 0.25)], "20 % of 500 are 100");
}

#[test]
fn a_percentage_of_any_price_is_a_number_that_phones_read() {
    let text = source("tests/packs/valid/every-mark.toml").text;
    let text =
        text.replace("answer = 500", "answer = 330").replace("within_percent = 20", "within_percent = 33.3");
    let file = SourceFile::new("every-mark.toml", text);
    let project = compile_with(&[file], &pictures("tests/packs/valid"));
    assert_eq!(project.diagnostics, []);
    let quiz = pack_in(&project, "every-mark", Lang::En);
    let Kind::Number(weight) = &asked(&quiz, "weight").kind else { panic!("a number") };
    assert_eq!(weight.closeness[2].within, 109.89);
}

#[test]
fn a_right_value_means_the_same_in_the_table_and_in_the_question() {
    let listed = source("tests/packs/valid/priced.toml");
    let mut text = listed.text.replace("answers_set_on = \"\"\n\n[answers]", "");
    for (id, answer) in [("rice", "0.8"), ("fair", "\"2027-03-13\""), ("deposit", "true")] {
        text = text.replace(&format!("\n{id} = {answer}"), "");
        text = text.replace(&format!("id = \"{id}\""), &format!("id = \"{id}\"\nanswer = {answer}"));
    }
    let own = compile(&[SourceFile { text, ..listed }]);
    assert_eq!(own.diagnostics, []);
    let listed = compiled("tests/packs/valid/priced.toml");
    assert_eq!(pack_in(&own, "priced", Lang::En).as_ref(), &listed.by_lang[&Lang::En]);
    let right = |id: &str| asked(&listed.by_lang[&Lang::En], id).kind.answerable().right_words();
    assert_eq!(["rice", "fair", "deposit", "jin"].map(right), ["0.8 yuan", "2027-03-13", "Yes", "500 g"]);
}

#[test]
fn topic_and_difficulty_are_told() {
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    let notice = asked(quiz.hans(), "notice");
    assert_eq!((notice.topic.as_str(), notice.difficulty), ("duties", Some(2)));
    assert_eq!(asked(quiz.hans(), "rights").difficulty, None);
}

#[test]
fn a_quiz_asks_only_for_what_it_marks() {
    let quiz = compiled("tests/packs/valid/every-mark.toml");
    for question in &quiz.hans().questions {
        let marked = question.kind.answerable().mark(&Answer::Agreed).is_some();
        assert_eq!(question.required, marked, "{}", question.id);
        assert_eq!(marked, !["start", "play"].contains(&question.id.as_str()), "{}", question.id);
    }
}
