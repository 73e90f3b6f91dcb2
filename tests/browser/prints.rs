//! `make prints`: everything that can be printed, in three languages, as people
//! get it on A4, for somebody to look at; and what must hold of each sheet.

use std::cell::RefCell;
use std::env;
use std::path::PathBuf;

use fairstall::engine::event::{Activity, Event};
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::question::Kind;
use serde_json::json;

use crate::pages::{DataPage, KeysPage, LockPage, PrintPage, ThanksPage};
use crate::support::packs;
use crate::support::phone::{Appearance, Phone};
use crate::support::printed::Printed;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::xpath::{button, is, label};
use crate::words::KeysWords;

/// Where the site of these stories will be.
const SITE: &str = "https://stall.example/quiz/";

const PASSPHRASE: &str = "三月十五号的广场";

/// What a printer leaves free, in millimetres, whatever is asked of it.
const EDGE: f64 = 5.0;

/// The smallest letters that are read without trouble, in points.
const READABLE: f64 = 9.0;

/// As wide as the text of a sheet of A4 with margins of 14 mm, in CSS pixels.
const SHEET: u32 = 688;

/// How far down a sheet something is made to begin, in millimetres.
const PUSHES: [u32; 5] = [40, 85, 130, 175, 220];

/// What should not be on paper as it is on the screen: what can be tapped,
/// letters that are too small or too light, and what reaches past the edge.
const AMISS: &str = "
    const [smallest] = arguments;
    const { scrollWidth, clientWidth } = document.documentElement;
    const amiss = scrollWidth > clientWidth ? [`wider than the sheet: ${scrollWidth} of ${clientWidth}`] : [];
    const seen = (one) => one.checkVisibility({ visibilityProperty: true });
    const controls = [...document.querySelectorAll('nav, button, input, select, textarea, summary')].filter(seen);
    amiss.push(...controls.map((one) => `${one.tagName}: ${one.textContent}`));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const [words, one] = [texts.currentNode.data.trim(), texts.currentNode.parentElement];
        const { width } = one.getBoundingClientRect();
        if (words === '' || !seen(one) || width <= 1) continue;
        const { color, fontSize } = getComputedStyle(one);
        const points = parseFloat(fontSize) * 0.75;
        if (points < smallest - 0.01) amiss.push(`${points} points: ${words}`);
        const [red, green, blue] = color.match(/[0-9.]+/g).map(Number);
        if (0.299 * red + 0.587 * green + 0.114 * blue > 110) amiss.push(`${color}: ${words}`);
    }
    return amiss;
";

/// What stands above words that belong to it.
const HEADINGS: &str = "
    const above = document.querySelectorAll('h1, h2, h3, h4, dt, caption, thead, .printed-when');
    return [...above].map((one) => one.textContent.replace(/\\s/g, '')).filter(Boolean);
";

/// Where documents go; nowhere, where nobody asked for them.
fn folder() -> Option<PathBuf> {
    env::var_os("FAIRSTALL_PRINTS_DIR").map(PathBuf::from)
}

/// Words of one language.
struct Words {
    card: &'static str,
    dry_run: &'static str,
    draft: &'static str,
    lots_name: &'static str,
    close: &'static str,
    winners: &'static str,
    count: &'static str,
    draw: &'static str,
    recovery: &'static str,
    next_page: &'static str,
    finish: &'static str,
    story: &'static str,
    print_for: fn(&str) -> String,
    received: &'static str,
}

impl Words {
    fn of(lang: Lang) -> Self {
        match lang {
            Lang::ZhHans => Self {
                card: "消费维权卡",
                dry_run: "开始演练",
                draft: "起草总结",
                lots_name: "抽什么",
                close: "封名单",
                winners: "中奖者",
                count: "抽几个",
                draw: "开抽",
                recovery: "恢复码",
                next_page: "下一页",
                finish: "完成",
                story: "锅用了两天就坏了，店家不肯退，说“拆封的商品概不退换”。",
                print_for: |to| format!("打印：{to}"),
                received: "接收人、日期",
            },
            Lang::ZhHant => Self {
                card: "消費維權卡",
                dry_run: "開始演練",
                draft: "起草總結",
                lots_name: "抽什麼",
                close: "封名單",
                winners: "中獎者",
                count: "抽幾個",
                draw: "開抽",
                recovery: "恢復碼",
                next_page: "下一頁",
                finish: "完成",
                story: "鍋用了兩天就壞了，店家不肯退，說「拆封的商品概不退換」。",
                print_for: |to| format!("列印：{to}"),
                received: "接收人、日期",
            },
            Lang::En => Self {
                card: "Know your rights",
                dry_run: "Start a dry run",
                draft: "Draft it",
                lots_name: "What is drawn",
                close: "Close the list",
                winners: "Winners",
                count: "How many winners",
                draw: "Draw",
                recovery: "Recovery code",
                next_page: "Next",
                finish: "Finish",
                story: "The pan broke after two days, and the shop says “no refunds once unpacked”. ",
                print_for: |to| format!("Print: {to}"),
                received: "Received by, on",
            },
        }
    }
}

/// Whoever looks at what is printed, and how.
struct Reader<'p> {
    phone: &'p Phone,
    folder: Option<PathBuf>,
    /// What is amiss with what was printed so far.
    complaints: RefCell<Vec<String>>,
}

impl Reader<'_> {
    /// What is on the page is printed as it should be, and says these words; the
    /// sheets come back.
    async fn reads(&self, name: &str, words: &[&str], smallest: f64) -> Printed {
        let phone = self.phone;
        // As on paper, for those whose browsers print as dark as they show.
        let media = |media: &str| json!({"media": media, "features": [{"name": "prefers-color-scheme", "value": "dark"}]});
        phone.appear(Appearance { width: SHEET, dark: true, text: 100 }).await;
        phone.devtools("Emulation.setEmulatedMedia", media("print")).await;
        phone.is_still().await;
        let amiss = phone.run(AMISS, vec![json!(smallest)]).await.expect("the page can be looked at");
        phone.devtools("Emulation.setEmulatedMedia", media("")).await;

        let printed = Printed::of(phone).await;
        phone.appear(Appearance { width: 390, dark: false, text: 100 }).await;
        if let Some(folder) = &self.folder {
            printed.keep(folder, &format!("{name}-{}", phone.lang()));
        }
        let amiss: Vec<String> = serde_json::from_value(amiss).expect("a list");
        let texts = printed.texts();
        let lonely = self.lonely_headings(name, &texts).await;
        let mut complaints = self.complaints.borrow_mut();
        complaints.extend(amiss.into_iter().map(|line| format!("{name}: {line}")));
        let all = bare(&texts.join(""));
        let missing = words.iter().filter(|words| !all.contains(&bare(words)));
        complaints.extend(missing.map(|words| format!("{name} does not say “{words}”")));
        complaints.extend(lonely);
        for (number, ink) in (1..).zip(printed.ink()) {
            let sheet = format!("{name}, sheet {number}");
            match ink.margins {
                None => complaints.push(format!("{sheet} is empty")),
                Some(margins) if margins.iter().any(|margin| *margin < EDGE) => {
                    complaints.push(format!("{sheet} has margins of {margins:?} mm"));
                }
                Some(_) => {}
            }
        }
        printed
    }

    /// However far down a sheet it begins, no heading ends up alone at a foot. It
    /// stays pushed down.
    async fn holds_together(&self, name: &str, element: &str) {
        for millimetres in PUSHES {
            let push = "document.querySelector(arguments[0]).style.marginTop = `${arguments[1]}mm`";
            self.phone.run(push, vec![json!(element), json!(millimetres)]).await.expect("it is pushed");
            let texts = Printed::of(self.phone).await.texts();
            let pushed = format!("{name}, {millimetres} mm down");
            let lonely = self.lonely_headings(&pushed, &texts).await;
            self.complaints.borrow_mut().extend(lonely);
        }
    }

    /// The headings with which sheets end that are not the last.
    async fn lonely_headings(&self, name: &str, texts: &[String]) -> Vec<String> {
        let headings = self.phone.run(HEADINGS, vec![]).await.expect("the page can be looked at");
        let headings: Vec<String> = serde_json::from_value(headings).expect("a list");
        let (_, before) = texts.split_last().expect("a sheet");
        let ends_with_heading = |(number, text): (usize, &String)| {
            let mut lines = text.lines().map(bare).filter(|line| !line.is_empty() && !is_number(line));
            let last = lines.next_back()?;
            let is_heading = headings.iter().any(|heading| heading.ends_with(&last));
            is_heading.then(|| format!("{name}, sheet {number} ends with the heading {last}"))
        };
        (1..).zip(before).filter_map(ends_with_heading).collect()
    }
}

/// Whether a line says which side it is on, without any space: `2/3`.
fn is_number(line: &str) -> bool {
    line.split_once('/')
        .is_some_and(|sides| [sides.0, sides.1].iter().all(|side| side.parse::<u32>().is_ok()))
}

/// A text without any space.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A complaint that may go to the consumer association, with as much to say as
/// there is room for.
async fn complain(phone: &Phone, words: &Words) {
    let pack = packs::pack("register", phone.lang());
    let section = |id: &str| {
        let question = pack.question(&QuestionId::new(id)).expect("a question of the register");
        // Alone on its page, a question is the page's heading.
        format!("//section[*[self::h1 or self::h2][{}]]", is(&question.label))
    };
    let choose = async |id: &str, choice: &str| {
        let question = pack.question(&QuestionId::new(id)).expect("a question of the register");
        let words = match &question.kind {
            Kind::Consent(kind) => &kind.statement,
            kind => {
                let choices = kind.choices().expect("a question with choices");
                &choices.0.iter().find(|known| known.id.as_str() == choice).expect(choice).label
            }
        };
        phone.tap(words, &[section(id), label(words)].concat()).await;
    };
    let enter = async |id: &str, text: &str| {
        let field = format!("{}//*[self::textarea or self::input[@type='text']]", section(id));
        phone.type_into(id, &field, text).await;
    };
    let next = async || phone.tap("way on", &button(words.next_page)).await;

    phone.open_afresh("?station=canteen#/a/register").await;
    choose("agree", "").await;
    next().await;
    choose("fourteen", "yes").await;
    next().await;
    choose("kind", "complaint").await;
    choose("about", "store").await;
    next().await;
    enter("shop", "好锅店 Good Pans").await;
    enter("amount", "129").await;
    enter("story", words.story.repeat(500 / words.story.chars().count()).trim()).await;
    next().await;
    for choice in ["refund", "compensation", "check"] {
        choose("want", choice).await;
    }
    for choice in ["receipt", "photos", "goods"] {
        choose("evidence", choice).await;
    }
    next().await;
    enter("contact", "李华 139 0000 0000").await;
    next().await;
    choose("pass-association", "").await;
    next().await;
    phone.tap("way to finish", &button(words.finish)).await;
    ThanksPage::on(phone).await;
}

async fn rights_card(reader: &Reader<'_>, words: &Words) {
    let phone = reader.phone;
    phone.open(&format!("rights.{}.html", phone.lang())).await;
    let card = reader.reads("rights-card", &[words.card, "12315"], 0.0).await;
    assert_eq!(card.texts().len(), 1, "the card is on one sheet");
}

async fn posters(reader: &Reader<'_>, event: &Event) {
    let lang = reader.phone.lang();
    let page = PrintPage::open(reader.phone).await;
    page.lies_at(SITE).await;
    let mut said: Vec<&str> = event.stations.iter().map(|station| station.label.get(lang)).collect();
    said.push(event.organiser.get(lang));
    let posters = reader.reads("posters", &said, READABLE).await;
    let codes: Vec<String> =
        event.stations.iter().map(|station| format!("{SITE}?own&station={}", station.id)).collect();
    assert_eq!(posters.codes(), codes, "one sheet a station");
}

/// Every questionnaire of these activities.
async fn forms(reader: &Reader<'_>, event: &Event, wanted: impl Fn(&Activity) -> bool) {
    let lang = reader.phone.lang();
    let page = PrintPage::open(reader.phone).await;
    let has_sheet = |activity: &&Activity| activity.draw.pools().is_none() && wanted(activity);
    for activity in event.activities.iter().filter(has_sheet) {
        let title = activity.title.get(lang);
        page.prints_form(title).await;
        reader.reads(&format!("form-{}", activity.id), &[title, event.organiser.get(lang)], READABLE).await;
    }
}

/// The report of a made-up day, which is not over afterwards.
async fn report(reader: &Reader<'_>, event: &Event, words: &Words) {
    let (phone, lang) = (reader.phone, reader.phone.lang());
    DataPage::open(phone).await;
    phone.tap("dry run", &button(words.dry_run)).await;
    phone.see("banner", "//div[@class='dry-run']").await;
    phone.open_afresh("#/desk/report").await;
    phone.see("what was made up", "//p[strong[contains(., '720')]]").await;
    phone.tap("draft", &button(words.draft)).await;
    phone.see("report", "//article[@class='summary']//table").await;
    reader.reads("report", &[event.title.get(lang), event.organiser.get(lang)], READABLE).await;
    reader.holds_together("report", ".summary").await;
}

/// A draw of the made-up day, which is over afterwards.
async fn draw(reader: &Reader<'_>, words: &Words) {
    let phone = reader.phone;
    phone.open_afresh("#/desk/prizes").await;
    phone.type_into("name", &format!("{}//input", label(words.lots_name)), "3·15").await;
    phone.tap("close", &button(words.close)).await;
    phone.type_into("count", &format!("{}//input", label(words.count)), "12").await;
    phone.tap("draw", &button(words.draw)).await;
    phone.see("winners", &format!("//section[h2[{}]]//ol[li]", is("3·15"))).await;
    reader.reads("draw", &[words.winners, "3·15"], READABLE).await;
    phone.tap("way to end the dry run", "//div[@class='dry-run']//button").await;
    phone.until("the dry run is over", async || Ok(!phone.shows("//div[@class='dry-run']").await?)).await;
}

/// The recovery sheet of a key, which is in use afterwards.
async fn recovery_sheet(reader: &Reader<'_>, words: &Words) {
    let phone = reader.phone;
    let keys = KeysWords::of(phone.lang());
    phone.open_afresh("#/desk/keys").await;
    let page = KeysPage::on(phone).await;
    let fields = [(keys.name, "王芳 Wang Fang"), (keys.passphrase, PASSPHRASE), (keys.again, PASSPHRASE)];
    page.fills(&fields).await;
    phone.tap("way to make a key", &button(keys.make_button)).await;
    let code = page.code().await;
    let said: Vec<&str> = code.lines().chain([words.recovery]).collect();
    let sheet = reader.reads("recovery", &said, READABLE).await;
    let read: Vec<String> = sheet.codes().iter().map(|code| bare(code)).collect();
    assert_eq!(read, [bare(&code)], "one sheet, and the picture says what is written");
    phone.tap("box", &label(keys.noted)).await;
    phone.tap("way to keep it", &button(keys.keep)).await;
    page.tells(keys.kept).await;
}

/// The sheet of a case with which a person goes to the consumer association.
async fn case(reader: &Reader<'_>, words: &Words) {
    let phone = reader.phone;
    complain(phone, words).await;
    phone.open_afresh("#/desk/cases").await;
    LockPage::on(phone).await.tries(PASSPHRASE).await;
    phone.see("a case", "//details[contains(@class, 'case')]").await;
    phone.unfold_all().await;
    let pack = packs::pack("register", phone.lang());
    let consent = pack.question(&QuestionId::new("pass-association")).expect("a consent");
    let Kind::Consent(consent) = &consent.kind else { panic!("no consent") };
    phone.tap("way to print", &button(&(words.print_for)(&consent.statement))).await;
    let is_printed = async || Ok(phone.run("return !!window.printed", vec![]).await? == true);
    phone.until("it is printed", is_printed).await;
    reader.reads("case", &[words.story.trim(), "好锅店", words.received], READABLE).await;
}

/// A phone that only notes that something was to be printed.
const PRINTER: &str = "window.print = () => { window.printed = true; };";

/// Prints everything; or, where nobody asked for it, what differs most from
/// language to language.
fn is_printed_as_it_should_be(lang: Lang, everything: bool) {
    let (event, words) = (packs::event(), Words::of(lang));
    Stall::new().on(EVENT_DAY).speaking(lang).where_first(PRINTER).visit(async |phone| {
        let reader = Reader { phone, folder: folder(), complaints: RefCell::default() };
        rights_card(&reader, &words).await;
        if everything {
            posters(&reader, &event).await;
        }
        forms(&reader, &event, |activity| everything || activity.id.as_str() == "campus-shops").await;
        report(&reader, &event, &words).await;
        if everything {
            draw(&reader, &words).await;
            recovery_sheet(&reader, &words).await;
            case(&reader, &words).await;
        }
        let complaints = reader.complaints.into_inner();
        assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    });
}

#[test]
fn everything_is_printed_as_it_should_be() {
    is_printed_as_it_should_be(Lang::ZhHans, true);
}

#[test]
fn everything_is_printed_as_it_should_be_in_traditional_characters() {
    is_printed_as_it_should_be(Lang::ZhHant, folder().is_some());
}

#[test]
fn everything_is_printed_as_it_should_be_in_english() {
    is_printed_as_it_should_be(Lang::En, folder().is_some());
}
