//! A participant who reads nothing: takes whatever comes first, types the same
//! everywhere, and goes on. For stories whose texts nobody could look for.

use serde_json::json;

use crate::support::phone::Phone;

/// A run that is answered blindly.
pub struct BlindRun<'p>(&'p Phone);

impl<'p> BlindRun<'p> {
    /// Waits for the first page of a run.
    pub async fn on(phone: &'p Phone) -> Self {
        phone.see("way forward", FORWARD).await;
        Self(phone)
    }

    /// Which page it is, and whether it has been marked.
    pub async fn place(&self) -> String {
        let place = self.0.run(PLACE, vec![]).await.expect("the page can be looked at");
        place.as_str().unwrap_or_default().to_owned()
    }

    /// Puts something into every question of the page.
    pub async fn answer(&self, typed: &str, number: &str) {
        self.0.run(CHOOSE, vec![]).await.expect("something is chosen");
        // What has a field beside it shows that next.
        self.0.run_async("requestAnimationFrame(() => setTimeout(arguments[0]))", vec![]).await;
        self.0.run(TYPE, vec![json!(typed), json!(number)]).await.expect("something is typed");
    }

    /// Goes on, as far as the answers are taken.
    pub async fn go_on(&self) -> Gone {
        let before = self.place().await;
        self.0.tap("way forward", FORWARD).await;
        let refused = "//main//*[@role='alert'][normalize-space(.)]";
        self.0
            .until("the run goes on", async || {
                Ok(self.place().await != before || self.0.shows(refused).await?)
            })
            .await;
        match self.place().await {
            place if place == before => Gone::Nowhere,
            place if place == AT_AN_END => Gone::ToTheEnd,
            _ => Gone::On,
        }
    }
}

/// Where going on led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// To the next page, or to feedback on this one.
    On,
    /// To the thank-you.
    ToTheEnd,
    /// Something was refused.
    Nowhere,
}

const FORWARD: &str = "//footer//button[contains(@class, 'primary')]";

const AT_AN_END: &str = "at an end";

const PLACE: &str = "
    const label = document.querySelector('.run progress')?.getAttribute('aria-label') ?? 'at an end';
    return label + (document.querySelector('[data-feedback]') ? ' marked' : '');
";

const CHOOSE: &str = "
    const main = document.querySelector('main');
    const groups = new Set();
    for (const input of main.querySelectorAll('input[type=radio]')) {
        if (!groups.has(input.name)) input.click();
        groups.add(input.name);
    }
    // The one with a field beside it, where there is one.
    const boxes = [...main.querySelectorAll('input:is([type=radio], [type=checkbox])')];
    const other = boxes.find((box) => box.closest('.choice')?.querySelector('.other-field'));
    const box = boxes.find((box) => box.type === 'checkbox' && !box.checked && !box.closest('.decline'));
    (other ?? box)?.click();
    main.querySelector('.regions path')?.dispatchEvent(new Event('click', { bubbles: true }));
    for (const rank of main.querySelectorAll('.rank button:first-child')) rank.click();
";

const TYPE: &str = "
    const [typed, number] = arguments;
    const put = (field, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    for (const field of document.querySelectorAll('main :is(input[type=text], textarea)')) {
        if (!field.hidden) put(field, ['decimal', 'numeric'].includes(field.inputMode) ? number : typed);
    }
    for (const field of document.querySelectorAll('main input[type=date]')) put(field, field.min || '2020-02-29');
";
