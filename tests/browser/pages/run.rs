//! A run: the question on the screen, its controls, and the way on and back.

use fairstall::engine::lang::Lang;
use fantoccini::Locator;
use fantoccini::error::CmdError;

use crate::support::phone::Phone;
use crate::support::xpath::{button, has, is, label, literal, message, title};
use crate::words::Words;

/// The field that an answer is typed into.
pub(super) const FIELD: &str = "//*[self::textarea or self::input[@type='text']][not(@aria-label)]";

/// The field for a day.
pub(super) const DAY: &str = "//input[@type='date']";

/// The paper to draw on.
pub(super) const PAPER: &str = "//*[name()='svg'][@role='img']";

/// The part of a question about one row.
pub(super) fn group(row: &str) -> String {
    format!("//table//tr[th[{}]]", is(row))
}

/// The button that ranks an item.
pub(super) fn ranked(item: &str) -> String {
    format!("//main//button[*[{}]]", is(item))
}

/// A button that has its name for those only who do not see it.
fn named(name: &str) -> String {
    format!("//button[@aria-label={}]", literal(name))
}

/// A run in progress.
pub struct RunPage<'p>(&'p Phone);

impl<'p> RunPage<'p> {
    /// Waits for the question of this number.
    pub async fn on(phone: &'p Phone, number: usize, count: usize) -> Self {
        let page = Self(phone);
        page.is_at(number, count).await;
        page
    }

    /// Waits for the question of these words.
    pub async fn asking(phone: &'p Phone, question: &str) -> Self {
        let page = Self(phone);
        page.asks(question).await;
        page
    }

    /// Waits for the question of this number.
    pub async fn is_at(&self, number: usize, count: usize) {
        let words = (self.words().question_of)(number, count);
        let bar = format!("//progress[@aria-label={}]", literal(&words));
        self.0.see(&words, &bar).await;
        self.0.see("question", "//h1[text()]").await;
    }

    /// The words of the question on the screen.
    pub async fn question(&self) -> String {
        let heading = self.0.see("question", "//h1[text()]").await;
        heading.text().await.expect("a heading has words")
    }

    /// Waits for the question of these words.
    pub async fn asks(&self, question: &str) {
        self.0.see(question, &title(question)).await;
    }

    /// What is under the question says this.
    pub async fn helps(&self, words: &str) {
        self.0.see(words, &format!("//p[{}]", has(words))).await;
    }

    /// Taps a choice.
    pub async fn pick(&self, choice: &str) {
        self.0.tap(choice, &label(choice)).await;
    }

    /// Taps a choice that was not taken, and waits until it is.
    pub async fn take(&self, choice: &str) {
        self.pick(choice).await;
        self.has_taken(&[choice]).await;
    }

    /// Waits until these choices are taken.
    pub async fn has_taken(&self, choices: &[&str]) {
        self.0.until(&format!("{choices:?} are taken"), async || self.all_are(choices, true).await).await;
    }

    /// Waits until these choices are not taken.
    pub async fn has_not_taken(&self, choices: &[&str]) {
        self.0
            .until(&format!("{choices:?} are not taken"), async || self.all_are(choices, false).await)
            .await;
    }

    /// Taps a step of a scale, and waits until it is taken.
    pub async fn rate(&self, step: u8) {
        self.take(&step.to_string()).await;
    }

    /// Gives so many stars.
    pub async fn give_stars(&self, stars: usize, of: usize) {
        self.take(&(self.words().stars)(stars, of)).await;
    }

    /// Takes a choice with the keyboard alone, and waits until it is taken.
    pub async fn take_by_key(&self, choice: &str) {
        self.0.press_on(choice, &format!("{}//input", label(choice)), " ").await;
        self.has_taken(&[choice]).await;
    }

    /// Gives a row, or a left side, one of what there is for it.
    pub async fn put(&self, row: &str, column: &str) {
        self.0.tap(column, &format!("{}{}", group(row), label(column))).await;
        let input = format!("{}{}//input", group(row), label(column));
        let taken = async || self.0.client().find(Locator::XPath(&input)).await?.is_selected().await;
        self.0.until(&format!("{row} is given {column}"), taken).await;
    }

    /// Taps an item of a ranking.
    pub async fn rank(&self, item: &str) {
        self.0.tap(item, &ranked(item)).await;
    }

    /// Taps an item of a ranking with the keyboard alone.
    pub async fn rank_by_key(&self, item: &str) {
        self.0.press_on(item, &ranked(item), " ").await;
    }

    /// Moves an item of a ranking one place forward.
    pub async fn move_up(&self, item: &str) {
        let name = format!("{} {item}", self.words().move_up);
        self.0.tap(&name, &named(&name)).await;
    }

    /// Waits until the ranking is these items in this order.
    pub async fn has_ranked(&self, items: &[&str]) {
        let order = items.join(" > ");
        self.0.see(&order, &format!("//main//*[@role='status'][{}]", is(&order))).await;
    }

    /// Goes one step up with a number.
    pub async fn step_up(&self) {
        self.0.tap("plus", &named(self.words().more)).await;
    }

    /// Chooses a day, written `YYYY-MM-DD`, as a phone's calendar gives it.
    pub async fn choose_day(&self, day: &str) {
        self.0.see("field for a day", DAY).await;
        let script = "const field = document.querySelector('input[type=date]');
            field.value = arguments[0];
            field.dispatchEvent(new Event('input', {bubbles: true}));";
        self.0.run(script, vec![day.into()]).await.expect("the calendar gives a day");
        self.holds(DAY, day).await;
    }

    /// Touches the picture at a place, each from 0.0 at the top left to 1.0.
    pub async fn touch_picture(&self, across: f64, down: f64) {
        self.0.touch("picture", "//main//img", &[(across, down)]).await;
    }

    /// Draws a stroke through these places of the paper, each from 0.0 at the
    /// top left to 1.0.
    pub async fn draw(&self, stroke: &[(f64, f64)]) {
        self.0.touch("paper", PAPER, stroke).await;
    }

    /// Takes the last stroke back.
    pub async fn undo(&self) {
        self.0.tap("undo", &button(self.words().undo)).await;
    }

    /// Waits until so many strokes are on the paper.
    pub async fn has_drawn(&self, strokes: usize) {
        let script = "return document.querySelector('main svg[role=img] path').getAttribute('d').split('M').length - 1";
        let drawn = async || Ok(self.0.run(script, vec![]).await? == strokes);
        self.0.until(&format!("there are {strokes} strokes"), drawn).await;
    }

    /// Waits until this part of the question has this mark.
    pub async fn has_marked(&self, part: &str, mark: &str) {
        let marked = format!("//main//*[self::label or self::button][{}][.//*[{}]]", has(part), is(mark));
        self.0.see(&format!("{mark} on {part}"), &marked).await;
    }

    /// Types an answer.
    pub async fn enter(&self, text: &str) {
        self.0.type_into("field", FIELD, text).await;
        self.has_entered(text).await;
    }

    /// Waits until the field holds this.
    pub async fn has_entered(&self, text: &str) {
        self.holds(FIELD, text).await;
    }

    /// Types into the field of an "other".
    pub async fn enter_other(&self, text: &str) {
        self.0.type_into("field of the other choice", &self.other_field(), text).await;
        self.has_entered_other(text).await;
    }

    /// Waits until the field of an "other" holds this.
    pub async fn has_entered_other(&self, text: &str) {
        self.holds(&self.other_field(), text).await;
    }

    /// Prefers not to say.
    pub async fn decline(&self) {
        self.take(self.words().decline).await;
    }

    /// Says that this is the answer, in a quiz.
    pub async fn check(&self) {
        self.forward(self.words().check).await;
    }

    /// A volunteer says that this is filled in for somebody.
    pub async fn assist(&self) {
        self.take(self.words().assisted).await;
    }

    /// Goes to the next question.
    pub async fn next(&self) {
        self.forward(self.words().next).await;
    }

    /// Leaves the question open.
    pub async fn skip(&self) {
        self.forward(self.words().skip).await;
    }

    /// Finishes the run.
    pub async fn finish(&self) {
        self.forward(self.words().finish).await;
    }

    /// Tries again to save.
    pub async fn try_again(&self) {
        self.forward(self.words().try_again).await;
    }

    /// Goes back to the question before.
    pub async fn back(&self) {
        self.forward(self.words().back).await;
    }

    /// Leaves for the start screen.
    pub async fn leave(&self) {
        self.forward(self.words().leave).await;
    }

    /// Taps another language. The question then speaks it.
    pub async fn switch_to(&self, lang: Lang) {
        self.0.tap("language", &button(lang.own_name())).await;
        self.0.expect_language(lang);
    }

    /// The way forward has this name.
    pub async fn goes_on_with(&self, name: &str) {
        self.0.see(name, &button(name)).await;
    }

    /// The answer is refused with these words, beside the question.
    pub async fn refuses(&self, words: &str) {
        self.0.see(words, &format!("//main//*[@role='alert'][{}]", is(words))).await;
    }

    /// Nothing is refused any more.
    pub async fn refuses_nothing(&self) {
        let refused = async || self.0.texts("//main//*[@role='alert'][normalize-space(.)]").await;
        self.0.reads("what is refused", &Vec::<String>::new(), refused).await;
    }

    /// People are told this beside the way forward.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &format!("//footer{}", message(words))).await;
    }

    /// Nothing is told beside the way forward any more.
    pub async fn tells_nothing(&self) {
        let messages = async || self.0.texts("//footer//*[@role='alert' or @role='status']").await;
        self.0.reads("what people are told", &Vec::<String>::new(), messages).await;
    }

    /// The answer was marked with these words.
    pub async fn marks(&self, verdict: &str) {
        self.0.see(verdict, &format!("//h2[{}]", is(verdict))).await;
    }

    /// Something beside the verdict reads like this.
    pub async fn explains(&self, words: &str) {
        self.0.see(words, &format!("//section[h2]//*[{}]", is(words))).await;
    }

    /// Nothing can be answered any more.
    pub async fn is_locked(&self) {
        let script = "return [...document.querySelectorAll('main section :is(input, textarea, fieldset button)')].every(c => c.matches(':disabled'))";
        self.0.until("nothing can be answered", async || Ok(self.0.run(script, vec![]).await? == true)).await;
    }

    async fn forward(&self, name: &str) {
        self.0.tap(name, &button(name)).await;
    }

    async fn holds(&self, field: &str, text: &str) {
        let value = async || {
            let field = self.0.client().find(Locator::XPath(field)).await?;
            Ok(field.prop("value").await?.unwrap_or_default())
        };
        self.0.reads("the field", &text.to_owned(), value).await;
    }

    fn other_field(&self) -> String {
        format!("//input[@aria-label={}]", literal(self.words().other))
    }

    async fn all_are(&self, choices: &[&str], taken: bool) -> Result<bool, CmdError> {
        for choice in choices {
            let control = format!("{}//input", label(choice));
            if self.0.client().find(Locator::XPath(&control)).await?.is_selected().await? != taken {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn words(&self) -> &'static Words {
        Words::of(self.0.lang())
    }
}
