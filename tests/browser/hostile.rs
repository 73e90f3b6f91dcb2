//! Texts of packs and events, and what people type, are never anything but
//! text: not markup, not script, not wider than the screen, and they turn the
//! direction of nothing that stands behind them.

use fairstall::author::{CardFiles, card_page, review_page};
use fairstall::engine::event::{Draw, card_address};
use fairstall::engine::id::{ActivityId, EventId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{BlindRun, DeskPage, Gone, ThanksPage};
use crate::support::hostile::{self, TYPED, shown_safely, texts_in};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::xpath::button;
use crate::words::Words;

const SURVEY: &str = "every-kind";
const QUIZ: &str = "every-mark";
/// Packs with every kind, and with groups, constraints, calculated grades and
/// subjects.
const PACKS: [&str; 5] = [SURVEY, QUIZ, "logic", "shops", "judged"];

/// What is typed where a number is asked, until one is taken.
const NUMBERS: [&str; 4] = ["3", "10", "500", "1"];

/// The texts of a question that stand on its page before it is answered.
const ON_THE_PAGE: [&str; 6] = ["label", "hint", "low", "high", "unit", "statement"];

/// A site all of whose texts are hostile.
fn site() -> Copy {
    let site = Copy::new();
    for pack in PACKS {
        let source = format!("tests/packs/valid/{pack}.toml");
        site.add_compiled(&source, &hostile::pack(&source));
    }
    site.change_event(|event| {
        let mut number = 0;
        for (key, value) in event.as_object_mut().expect("an event") {
            // Where packs lie is no text.
            if key != "packs" {
                hostile::disguise_json(value, &mut number);
            }
        }
    });
    site
}

/// The texts of the page that is open, as its questions have them.
async fn texts_of_page(phone: &Phone, pack: &Pack) -> Vec<String> {
    let script = "return [...document.querySelectorAll('section.question:not([hidden]) [id$=-label]')]
        .map((heading) => heading.textContent)";
    let labels = phone.run(script, vec![]).await.expect("questions");
    let asked = |label: &Value| pack.questions.iter().find(|question| label == question.label.as_str());
    let asked = labels.as_array().into_iter().flatten().map(|label| {
        let found = asked(label).unwrap_or_else(|| panic!("no question reads {label}"));
        let mut value = serde_json::to_value(&**found).expect("a question");
        // What is only said to those who see no picture is not on the page.
        if found.kind.choices().is_some_and(|choices| choices.regions()) {
            value["kind"] = Value::Null;
        }
        value
    });
    asked.flat_map(|question| texts_in(&question, &ON_THE_PAGE)).filter(|text| !text.contains("${")).collect()
}

/// Goes through a run to the thank-you, and looks at every page.
async fn walk(phone: &Phone, pack: &Pack) {
    phone.open(&format!("?own#/a/{}", pack.id)).await;
    let run = BlindRun::on(phone).await;
    for page in 1.. {
        shown_safely(phone, &texts_of_page(phone, pack).await).await;
        run.answer(TYPED, NUMBERS[0]).await;
        shown_safely(phone, &[]).await;
        if page % 4 == 0 {
            phone.keep_picture(&format!("hostile-{}-{page}", pack.id)).await;
        }
        if page == 3 {
            phone.reload().await;
            shown_safely(phone, &[]).await;
            phone.keep_picture(&format!("hostile-{}-resume", pack.id)).await;
            phone.tap("way to go on", &button(Words::of(phone.lang()).resume)).await;
            BlindRun::on(phone).await;
        }
        let mut gone = run.go_on().await;
        for number in &NUMBERS[1..] {
            if gone == Gone::Nowhere {
                shown_safely(phone, &[]).await;
                run.answer(number, number).await;
                gone = run.go_on().await;
            }
        }
        assert_ne!(gone, Gone::Nowhere, "{}", phone.screen().await);
        if gone == Gone::ToTheEnd {
            break;
        }
    }
    ThanksPage::on(phone).await;
    phone.unfold_all().await;
    shown_safely(phone, &[]).await;
    phone.keep_picture(&format!("hostile-{}-thanks", pack.id)).await;
}

#[test]
fn hostile_texts_of_an_event_are_text() {
    let site = site();
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open("?station=canteen").await;
        phone.see("activities", "//main//ul//button").await;
        let event = site.event();
        let mut texts = texts_in(&event["activities"], &["zh-Hans"]);
        for key in ["title", "theme", "organiser"] {
            texts.extend(texts_in(&event[key], &["zh-Hans"]));
        }
        assert!(texts.len() > 10, "{texts:?}");
        shown_safely(phone, &texts).await;
        phone.keep_picture("hostile-start").await;
    });
}

#[test]
fn hostile_texts_of_a_survey_are_text_in_a_run() {
    run_through(&[SURVEY, "shops", "logic"]);
}

#[test]
fn hostile_texts_of_a_quiz_are_text_with_feedback_and_when_looked_back_at() {
    run_through(&[QUIZ]);
}

fn run_through(packs: &[&str]) {
    let site = site();
    for pack in packs {
        let pack = site.pack(pack, Lang::ZhHans);
        Stall::new().with_site(&site).visit(async |phone| walk(phone, &pack).await);
    }
}

/// Made-up runs of all packs, whose typed texts are hostile too.
fn made_up(site: &Copy) -> Vec<String> {
    let mut all = Vec::new();
    for id in PACKS {
        let pack = site.pack(id, Lang::ZhHans);
        let plan = Plan {
            event: EventId::new("cwrd-2027"),
            activity: ActivityId::new(id),
            stations: ["canteen", "library"].map(StationId::new).into(),
            draw: Draw::All,
            from: datetime!(2027-03-15 09:00 +8),
            seed: id.len() as u64,
        };
        all.extend(records(pack.into(), plan).take(60).map(|record| hostile_record(&record)));
    }
    all
}

fn hostile_record(record: &Record) -> String {
    let mut value: Value = serde_json::from_str(&record.to_json()).expect("JSON");
    for outcome in value["answers"].as_object_mut().into_iter().flat_map(|answers| answers.values_mut()) {
        if let Some(text) = outcome.pointer_mut("/answered/text") {
            *text = json!(TYPED);
        }
        for kind in ["single", "multiple"] {
            if let Some(other) = outcome.pointer_mut(&format!("/answered/{kind}/other")) {
                *other = json!(TYPED);
            }
        }
    }
    value.to_string()
}

#[test]
fn hostile_texts_are_text_at_the_desk_and_in_its_files() {
    let site = site();
    let made = made_up(&site);
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open("").await;
        phone.see("activities", "//main//ul//button").await;
        storage::put_records(phone, &made).await;
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::of_any_event(phone).await;
        desk.has_records(made.len()).await;
        let event = site.event();
        for id in PACKS {
            let activities = event["activities"].as_array().expect("activities");
            let place = activities.iter().position(|activity| activity["id"] == id);
            desk.choose_activity_at(place.expect("the activity")).await;
            let pack = site.pack(id, Lang::ZhHans);
            let kept =
                pack.questions.iter().filter(|question| question.is_kept() && question.repeats.is_none());
            let labels: Vec<String> = kept.map(|question| question.label.clone()).collect();
            shown_safely(phone, &labels).await;
            phone.unfold_all().await;
            desk.shows_cross().await;
            shown_safely(phone, &labels).await;
            phone.keep_picture(&format!("hostile-desk-{id}")).await;
        }
        // What people typed is listed where nothing is marked.
        let story =
            event["activities"].as_array().expect("activities").iter().position(|one| one["id"] == SURVEY);
        desk.choose_activity_at(story.expect("the survey")).await;
        phone.unfold_all().await;
        shown_safely(phone, &[TYPED.to_owned()]).await;
        files_hold_them(&desk, &site).await;
    });
}

/// The files hold every text as it is, but for the apostrophe before a formula.
async fn files_hold_them(desk: &DeskPage<'_>, site: &Copy) {
    let responses = Sheet::read(&desk.export("responses.csv").await);
    let typed = format!("'{TYPED}");
    let stories = responses.rows_where(&[("every-kind.story", &typed)]);
    let others = responses.rows_where(&[("every-kind.place.else.text", &typed)]);
    assert!(stories.len() > 5 && others.len() > 2, "{} stories, {} others", stories.len(), others.len());
    let tallies = Sheet::read(&desk.export("tallies.csv").await);
    let codebook = Sheet::read(&desk.export("codebook.csv").await);
    for id in PACKS {
        let pack = site.pack(id, Lang::ZhHans);
        for question in
            pack.questions.iter().filter(|question| question.is_kept() && question.repeats.is_none())
        {
            let told = [("question", question.id.as_str()), ("question_label", question.label.as_str())];
            assert!(!tallies.rows_where(&told).is_empty(), "{} in tallies.csv", question.id);
            let cells = codebook.cells();
            assert!(cells.contains(&question.label.as_str()), "{} in codebook.csv", question.id);
        }
    }
}

#[test]
fn hostile_texts_are_text_on_the_card_and_on_the_page_to_sign() {
    let site = Copy::new();
    let project = hostile::project(&["tests/packs/valid/every-mark.toml", "questions/rights-card.toml"]);
    let card = project.card.as_ref().expect("a card");
    let files = CardFiles {
        style: site.named("style-", ".css"),
        card_style: site.named("card-", ".css"),
        script: site.named("card-", ".js"),
        icon: site.named("icon-", ".svg"),
        page: card_address,
    };
    for (lang, card) in &card.by_lang {
        site.write(&card_address(*lang), &card_page(card, &files));
    }
    site.write("review.html", &review_page(&project).html);

    let card = &card.by_lang[&Lang::En];
    let mut texts = vec![card.title.clone(), card.description.clone()];
    for entry in card.sections.iter().flat_map(|section| &section.entries) {
        texts.extend([entry.title.clone(), entry.text.clone()]);
    }
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open(&card_address(Lang::En)).await;
        shown_safely(phone, &texts).await;
        phone.keep_picture("hostile-card").await;
    });

    let quiz = project.packs.values().next().expect("a quiz");
    let marked = quiz.hans().questions.iter().filter(|question| !question.explanation.is_empty());
    let mut texts: Vec<String> = texts.into_iter().skip(2).collect();
    texts.extend(marked.flat_map(|question| [question.label.clone(), question.explanation.clone()]));
    // It is for paper.
    Stall::new().with_site(&site).of_width(820).visit(async |phone| {
        phone.open("review.html").await;
        shown_safely(phone, &texts).await;
        phone.keep_picture("hostile-review").await;
    });
}
