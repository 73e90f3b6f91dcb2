//! Erasing by the receipt code that a participant took home.

use fairstall::engine::id::ResponseId;
use fairstall::engine::lang::Lang;
use fairstall::engine::receipt::ReceiptCode;

use crate::backups::{one_survey, only_code};
use crate::pages::{DataPage, DeskPage, SURVEY, StartPage};
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

#[test]
fn a_slip_of_the_pen_is_told_from_a_code_of_another_phone() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let code = only_code(phone).await;
        let data = DataPage::open(phone).await;
        data.looks_up("K7Q").await;
        data.tells("A code has nine characters").await;
        data.looks_up("K7Q-M2X-WPU").await;
        data.tells("No code has the character “U”").await;
        // The last two characters, exchanged or changed.
        let (first, last) = code.split_at(code.len() - 1);
        let other = if last == "7" { "8" } else { "7" };
        data.looks_up(&format!("{first}{other}")).await;
        data.tells("There is a slip in it").await;
        let id = ResponseId::from_bits(u128::MAX / 3);
        let stranger = ReceiptCode::of(id).to_string();
        data.looks_up(&stranger).await;
        data.tells("is a good code, but no response on this phone has it").await;
        data.shows([1, 1, 0]).await;
    });
}

#[test]
fn what_is_erased_is_seen_first_and_gone_from_every_desk() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let code = only_code(phone).await;
        StartPage::open(phone, "?station=library").await.begin(SURVEY).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.choose_activity("Phone scam survey").await;
        desk.counts([2, 2, 0]).await;
        let desk_tab = phone.tab().await;
        phone.open_tab().await;
        let data = DataPage::open(phone).await;
        data.looks_up(&code.to_lowercase().replace('-', " ")).await;
        data.says("Phone scam survey, Canteen, begun ").await;
        assert!(!data.has_words("romance").await, "answers are nobody's business");
        data.erases().await;
        data.tells(&format!("The response {code} is erased")).await;
        data.looks_up(&code).await;
        data.tells("was erased already").await;
        phone.look_at(&desk_tab).await;
        desk.counts([1, 1, 0]).await;
        desk.has_records(1).await;
        desk.tells_nothing().await;
        let left = storage::texts(phone, "journal").await;
        assert!(left.len() == 2 && !left.iter().any(|json| json.contains("romance")), "{left:?}");
    });
}
