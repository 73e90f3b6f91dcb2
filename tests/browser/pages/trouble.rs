//! Something went wrong: what, and what can be done.

use crate::support::phone::Phone;
use crate::support::xpath::{button, has, title};
use crate::words::Words;

/// The screen that says what went wrong.
pub struct TroublePage<'p>(&'p Phone);

impl<'p> TroublePage<'p> {
    /// Waits for the screen to say this.
    pub async fn on(phone: &'p Phone, words: &str) -> Self {
        let page = Self(phone);
        phone.see("word that something went wrong", &title(page.words().trouble)).await;
        page.says(words).await;
        page
    }

    /// The message says this, too.
    pub async fn says(&self, words: &str) {
        self.0.see(words, &format!("//*[@role='alert'][{}]", has(words))).await;
    }

    /// Goes to the start screen.
    pub async fn leave(&self) {
        self.0.tap("way to the start", &button(self.words().to_start)).await;
    }

    /// Tries again.
    pub async fn try_again(&self) {
        self.0.tap("second try", &button(self.words().try_again)).await;
    }

    /// Starts the activity anew.
    pub async fn start_anew(&self) {
        self.0.tap("new start", &button(self.words().start_anew)).await;
    }

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
