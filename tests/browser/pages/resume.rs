//! An unfinished run: go on, or start anew.

use crate::support::phone::Phone;
use crate::support::wait::wait_for;
use crate::support::xpath::{button, title};
use crate::words::Words;

/// The question what to do with an unfinished run.
pub struct ResumePage<'p>(&'p Phone);

impl<'p> ResumePage<'p> {
    /// Waits for the question.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("offer to go on", &title(page.words().resume_title)).await;
        page
    }

    /// Goes on with an unfinished run, where that is asked, and waits for one
    /// of these questions. Its place among them comes back.
    pub async fn go_on_at(phone: &'p Phone, questions: &[&str]) -> usize {
        let offer = Words::of(phone.lang()).resume_title;
        let seen = async |sought: &[&str]| {
            let shown = wait_for(async || {
                let titles = phone.texts("//h1").await?;
                Ok(sought.iter().position(|sought| titles.iter().any(|title| title == sought)))
            });
            let Some(place) = shown.await else {
                panic!("none of {sought:?} on the screen, which shows:\n{}", phone.screen().await)
            };
            place
        };
        let or_offer: Vec<&str> = questions.iter().copied().chain([offer]).collect();
        let place = seen(&or_offer).await;
        if place < questions.len() {
            return place;
        }
        Self(phone).resume().await;
        seen(questions).await
    }

    /// Goes on.
    pub async fn resume(&self) {
        self.0.tap("way on", &button(self.words().resume)).await;
    }

    /// Starts anew.
    pub async fn start_anew(&self) {
        self.0.tap("new start", &button(self.words().start_anew)).await;
    }

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
