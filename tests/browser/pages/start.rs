//! The start screen: the activities, the languages, and what people are told.

use fairstall::engine::lang::Lang;

use crate::support::packs;
use crate::support::phone::Phone;
use crate::support::xpath::{button, button_with, has, is, message, title};
use crate::words::Words;

/// Places on the start screen.
pub const QUIZ: usize = 0;
pub const SURVEY: usize = 1;
pub const FULL_QUIZ: usize = 2;

/// The start screen.
pub struct StartPage<'p>(&'p Phone);

impl<'p> StartPage<'p> {
    /// Waits for the start screen in the language that is expected.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        let event = packs::event();
        phone.see("start screen", &title(event.title.get(phone.lang()))).await;
        for activity in page.words().activities {
            phone.see("activity", &button_with(activity)).await;
        }
        page
    }

    /// Opens the site there.
    pub async fn open(phone: &'p Phone, address: &str) -> Self {
        phone.open(address).await;
        Self::on(phone).await
    }

    /// Starts an activity, by its place.
    pub async fn begin(&self, activity: usize) {
        self.0.tap("activity", &button_with(self.words().activities[activity])).await;
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
    pub async fn unfinished(&self, activity: usize) {
        let card = button_with(self.words().activities[activity]);
        let mark = format!("{card}[{}]", has(self.words().unfinished));
        self.0.see("mark of an unfinished run", &mark).await;
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

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
