//! Prizes: what is brought, won on the last screen, handed over once, and gone
//! when it is gone; and a draw that anybody can draw again.

use fairstall::engine::drawing_lots::winners;
use fairstall::engine::lang::Lang;
use fairstall::engine::record::Seed;

use crate::pages::{QUIZ, StartPage, ThanksPage, TicketsPage};
use crate::support::packs::pack;
use crate::support::phone::Phone;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::support::visits::{answer_quiz, take_quiz};
use crate::support::xpath::{button, has, is, label, literal, named};

const PAGE: &str = "#/desk/prizes";

/// One of this phone's prizes.
fn prize(name: &str) -> String {
    format!("//div[h3[starts-with(normalize-space(.), {})]]", literal(name))
}

async fn open(phone: &Phone) {
    phone.open_afresh(PAGE).await;
    phone.see("prizes", &format!("//h2[{}]", is("Prizes on this phone"))).await;
}

async fn brings(phone: &Phone, name: &str, count: &str) {
    phone.type_into("amount", &format!("{}//input", prize(name)), count).await;
    phone.tap("add", &format!("{}{}", prize(name), button("Add"))).await;
    has_left(phone, name, count).await;
}

async fn has_left(phone: &Phone, name: &str, count: &str) {
    phone.see(count, &format!("{}//strong[{}]", prize(name), is(count))).await;
}

async fn deeds(phone: &Phone, name: &str) -> usize {
    let records = storage::records(phone).await;
    records.iter().filter(|record| record["what"][name].is_object()).count()
}

#[test]
fn a_prize_is_won_handed_over_and_gone() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        open(phone).await;
        brings(phone, "Pen", "1").await;

        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        take_quiz(phone, [true, false, false]).await;
        let thanks = ThanksPage::on(phone).await;
        phone.see("score", &format!("//p[{}]", has("1 of 3 right"))).await;
        assert!(!phone.shows(&format!("//*[{}]", has("You have won"))).await.expect("the page"));
        thanks.leave().await;

        StartPage::on(phone).await.begin(QUIZ).await;
        take_quiz(phone, [true, true, false]).await;
        phone.see("prize", &format!("//h2[{}]", is("You have won: Pen"))).await;
        let codes = phone.texts("//section[@class='prize']//strong").await.expect("the page");
        let [code] = &codes[..] else { panic!("one code: {codes:?}") };
        assert_eq!(code.len(), 5);
        phone.keep_picture("prize-won").await;
        ThanksPage::on(phone).await.leave().await;

        StartPage::on(phone).await.begin(QUIZ).await;
        take_quiz(phone, [true, true, true]).await;
        phone.see("none left", &format!("//p[{}]", has("All prizes of this phone have been won."))).await;
        ThanksPage::on(phone).await.leave().await;

        open(phone).await;
        has_left(phone, "Pen", "0").await;
        let hand_over = named("button", &format!("{code} has been handed over"));
        phone.tap("hand over", &hand_over).await;
        phone.see("nobody waits", &format!("//p[{}]", is("Nobody is waiting for a prize."))).await;
        phone.see("handed over", &format!("//p[{}]", has("1 handed over, 0 not fetched"))).await;
        phone.keep_picture("prizes").await;
        assert_eq!((deeds(phone, "prize_moved").await, deeds(phone, "prize_handed").await), (2, 1));
    });
}

/// Finishes as soon as another tab says so.
const FINISH_TOGETHER: &str = "
    const finish = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Finish');
    new BroadcastChannel('together').onmessage = () => finish.click();
";

#[test]
fn of_two_tabs_that_finish_at_once_one_wins_the_last_prize() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        open(phone).await;
        brings(phone, "Pen", "1").await;
        let tabs = [phone.tab().await, phone.open_tab().await];
        for tab in &tabs {
            phone.look_at(tab).await;
            StartPage::open(phone, "?station=canteen").await;
        }
        for tab in &tabs {
            phone.look_at(tab).await;
            StartPage::on(phone).await.begin(QUIZ).await;
            answer_quiz(&pack("consumer-law", Lang::En), phone, [true; 3]).await;
            phone.run(FINISH_TOGETHER, vec![]).await.expect("it is ready");
        }
        phone.open_tab().await;
        phone.open("rights.en.html").await;
        phone.run("new BroadcastChannel('together').postMessage(1)", vec![]).await.expect("now");
        let mut won = 0;
        for tab in &tabs {
            phone.look_at(tab).await;
            let told = ["You have won: Pen", "All prizes of this phone have been won."];
            let either = told.map(has).join(" or ");
            phone.see("what came of it", &format!("//main//*[{either}]")).await;
            won += usize::from(phone.screen().await.contains(told[0]));
        }
        assert_eq!(won, 1);
        open(phone).await;
        has_left(phone, "Pen", "0").await;
        assert_eq!(deeds(phone, "prize_moved").await, 2, "one was brought, one was won");
    });
}

#[test]
fn prizes_go_to_another_phone_by_a_code_that_counts_once() {
    let code = std::cell::RefCell::new(String::new());
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        open(phone).await;
        brings(phone, "Tote bag", "9").await;
        phone.type_into("amount", &format!("{}//input", prize("Tote bag")), "4").await;
        phone.tap("send", &format!("{}{}", prize("Tote bag"), button("To another phone"))).await;
        has_left(phone, "Tote bag", "5").await;
        let told = phone.texts("//div[@role='status']").await.expect("the page").join(" ");
        let (_, rest) = told.split_once("take in ").unwrap_or_else(|| panic!("{told}"));
        *code.borrow_mut() = rest.split(':').next().unwrap_or_default().to_owned();
    });
    let code = code.into_inner();
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        open(phone).await;
        let take_in = async |typed: &str| {
            phone.type_into("code", &format!("{}//input", label("Code")), typed).await;
            phone.tap("take in", &button("Take in")).await;
        };
        take_in("K9E3YWF2").await;
        let refused = format!("//p[{}]", has("not a code for prizes of this event"));
        phone.see("refused", &refused.replace("//p", "//*")).await;
        take_in(&code.to_lowercase()).await;
        has_left(phone, "Tote bag", "4").await;
        take_in(&code).await;
        phone.see("once", &format!("//*[{}]", has("it was noted before"))).await;
        has_left(phone, "Tote bag", "4").await;
    });
}

#[test]
fn lots_are_drawn_once_and_can_be_drawn_again_by_anybody() {
    Stall::new().on(EVENT_DAY).speaking(Lang::En).visit(async |phone| {
        let tickets = TicketsPage::open(phone).await;
        for number in 1..=6 {
            tickets.hands_out(number).await;
        }
        open(phone).await;
        phone.type_into("name", &format!("{}//input", label("What is drawn")), "A box of tea").await;
        phone.tap("close", &button("Close the list")).await;
        phone.see("list", &format!("//p[{}]", is("1 · 2 · 3 · 4 · 5 · 6"))).await;
        phone.type_into("seed", &format!("{}//input", label("Seed")), "315").await;
        phone.type_into("count", &format!("{}//input", label("How many winners")), "2").await;
        phone.tap("draw", &button("Draw")).await;
        phone.see("winners", "//ol[li]").await;
        let entrants: Vec<String> = (1..=6).map(|number: u32| number.to_string()).collect();
        let drawn = phone.texts("//ol/li").await.expect("the page");
        assert_eq!(drawn, winners(&entrants, Seed(315), 2));
        assert!(!phone.shows(&button("Draw")).await.expect("the page"), "it is held once");
        phone.keep_picture("lots").await;
        open(phone).await;
        phone.see("winners", "//ol[li]").await;
        assert_eq!(phone.texts("//ol/li").await.expect("the page"), drawn);
    });
}
