//! What is known of the runs: who was shown what, and what therefore has to be
//! on the phone when it comes back.

use std::collections::{BTreeMap, BTreeSet};

use fairstall::engine::id::{QuestionId, ResponseId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::stored::Stored;
use serde_json::{Value, json};

use super::figures::Figures;
use super::organiser::Organiser;
use crate::pages::{DeskPage, ResumePage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::packs::pack;
use crate::support::phone::Phone;
use crate::support::storage;

/// The questions that a visitor is asked, one on a page.
const QUESTIONS: [&str; 6] = ["met", "outcome", "help", "confidence", "advice", "age"];

/// Every made-up record has an id before this one, and no other has.
const FIRST: &str = "00000000000000000000000100000000";

/// The place of the last one.
pub const LAST: usize = QUESTIONS.len() - 1;

/// How the stall stands.
pub struct Stand {
    pack: Pack,
    /// So many made-up records are in the journal.
    pub made_up: usize,
    /// Who is at the desk.
    pub organiser: Organiser,
    /// The visitors who were shown that their answers are saved, or found to be.
    saved: BTreeSet<String>,
    /// Whose responses were found in the journal.
    ids: BTreeMap<ResponseId, String>,
    visitors: usize,
    /// Who has begun and was not thanked.
    visit: Option<Visit>,
}

struct Visit {
    /// What this visitor types, and nobody else.
    mark: String,
    /// Where the run is, as an index of questions.
    at: usize,
    /// The answers that were confirmed: another page was shown since, or the
    /// draft was seen with it.
    confirmed: BTreeMap<&'static str, Value>,
    /// Whether somebody has tapped on the way to finish.
    finishing: bool,
}

impl Visit {
    /// What is answered to a question.
    fn says(&self, question: &str) -> Value {
        match question {
            "met" => json!({"multiple": {"choices": ["other"], "other": self.mark}}),
            "outcome" => json!({"single": {"choice": "ignored"}}),
            "help" => json!({"multiple": {"choices": ["call-warning"]}}),
            "confidence" => json!({"rating": 3}),
            "advice" => json!({"text": self.mark}),
            _ => json!({"single": {"choice": "from-18"}}),
        }
    }

    fn confirm(&mut self) {
        let question = QUESTIONS[self.at];
        self.confirmed.insert(question, self.says(question));
    }
}

impl Stand {
    /// Nobody has come yet; so many records are in the journal all the same.
    pub fn new(made_up: usize) -> Self {
        let pack = pack("phone-scams", Lang::ZhHans);
        let organiser = Organiser::new();
        Self {
            pack,
            made_up,
            organiser,
            saved: BTreeSet::new(),
            ids: BTreeMap::new(),
            visitors: 0,
            visit: None,
        }
    }

    /// Waits for the first question, put to somebody new. A phone that died
    /// before it showed that may have begun to keep a run without answers.
    pub async fn begins(&mut self, phone: &Phone) {
        ResumePage::go_on_at(phone, &[self.label(0)]).await;
        self.visitors += 1;
        let mark = format!("visitor {:03} has met a fraud of another kind", self.visitors);
        self.visit = Some(Visit { mark, at: 0, confirmed: BTreeMap::new(), finishing: false });
    }

    /// Goes on to this question, in the run that is open or another one.
    pub async fn go_to(&mut self, phone: &Phone, place: usize) {
        match &self.visit {
            Some(visit) if visit.at <= place => self.reopen(phone).await,
            _ => {
                self.finish_any(phone).await;
                StartPage::open(phone, "?own").await.begin(SURVEY).await;
                self.begins(phone).await;
            }
        }
        while self.at() < place {
            self.go_on(phone).await;
        }
        if place == LAST {
            self.answer(phone).await;
        }
    }

    /// Finishes the run that is open, if one is.
    pub async fn finish_any(&mut self, phone: &Phone) {
        if self.visit.is_none() {
            return;
        }
        self.reopen(phone).await;
        while self.at() < LAST {
            self.go_on(phone).await;
        }
        self.answer(phone).await;
        self.finish(phone).await;
    }

    /// Answers the question on the screen, and sees it saved.
    pub async fn answer(&mut self, phone: &Phone) {
        self.give(phone).await;
        let Some(visit) = &mut self.visit else { return };
        let question = QUESTIONS[visit.at];
        let says = visit.says(question);
        storage::draft_where(phone, |draft| draft["given"][question]["answer"] == says).await;
        visit.confirm();
    }

    /// Answers the question on the screen.
    async fn give(&self, phone: &Phone) {
        let Some(visit) = &self.visit else { return };
        let question = QUESTIONS[visit.at];
        let run = RunPage::asking(phone, label(&self.pack, visit.at)).await;
        let drafts = storage::drafts(phone).await;
        let taken = drafts.iter().any(|draft| !draft["given"][question].is_null());
        let taken_or_take = async |id: &str| match choice(&self.pack, question, id) {
            choice if taken => run.has_taken(&[choice]).await,
            choice => run.take(choice).await,
        };
        match question {
            "met" => {
                taken_or_take("other").await;
                run.enter_other(&visit.mark).await;
            }
            "outcome" => taken_or_take("ignored").await,
            "help" => taken_or_take("call-warning").await,
            "confidence" => run.rate(3).await,
            "advice" => run.enter(&visit.mark).await,
            _ => taken_or_take("from-18").await,
        }
    }

    /// Answers the question on the screen, and sees the next one.
    pub async fn go_on(&mut self, phone: &Phone) {
        self.give(phone).await;
        let Some(visit) = &mut self.visit else { return };
        RunPage::asking(phone, label(&self.pack, visit.at)).await.next().await;
        RunPage::asking(phone, label(&self.pack, visit.at + 1)).await;
        visit.confirm();
        visit.at += 1;
    }

    /// Goes back, and sees the question before.
    pub async fn go_back(&mut self, phone: &Phone) {
        let Some(visit) = &mut self.visit else { return };
        RunPage::asking(phone, label(&self.pack, visit.at)).await.back().await;
        RunPage::asking(phone, label(&self.pack, visit.at - 1)).await;
        visit.at -= 1;
    }

    /// Finishes, and is thanked.
    pub async fn finish(&mut self, phone: &Phone) {
        let Some(visit) = &mut self.visit else { return };
        let run = RunPage::asking(phone, label(&self.pack, LAST)).await;
        visit.finishing = true;
        run.finish().await;
        ThanksPage::on(phone).await;
        self.saved.extend(self.visit.take().map(|visit| visit.mark));
    }

    /// Somebody wants to have a response erased, and the desk finds it.
    pub async fn finds_somebody(&mut self, phone: &Phone) {
        if let Some(id) = self.ids.keys().next().copied() {
            self.organiser.finds(phone, id).await;
        }
    }

    /// The desk counts every record.
    pub async fn at_desk(&self, desk: &DeskPage<'_>) {
        desk.has_records(self.made_up + self.saved.len()).await;
    }

    /// The file has every record.
    pub fn takes_home(&self, lines: &[u8]) {
        let lines = lines.iter().filter(|byte| **byte == b'\n').count();
        let erased = self.organiser.erased();
        assert_eq!(lines, self.made_up + self.saved.len() + erased, "lines in the file");
    }

    /// Looks at the phone that has come back. What is wrong with it comes back.
    pub async fn look(&mut self, phone: &Phone, figures: &mut Figures) -> Vec<String> {
        let mut troubles = Vec::new();
        let start = StartPage::open(phone, "?own").await;
        start.tells_nothing().await;
        let (made_up, mut real) = storage::count_and_texts_from(phone, "journal", FIRST).await;
        if !self.organiser.expects(self.made_up).contains(&made_up) {
            troubles.push(format!("{made_up} made-up records"));
        }
        self.made_up = made_up;
        let (erased, odd) = self.organiser.look(&real);
        troubles.extend(odd);
        if let Some(mark) = erased.and_then(|id| self.ids.remove(&id)) {
            self.saved.remove(&mark);
        }
        real.retain(|text| !matches!(Stored::from_json(text), Ok(Stored::Erased(_))));
        let mut found: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for text in &real {
            if let Err(error) = Record::from_json(text) {
                troubles.push(format!("{error:?}: {text}"));
            }
            let record: Value = serde_json::from_str(text).unwrap_or_default();
            figures.devices.extend(record["device"].as_str().map(str::to_owned));
            let mark = record["answers"]["met"]["answered"]["multiple"]["other"].as_str();
            let mark = mark.unwrap_or_default().to_owned();
            if let Some(id) = record["id"].as_str().and_then(ResponseId::parse) {
                self.ids.insert(id, mark.clone());
            }
            found.entry(mark).or_default().push(record);
        }
        let drafts = storage::drafts(phone).await;
        self.look_at_visit(&found, &drafts, figures, &mut troubles);
        for (mark, records) in &found {
            let known = self.saved.contains(mark);
            if !known || records.len() > 1 {
                figures.double += 1;
                troubles.push(format!("known: {known}; {records:#?}"));
            }
        }
        for lost in self.saved.iter().filter(|mark| !found.contains_key(*mark)) {
            figures.lost += 1;
            troubles.push(format!("lost: {lost}"));
        }
        figures.saved = self.saved.len() - figures.saved_unseen;
        troubles
    }

    /// Looks at the run that was in progress: it was finished and that could
    /// not be shown any more, or its draft has all that was confirmed.
    fn look_at_visit(
        &mut self,
        found: &BTreeMap<String, Vec<Value>>,
        drafts: &[Value],
        figures: &mut Figures,
        troubles: &mut Vec<String>,
    ) {
        if drafts.len() > 1 {
            troubles.push(format!("more than one draft: {drafts:#?}"));
        }
        let Some(visit) = &self.visit else {
            // The phone may have died before anybody saw that a run had begun.
            if drafts.iter().any(|draft| draft["given"] != json!({})) {
                troubles.push(format!("the draft of a run that was finished: {drafts:#?}"));
            }
            return;
        };
        let (record, draft) = (found.get(&visit.mark).and_then(|records| records.first()), drafts.first());
        let kept = |question: &str| match (record, draft) {
            (Some(record), _) => record["answers"][question]["answered"].clone(),
            (None, Some(draft)) => draft["given"][question]["answer"].clone(),
            (None, None) => Value::Null,
        };
        for (question, said) in &visit.confirmed {
            if kept(question) != *said {
                figures.forgotten += 1;
                troubles.push(format!("{question} was {said}, and is {}", kept(question)));
            }
        }
        figures.confirmed += visit.confirmed.len();
        match (record, draft) {
            (Some(_), None) if visit.finishing => {
                figures.saved_unseen += 1;
                self.saved.extend(self.visit.take().map(|visit| visit.mark));
            }
            (None, Some(_)) => figures.unfinished += 1,
            // Nothing was answered yet, and nothing saved.
            (None, None) if visit.confirmed.is_empty() => self.visit = None,
            _ => troubles.push(format!("record: {record:#?}, draft: {draft:#?}")),
        }
    }

    /// Opens the run again, and goes on with it.
    async fn reopen(&mut self, phone: &Phone) {
        phone.open_afresh(&format!("?own#/a/{SURVEY}")).await;
        let questions: Vec<&str> = (0..QUESTIONS.len()).map(|place| self.label(place)).collect();
        let at = ResumePage::go_on_at(phone, &questions).await;
        if let Some(visit) = &mut self.visit {
            visit.at = at;
        }
    }

    fn at(&self) -> usize {
        self.visit.as_ref().map_or(LAST, |visit| visit.at)
    }

    fn label(&self, place: usize) -> &str {
        label(&self.pack, place)
    }
}

fn label(pack: &Pack, place: usize) -> &str {
    let question = pack.question(&QuestionId::new(QUESTIONS[place]));
    &question.expect("the survey asks this").label
}

fn choice<'p>(pack: &'p Pack, question: &str, choice: &str) -> &'p str {
    let question = pack.question(&QuestionId::new(question)).expect("the survey asks this");
    let choices = question.kind.choices().expect("it has choices");
    let found = choices.0.iter().find(|known| known.id.as_str() == choice);
    &found.unwrap_or_else(|| panic!("no choice {choice}")).label
}
