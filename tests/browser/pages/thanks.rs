//! The thank-you: that everything is saved, the score, and a look back.

use crate::support::phone::Phone;
use crate::support::xpath::{button, has, is, literal, title};
use crate::words::Words;

/// The thank-you.
pub struct ThanksPage<'p>(&'p Phone);

impl<'p> ThanksPage<'p> {
    /// Waits for the thank-you, which says that the answers are saved.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("thank-you", &title(page.words().thanks)).await;
        phone.see("word that the answers are saved", &format!("//p[{}]", is(page.words().saved))).await;
        page
    }

    /// Whether the thank-you is on the screen right now.
    pub async fn is_shown(phone: &Phone) -> bool {
        let words = Words::of(phone.lang());
        phone.shows(&title(words.thanks)).await.expect("the screen can be looked at")
    }

    /// It says that so many of so many were right.
    pub async fn scores(&self, right: usize, of: usize) {
        let score = (self.words().score)(right, of);
        self.0.see(&score, &format!("//p[{}]", is(&score))).await;
    }

    /// It says nothing of a score.
    pub async fn scores_nothing(&self) {
        let review = format!("//h2[{}]", is(self.words().review));
        let shown = self.0.shows(&review).await.expect("the screen can be looked at");
        assert!(!shown, "a survey has nothing to look back at");
    }

    /// Unfolds a question and finds these words there.
    pub async fn looks_back_at(&self, question: &str, words: &str) {
        let item = format!("//details[summary[{}]]", has(question));
        self.0.tap(question, &format!("{item}/summary")).await;
        self.0.see(words, &format!("{item}//p[{}]", has(words))).await;
    }

    /// The code to keep, beside what it is for.
    pub async fn code(&self) -> String {
        let (receipt, help) = (self.words().receipt, self.words().receipt_help);
        let code = format!("//section[p[{}]]/p[contains(., {})]/strong", is(help), literal(receipt));
        self.0.see("code", &code).await.text().await.expect("a code has characters")
    }

    /// It says in how many seconds it gives way to the start screen; some may
    /// have passed by the time that it is looked at.
    pub async fn leaves_in(&self, seconds: u32) {
        let words = self.words().leaving;
        let any: Vec<String> = (seconds.saturating_sub(6)..=seconds).map(|left| is(&words(left))).collect();
        self.0.see(&words(seconds), &format!("//*[@role='timer'][{}]", any.join(" or "))).await;
    }

    /// Goes back to the start screen.
    pub async fn leave(&self) {
        self.0.tap("way back", &button(self.words().to_start)).await;
    }

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
