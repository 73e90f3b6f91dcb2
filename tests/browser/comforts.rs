//! What makes a run easier to take in and nicer to look back at: larger letters,
//! the plain mode, questions read by a voice of the phone itself, and the score
//! card.

use fairstall::engine::lang::Lang;

use crate::pages::{ListPage, QUIZ, ResumePage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::packs::event;
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::visits::take_quiz;
use crate::support::xpath::{button, has, is, label};

/// A phone with these voices, which notes what they are to say.
fn voices(all: &str) -> String {
    format!(
        "window.heard = [];
        window.SpeechSynthesisUtterance = class {{ constructor(text) {{ this.text = text; }} }};
        Object.defineProperty(window, 'speechSynthesis', {{ value: {{
            speaking: false,
            getVoices: () => {all},
            cancel() {{ this.speaking = false; }},
            speak(utterance) {{ this.speaking = true; heard.push([utterance.voice.name, utterance.lang, utterance.text]); }},
        }} }});"
    )
}

/// How large the letters of a question are, in pixels.
async fn letters(phone: &Phone) -> f64 {
    let script =
        "return parseFloat(getComputedStyle(document.querySelector('.question h1, .question h2')).fontSize)";
    phone.run(script, vec![]).await.expect("the page answers").as_f64().expect("a size")
}

/// A phone that notes in `window.first` how large they are as soon as there is one.
const FIRST_LETTERS: &str = "
    const look = () => {
        const heading = document.querySelector('.question h1, .question h2');
        if (!heading) return requestAnimationFrame(look);
        window.first = parseFloat(getComputedStyle(heading).fontSize);
    };
    requestAnimationFrame(look);
";

/// The letters are as they are now since the question is on the screen.
async fn were_so_from_the_first(phone: &Phone) {
    let first = phone.run("return window.first", vec![]).await.expect("the page answers");
    assert_eq!(first.as_f64(), Some(letters(phone).await), "nothing changed under anybody's eyes");
}

/// The address of the picture of the score.
async fn score_card(phone: &Phone) -> String {
    let card = phone.see("score card", "//section[@class='score-card']//img").await;
    card.attr("src").await.expect("the page answers").expect("a picture")
}

fn pressed(size: &str) -> String {
    format!("{}[@aria-pressed='true']", button(size))
}

#[test]
fn letters_grow_and_the_next_person_finds_them_as_usual() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
        phone.see("usual size", &pressed("A")).await;
        let usual = letters(phone).await;
        phone.tap("larger letters", &button("A++")).await;
        phone.see("larger size", &pressed("A++")).await;
        let larger = letters(phone).await;
        assert!(larger > 1.4 * usual, "{usual} px, then {larger} px");
        phone.keep_picture("larger-letters").await;
        phone.reload().await;
        phone.see("larger size", &pressed("A++")).await;
        assert_eq!(letters(phone).await, larger, "they stay for as long as the run does");
        take_quiz(phone, [true; 3]).await;
        StartPage::open(phone, "?").await.begin(QUIZ).await;
        phone.see("usual size", &pressed("A")).await;
        assert_eq!(letters(phone).await, usual);
    });
}

#[test]
fn letters_stay_large_on_somebodys_own_phone() {
    Stall::new().speaking(Lang::En).where_first(FIRST_LETTERS).visit(async |phone| {
        StartPage::open(phone, "?own").await.begin(SURVEY).await;
        // What lies beside a question comes with the first answer.
        RunPage::on(phone, 1, 4).await.take("Fake investments").await;
        let usual = letters(phone).await;
        phone.tap("large letters", &button("A+")).await;
        StartPage::open(phone, "?own").await.begin(SURVEY).await;
        ResumePage::on(phone).await.resume().await;
        phone.see("large size", &pressed("A+")).await;
        // Of what is opened by its address, nothing else has asked for them.
        phone.open_afresh("?own#/a/quiz").await;
        RunPage::on(phone, 1, 3).await;
        phone.see("large size", &pressed("A+")).await;
        assert!(letters(phone).await > 1.2 * usual);
        were_so_from_the_first(phone).await;
        assert!(!phone.shows(&format!("//label[{}]", has("volunteer"))).await.expect("the page"));
    });
}

#[test]
fn the_plain_mode_asks_one_thing_at_a_time() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/shops.toml");
    Stall::new().with_site(&site).of_width(320).visit(async |phone| {
        phone.open("?station=canteen#/a/shops").await;
        let page = ListPage::on(phone, 1, 3, "关于您").await;
        page.pick("您多大？", "十四岁以上").await;
        let usual = letters(phone).await;
        phone.tap("plain mode", &button("关怀模式")).await;
        let page = ListPage::on(phone, 1, 4, "您多大？").await;
        page.asks(&[]).await;
        assert!(letters(phone).await > 1.3 * usual);
        page.fits().await;
        phone.keep_picture("plain").await;
        page.goes_on("下一页").await;
        ListPage::on(phone, 2, 4, "今天买东西了吗？").await;
        // It stays for as long as the run does.
        phone.reload().await;
        ListPage::on(phone, 2, 4, "今天买东西了吗？").await;
        phone.tap("choice", &label("没买")).await;
        phone.tap("usual mode", &pressed("关怀模式")).await;
        ListPage::on(phone, 1, 3, "关于您").await.asks(&["您多大？", "今天买东西了吗？"]).await;
    });
}

#[test]
fn whoever_asks_for_the_plain_mode_is_shown_nothing_else_before() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/shops.toml");
    Stall::new().with_site(&site).where_first(FIRST_LETTERS).visit(async |phone| {
        phone.open("?own&plain#/a/shops").await;
        ListPage::on(phone, 1, 4, "您多大？").await.asks(&[]).await;
        phone.see("plain mode", &pressed("关怀模式")).await;
        were_so_from_the_first(phone).await;
        let focused = async || Ok(phone.run("return document.activeElement.tagName", vec![]).await? == "H1");
        phone.until("the question has the focus", focused).await;
    });
}

#[test]
fn nobody_is_hurried_in_the_plain_mode() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/timed.toml");
    Stall::new().with_site(&site).with_a_clock().visit(async |phone| {
        let timer = "//main//*[@role='timer']";
        phone.open("?plain#/a/timed").await;
        let run = RunPage::on(phone, 1, 3).await;
        phone.see("plain mode", &pressed("关怀模式")).await;
        phone.until("there is no clock", async || Ok(!phone.shows(timer).await?)).await;
        run.enter("7").await;
        // Usually the phone asks after a minute whether anybody is there.
        phone.pass(170).await;
        assert!(!phone.shows("//dialog").await.expect("the page"), "nobody is asked yet");
        phone.pass(20).await;
        phone.tap("still here", &button("在，接着答")).await;
        run.check().await;
        run.marks("答对了").await;
        run.next().await;
        run.is_at(2, 3).await;
        assert!(!phone.shows(timer).await.expect("the page"), "nor has the next question a clock");
    });
}

#[test]
fn the_next_person_finds_the_usual_mode() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
        phone.tap("plain mode", &button("关怀模式")).await;
        phone.see("plain mode", &pressed("关怀模式")).await;
        take_quiz(phone, [true; 3]).await;
        ThanksPage::on(phone).await.leave().await;
        StartPage::on(phone).await;
        let off = "//main//button[normalize-space(.)='关怀模式'][@aria-pressed='false']";
        phone.see("usual mode", off).await;
        // Whoever cannot read the start screen finds it there.
        phone.tap("plain mode", off).await;
        StartPage::on(phone).await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
        phone.see("plain mode", &pressed("关怀模式")).await;
    });
}

#[test]
fn a_question_is_read_by_a_voice_of_the_phone_itself() {
    let all = "[
        { name: 'Elsewhere', lang: 'en-US', localService: false },
        { name: '婷婷', lang: 'zh-CN', localService: true },
        { name: 'Here', lang: 'en-GB', localService: true },
    ]";
    Stall::new().speaking(Lang::En).where_first(&voices(all)).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        let run = RunPage::on(phone, 1, 3).await;
        let question = run.question().await;
        phone.tap("voice", &button("Read aloud")).await;
        let heard = phone.run("return heard", vec![]).await.expect("what was heard");
        assert_eq!((&heard[0][0], &heard[0][1]), (&"Here".into(), &"en".into()), "{heard}");
        let words = heard[0][2].as_str().expect("words");
        assert!(words.starts_with(&question), "{words}");
        assert!(!words.contains("Read aloud") && !words.contains("A++"), "{words}");
        // Once more to have it stop.
        phone.tap("voice", &button("Read aloud")).await;
        let speaking = phone.run("return speechSynthesis.speaking", vec![]).await.expect("whether it speaks");
        assert_eq!(speaking, false);
    });
}

#[test]
fn nothing_is_read_where_only_a_server_could() {
    let all = "[{ name: 'Elsewhere', lang: 'en-US', localService: false }]";
    Stall::new().speaking(Lang::En).where_first(&voices(all)).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
        phone.see("usual size", &pressed("A")).await;
        assert!(!phone.shows(&button("Read aloud")).await.expect("the page"));
    });
}

#[test]
fn the_score_is_kept_as_a_picture_on_a_phone_of_ones_own() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        StartPage::open(phone, "?own").await.begin(QUIZ).await;
        take_quiz(phone, [true, true, false]).await;
        ThanksPage::on(phone).await;
        let card = score_card(phone).await;
        let svg = card.strip_prefix("data:image/svg+xml;charset=utf-8,").expect("a picture without a file");
        let organiser: String = event().organiser.get(phone.lang()).chars().take(8).collect();
        for words in ["消费维权三题", ">2/3<", &organiser, ">2027年3月15日<"] {
            assert!(svg.contains(words), "{words} is on the card: {svg}");
        }
        phone.keep_picture("score-card").await;

        let keep = format!("//a[{}]", is("保存成绩卡"));
        let file = phone.saves("way to keep it", &keep, |name| name == "score.png").await;
        assert!(file.starts_with(b"\x89PNG"));
        // Width and height stand at the head of the file.
        assert_eq!([&file[16..20], &file[20..24]], [1_440_u32, 1_800].map(u32::to_be_bytes));
        let is_png = async || Ok(score_card(phone).await.starts_with("data:image/png"));
        phone.until("what is pressed for long is that picture", is_png).await;
    });
}

#[test]
fn a_phone_of_the_stall_has_no_score_card() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        take_quiz(phone, [true; 3]).await;
        ThanksPage::on(phone).await.scores(3, 3).await;
        assert!(!phone.shows("//section[@class='score-card']").await.expect("the page"));
    });
}
