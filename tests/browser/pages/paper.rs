//! The desk's page where sheets of paper are typed in.

use fantoccini::error::CmdError;
use serde_json::Value;

use crate::support::phone::Phone;
use crate::support::xpath::{button, has, is, label, message};
use crate::words::{PaperWords, Words};

/// Sheets of paper, typed in. Keys go wherever the focus is, as at a keyboard.
pub struct PaperPage<'p>(&'p Phone);

/// What keys are called that write nothing.
pub const ENTER: &str = "\u{e007}";
/// The key that goes back, or takes the last character away.
pub const BACKSPACE: &str = "\u{e003}";
/// The arrow that goes back.
pub const UP: &str = "\u{e013}";

impl<'p> PaperPage<'p> {
    /// Opens the page, and waits for a form.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open("#/desk/paper").await;
        Self::on(phone).await
    }

    /// Waits for a form that stands at its first question.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        page.stands_at(1).await;
        page
    }

    /// Types the sheets of this activity, by its title.
    pub async fn choose_activity(&self, title: &str) {
        let words = Words::of(self.0.lang());
        let list = format!("{}//select", label(words.desk.activity));
        let entry = format!("{list}/option[{}]", is(title));
        self.0.tap(title, &entry).await;
        self.stands_at(1).await;
    }

    /// Presses keys where the focus is. Characters that no key stands for come
    /// from an input method, which nobody opens before there is a field.
    pub async fn press(&self, keys: &str) {
        let is_word = |key: char| ('\u{3000}'..'\u{a000}').contains(&key);
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|key| is_word(key) != is_word(first)).unwrap_or(rest.len());
            let (some, behind) = rest.split_at(end);
            if is_word(first) {
                let script = "return document.activeElement.matches('input, textarea')";
                let in_field = async || Ok(self.0.run(script, vec![]).await? == true);
                self.0.until("the focus is in a field", in_field).await;
            }
            self.press_all(some).await;
            rest = behind;
        }
    }

    async fn press_all(&self, keys: &str) {
        let pressed = async { self.0.client().active_element().await?.send_keys(keys).await };
        pressed.await.unwrap_or_else(|error| panic!("keys are not pressed: {error}"));
    }

    /// Waits for the focus to stand at the question of this number.
    pub async fn stands_at(&self, number: usize) {
        let expected = Some(number.to_string());
        self.0.reads("the question with the focus", &expected, async || self.question().await).await;
    }

    /// Waits for the focus to stand at the button that saves.
    pub async fn stands_at_the_end(&self) {
        self.0.until("the focus is at the end", async || Ok(self.focus().await? == self.words().save)).await;
    }

    /// Taps a choice of a question.
    pub async fn tap(&self, number: usize, choice: &str) {
        self.0.tap(choice, &format!("{}//button[.//*[{}]]", section(number), is(choice))).await;
    }

    /// Waits until a question has taken these choices and no others.
    pub async fn has_taken(&self, number: usize, choices: &[&str]) {
        let taken = format!("{}//button[@aria-pressed='true']/span", section(number));
        let expected: Vec<String> = choices.iter().map(|choice| (*choice).to_owned()).collect();
        self.0.reads("what is taken", &expected, async || self.0.texts(&taken).await).await;
    }

    /// Waits until the field of a question holds this.
    pub async fn holds(&self, number: usize, text: &str) {
        let field = format!("{}//input", section(number));
        let read = async || {
            let field = self.0.see("field", &field).await;
            Ok(field.prop("value").await?.unwrap_or_default())
        };
        self.0.reads("a field", &text.to_owned(), read).await;
    }

    /// Waits until a question says this.
    pub async fn says_of(&self, number: usize, words: &str) {
        self.0.see(words, &format!("{}//p[{}]", section(number), has(words))).await;
    }

    /// The page tells this.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    /// The page says this of the checks so far.
    pub async fn tells_of_checks(&self, words: &str) {
        self.0.see(words, &format!("//p[{}]", has(words))).await;
    }

    /// A sheet was saved under this number.
    pub async fn has_saved(&self, sheet: &str) {
        self.tells(&(self.words().saved_as)(sheet)).await;
    }

    /// Waits until the next sheet has this number.
    pub async fn is_sheet(&self, sheet: &str) {
        let field = format!("{}//input", label(self.words().sheet));
        let read = async || {
            let field = self.0.see("number", &field).await;
            Ok(field.prop("value").await?.unwrap_or_default())
        };
        self.0.reads("the number of the sheet", &sheet.to_owned(), read).await;
    }

    /// Types another number.
    pub async fn number(&self, sheet: &str) {
        let field = format!("{}//input", label(self.words().sheet));
        self.0.type_into("number", &field, sheet).await;
    }

    /// Saves what is missing as missing.
    pub async fn save_as_it_is(&self) {
        self.0.tap("way to insist", &button(self.words().save_as_it_is)).await;
    }

    /// Empties the sheet.
    pub async fn empty(&self) {
        self.0.tap("way to empty the sheet", &button(self.words().empty)).await;
        self.0.tap("way to really empty it", &button(self.words().really_empty)).await;
    }

    /// Checks the sheet of this number.
    pub async fn check(&self, sheet: &str) {
        self.number(sheet).await;
        self.tells(&(self.words().taken)(sheet)).await;
        self.0.tap("way to check", &button(self.words().check)).await;
        self.tells(&(self.words().checking)(sheet)).await;
        self.stands_at(1).await;
    }

    /// Waits until so many answers of a sheet differ: for each its number, what
    /// was typed first, and then.
    pub async fn differs(&self, expected: &[(&str, &str, &str)]) {
        let read = async || {
            let numbers = self.0.texts("//ol//p/b").await?;
            let words = self.0.texts("//ol//button/span[last()]").await?;
            let told = numbers.into_iter().zip(words.chunks(2).map(<[String]>::to_vec));
            Ok(told.collect::<Vec<_>>())
        };
        let told = |(number, first, second): &(&str, &str, &str)| {
            ((*number).to_owned(), vec![(*first).to_owned(), (*second).to_owned()])
        };
        self.0.reads("differences", &expected.iter().map(told).collect(), read).await;
    }

    /// Saves what was found to be right.
    pub async fn settle(&self) {
        self.0.tap("way to settle", &button(self.words().settle)).await;
    }

    fn words(&self) -> &'static PaperWords {
        &Words::of(self.0.lang()).paper
    }

    /// The number of the question in which the focus is.
    async fn question(&self) -> Result<Option<String>, CmdError> {
        let script =
            "return document.activeElement.closest('section section')?.querySelector('b').textContent";
        Ok(self.0.run(script, vec![]).await?.as_str().map(str::to_owned))
    }

    /// The words of what has the focus.
    async fn focus(&self) -> Result<String, CmdError> {
        let words = self.0.run("return document.activeElement.textContent.trim()", vec![]).await?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    }

    /// How many keys these are.
    pub fn count(keys: &str) -> usize {
        keys.chars().count()
    }

    /// What a draft holds of a question, if it is of a sheet.
    pub fn given<'d>(draft: &'d Value, id: &str) -> &'d Value {
        if draft["run"]["mode"] == "paper" { &draft["given"][id] } else { &Value::Null }
    }
}

/// A question of the form.
fn section(number: usize) -> String {
    format!("//section//section[p[1]/b[{}]]", is(&number.to_string()))
}
