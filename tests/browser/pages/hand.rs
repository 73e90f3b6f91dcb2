//! A run's question, answered by a mouse, a finger or a keyboard, and by
//! nothing else.

use fantoccini::Locator;

use super::run::{DAY, FIELD, PAPER, RunPage, group, ranked};
use crate::support::phone::{MIDDLE, Phone};
use crate::support::xpath::{button, label, literal};
use crate::words::Words;

/// What people answer with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Mouse,
    Finger,
    Keys,
}

/// A question that is being answered.
pub struct Answering<'p> {
    phone: &'p Phone,
    hand: Hand,
    /// The run, for what is the same for every hand.
    pub run: RunPage<'p>,
}

impl<'p> Answering<'p> {
    /// Waits for the question of this number, to be answered by this hand.
    pub async fn on(phone: &'p Phone, hand: Hand, number: usize, count: usize) -> Self {
        Self { phone, hand, run: RunPage::on(phone, number, count).await }
    }

    /// Takes a choice, and waits until it is taken.
    pub async fn take(&self, choice: &str) {
        self.press(choice, &label(choice), "//input").await;
        self.run.has_taken(&[choice]).await;
    }

    /// Prefers not to say.
    pub async fn decline(&self) {
        self.take(Words::of(self.phone.lang()).decline).await;
    }

    /// Gives a row, or a left side, one of what there is for it.
    pub async fn put(&self, row: &str, column: &str) {
        let cell = [group(row), label(column)].concat();
        self.press(column, &cell, "//input").await;
        let input = format!("{cell}//input");
        let taken = async || self.phone.client().find(Locator::XPath(&input)).await?.is_selected().await;
        self.phone.until(&format!("{row} is given {column}"), taken).await;
    }

    /// Ranks these items, the first one first.
    pub async fn rank(&self, items: &[&str]) {
        for (place, item) in (1..).zip(items) {
            self.press(item, &ranked(item), "").await;
            self.run.has_ranked(&items[..place]).await;
        }
    }

    /// Types an answer.
    pub async fn enter(&self, text: &str) {
        self.press("field", FIELD, "").await;
        self.run.enter(text).await;
    }

    /// Types beside the choice that asks for words.
    pub async fn enter_other(&self, text: &str) {
        let field = format!("//input[@aria-label={}]", literal(Words::of(self.phone.lang()).other));
        self.press("field", &field, "").await;
        self.run.enter_other(text).await;
    }

    /// Gives a day: the phone's calendar does, or the keys, which go up from
    /// the first day in each part of the field. The day that it holds comes back.
    pub async fn choose_day(&self, day: &str) -> String {
        if self.hand != Hand::Keys {
            self.run.choose_day(day).await;
            return day.to_owned();
        }
        let keys = "\u{e013}\u{e014}\u{e013}\u{e014}\u{e013}";
        self.phone.press_on("field for a day", DAY, keys).await;
        let field = self.phone.see("field for a day", DAY).await;
        let day = field.prop("value").await.expect("a field has a value").unwrap_or_default();
        assert!(!day.is_empty(), "the keys give a whole day");
        day
    }

    /// Takes a place of the picture, which is this choice; with keys, the
    /// choice below the picture.
    pub async fn point(&self, place: (f64, f64), choice: &str) {
        match self.hand {
            Hand::Mouse => self.phone.drag("picture", "//main//img", &[place]).await,
            Hand::Finger => self.phone.touch("picture", "//main//img", &[place]).await,
            Hand::Keys => self.press(choice, &label(choice), "//input").await,
        }
        self.run.has_taken(&[choice]).await;
    }

    /// Draws a stroke; whether this hand can.
    pub async fn draw(&self, stroke: &[(f64, f64)]) -> bool {
        match self.hand {
            Hand::Mouse => self.phone.drag("paper", PAPER, stroke).await,
            Hand::Finger => self.phone.touch("paper", PAPER, stroke).await,
            Hand::Keys => return false,
        }
        self.run.has_drawn(1).await;
        true
    }

    /// Presses the button of this name.
    pub async fn go(&self, name: &str) {
        self.press(name, &button(name), "").await;
    }

    /// Presses an element, or with keys what of it takes the focus.
    async fn press(&self, what: &str, xpath: &str, focused: &str) {
        match self.hand {
            Hand::Mouse => self.phone.drag(what, xpath, &[MIDDLE]).await,
            Hand::Finger => self.phone.touch(what, xpath, &[MIDDLE]).await,
            // A space in a field would be typed.
            Hand::Keys if what == "field" => {}
            Hand::Keys => self.phone.press_on(what, &format!("{xpath}{focused}"), " ").await,
        }
    }
}
