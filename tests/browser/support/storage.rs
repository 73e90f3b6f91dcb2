//! Looks into the phone's storage, behind the app's back.

use serde_json::{Value, json};

use super::phone::Phone;
use super::wait::wait_for;

/// Opens the database, does what stands for ACT in a store, and calls back with
/// what that comes to. Never makes a database that the app has not made.
const IN_STORE: &str = "
    const [name, storeName, mode, ...rest] = arguments;
    const done = rest.pop();
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => done(null);
    opening.onsuccess = () => {
        const transaction = opening.result.transaction(storeName, mode);
        const store = transaction.objectStore(storeName);
        const request = ACT;
        const settle = (result) => { opening.result.close(); done(result ?? null); };
        transaction.addEventListener('complete', () => settle(request.result));
        transaction.addEventListener('abort', () => settle({aborted: String(transaction.error)}));
    };
";

/// A script before the page: what completes a transaction waits while
/// `window.held` is a list.
pub const HELD_BACK: &str = "
    window.held = null;
    const oncomplete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
        ...oncomplete,
        set(act) {
            oncomplete.set.call(this, (event) => {
                const now = () => act.call(this, event);
                if (window.held) window.held.push(now); else now();
            });
        },
    });
";

/// Lets go of what waits, and of what would.
pub async fn let_go(phone: &Phone) {
    let script = "window.held.splice(0).forEach((act) => act()); window.held = null";
    phone.run(script, vec![]).await.expect("something waits");
}

/// The name of the event's journal.
pub fn journal_name(phone: &Phone) -> String {
    format!("fairstall{}/cwrd-2027", phone.folder())
}

/// The name of the database in which the desk keeps what it counted of it.
fn blocks_name(phone: &Phone) -> String {
    format!("{}/blocks", journal_name(phone))
}

async fn in_store(phone: &Phone, store: &str, mode: &str, act: &str, rest: &[&str]) -> Value {
    in_database(phone, &journal_name(phone), store, mode, act, rest).await
}

async fn in_database(phone: &Phone, name: &str, store: &str, mode: &str, act: &str, rest: &[&str]) -> Value {
    let mut arguments = vec![json!(name), json!(store), json!(mode)];
    arguments.extend(rest.iter().map(|text| json!(text)));
    phone.run_async(&IN_STORE.replace("ACT", act), arguments).await
}

/// The texts in a store, as they lie there.
pub async fn texts(phone: &Phone, store: &str) -> Vec<String> {
    let found = in_store(phone, store, "readonly", "store.getAll()", &[]).await;
    let texts = found.as_array().map(Vec::as_slice).unwrap_or_default();
    texts.iter().map(|text| text.as_str().expect("a text").to_owned()).collect()
}

/// How many texts lie in a store under lower keys than this one, and the
/// others.
pub async fn count_and_texts_from(phone: &Phone, store: &str, key: &str) -> (usize, Vec<String>) {
    let below = "store.count(IDBKeyRange.upperBound(rest[0], true))";
    let below = in_store(phone, store, "readonly", below, &[key]).await;
    let from =
        in_store(phone, store, "readonly", "store.getAll(IDBKeyRange.lowerBound(rest[0]))", &[key]).await;
    let texts = serde_json::from_value(from).expect("texts");
    (below.as_u64().expect("a number") as usize, texts)
}

/// The records in the journal.
pub async fn records(phone: &Phone) -> Vec<Value> {
    parsed(texts(phone, "journal").await)
}

/// The packs that are kept.
pub async fn packs(phone: &Phone) -> Vec<String> {
    let mut kept = texts(phone, "packs").await;
    // The phone's id is kept among them.
    kept.retain(|text| text.starts_with('{'));
    kept
}

/// The drafts.
pub async fn drafts(phone: &Phone) -> Vec<Value> {
    parsed(texts(phone, "drafts").await)
}

fn parsed(texts: Vec<String>) -> Vec<Value> {
    texts.iter().map(|text| serde_json::from_str(text).expect("a record is JSON")).collect()
}

/// Waits for a draft like this to be saved.
pub async fn draft_where(phone: &Phone, like: impl Fn(&Value) -> bool) -> Value {
    let draft = wait_for(async || Ok(drafts(phone).await.into_iter().find(&like))).await;
    draft.unwrap_or_else(|| panic!("no such draft was ever saved"))
}

/// Puts a text into a store, over what was there under its key.
pub async fn put(phone: &Phone, store: &str, key: &str, text: &str) {
    let done = in_store(phone, store, "readwrite", "store.put(rest[1], rest[0])", &[key, text]).await;
    assert_eq!(done, key, "the text was put");
}

/// Takes what is under a key out of a store.
pub async fn remove(phone: &Phone, store: &str, key: &str) {
    in_store(phone, store, "readwrite", "store.delete(rest[0])", &[key]).await;
}

/// Waits until the desk keeps so many blocks of what it counted.
pub async fn has_blocks(phone: &Phone, count: usize) {
    let name = blocks_name(phone);
    let kept = async || Ok(in_database(phone, &name, "blocks", "readonly", "store.count()", &[]).await);
    phone.reads("blocks", &json!(count), kept).await;
}

/// Changes a byte in the middle of the first block.
pub async fn damage_block(phone: &Phone) {
    let name = blocks_name(phone);
    let act = "(store.openCursor().onsuccess = ({ target }) => {
        const { result } = target;
        target.onsuccess = null;
        const { key, value } = result;
        value[value.length >> 1] ^= 1;
        store.put(value, key);
    }, store.count())";
    in_database(phone, &name, "blocks", "readwrite", act, &[]).await;
}

/// Puts records into the journal, each under its id.
pub async fn put_records(phone: &Phone, records: &[String]) {
    let put = "rest.map((json) => store.put(json, JSON.parse(json).id)).at(-1)";
    let records: Vec<&str> = records.iter().map(String::as_str).collect();
    let last = in_store(phone, "journal", "readwrite", put, &records).await;
    assert!(last.is_string(), "the records were put");
}

/// Empties a store.
pub async fn empty(phone: &Phone, store: &str) {
    in_store(phone, store, "readwrite", "store.clear()", &[]).await;
    assert_eq!(texts(phone, store).await, [""; 0], "the store is empty");
}
