//! A page of several questions.

use fairstall::engine::lang::Lang;
use fantoccini::Locator;

use crate::support::phone::Phone;
use crate::support::xpath::{button, has, is, label, literal, title};

/// A page of several questions, in 简体.
pub struct ListPage<'p>(&'p Phone);

impl<'p> ListPage<'p> {
    /// Waits for the page of this number and heading.
    pub async fn on(phone: &'p Phone, number: usize, count: usize, heading: &str) -> Self {
        assert_eq!(phone.lang(), Lang::ZhHans, "the words below are of one language");
        let words = format!("第 {number} 页，共 {count} 页");
        phone.see(&words, &format!("//progress[@aria-label={}]", literal(&words))).await;
        phone.see(heading, &title(heading)).await;
        Self(phone)
    }

    /// Waits until these questions, and no others, are asked.
    pub async fn asks(&self, questions: &[&str]) {
        let asked = async || self.0.texts("//section[not(@hidden)]/h2").await;
        self.0.reads("the questions", &questions.iter().map(|q| (*q).to_owned()).collect(), asked).await;
    }

    /// These words stand somewhere in the part of this question.
    pub async fn tells(&self, question: &str, words: &str) {
        self.0.see(words, &format!("{}[{}]", section(question), has(words))).await;
    }

    /// Taps a choice of a question, and waits until it is taken.
    pub async fn pick(&self, question: &str, choice: &str) {
        let choice = [section(question), label(choice)].concat();
        self.0.tap(&choice, &choice).await;
        let input = format!("{choice}//input");
        let taken = async || self.0.client().find(Locator::XPath(&input)).await?.is_selected().await;
        self.0.until("the choice is taken", taken).await;
    }

    /// Types into a question's field.
    pub async fn enter(&self, question: &str, text: &str) {
        let field = format!("{}//*[self::textarea or self::input[@type='text']]", section(question));
        self.0.type_into(question, &field, text).await;
    }

    /// The question is refused with these words.
    pub async fn refuses(&self, question: &str, words: &str) {
        let alert = format!("{}//*[@role='alert'][{}]", section(question), is(words));
        self.0.see(words, &alert).await;
    }

    /// The focus is within this question.
    pub async fn has_focus_in(&self, question: &str) {
        let script = "return document.activeElement.closest('section')?.querySelector('h2')?.innerText ?? ''";
        let focused = async || Ok(self.0.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned());
        self.0.reads("where the focus is", &question.to_owned(), focused).await;
    }

    /// Every control says by its words what is asked, and what is wrong with it.
    pub async fn is_labelled(&self) {
        let script = "
            const named = [...document.querySelectorAll('main [aria-labelledby]')];
            const ids = named.flatMap((e) => [e.getAttribute('aria-labelledby'), e.getAttribute('aria-describedby')]);
            return ids.join(' ').split(' ').filter((id) => document.querySelectorAll(`[id='${id}']`).length != 1);
        ";
        let strays = self.0.run(script, vec![]).await.expect("the page can be asked");
        assert_eq!(strays, serde_json::json!([]), "ids that are not there, or there twice");
    }

    /// Goes on, by the button of this name.
    pub async fn goes_on(&self, name: &str) {
        self.0.tap(name, &button(name)).await;
    }

    /// Nothing sticks out to the side.
    pub async fn fits(&self) {
        let script = "return document.documentElement.scrollWidth <= window.innerWidth";
        assert_eq!(self.0.run(script, vec![]).await.expect("a width"), true, "nothing sticks out");
    }
}

fn section(question: &str) -> String {
    format!("//section[h2[{}]]", is(question))
}
