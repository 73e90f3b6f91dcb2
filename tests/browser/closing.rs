//! Close of day: how safe the data is, who is missing, and deleting it all.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::backups::{Files, one_survey};
use crate::pages::{DataPage, DeskPage, StartPage};
use crate::support::stall::Stall;
use crate::support::storage;

/// The browser promises to keep data, or does not.
fn promising(answer: bool) -> String {
    format!(
        "if (window.StorageManager) {{
            StorageManager.prototype.persisted = async () => window.kept ?? false;
            StorageManager.prototype.persist = async () => window.kept = {answer};
        }}"
    )
}

#[test]
fn the_page_says_how_safe_the_data_is() {
    for (script, words) in [
        (promising(true), "has promised not to throw this data away"),
        (promising(false), "was asked and did not promise"),
    ] {
        Stall::new().speaking(Lang::En).where_first(&script).visit(async |phone| {
            one_survey(phone).await;
            let data = DataPage::open(phone).await;
            data.says("may throw this data away").await;
            data.says("Nothing was exported from this phone so far.").await;
            data.says(" used of ").await;
            data.asks_to_keep().await;
            data.says(words).await;
        });
    }
    // As over plain HTTP.
    let none = "Object.defineProperty(Navigator.prototype, 'storage', { value: undefined });";
    Stall::new().speaking(Lang::En).where_first(none).visit(async |phone| {
        StartPage::open(phone, "").await;
        DataPage::open(phone).await.says("not available over plain HTTP").await;
    });
}

#[test]
fn organisers_are_reminded_to_export_and_participants_are_not() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let data = DataPage::open(phone).await;
        data.is_reminded_after("2").await;
        assert!(!data.has_words("in no file yet").await);
        one_survey(phone).await;
        StartPage::open(phone, "").await.tells_nothing().await;
        assert!(!phone.screen().await.contains("in no file yet"));
        let desk = DeskPage::open(phone).await;
        desk.says("2 records are in no file yet.").await;
        desk.export("responses.csv").await;
        phone.until("it is over", async || Ok(!phone.screen().await.contains("in no file yet"))).await;
        let data = DataPage::open(phone).await;
        data.shows([2, 0, 0]).await;
        assert!(!data.has_words("in no file yet").await);
    });
}

#[test]
fn a_phone_is_missing_until_its_last_backup_is_here() {
    let files = Files::new();
    let (mut morning, mut evening) = (Vec::new(), Vec::new());
    let (mut id, mut holding) = (String::new(), String::new());
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let data = DataPage::open(phone).await;
        data.calls_it("Gate").await;
        id = data.id().await;
        morning = data.backs_up().await;
        one_survey(phone).await;
        let data = DataPage::open(phone).await;
        evening = data.backs_up().await;
        holding = data.holdings().await.remove(0);
    });
    let (morning, evening) = (files.put("morning.jsonl", morning), files.put("evening.jsonl", evening));
    let fingerprint = holding.rsplit(' ').next().expect("a fingerprint").to_owned();
    assert_eq!(fingerprint.chars().count(), 9, "{holding}");
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        let data = DataPage::open(phone).await;
        data.says("No other phone is known.").await;
        data.expects("gate").await;
        data.expects("Library").await;
        data.stands("gate", "Nothing handed in yet").await;
        data.tells("2 phones are still missing.").await;
        data.takes_in(&[&morning]).await;
        data.stands(&id, "1 handed in with the backup of").await;
        data.takes_in(&[&evening]).await;
        data.stands("Gate", "Complete").await;
        data.stands("Gate", &format!("2 here, fingerprint {fingerprint}")).await;
        data.tells("1 phone is still missing.").await;
        data.backs_up().await;
        data.asks_to_delete().await;
        data.tells("Not everything is handed in: Library.").await;
        phone.tap("no more waiting", "//button[contains(@aria-label, 'Library')]").await;
        data.tells("The other phone has handed in.").await;
        assert!(!data.has_words("Not everything is handed in").await);
    });
}

#[test]
fn nothing_is_deleted_that_is_in_no_file_unless_somebody_says_how_much_it_is() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        one_survey(phone).await;
        let data = DataPage::open(phone).await;
        let id = data.id().await;
        data.asks_to_delete().await;
        data.says("2 of them are in no backup").await;
        assert!(!data.can_delete().await, "nothing was typed");
        data.types_count("3").await;
        assert!(!data.can_delete().await, "that is not how much it is");
        data.types_count("2").await;
        phone.until("it can be deleted", async || Ok(data.can_delete().await)).await;
        data.deletes().await;
        data.tells("Deleted: 2 records").await;
        data.shows([0, 0, 0]).await;
        for store in ["journal", "drafts"] {
            assert_eq!(storage::texts(phone, store).await, [""; 0], "{store}");
        }
        let packs = storage::texts(phone, "packs").await;
        assert!(!packs.iter().any(|text| text.contains('{')), "nothing but the phone's new id: {packs:?}");
        let counts =
            "return Object.keys(localStorage).filter((name) => /\\/(today|done|given-up)\\//.test(name))";
        let counts = phone.run(counts, vec![]).await.expect("settings");
        assert_eq!(counts, json!([]), "nobody is counted who is not here");
        StartPage::open(phone, "?").await.tells_nothing().await;
        let data = DataPage::open(phone).await;
        assert_ne!(data.id().await, id, "what comes now is another phone's");

        // What is in a backup needs no count, and responses.csv is none.
        one_survey(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.export("responses.csv").await;
        let data = DataPage::open(phone).await;
        data.asks_to_delete().await;
        assert!(!data.can_delete().await, "private answers are not in responses.csv");
        data.backs_up().await;
        data.says("All of it is in the last backup").await;
        data.deletes().await;
        data.tells("Deleted: 1 record").await;
    });
}
