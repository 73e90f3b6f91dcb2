//! The desk's page of things to print.

use fantoccini::Locator;

use crate::support::phone::Phone;
use crate::support::wait::wait_for;
use crate::support::xpath::{button, has, is, label, message};
use crate::words::PrintWords;

/// The desk's page of things to print.
pub struct PrintPage<'p>(&'p Phone);

impl<'p> PrintPage<'p> {
    /// Opens the page.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open("#/desk/print").await;
        let page = Self(phone);
        phone
            .see("page to print", &format!("//nav//a[@aria-current='page'][{}]", is(page.words().page)))
            .await;
        page
    }

    /// Goes over to questionnaires, and chooses one by its title.
    pub async fn prints_form(&self, title: &str) {
        let words = self.words();
        self.choose(words.what, words.forms).await;
        self.choose(words.form, title).await;
        self.0.see(title, &format!("//article/h2[{}]", is(title))).await;
    }

    /// Says where the site is.
    pub async fn lies_at(&self, address: &str) {
        self.0.type_into("address", &format!("{}//input", label(self.words().address)), address).await;
    }

    /// Has the codes lead to an activity, by its title.
    pub async fn leads_to(&self, activity: &str) {
        self.choose(self.words().leads_to, activity).await;
    }

    async fn choose(&self, list: &str, entry: &str) {
        let list = format!("{}//select", label(list));
        let choose = async || {
            let list = self.0.client().find(Locator::XPath(&list)).await?;
            list.select_by_label(entry).await.map(Some)
        };
        assert!(wait_for(choose).await.is_some(), "no {entry} to choose");
    }

    /// Ticks or unticks something by its words.
    pub async fn ticks(&self, words: &str) {
        self.0.tap(words, &label(words)).await;
    }

    /// Waits until the posters have these codes.
    pub async fn has_codes(&self, expected: &[String]) {
        let codes = async || self.0.texts("//p[contains(@class, 'poster-address')]").await;
        self.0.reads("codes", &expected.to_vec(), codes).await;
    }

    /// Waits until the page says this in a box.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    /// A poster says this.
    pub async fn says(&self, words: &str) {
        self.0.see(words, &format!("//article[{}]", has(words))).await;
    }

    /// Whether the page can be printed.
    pub async fn can_print(&self) -> bool {
        let button = self.0.see("way to print", &button(self.words().print)).await;
        button.is_enabled().await.expect("a button")
    }

    fn words(&self) -> &'static PrintWords {
        PrintWords::of(self.0.lang())
    }
}
