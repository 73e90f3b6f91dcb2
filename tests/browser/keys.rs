//! Keys for private answers: made at the desk, noted, handed to other phones,
//! brought back from paper; and the lock of the desk.

use std::cell::RefCell;

use fairstall::engine::lang::Lang;
use fairstall::engine::seal::write_code;
use serde_json::json;

use crate::backups::Files;
use crate::pages::{DataPage, DeskPage, KeysPage, ListPage, LockPage, QUIZ, ResumePage, StartPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::take_quiz;
use crate::support::xpath::{button, has, message};
use crate::words::KeysWords;

const PASSPHRASE: &str = "correct horse";

fn words() -> &'static KeysWords {
    KeysWords::of(Lang::ZhHans)
}

#[test]
fn two_organisers_make_keys_and_another_phone_takes_the_public_parts() {
    let words = words();
    let link = RefCell::new((String::new(), Vec::new()));
    Stall::new().visit(async |phone| {
        let page = KeysPage::open(phone).await;
        page.tells(words.none).await;
        phone.keep_picture("keys-none").await;
        page.makes("王芳", PASSPHRASE).await;
        page.tells(words.only_one).await;
        page.lists(&[("王芳", words.unlocked)]).await;
        page.makes("李雷", "battery staple").await;
        page.lists(&[("王芳", words.unlocked), ("李雷", words.unlocked)]).await;
        let told = message(words.only_one);
        assert!(!phone.shows(&told).await.expect("the page"), "two are enough");
        phone.keep_picture("keys-two").await;
        let fingerprints = vec![page.fingerprint("王芳").await, page.fingerprint("李雷").await];
        let sent = page.link().await;
        assert!(sent.starts_with(&format!("{}#/desk/keys/", phone.address())), "{sent}");
        *link.borrow_mut() = (sent, fingerprints);
    });
    let (link, fingerprints) = link.into_inner();
    let (_, hash) = link.split_once('#').expect("a link has a hash");
    Stall::new().visit(async |phone| {
        phone.open(&format!("#{hash}")).await;
        phone.see("question", &format!("//h3[{}]", has(words.take_question))).await;
        let told = phone.texts("//main//li//code").await.expect("the page");
        assert_eq!(told, fingerprints, "to be compared by eye");
        phone.keep_picture("keys-asked").await;
        let page = KeysPage::on(phone).await;
        page.lists(&[]).await;
        phone.tap("yes", &button(words.take_yes)).await;
        page.lists(&[("王芳", words.public_only), ("李雷", words.public_only)]).await;
        // Nobody is asked again, and no passphrase is needed without a secret.
        phone.reload().await;
        let page = KeysPage::on(phone).await;
        page.lists(&[("王芳", words.public_only), ("李雷", words.public_only)]).await;
        assert!(!phone.shows(&button(words.take_yes)).await.expect("the page"), "asked once");
    });
}

#[test]
fn keys_in_a_backup_are_taken_when_somebody_says_so() {
    let words = words();
    let backup = RefCell::new(Vec::new());
    Stall::new().visit(async |phone| {
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        phone.open("#/desk/data").await;
        *backup.borrow_mut() = DataPage::there(phone).backs_up().await;
    });
    let files = Files::new();
    let file = files.put("gate.jsonl", backup.into_inner());
    Stall::new().visit(async |phone| {
        for answer in ["取消", words.take_yes] {
            let data = DataPage::open(phone).await;
            data.takes_in(&[&file]).await;
            data.reports("gate.jsonl", &["1 把这里没有的密钥：请到“密钥”页核对后收入"]).await;
            let page = KeysPage::come(phone).await;
            phone.see("question", &format!("//h3[{}]", has("备份里有这些密钥"))).await;
            phone.keep_picture("keys-offered").await;
            page.lists(&[]).await;
            phone.tap(answer, &button(answer)).await;
            if answer == "取消" {
                page.tells(words.none).await;
            }
        }
        KeysPage::on(phone).await.lists(&[("王芳", "可在这里解锁")]).await;
        LockPage::open(phone).await.tries(PASSPHRASE).await;
        DeskPage::on(phone).await;
    });
}

#[test]
fn a_sheet_that_is_left_is_not_kept() {
    let words = words();
    Stall::new().visit(async |phone| {
        let page = KeysPage::open(phone).await;
        let fields = [(words.name, "王芳"), (words.passphrase, PASSPHRASE), (words.again, PASSPHRASE)];
        page.fills(&fields).await;
        phone.tap("way to make a key", &button(words.make_button)).await;
        page.code().await;
        phone.open("#/desk/data").await;
        DataPage::there(phone).shows([0, 0, 0]).await;
        let page = KeysPage::come(phone).await;
        page.tells(words.none).await;
        page.lists(&[]).await;
    });
}

#[test]
fn a_key_is_made_in_every_language_on_a_narrow_phone() {
    for lang in Lang::ALL {
        Stall::new().speaking(lang).of_width(320).visit(async |phone| {
            let words = KeysWords::of(lang);
            let page = KeysPage::open(phone).await;
            page.makes("王芳", PASSPHRASE).await;
            page.lists(&[("王芳", words.unlocked)]).await;
            let script =
                "return document.scrollingElement.scrollWidth <= document.documentElement.clientWidth";
            assert_eq!(phone.run(script, vec![]).await.expect("a width"), true, "nothing sticks out");
            phone.keep_picture(&format!("keys-{lang}")).await;
            let lock = LockPage::open(phone).await;
            phone.keep_picture(&format!("keys-lock-{lang}")).await;
            lock.tries(PASSPHRASE).await;
            DeskPage::on(phone).await;
        });
    }
}

#[test]
fn a_passphrase_that_will_not_do_makes_no_key() {
    let words = words();
    Stall::new().visit(async |phone| {
        let page = KeysPage::open(phone).await;
        for (name, passphrase, again, told) in [
            ("王芳", "short", "short", "请至少输入 8 个字符。"),
            ("王芳", "correct horse", "correct horsf", "两次输入的不一样。"),
            (" ", "correct horse", "correct horse", "这是谁的密钥？请填姓名。"),
        ] {
            let fields = [(words.name, name), (words.passphrase, passphrase), (words.again, again)];
            page.fills(&fields).await;
            page.sends(&fields, words.make_button).await;
            page.tells(told).await;
        }
        page.lists(&[]).await;
        // A key that nobody noted is not used.
        let fields = [(words.name, "王芳"), (words.passphrase, PASSPHRASE), (words.again, PASSPHRASE)];
        page.fills(&fields).await;
        page.sends(&fields, words.make_button).await;
        page.code().await;
        phone.reload().await;
        KeysPage::on(phone).await.lists(&[]).await;
    });
}

/// Notes what databases the page opens from now on.
const WATCH: &str = "
    window.opened = [];
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) { window.opened.push(given[0]); return open.apply(this, given); };
";

#[test]
fn a_locked_desk_shows_and_reads_nothing() {
    Stall::new().where_first(WATCH).visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        take_quiz(phone, [true, true, false]).await;
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;

        let lock = LockPage::open(phone).await;
        let opened = phone.run("return window.opened", vec![]).await.expect("the page");
        assert_eq!(opened, json!([]), "the journal stays closed");
        assert!(!phone.screen().await.contains("条记录"), "no counts");
        lock.tries("incorrect horse").await;
        lock.refuses().await;
        lock.tries(PASSPHRASE).await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(1).await;
        let page = KeysPage::come(phone).await;
        page.lists(&[("王芳", words().unlocked)]).await;

        // Leaving for the start screen locks it.
        phone.tap("way to the start", "//a[@href='#/']").await;
        StartPage::on(phone).await;
        LockPage::open(phone).await;
    });
}

#[test]
fn guesses_are_slowed_down_whatever_the_page_or_the_clock_does() {
    Stall::new().visit(async |phone| {
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        let folder = phone.folder();
        let count = format!("localStorage.setItem('fairstall{folder}/guesses/cwrd-2027', '5')");
        phone.run(&count, vec![]).await.expect("the settings");
        let lock = LockPage::open(phone).await;
        assert!((8..=16).contains(&lock.waits().await), "a reload does not help");
        for hours in [-1, 1] {
            let set = "Date.now = ((now) => () => now() + 3600000 * arguments[0])(Date.now)";
            phone.run(set, vec![json!(hours)]).await.expect("a clock");
            assert!((3..=16).contains(&lock.waits().await), "nor does a clock that is set");
        }
        phone.keep_picture("keys-wait").await;
        // The right one is let in after the wait, and then all is forgotten.
        lock.tries(PASSPHRASE).await;
        DeskPage::on(phone).await;
        let left = format!("return localStorage.getItem('fairstall{folder}/guesses/cwrd-2027')");
        assert_eq!(phone.run(&left, vec![]).await.expect("the settings"), json!(null));
    });
}

/// Has the page go out of sight or come back, as far as it can tell.
async fn shows_itself(phone: &Phone, state: &str) {
    let script = "
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => arguments[0] });
        document.dispatchEvent(new Event('visibilitychange'));
    ";
    phone.run(script, vec![json!(state)]).await.expect("the page");
}

/// Lets the phone's clock go on by so many seconds.
async fn passes(phone: &Phone, seconds: u32) {
    let script = "Date.now = ((now) => () => now() + 1000 * arguments[0])(Date.now)";
    phone.run(script, vec![json!(seconds)]).await.expect("a clock");
}

#[test]
fn the_desk_locks_when_it_is_left() {
    Stall::new().visit(async |phone| {
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        let opened = async || {
            LockPage::on(phone).await.tries(PASSPHRASE).await;
            DeskPage::on(phone).await;
        };
        phone.open_afresh("#/desk").await;
        opened().await;

        // Out of sight for a moment: nothing is to be seen, and then all is as before.
        shows_itself(phone, "hidden").await;
        let veiled = "return getComputedStyle(document.querySelector('main')).visibility";
        assert_eq!(phone.run(veiled, vec![]).await.expect("the page"), "hidden");
        passes(phone, 30).await;
        shows_itself(phone, "visible").await;
        DeskPage::on(phone).await;
        assert_eq!(phone.run(veiled, vec![]).await.expect("the page"), "visible");

        // For longer than a minute.
        shows_itself(phone, "hidden").await;
        passes(phone, 61).await;
        shows_itself(phone, "visible").await;
        opened().await;

        // In sight, but nobody touches it.
        passes(phone, 200).await;
        phone.tap("something", "//h1").await;
        passes(phone, 200).await;
        let looks = "setTimeout(arguments[0], 2500, 'the same page')";
        assert_eq!(phone.run_async(looks, vec![]).await, "the same page", "somebody was there");
        DeskPage::on(phone).await;
        passes(phone, 301).await;
        opened().await;

        // A clock that is set back hides no absence.
        let back = "Date.now = ((now) => () => now() - 7200000)(Date.now)";
        phone.run(back, vec![]).await.expect("a clock");
        opened().await;

        // Back from the browser's memory of pages.
        let script = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        phone.run(script, vec![]).await.expect("the page");
        LockPage::on(phone).await;
    });
}

#[test]
fn a_phone_without_a_secret_can_have_a_passphrase_of_its_own() {
    let words = words();
    Stall::new().visit(async |phone| {
        let page = KeysPage::open(phone).await;
        page.unfolds(words.protect_button).await;
        let fields = [(words.passphrase, "stall phone"), (words.again, "stall phone")];
        page.fills(&fields).await;
        page.sends(&fields, words.protect_button).await;
        page.tells("下次打开工作台起").await;
        LockPage::open(phone).await.tries("stall phone").await;
        DeskPage::on(phone).await;

        let page = KeysPage::come(phone).await;
        page.unfolds(words.change).await;
        let fields =
            [(words.current, "stall phone"), (words.new, "stall phone 2"), (words.again, "stall phone 2")];
        page.fills(&fields).await;
        page.sends(&fields, words.change).await;
        page.tells(words.changed).await;
        let lock = LockPage::open(phone).await;
        lock.tries("stall phone").await;
        lock.refuses().await;
        lock.tries("stall phone 2").await;
        DeskPage::on(phone).await;

        let page = KeysPage::come(phone).await;
        page.unfolds(words.protect_remove).await;
        let fields = [(words.current, "stall phone 2")];
        page.fills(&fields).await;
        page.sends(&fields, words.protect_remove).await;
        page.tells("密码已取消。").await;
        phone.open_afresh("#/desk").await;
        DeskPage::on(phone).await;
    });
}

#[test]
fn a_recovery_code_opens_the_desk_and_brings_the_key_to_another_phone() {
    let words = words();
    let code = RefCell::new(String::new());
    Stall::new().visit(async |phone| {
        let secret = KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        let lines = write_code(&secret);
        let lock = LockPage::open(phone).await;
        let mut slip = lines.clone();
        slip.swap(1, 2);
        lock.tries_code(&slip.join("\n")).await;
        lock.tells("第 2 行有错。").await;
        lock.tries_code(&lines[..3].join("\n")).await;
        lock.tells("这里有 48 个").await;
        lock.tries_code(&lines.join(" ").to_lowercase()).await;
        DeskPage::on(phone).await;
        let page = KeysPage::come(phone).await;
        page.lists(&[("王芳", words.unlocked)]).await;
        *code.borrow_mut() = lines.join(" ");
    });
    Stall::new().visit(async |phone| {
        let page = KeysPage::open(phone).await;
        page.unfolds("用恢复单找回密钥").await;
        let code = code.take();
        let fields = [
            (words.name, "王芳"),
            (words.code, code.as_str()),
            (words.passphrase, "another horse"),
            (words.again, "another horse"),
        ];
        page.fills(&fields).await;
        page.sends(&fields, "找回密钥").await;
        page.tells("密钥已找回").await;
        page.lists(&[("王芳", words.unlocked)]).await;
        LockPage::open(phone).await.tries("another horse").await;
        DeskPage::on(phone).await;
    });
}

#[test]
fn a_key_that_is_removed_is_gone_and_asked_about_first() {
    let words = words();
    Stall::new().visit(async |phone| {
        let page = KeysPage::open(phone).await;
        page.makes("王芳", PASSPHRASE).await;
        page.unfolds("移除").await;
        phone.see("a warning", &format!("//li//p[{}]", has("恢复单"))).await;
        phone.tap("yes", &button("确定移除")).await;
        page.lists(&[]).await;
        page.tells(words.none).await;
        phone.open_afresh("#/desk").await;
        DeskPage::on(phone).await;
        phone.open_afresh("#/a/pledge").await;
        phone.see("why something is not asked", &message("主办方还没有设置密钥")).await;
    });
}

#[test]
fn a_required_private_answer_is_refused_empty_and_replaced_by_answering_again() {
    let words = words();
    let site = Copy::new();
    site.add_pack("tests/packs/valid/complaints.toml");
    Stall::new().with_site(&site).visit(async |phone| {
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        phone.open_afresh("?own#/a/complaints").await;
        let page = ListPage::on(phone, 1, 3, "什么事").await;
        page.asks(&["姓名", "什么事？"]).await;
        page.tells("姓名", words.sealing).await;
        page.pick("什么事？", "举报").await;
        page.goes_on("下一页").await;
        page.refuses("姓名", "请先回答这一题。").await;
        page.enter("姓名", "王小明").await;
        let sealed = |draft: &serde_json::Value| draft["given"]["name"]["sealed"].is_array();
        let draft = storage::draft_where(phone, sealed).await;
        assert!(!draft.to_string().contains("王小明"), "{draft}");

        phone.reload().await;
        ResumePage::on(phone).await.resume().await;
        let page = ListPage::on(phone, 1, 3, "什么事").await;
        page.tells("姓名", words.sealed).await;
        let field = phone.see("field", &format!("//section[h2[{}]]//input", has("姓名"))).await;
        assert_eq!(field.prop("value").await.expect("a field").as_deref(), Some(""));
        phone.keep_picture("keys-sealed").await;
        // Going on with what is sealed is allowed; so is answering again.
        page.enter("姓名", "李小红").await;
        page.tells("姓名", words.sealing).await;
        page.enter("姓名", "").await;
        page.goes_on("下一页").await;
        page.refuses("姓名", "请先回答这一题。").await;
    });
}
