//! The desk's page of the phone itself.

use fantoccini::Locator;

use crate::support::phone::Phone;
use crate::support::wait::wait_for;
use crate::support::xpath::{button, has, is, label, message};
use crate::words::ThisPhoneWords;

/// The desk's page of the phone itself.
pub struct ThisPhonePage<'p>(&'p Phone);

impl<'p> ThisPhonePage<'p> {
    /// Opens the page.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open("#/desk/phone").await;
        Self::on(phone).await
    }

    /// Waits for the page.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        let link = format!("//nav//a[@aria-current='page'][{}]", is(page.words().page));
        phone.see("page of the phone", &link).await;
        page
    }

    /// Has everything kept on the phone.
    pub async fn prepare(&self) {
        self.0.tap("way to prepare", &button(self.words().prepare)).await;
    }

    /// Says that the phone stands at this station.
    pub async fn stands_at(&self, station: &str) {
        let list = format!("{}//select", label(self.words().station));
        let choose = async || {
            let list = self.0.client().find(Locator::XPath(&list)).await?;
            list.select_by_label(station).await.map(Some)
        };
        assert!(wait_for(choose).await.is_some(), "no station {station} to choose");
    }

    /// Waits until the page says this in a box.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    /// Waits until the page says this anywhere.
    pub async fn says(&self, words: &str) {
        self.0.see(words, &format!("//main//*[{}]", has(words))).await;
    }

    /// The page does not say this.
    pub async fn says_nothing_of(&self, words: &str) {
        let said = self.0.shows(&format!("//main//*[{}]", has(words))).await;
        assert!(!said.expect("the page can be looked at"), "{words}");
    }

    /// Copies the text that has this label; what another app then pastes.
    pub async fn copies(&self, what: &str) -> String {
        let words = self.words();
        let field = format!("//div[{}]", label(what).trim_start_matches('/'));
        self.0.tap("way to copy", &format!("{field}{}", button(words.copy))).await;
        self.0.see(words.copied, &format!("{field}//p[{}]", is(words.copied))).await;
        // Another field stands for another app.
        let paste = "
            const field = document.body.appendChild(document.createElement('textarea'));
            field.id = 'elsewhere';
            field.focus();
        ";
        self.0.run(paste, vec![]).await.expect("a field to paste into");
        let field = self.0.see("field", "//textarea[@id='elsewhere']").await;
        field.send_keys("\u{e009}v\u{e000}").await.expect("the field takes keys");
        let pasted = field.prop("value").await.expect("a value").unwrap_or_default();
        self.0.run("document.getElementById('elsewhere').remove()", vec![]).await.expect("it goes");
        pasted
    }

    fn words(&self) -> &'static ThisPhoneWords {
        ThisPhoneWords::of(self.0.lang())
    }
}
