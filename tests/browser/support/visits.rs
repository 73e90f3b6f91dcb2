//! Whole runs in one call, for stories that are about something else. Answers
//! are named by their ids; what is tapped are their words.

use fairstall::engine::id::QuestionId;
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Choice, Kind, plain_number};
use serde_json::{Map, Value, json};

use super::packs::{pack, question};
use super::phone::Phone;
use crate::pages::{RunPage, ThanksPage};
use crate::words::Words;

/// Answers the quiz's three questions, rightly or not as said, from the first
/// question to the thank-you. What a record should hold of it comes back.
pub async fn take_quiz(phone: &Phone, rightly: [bool; 3]) -> Value {
    take_quiz_of(&pack("consumer-law", phone.lang()), phone, rightly).await
}

/// Answers three questions that were drawn from this pack.
pub async fn take_quiz_of(pack: &Pack, phone: &Phone, rightly: [bool; 3]) -> Value {
    let outcomes = answer_quiz(pack, phone, rightly).await;
    RunPage::on(phone, 3, 3).await.finish().await;
    ThanksPage::on(phone).await;
    outcomes
}

/// The same, up to where the last question is marked.
pub async fn answer_quiz(pack: &Pack, phone: &Phone, rightly: [bool; 3]) -> Value {
    let mut outcomes = Map::new();
    for (number, rightly) in (1..).zip(rightly) {
        let run = RunPage::on(phone, number, 3).await;
        let question = question(pack, &run.question().await);
        outcomes.insert(question.id.to_string(), answer(&run, question, rightly).await);
        run.check().await;
        if number < 3 {
            run.next().await;
        }
    }
    Value::Object(outcomes)
}

/// Answers a question of a quiz, wholly rightly or wholly wrongly. What a record
/// should hold of it comes back.
pub async fn answer(run: &RunPage<'_>, question: &Question, rightly: bool) -> Value {
    match &question.kind {
        Kind::Single(single) => {
            let choice = single.choices.0.iter().find(|choice| choice.right == rightly);
            let choice = choice.expect("a choice to take");
            run.take(&choice.label).await;
            json!({"answered": {"single": {"choice": choice.id}}})
        }
        Kind::Multiple(multiple) => {
            let choices = multiple.choices.0.iter().filter(|choice| choice.right == rightly);
            let choices: Vec<&Choice> = choices.collect();
            for choice in &choices {
                run.take(&choice.label).await;
            }
            let ids: Vec<_> = choices.iter().map(|choice| &choice.id).collect();
            json!({"answered": {"multiple": {"choices": ids}}})
        }
        Kind::Number(number) => {
            let right = number.right.expect("a number to mark");
            let step = number.step.unwrap_or(1.0);
            let other =
                if number.max.is_some_and(|max| right + step > max) { right - step } else { right + step };
            let value = if rightly { right } else { other };
            run.enter(&plain_number(value)).await;
            assert!(value.fract() == 0.0, "records write whole numbers as such");
            json!({"answered": {"number": value as i64}})
        }
        Kind::Ranking(ranking) => {
            let mut choices: Vec<&Choice> = ranking.choices.0.iter().collect();
            if !rightly {
                choices.reverse();
            }
            for choice in &choices {
                run.rank(&choice.label).await;
            }
            let ids: Vec<_> = choices.iter().map(|choice| &choice.id).collect();
            json!({"answered": {"ranking": ids}})
        }
        Kind::Matching(matching) => {
            let mut pairs = Map::new();
            for (left, right) in matching.left.iter().zip(&matching.right) {
                let choice = matching.choices.0.iter().find(|choice| (choice.id == *right) == rightly);
                let choice = choice.expect("a choice to put there");
                run.put(&left.label, &choice.label).await;
                pairs.insert(left.id.to_string(), json!(choice.id));
            }
            json!({"answered": {"pairs": pairs}})
        }
        _ => panic!("the quiz has no question like {}", question.id),
    }
}

/// What somebody says in the survey, by the ids of choices; what is empty is
/// left open.
#[derive(Clone, Copy, Default)]
pub struct Visitor<'a> {
    pub met: &'a [&'a str],
    pub met_other: &'a str,
    pub outcome: &'a str,
    pub amount: &'a str,
    pub told: &'a [&'a str],
    pub help: &'a [&'a str],
    pub confidence: u8,
    pub advice: &'a str,
    pub age: &'a str,
}

impl Visitor<'_> {
    /// Takes the survey from its first question to the thank-you. An answer
    /// `"decline"` prefers not to say.
    pub async fn take_survey(&self, phone: &Phone) {
        let survey = Survey { run: RunPage::on(phone, 1, 4).await, pack: pack("phone-scams", phone.lang()) };
        survey.asks("met").await;
        for choice in self.met {
            survey.take("met", choice).await;
        }
        if !self.met_other.is_empty() {
            survey.run.enter_other(self.met_other).await;
        }
        survey.run.next().await;
        let victim = self.met != ["none"];
        if victim {
            survey.choose("outcome", &[self.outcome]).await;
        }
        if self.outcome == "lost-money" {
            survey.asks("amount").await;
            survey.enter(self.amount).await;
        }
        if ["lost-money", "gave-details"].contains(&self.outcome) {
            survey.choose("told", self.told).await;
        }
        survey.choose("help", self.help).await;
        survey.asks("confidence").await;
        if self.confidence > 0 {
            survey.run.rate(self.confidence).await;
        }
        survey.go_on(self.confidence > 0).await;
        if victim {
            survey.asks("advice").await;
            survey.enter(self.advice).await;
        }
        survey.asks("age").await;
        survey.give(&[self.age], "age").await;
        survey.run.goes_on_with(Words::of(phone.lang()).finish).await;
        survey.run.finish().await;
        ThanksPage::on(phone).await;
    }
}

struct Survey<'p> {
    run: RunPage<'p>,
    pack: Pack,
}

impl Survey<'_> {
    async fn asks(&self, id: &str) {
        self.run.asks(&self.question(id).label).await;
    }

    async fn take(&self, id: &str, choice: &str) {
        let choices = self.question(id).kind.choices().expect("a question with choices");
        let found = choices.0.iter().find(|known| known.id.as_str() == choice);
        self.run.take(&found.unwrap_or_else(|| panic!("{id} has no choice {choice}")).label).await;
    }

    async fn choose(&self, id: &str, choices: &[&str]) {
        self.asks(id).await;
        let given = self.give(choices, id).await;
        self.go_on(given).await;
    }

    async fn give(&self, choices: &[&str], id: &str) -> bool {
        let choices: Vec<&str> = choices.iter().copied().filter(|choice| !choice.is_empty()).collect();
        for choice in &choices {
            match *choice {
                "decline" => self.run.decline().await,
                choice => self.take(id, choice).await,
            }
        }
        !choices.is_empty()
    }

    async fn enter(&self, text: &str) {
        match text {
            "" => {}
            "decline" => self.run.decline().await,
            text => self.run.enter(text).await,
        }
        self.go_on(!text.is_empty()).await;
    }

    async fn go_on(&self, given: bool) {
        if given { self.run.next().await } else { self.run.skip().await }
    }

    fn question(&self, id: &str) -> &Question {
        self.pack.question(&QuestionId::new(id)).unwrap_or_else(|| panic!("the survey has no question {id}"))
    }
}
