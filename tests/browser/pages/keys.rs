//! The desk's page of keys.

use fairstall::engine::seal::{SecretKey, read_code};
use fantoccini::Locator;

use crate::support::phone::Phone;
use crate::support::wait::wait_for;
use crate::support::xpath::{button, has, is, label, message};
use crate::words::KeysWords;

/// The page of keys.
pub struct KeysPage<'p>(&'p Phone);

impl<'p> KeysPage<'p> {
    /// Opens the page, at a desk that nothing locks or that was opened.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open("#/desk/keys").await;
        Self::on(phone).await
    }

    /// Waits for the page.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("page of keys", &format!("//h2[{}]", is(page.words().heading))).await;
        page
    }

    /// Goes there from another page of the desk.
    pub async fn come(phone: &'p Phone) -> Self {
        let words = KeysWords::of(phone.lang());
        phone.tap(words.page, &format!("//nav//a[{}]", is(words.page))).await;
        Self::on(phone).await
    }

    /// Makes a key and keeps it; what its recovery sheet says comes back.
    pub async fn makes(&self, name: &str, passphrase: &str) -> SecretKey {
        let words = self.words();
        self.fills(&[(words.name, name), (words.passphrase, passphrase), (words.again, passphrase)]).await;
        self.0.tap("way to make a key", &button(words.make_button)).await;
        let code = self.code().await;
        self.0.keep_picture(&format!("keys-sheet-{}", self.0.lang())).await;
        let keep = self.0.see("way to keep it", &button(words.keep)).await;
        assert!(!keep.is_enabled().await.expect("a button"), "not before it was noted");
        self.0.tap("box", &label(words.noted)).await;
        self.0.tap("way to keep it", &button(words.keep)).await;
        self.tells(words.kept).await;
        read_code(&code).expect("the code on the sheet")
    }

    /// The recovery code on the sheet.
    pub async fn code(&self) -> String {
        let lines = wait_for(async || {
            let lines = self.0.texts("//article//ol/li").await?;
            Ok((lines.len() == 4).then_some(lines))
        });
        lines.await.expect("a recovery code of four lines").join("\n")
    }

    /// Types into the fields of these names, in the form that has them all.
    pub async fn fills(&self, fields: &[(&str, &str)]) {
        fill(self.0, &form(fields), fields).await;
    }

    /// Taps a button of the form that has these fields.
    pub async fn sends(&self, fields: &[(&str, &str)], name: &str) {
        self.0.tap(name, &format!("{}{}", form(fields), button(name))).await;
    }

    /// Unfolds a part of the page.
    pub async fn unfolds(&self, name: &str) {
        self.0.tap(name, &format!("//details[not(@open)]/summary[{}]", is(name))).await;
    }

    /// Waits until these people's keys are listed, each in this state.
    pub async fn lists(&self, expected: &[(&str, &str)]) {
        let expected: Vec<String> = expected.iter().map(|(name, state)| format!("{name}: {state}")).collect();
        let read = async || {
            let names = self.0.texts("//main//li/h3").await?;
            let states = self.0.texts("//main//li/h3/following-sibling::p[1]").await?;
            Ok(names.iter().zip(states).map(|(name, state)| format!("{name}: {}", short(&state))).collect())
        };
        self.0.reads("the keys", &expected, read).await;
    }

    /// The fingerprint of somebody's key.
    pub async fn fingerprint(&self, name: &str) -> String {
        let code = self.0.see("fingerprint", &format!("//li[h3[{}]]//code", is(name))).await;
        code.text().await.expect("a fingerprint")
    }

    /// The link that hands the public keys over.
    pub async fn link(&self) -> String {
        let field = format!("{}//textarea", label(self.words().link));
        let field = self.0.see("link", &field).await;
        field.prop("value").await.expect("a field").expect("a link")
    }

    /// The organiser is told this.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    fn words(&self) -> &'static KeysWords {
        KeysWords::of(self.0.lang())
    }
}

/// The page before a locked desk.
pub struct LockPage<'p>(&'p Phone);

impl<'p> LockPage<'p> {
    /// Opens the desk, and waits to be asked for the passphrase.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open_afresh("#/desk").await;
        Self::on(phone).await
    }

    /// Waits for the page.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("lock", &format!("//h1[{}]", is(page.words().locked))).await;
        page
    }

    /// Tries a passphrase.
    pub async fn tries(&self, passphrase: &str) {
        let words = self.words();
        let fields = [(words.passphrase, passphrase)];
        fill(self.0, &form(&fields), &fields).await;
        let open = button(words.open);
        let enabled = async || self.0.client().find(Locator::XPath(&open)).await?.is_enabled().await;
        self.0.until("another try is possible", enabled).await;
        self.0.tap("way to open", &open).await;
    }

    /// Waits until the last try is refused, and another may be possible again.
    pub async fn refuses(&self) {
        let refused = format!("//*[@role='timer' or @role='alert'][{}]", has(self.words().wrong));
        self.0.see("refusal", &refused).await;
    }

    /// How many seconds to wait for the next try.
    pub async fn waits(&self) -> u32 {
        let timer = format!("//*[@role='timer'][{}]", has(self.words().wrong));
        let words = self.0.see("word of the wait", &timer).await.text().await.expect("words");
        let open = self.0.see("way to open", &button(self.words().open)).await;
        assert!(!open.is_enabled().await.expect("a button"), "nobody can try while they wait");
        words.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("seconds")
    }

    /// Tries a recovery code.
    pub async fn tries_code(&self, code: &str) {
        let words = self.words();
        let folded = format!("//details[not(@open)]/summary[{}]", is(words.forgotten));
        if self.0.shows(&folded).await.expect("the page") {
            self.0.tap(words.forgotten, &folded).await;
        }
        self.0.type_into("code", &format!("{}//textarea", label(words.code)), code).await;
        self.0.tap("way to open", &button(words.open_by_code)).await;
    }

    /// People are told this.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    fn words(&self) -> &'static KeysWords {
        KeysWords::of(self.0.lang())
    }
}

/// The form that has fields of these names and no more.
fn form(fields: &[(&str, &str)]) -> String {
    let has: Vec<String> = fields.iter().map(|(name, _)| format!(".{}", label(name))).collect();
    format!("//form[count(.//label)={} and {}]", fields.len(), has.join(" and "))
}

async fn fill(phone: &Phone, form: &str, fields: &[(&str, &str)]) {
    for (name, text) in fields {
        let field = format!("{form}{}//*[self::input or self::textarea]", label(name));
        phone.type_into(name, &field, text).await;
    }
}

/// A state without what it means.
fn short(state: &str) -> &str {
    state.split(['：', ':']).next().unwrap_or(state)
}
