//! The pages that run the stall: stations, tickets, counters.

use crate::support::phone::Phone;
use crate::support::xpath::{button, has, is, label, named};
use crate::words::StallWords;

/// The queue.
pub struct TicketsPage<'p>(&'p Phone);

/// What is counted by hand.
pub struct CountersPage<'p>(&'p Phone);

/// Where how much was done.
pub struct StationsPage<'p>(&'p Phone);

/// Opens one of the desk's pages, and nothing stays of the one before.
async fn open(phone: &Phone, address: &str, name: &str) {
    phone.open_afresh(address).await;
    phone.see(name, &format!("//nav//a[@aria-current='page'][{}]", is(name))).await;
}

impl<'p> TicketsPage<'p> {
    /// Opens the page.
    pub async fn open(phone: &'p Phone) -> Self {
        let page = Self(phone);
        open(phone, "#/desk/tickets", page.words().tickets).await;
        page
    }

    /// The page in another tab that is looked at.
    pub fn there(phone: &'p Phone) -> Self {
        Self(phone)
    }

    /// Hands out the next ticket, which has this number.
    pub async fn hands_out(&self, number: u32) {
        self.0.tap("next ticket", &button(&(self.words().hand_out)(number))).await;
        self.handed_out(&number.to_string()).await;
    }

    /// Waits until this number was handed out last.
    pub async fn handed_out(&self, number: &str) {
        self.reads(self.words().last_given, number).await;
    }

    /// The way to hand out this number.
    pub async fn offers(&self, number: u32) {
        self.0.see("next ticket", &button(&(self.words().hand_out)(number))).await;
    }

    /// Calls so many.
    pub async fn calls(&self, count: &str) {
        let field = format!("{}//input", label(self.words().at_once));
        self.0.type_into("how many at once", &field, count).await;
        self.0.tap("way to call", &button(self.words().call_next)).await;
    }

    /// Waits until these are being served.
    pub async fn serves(&self, numbers: &str) {
        self.reads(self.words().serving, numbers).await;
    }

    /// Waits until so many wait.
    pub async fn has_waiting(&self, count: usize) {
        let words = (self.words().waiting)(count);
        self.0.see(&words, &format!("//p[{}]", has(&words))).await;
    }

    /// Somebody did not come.
    pub async fn skips(&self, number: u32) {
        self.0.tap("way to skip", &named("button", &(self.words().skip)(number))).await;
    }

    /// Somebody came after all.
    pub async fn is_back(&self, number: u32) {
        self.0.tap("way back", &named("button", &(self.words().is_back)(number))).await;
    }

    /// This phone's numbers are these from now on.
    pub async fn has_range(&self, first: &str, last: &str) {
        let words = self.words();
        for (name, number) in [(words.first_number, first), (words.last_number, last)] {
            self.0.type_into(name, &format!("{}//input", label(name)), number).await;
        }
        self.0.tap("way to set", &button(words.set)).await;
    }

    /// Picks somebody; who it is.
    pub async fn picks(&self) -> String {
        let picked = named("p", self.words().picked);
        let before = self.0.texts(&picked).await.expect("the page can be looked at");
        self.0.tap("way to pick", &button(self.words().pick)).await;
        self.0.until("somebody is picked", async || Ok(self.0.texts(&picked).await? != before)).await;
        self.0.texts(&picked).await.expect("the page can be looked at").concat()
    }

    async fn reads(&self, name: &str, number: &str) {
        let place = named("p", name);
        self.0.reads(name, &vec![number.to_owned()], async || self.0.texts(&place).await).await;
    }

    fn words(&self) -> &'static StallWords {
        StallWords::of(self.0.lang())
    }
}

impl<'p> CountersPage<'p> {
    /// Opens the page.
    pub async fn open(phone: &'p Phone) -> Self {
        let page = Self(phone);
        open(phone, "#/desk/counters", page.words().counters).await;
        page
    }

    /// Taps a button of a counter, or of one of its topics.
    pub async fn taps(&self, counter: &str, step: &str) {
        self.0.tap(step, &format!("{}{}", place(counter), button(step))).await;
    }

    /// Types an amount.
    pub async fn counts(&self, counter: &str, amount: &str) {
        let form = place(counter);
        self.0.type_into("amount", &format!("{form}//input"), amount).await;
        self.0.tap("way to add", &format!("{form}//button[@type='submit']")).await;
    }

    /// Waits until a counter, or a topic, stands at this.
    pub async fn stands(&self, counter: &str, sum: &str) {
        let place = format!("//*[self::h2 or self::h3][{}]/strong", has(counter));
        self.0.reads(counter, &vec![sum.to_owned()], async || self.0.texts(&place).await).await;
    }

    /// Takes the last thing back.
    pub async fn undoes(&self) {
        self.0.tap("way to undo", &button(self.words().undo)).await;
    }

    fn words(&self) -> &'static StallWords {
        StallWords::of(self.0.lang())
    }
}

/// The buttons of a counter, or of one of its topics.
fn place(counter: &str) -> String {
    format!("//*[self::h2 or self::h3][{}]/following-sibling::form[1]", has(counter))
}

impl<'p> StationsPage<'p> {
    /// Opens the page.
    pub async fn open(phone: &'p Phone) -> Self {
        let page = Self(phone);
        open(phone, "#/desk/stations", page.words().stations).await;
        page
    }

    /// Waits until so many runs were finished at a station.
    pub async fn has_finished(&self, station: &str, count: u64) {
        let place = format!("{}//h2/strong", section(station));
        self.0.reads(station, &vec![count.to_string()], async || self.0.texts(&place).await).await;
    }

    /// So many are wanted there.
    pub async fn wants(&self, station: &str, count: &str) {
        let field = format!("{}//label[span[{}]]//input", section(station), is(self.words().wanted));
        self.0.type_into("target", &field, &format!("{count}\t")).await;
    }

    /// Waits until a station's page says this.
    pub async fn says(&self, station: &str, words: &str) {
        self.0.see(words, &format!("{}//p[{}]", section(station), is(words))).await;
    }

    /// The station that lags, if any.
    pub async fn lagging(&self) -> Vec<String> {
        let lags = format!("//section[p[{}]]/h2", is(self.words().lags));
        let headings = self.0.texts(&lags).await.expect("the page can be looked at");
        headings.iter().map(|heading| heading.lines().next().unwrap_or_default().trim().to_owned()).collect()
    }

    /// Adds a station.
    pub async fn adds(&self, name: &str) {
        let words = self.words();
        self.0.type_into("name", &format!("{}//input", label(words.station_name)), name).await;
        self.0.tap("way to add", &button(words.add_station)).await;
        self.0.see(name, &section(name)).await;
    }

    fn words(&self) -> &'static StallWords {
        StallWords::of(self.0.lang())
    }
}

fn section(station: &str) -> String {
    format!("//section[h2[{}]]", has(station))
}
