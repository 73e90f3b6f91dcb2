//! The start screen: the activities, the languages, and what people are told.

use fairstall::engine::lang::Lang;

use crate::support::packs;
use crate::support::phone::Phone;
use crate::support::xpath::{button, button_with, has, is, message, title};
use crate::words::Words;

/// Activities of the event, by their ids.
pub const QUIZ: &str = "quiz";
pub const SURVEY: &str = "scams";
pub const LONG_QUIZ: &str = "quiz-long";

/// The start screen.
pub struct StartPage<'p>(&'p Phone);

impl<'p> StartPage<'p> {
    /// Waits for the start screen in the language that is expected.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        let event = packs::event();
        phone.see("start screen", &title(event.title.get(phone.lang()))).await;
        for activity in &event.activities {
            phone.see("activity", &button_with(activity.title.get(phone.lang()))).await;
        }
        page
    }

    /// Opens the site there.
    pub async fn open(phone: &'p Phone, address: &str) -> Self {
        phone.open(address).await;
        Self::on(phone).await
    }

    /// Starts an activity.
    pub async fn begin(&self, activity: &str) {
        self.0.tap("activity", &self.card(activity)).await;
    }

    /// Taps another language, and waits for the screen to speak it.
    pub async fn switch_to(&self, lang: Lang) {
        self.0.tap("language", &button(lang.own_name())).await;
        self.0.expect_language(lang);
        Self::on(self.0).await;
    }

    /// The screen names this station.
    pub async fn at_station(&self, name: &str) {
        self.0.see("station", &format!("//p[{}]", is(name))).await;
    }

    /// The activity says that it is unfinished.
    pub async fn unfinished(&self, activity: &str) {
        let mark = format!("{}[{}]", self.card(activity), has(self.words().unfinished));
        self.0.see("mark of an unfinished run", &mark).await;
    }

    /// No activity says that it is unfinished.
    pub async fn nothing_is_unfinished(&self) {
        let mark = format!("//*[{}]", is(self.words().unfinished));
        assert!(!self.0.shows(&mark).await.expect("the screen can be looked at"), "nothing of anybody else");
    }

    /// The activity says that it was done on this phone.
    pub async fn done(&self, activity: &str) {
        let mark = format!("{}[{}]", self.card(activity), has(self.words().done));
        self.0.see("mark of a finished run", &mark).await;
    }

    /// The screen says that so many have answered today.
    pub async fn counts_today(&self, people: usize) {
        let words = (self.words().today)(people);
        self.0.see(&words, &format!("//p[{}]", is(&words))).await;
    }

    /// People are told this.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    /// People are told nothing.
    pub async fn tells_nothing(&self) {
        let messages = async || self.0.texts("//*[@role='alert' or @role='status']").await;
        self.0.reads("what people are told", &Vec::<String>::new(), messages).await;
    }

    fn card(&self, activity: &str) -> String {
        button_with(&packs::title(activity, self.0.lang()))
    }

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
