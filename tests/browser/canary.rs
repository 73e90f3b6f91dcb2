//! What is given in private is nowhere to be found: not in the browser's
//! profile, in no export, in nothing that the page can see after a reload.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use base64ct::{Base64Unpadded, Encoding};
use fairstall::engine::id::QuestionId;
use fairstall::engine::record::{Outcome, Record};
use fairstall::engine::seal::{SecretKey, open_answer, write_code};

use crate::pages::{DeskPage, KeysPage, ListPage, LockPage, ResumePage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::xpath::has;

/// Given openly: what is looked for can be found.
const OPEN: &str = "open-canary-kz84qx";
const STORY: &str = "story-canary-j7w3nd";
/// Typed over by the next, and in the draft meanwhile.
const BEFORE: &str = "before-canary-u2h9vb";
const CONTACT: &str = "contact-canary-p5m6ty";
const PASSPHRASE: &str = "phrase-canary-c8r1gl";

/// Everything that a page can see of what is kept, and of itself.
const ALL_THAT_IS_SEEN: &str = "
    const done = arguments[0];
    (async () => {
        const seen = [document.documentElement.outerHTML, location.href, document.cookie, window.name];
        seen.push(JSON.stringify(history.state), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }));
        for (const field of document.querySelectorAll('input, textarea')) seen.push(field.value);
        for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((opened, failed) => {
                const opening = indexedDB.open(name);
                opening.onsuccess = () => opened(opening.result);
                opening.onerror = failed;
            });
            for (const store of database.objectStoreNames) {
                const asked = database.transaction(store).objectStore(store).getAll();
                await new Promise((got) => { asked.onsuccess = got; });
                for (const value of asked.result) seen.push(value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value));
            }
            database.close();
        }
        for (const name of await caches.keys()) {
            for (const request of await (await caches.open(name)).keys()) seen.push(request.url);
        }
        return seen.join('\\n');
    })().then(done, (error) => done(`failed: ${error}`));
";

async fn seen(phone: &Phone) -> String {
    let seen = phone.run_async(ALL_THAT_IS_SEEN, vec![]).await;
    let seen = seen.as_str().expect("a text").to_owned();
    assert!(!seen.starts_with("failed"), "{seen}");
    seen
}

/// What must be found nowhere.
fn secrets(key: &SecretKey) -> Vec<Sought> {
    let code = write_code(key);
    vec![
        Sought::new("the story", STORY.as_bytes()),
        Sought::new("what was typed before", BEFORE.as_bytes()),
        Sought::new("the contact", CONTACT.as_bytes()),
        Sought::new("the passphrase", PASSPHRASE.as_bytes()),
        Sought::new("the recovery code", code[0].as_bytes()),
        Sought::new("the recovery code in one", code[1].replace(' ', "").as_bytes()),
        Sought::new("the secret key", &key.bytes()),
    ]
}

/// What was given openly.
fn open() -> [Sought; 1] {
    [Sought::new("what is open", OPEN.as_bytes())]
}

/// What a text looks like in files: as it is, in wide characters, in hex, and in
/// base64 wherever it begins.
fn forms(text: &[u8]) -> Vec<Vec<u8>> {
    let little = text.iter().flat_map(|byte| [*byte, 0]).collect();
    let big = text.iter().flat_map(|byte| [0, *byte]).collect();
    let hex = text.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let percent = text.iter().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let mut forms = vec![text.to_vec(), little, big, hex.into_bytes(), percent.into_bytes()];
    for offset in 0..3 {
        // Only whole groups of three bytes are the same whatever is around them.
        let inner = &text[offset..];
        let inner = &inner[..inner.len() / 3 * 3];
        forms.push(Base64Unpadded::encode_string(inner).into_bytes());
        forms.push(Base64Unpadded::encode_string(inner).replace('+', "-").replace('/', "_").into_bytes());
    }
    forms
}

/// Something that is looked for, in all its forms.
struct Sought {
    what: &'static str,
    forms: Vec<Vec<u8>>,
}

impl Sought {
    fn new(what: &'static str, text: &[u8]) -> Self {
        Self { what, forms: forms(text) }
    }
}

/// What of it is in these bytes. Only few places begin like any form, so that a
/// whole profile is looked through in seconds.
fn found_in(bytes: &[u8], sought: &[Sought]) -> Vec<&'static str> {
    let mut begins: Vec<Vec<(usize, &[u8])>> = vec![Vec::new(); 256];
    for (index, sought) in sought.iter().enumerate() {
        for form in &sought.forms {
            begins[usize::from(form[0])].push((index, form));
        }
    }
    let mut found = vec![false; sought.len()];
    for (place, byte) in bytes.iter().enumerate() {
        for (index, form) in &begins[usize::from(*byte)] {
            found[*index] |= bytes[place..].starts_with(form);
        }
    }
    sought.iter().zip(found).filter(|(_, found)| *found).map(|(sought, _)| sought.what).collect()
}

/// What of it is in the files below a folder, and where.
fn found_below(folder: &Path, sought: &[Sought]) -> Vec<(&'static str, PathBuf)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        // Locks are links to nowhere.
        let Ok(known) = fs::metadata(&path) else { continue };
        if known.is_dir() {
            found.extend(found_below(&path, sought));
        } else if known.is_file() {
            let here = found_in(&fs::read(&path).expect("a file"), sought);
            found.extend(here.into_iter().map(|what| (what, path.clone())));
        }
    }
    found
}

/// Waits until the draft has something sealed for a question.
async fn is_sealed(phone: &Phone, id: &str) -> String {
    let draft = storage::draft_where(phone, |draft| draft["given"][id]["sealed"].is_array());
    draft.await["given"][id]["sealed"][0].as_str().expect("a box").to_owned()
}

/// Types into the only field of a question.
async fn tells(phone: &Phone, question: &str, text: &str) {
    let field = format!("//section[*[{}]]//*[self::textarea or self::input[@type='text']]", has(question));
    phone.type_into(question, &field, text).await;
}

/// Takes the register as somebody would who has a case, and reloads half-way.
async fn takes_the_register(phone: &Phone) {
    phone.open_afresh("?own#/a/register").await;
    let page = ListPage::on(phone, 1, 8, "登记前请看").await;
    page.pick("同意登记吗？", "看过上面的说明，同意登记").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 2, 8, "登记的人").await;
    page.pick("登记的人满14周岁了吗？", "满14周岁").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 3, 8, "什么事").await;
    page.pick("你想？", "投诉：解决我的纠纷").await;
    page.pick("关于什么？", "网上买的东西").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 4, 8, "具体情况").await;
    page.asks(&["哪天的事？", "哪家店或哪个平台？", "涉及多少钱？", "事情经过"]).await;
    tells(phone, "哪家店或哪个平台？", OPEN).await;
    tells(phone, "事情经过", BEFORE).await;
    let before = is_sealed(phone, "story").await;
    phone.keep_picture("register-private").await;

    // Half-way the page goes, and comes back.
    phone.reload().await;
    ResumePage::on(phone).await.resume().await;
    let page = ListPage::on(phone, 4, 8, "具体情况").await;
    page.tells("事情经过", "已填写，已加密；要改就重新填。").await;
    let seen = seen(phone).await;
    assert!(seen.contains(OPEN), "what is open is seen");
    assert!(!seen.contains(BEFORE), "what is private is not");
    tells(phone, "事情经过", STORY).await;
    storage::draft_where(phone, |draft| {
        let now = &draft["given"]["story"]["sealed"][0];
        now.is_string() && *now != before.as_str()
    })
    .await;
    page.goes_on("下一页").await;
    ListPage::on(phone, 5, 8, "要求和证据").await.goes_on("跳过").await;
    let page = ListPage::on(phone, 6, 8, "怎么称呼、怎么联系").await;
    tells(phone, "怎么称呼、怎么联系", CONTACT).await;
    is_sealed(phone, "contact").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 7, 8, "可以转给谁").await;
    page.pick("消费者协会", "同意转给消费者协会").await;
    page.goes_on("下一页").await;
    ListPage::on(phone, 8, 8, "你可以找谁").await.goes_on("完成").await;
    ThanksPage::on(phone).await;
}

/// What the record has sealed, opened.
async fn opened(phone: &Phone, key: &SecretKey, id: &str) -> String {
    let records = storage::records(phone).await;
    let Ok(Record::Response(response)) = Record::from_json(&records[0].to_string()) else {
        panic!("no response: {records:#?}")
    };
    let id = QuestionId::new(id);
    let Some((_, Outcome::Sealed(sealed))) = response.answers.iter().find(|(known, _)| **known == id) else {
        panic!("nothing sealed under {id}: {records:#?}")
    };
    let answer = open_answer(key, response.run.id, &id, sealed).expect("it was sealed to this key");
    serde_json::to_value(answer).expect("JSON")["text"].as_str().expect("a text").to_owned()
}

#[test]
fn what_is_private_is_nowhere_to_be_found() {
    let key = RefCell::new(None);
    let phone = Stall::new().leave(async |phone| {
        let secret = KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        takes_the_register(phone).await;
        phone.reload().await;
        let after = seen(phone).await;

        LockPage::open(phone).await.tries(PASSPHRASE).await;
        DeskPage::on(phone).await.has_records(1).await;
        let at_the_desk = seen(phone).await;
        assert_eq!(opened(phone, &secret, "story").await, STORY, "it was kept all the same");
        assert_eq!(opened(phone, &secret, "contact").await, CONTACT);

        let files = phone.texts("//ul[contains(@class, 'files')]//strong").await.expect("the files");
        assert!(files.len() > 3, "{files:?}");
        let mut exported = Vec::new();
        for file in files {
            exported.push((file.clone(), DeskPage::on(phone).await.export(&file).await));
        }
        let responses = exported.iter().find(|(name, _)| name == "responses.csv").expect("a file");
        assert_eq!(found_in(&responses.1, &open()), ["what is open"], "what is open is exported");
        let secrets = secrets(&secret);
        assert_eq!(found_in(after.as_bytes(), &secrets), [""; 0], "seen after a reload");
        assert_eq!(found_in(at_the_desk.as_bytes(), &secrets), [""; 0], "seen at the desk");
        for (file, content) in &exported {
            // Whoever unlocked a key may choose the one file that is for this.
            let expected: &[&str] = match file.as_str() {
                "responses-private.csv" => &["the story", "the contact"],
                _ => &[],
            };
            assert_eq!(found_in(content, &secrets), expected, "in {file}");
        }
        assert!(exported.iter().any(|(file, _)| file == "responses-private.csv"), "it is offered");
        key.replace(Some(secret));
    });
    let found = found_below(phone.profile(), &open());
    assert!(!found.is_empty(), "what is open is found in the profile, so what is private would be");
    let key = key.into_inner().expect("a key was made");
    assert_eq!(found_below(phone.profile(), &secrets(&key)), [], "in the profile");
}
