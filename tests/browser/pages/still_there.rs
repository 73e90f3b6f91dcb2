//! The question whether anybody is there, over a run that nobody touches.

use crate::support::phone::Phone;
use crate::support::xpath::{button, is};
use crate::words::Words;

/// The question.
pub struct StillThere<'p>(&'p Phone);

impl<'p> StillThere<'p> {
    /// Waits for the question.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("question whether anybody is there", &page.question()).await;
        page
    }

    /// It says in how many seconds the run is given up.
    pub async fn gives_up_in(&self, seconds: u32) {
        let words = (self.words().giving_up)(seconds);
        self.0.see(&words, &format!("//dialog//*[@role='timer'][{}]", is(&words))).await;
    }

    /// Says that somebody is there, and waits for the question to go.
    pub async fn stay(&self) {
        self.0.tap("answer", &button(self.words().still_here)).await;
        self.is_gone().await;
    }

    /// Hands the phone on.
    pub async fn hand_on(&self) {
        self.0.tap("answer", &button(self.words().next_person)).await;
    }

    /// Waits for the question to go.
    pub async fn is_gone(&self) {
        let question = self.question();
        self.0.until("nothing is asked any more", async || Ok(!self.0.shows(&question).await?)).await;
    }

    fn question(&self) -> String {
        format!("//dialog//h2[{}]", is(self.words().still_there))
    }

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
