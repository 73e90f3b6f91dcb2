//! The desk: records, runs by station, figures, files.

use fantoccini::Locator;

use crate::support::packs;
use crate::support::phone::Phone;
use crate::support::wait::wait_for;
use crate::support::xpath::{button, button_with, has, is, label, message, title};
use crate::words::DeskWords;
use crate::words::{Words, grouped};

/// How many runs were started, finished and given up.
pub type Runs = [u64; 3];

/// The organiser's desk.
pub struct DeskPage<'p>(&'p Phone);

impl<'p> DeskPage<'p> {
    /// Opens the desk.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open("#/desk").await;
        Self::on(phone).await
    }

    /// Waits for the desk.
    pub async fn on(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("desk", &format!("//p[{}]", is(page.words().title))).await;
        phone.see("event", &title(packs::event().title.get(phone.lang()))).await;
        page
    }

    /// Waits for the desk of an event of whatever title.
    pub async fn of_any_event(phone: &'p Phone) -> Self {
        let page = Self(phone);
        phone.see("desk", &format!("//p[{}]", is(page.words().title))).await;
        page
    }

    /// There are so many records.
    pub async fn has_records(&self, count: usize) {
        let words = (self.words().stored)(count);
        self.0.see(&words, &format!("//strong[{}]", is(&words))).await;
    }

    /// Looks at an activity, by its title.
    pub async fn choose_activity(&self, title: &str) {
        self.choose(self.words().activity, title).await;
        self.0.see(title, &format!("//h2[{}]", is(title))).await;
    }

    /// Looks at the activity at this place of the list, whatever it is called.
    pub async fn choose_activity_at(&self, place: usize) {
        let list = format!("{}//select", label(self.words().activity));
        let list = serde_json::to_value(self.0.see("activities", &list).await).expect("an element");
        let choose = "const [list, place] = arguments;
            list.value = String(place);
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        self.0.run(choose, vec![list, place.into()]).await.expect("the activity is chosen");
    }

    /// Sets the lists that stand there against each other.
    pub async fn shows_cross(&self) {
        self.0.tap("way to a table", &button(self.words().cross_show)).await;
        self.0.see("table", "//div[contains(@class, 'wide')]/table[contains(@class, 'cross')]").await;
    }

    /// Looks at one station, by its name.
    pub async fn choose_station(&self, name: &str) {
        self.choose(self.words().station, name).await;
    }

    /// Opens the lists that say which of the runs are looked at.
    pub async fn narrows(&self) {
        self.0.tap("way to narrow", &format!("//summary[{}]", is(self.words().narrow))).await;
    }

    /// Looks at those runs only that have this entry in a list.
    pub async fn asks_for(&self, list: &str, entry: &str) {
        self.choose(list, entry).await;
    }

    /// Looks at all runs again.
    pub async fn shows_all(&self) {
        self.0.tap("way to show all", &button(self.words().show_all)).await;
    }

    /// Waits until the page says this anywhere.
    pub async fn says(&self, words: &str) {
        self.0.see(words, &format!("//p[{}]", has(words))).await;
    }

    /// Sets two lists against each other.
    pub async fn sets_against(&self, rows: &str, columns: &str) {
        let words = self.words();
        self.choose(words.cross_rows, rows).await;
        self.choose(words.cross_columns, columns).await;
        self.0.tap("way to a table", &button(words.cross_show)).await;
    }

    /// Waits until the table has these rows, a bar each where anybody is in it.
    pub async fn has_cross(&self, expected: &[&str]) {
        let rows = "//table[contains(@class, 'cross')]/tbody/tr";
        let expected: Vec<String> = expected.iter().map(|row| (*row).to_owned()).collect();
        let read = async || {
            let rows = self.0.texts(rows).await?;
            Ok(rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
        };
        self.0.reads("table of two lists", &expected, read).await;
    }

    /// Waits until the comparison of what is judged says this of one.
    pub async fn compares(&self, subject: &str, figures: &str) {
        let row = format!("//section[contains(@class, 'subjects')]//tr[th[{}]]", is(subject));
        let read = async || {
            let rows = self.0.texts(&row).await?;
            let words = rows.iter().flat_map(|row| row.split_whitespace()).collect::<Vec<_>>().join(" ");
            Ok(words.contains(figures))
        };
        self.0.until(&format!("{figures} of {subject}"), read).await;
    }

    /// Waits until so many runs are shown for what is looked at.
    pub async fn counts(&self, [started, finished, abandoned]: Runs) {
        let words = self.words();
        let expected = [(words.started, started), (words.finished, finished), (words.abandoned, abandoned)];
        for (name, count) in expected {
            let figure = format!("//dl/div[dt[{}]]/dd", is(name));
            self.0.reads(name, &vec![grouped(count as usize)], async || self.0.texts(&figure).await).await;
        }
    }

    /// Waits until the table of stations reads like this.
    pub async fn counts_by_station(&self, expected: &[(&str, Runs)]) {
        let rows = format!("//table[caption[{}]]/tbody/tr", is(self.words().by_station));
        let expected: Vec<String> =
            expected.iter().map(|(name, [s, f, a])| format!("{name} {s} {f} {a}")).collect();
        let read = async || {
            let rows = self.0.texts(&rows).await?;
            Ok(rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
        };
        self.0.reads("runs by station", &expected, read).await;
    }

    /// Waits until a question's option shows these figures.
    pub async fn shows_option(&self, question: &str, option: &str, figures: &str) {
        let bar = format!("//article[h3[{}]]//li[span[{}]]", is(question), has(option));
        let figures = format!("{bar}/span[{}]", is(figures));
        self.0.see(&format!("{figures} of {option}"), &figures).await;
    }

    /// Waits until a question's card says this.
    pub async fn says_of(&self, question: &str, words: &str) {
        let line = format!("//article[h3[{}]]//p[{}]", is(question), has(words));
        self.0.see(words, &line).await;
    }

    /// Waits until the table of scores shows these figures.
    pub async fn shows_score(&self, score: &str, figures: [&str; 2]) {
        let section = "//section[contains(@class, 'desk-scores')]";
        self.open_table("the scores", section).await;
        let row = format!("{section}//tr[th[{}]]/td", is(score));
        let expected = figures.map(str::to_owned).to_vec();
        self.0.reads(score, &expected, async || self.0.texts(&row).await).await;
    }

    /// Waits until the table behind a question's chart has a row with these
    /// figures.
    pub async fn shows_row(&self, question: &str, row: &str, figures: &[&str]) {
        let card = format!("//article[h3[{}]]", is(question));
        self.open_table(question, &card).await;
        let row = format!("{card}//tr[th[{}]]/td", is(row));
        let expected: Vec<String> = figures.iter().map(|figure| (*figure).to_owned()).collect();
        self.0.reads(question, &expected, async || self.0.texts(&row).await).await;
    }

    /// The names of the rows in the table behind a question's chart.
    pub async fn row_names(&self, question: &str) -> Vec<String> {
        let card = format!("//article[h3[{}]]", is(question));
        self.open_table(question, &card).await;
        self.0.texts(&format!("{card}//tbody/tr/th")).await.expect("a table has names")
    }

    /// Opens the texts of a question and looks for some words in them; waits
    /// until these are shown and no others.
    pub async fn finds_texts(&self, question: &str, sought: &str, expected: &[&str]) {
        let card = format!("//article[h3[{}]]", is(question));
        let field = format!("{card}{}//input", label(self.words().search));
        if !self.0.shows(&field).await.expect("the card can be looked at") {
            self.0.tap("the texts", &format!("{card}//details[not(@open)][.//input]/summary")).await;
        }
        self.0.type_into("search", &field, sought).await;
        let expected: Vec<String> = expected.iter().map(|text| (*text).to_owned()).collect();
        let items = format!("{card}//details//ul/li");
        self.0.reads(sought, &expected, async || self.0.texts(&items).await).await;
    }

    /// Unfolds the table behind a chart.
    async fn open_table(&self, what: &str, within: &str) {
        let summary = format!("{within}//details/summary[{}]", is(self.words().table));
        self.0.see(what, &summary).await;
        let closed = format!("{within}//details[not(@open)]/summary[{}]", is(self.words().table));
        if self.0.shows(&closed).await.expect("the desk can be looked at") {
            self.0.tap(what, &closed).await;
        }
    }

    /// The organiser is told this.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    /// The organiser is told that these things are wrong, and no others.
    pub async fn tells_faults(&self, words: &[String]) {
        let faults = async || self.0.texts("//*[@role='alert']").await;
        self.0.reads("what is wrong", &words.to_vec(), faults).await;
    }

    /// The organiser is told nothing.
    pub async fn tells_nothing(&self) {
        let messages = "//*[@role='alert' or @role='status'][normalize-space(.)]";
        let messages = async || self.0.texts(messages).await;
        self.0.reads("what the organiser is told", &Vec::<String>::new(), messages).await;
    }

    /// Looks at the journal again.
    pub async fn refresh(&self) {
        self.0.tap("way to look again", &button(self.words().refresh)).await;
    }

    /// Exports a file, by its name, and takes it from where downloads go.
    pub async fn export(&self, name: &str) -> Vec<u8> {
        self.0.saves(name, &button_with(name), |file| file == name).await
    }

    async fn choose(&self, list: &str, entry: &str) {
        let list = format!("{}//select", label(list));
        let choose = async || {
            let list = self.0.client().find(Locator::XPath(&list)).await?;
            list.select_by_label(entry).await.map(Some)
        };
        if wait_for(choose).await.is_none() {
            panic!("no {entry} to choose on\n{}", self.0.screen().await);
        }
    }

    fn words(&self) -> &'static DeskWords {
        &Words::of(self.0.lang()).desk
    }
}
