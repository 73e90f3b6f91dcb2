//! A tour past every screen of the app, for whoever looks at all of them: the
//! stories of accessibility, and `make screens`.

use fairstall::engine::lang::Lang;

use crate::kinds;
use crate::pages::{DataPage, Hand, QUIZ, ResumePage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::packs::{pack, question};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::visits::{Visitor, answer};
use crate::support::xpath::button;

/// The pages of the desk, by their addresses.
const DESK: [&str; 13] = [
    "", "stations", "tickets", "prizes", "counters", "cases", "wall", "report", "paper", "data", "keys",
    "phone", "print",
];

/// The site with every kind of question in it.
pub fn site() -> Copy {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    site
}

/// Whoever is shown each screen.
pub trait Look {
    /// Looks at the screen of this name.
    async fn at(&mut self, phone: &Phone, screen: &str);
}

/// Shows every screen.
pub async fn everything(phone: &Phone, look: &mut impl Look) {
    participant(phone, look).await;
    // The fixture pack speaks Chinese.
    if phone.lang() != Lang::En {
        kinds(phone, look).await;
    }
    desk(phone, look).await;
}

/// Each kind of question.
pub async fn kinds(phone: &Phone, look: &mut impl Look) {
    phone.open_afresh("?#/a/every-kind").await;
    kinds::take_survey(phone, Hand::Keys, async |phone, kind| {
        look.at(phone, &format!("kind-{kind}")).await;
    })
    .await;
}

/// What participants see.
pub async fn participant(phone: &Phone, look: &mut impl Look) {
    let start = StartPage::open(phone, "?station=canteen").await;
    look.at(phone, "start").await;
    start.begin(QUIZ).await;
    let pack = pack("consumer-law", phone.lang());
    for (number, rightly) in (1..=3).zip([false, true, true]) {
        let run = RunPage::on(phone, number, 3).await;
        if number == 1 {
            look.at(phone, "question").await;
        }
        answer(&run, question(&pack, &run.question().await), rightly).await;
        run.check().await;
        run.is_locked().await;
        if number < 3 {
            look.at(phone, if rightly { "right" } else { "wrong" }).await;
            run.next().await;
        } else {
            run.finish().await;
        }
    }
    let thanks = ThanksPage::on(phone).await;
    look.at(phone, "score").await;
    thanks.leave().await;

    StartPage::on(phone).await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.next().await;
    look.at(phone, "refused").await;
    Visitor { met: &["investment"], ..Visitor::default() }.take_survey(phone).await;
    look.at(phone, "thanks").await;

    StartPage::open(phone, "?own").await.begin(SURVEY).await;
    RunPage::on(phone, 1, 4).await;
    StartPage::open(phone, "?own").await.begin(SURVEY).await;
    ResumePage::on(phone).await;
    look.at(phone, "resume").await;
    phone.open_afresh("?#/a/register").await;
    phone.see("word that there is no key", "//h1").await;
    look.at(phone, "no-key").await;
    phone.open_afresh(&format!("rights.{}.html", phone.lang().tag())).await;
    look.at(phone, "rights-card").await;
}

/// What organisers see, of a made-up day.
pub async fn desk(phone: &Phone, look: &mut impl Look) {
    let (dry_run, draft) = match phone.lang() {
        Lang::ZhHans => ("开始演练", "起草总结"),
        Lang::ZhHant => ("開始演練", "起草總結"),
        Lang::En => ("Start a dry run", "Draft it"),
    };
    DataPage::open(phone).await;
    phone.tap("dry run", &button(dry_run)).await;
    phone.see("banner", "//div[@class='dry-run']").await;
    for page in DESK {
        phone.open_afresh(&format!("#/desk/{page}")).await;
        phone.see("what was made up", "//p[strong[contains(., '720')]]").await;
        phone.see("way to do something", "//main//button[not(ancestor::div[@class='dry-run'])]").await;
        if page == "report" {
            phone.tap("draft", &button(draft)).await;
            phone.see("report", "//article[@class='summary']//table").await;
        }
        look.at(phone, &format!("desk-{}", if page.is_empty() { "counts" } else { page })).await;
    }
}
