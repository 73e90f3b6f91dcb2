//! An unfinished run: go on, or start anew.

use crate::support::phone::Phone;
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
