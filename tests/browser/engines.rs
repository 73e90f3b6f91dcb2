//! What matters most holds in every engine: a quiz, a questionnaire with every
//! kind of question, going on after a reload, the desk, its files, and files
//! taken in. The stories are the same; whoever runs the browser differs.

use std::fs;

use fairstall::engine::lang::Lang;

use crate::backups::{Files, one_survey};
use crate::kinds;
use crate::pages::{DataPage, DeskPage, Hand, QUIZ, ResumePage, RunPage, SURVEY, StartPage};
use crate::support::driver::Engine;
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::take_quiz;

/// Each of these stories once in each engine.
macro_rules! in_every_engine {
    ($($story:ident)*) => {
        mod chromium { $(#[test] fn $story() { super::$story(super::Engine::Chromium) })* }
        mod firefox { $(#[test] fn $story() { super::$story(super::Engine::Firefox) })* }
        mod webkit { $(#[test] fn $story() { super::$story(super::Engine::WebKit) })* }
    };
}

in_every_engine! {
    a_quiz_is_taken_and_counted
    every_kind_of_question_is_answered_and_exported
    an_unfinished_run_goes_on_after_a_reload
    files_come_from_one_phone_to_another
}

fn a_quiz_is_taken_and_counted(engine: Engine) {
    Stall::new().in_engine(engine).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        let outcomes = take_quiz(phone, [true, false, true]).await;
        let records = storage::records(phone).await;
        let [record] = &records[..] else { panic!("one record: {records:#?}") };
        assert_eq!(record["answers"], outcomes);
        let desk = DeskPage::open(phone).await;
        desk.has_records(1).await;
        desk.counts([1, 1, 0]).await;
        let sheet = Sheet::read(&desk.export("responses.csv").await);
        let row = sheet.row_where(&[("activity", QUIZ)]);
        assert_eq!(row.cells(["station", "points", "marked"]), ["canteen", "2", "3"]);
    });
}

fn every_kind_of_question_is_answered_and_exported(engine: Engine) {
    let site = kinds::site(kinds::SURVEY);
    Stall::new().with_site(&site).in_engine(engine).visit(async |phone| {
        phone.open(&format!("#/a/{}", kinds::SURVEY)).await;
        let (day, drawn) = kinds::take_survey(phone, Hand::Mouse, async |_, _| {}).await;
        assert!(drawn);
        kinds::check_survey(phone, &day, drawn).await;
    });
}

fn an_unfinished_run_goes_on_after_a_reload(engine: Engine) {
    Stall::new().in_engine(engine).speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "?own").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("Fake investments").await;
        storage::draft_where(phone, |draft| draft.to_string().contains("investment")).await;
        phone.reload().await;
        ResumePage::on(phone).await.resume().await;
        RunPage::on(phone, 1, 6).await.has_taken(&["Fake investments"]).await;
    });
}

fn files_come_from_one_phone_to_another(engine: Engine) {
    let files = Files::new();
    let mut handed_over = None;
    Stall::new().in_engine(engine).visit(async |phone: &Phone| {
        one_survey(phone).await;
        let backup = DataPage::open(phone).await.backs_up().await;
        handed_over = Some((files.put("gate.jsonl", &backup), storage::texts(phone, "journal").await));
    });
    let (file, journal) = handed_over.expect("a backup");
    assert!(fs::metadata(&file).is_ok_and(|metadata| metadata.len() > 0));
    Stall::new().in_engine(engine).speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        let data = DataPage::open(phone).await;
        data.takes_in(&[&file]).await;
        data.reports("gate.jsonl", &["1 new here"]).await;
        data.takes_in(&[&file]).await;
        data.reports("gate.jsonl", &["1 were here already"]).await;
        assert_eq!(storage::texts(phone, "journal").await, journal);
    });
}
