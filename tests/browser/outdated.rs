//! Packs past their day: the desk says so, in words, and what to do.

use fairstall::engine::day::Day;
use fairstall::engine::id::PackId;
use fairstall::engine::lang::Lang;
use fairstall::texts::WritingTexts;
use serde_json::json;

use crate::pages::DeskPage;
use crate::support::packs;
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};

const PACK: &str = "consumer-law";

fn day_after(day: &str) -> String {
    Day::from_number(Day::parse(day).expect("a day").number() + 1).to_string()
}

/// What the desk says of a pack past its day.
fn banner(lang: Lang, title: &str, day: &str) -> String {
    let day = (WritingTexts::of(lang).day)(day);
    match lang {
        Lang::ZhHans => format!(
            "“{title}”已过期：内容只核对到{day}，之后法律、价格等可能有变化。请先停用：重新核对，改好题目文件里的 checked_on 和 valid_until，再生成一次网站；或者把用到它的活动从 event.json 里去掉。"
        ),
        Lang::ZhHant => format!(
            "「{title}」已過期：內容只核對到{day}，之後法律、價格等可能有變化。請先停用：重新核對，改好題目文件裡的 checked_on 和 valid_until，再生成一次網站；或者把用到它的活動從 event.json 裡去掉。"
        ),
        Lang::En => format!(
            "“{title}” is out of date: it was checked only until {day}, and the law or the prices in it may have changed since. Stop using it: have it checked again, set checked_on and valid_until in its file and build the site anew, or take what runs it out of event.json."
        ),
    }
}

/// A site one of whose packs was checked until a day long past.
fn outdated_site() -> Copy {
    let site = Copy::new();
    for lang in Lang::ALL {
        site.change_pack(PACK, lang.tag(), |pack| pack["valid_until"] = json!("2020-12-31"));
    }
    site
}

/// The desk names the outdated pack and nothing else.
async fn names_the_pack(desk: &DeskPage<'_>, phone: &Phone) {
    let lang = phone.lang();
    desk.tells_faults(&[banner(lang, &packs::pack(PACK, lang).title, "2020-12-31")]).await;
}

#[test]
fn the_desk_names_a_pack_past_its_day_until_no_activity_runs_it() {
    let site = outdated_site();
    for lang in Lang::ALL {
        Stall::new().on(EVENT_DAY).with_site(&site).speaking(lang).visit(async |phone| {
            let desk = DeskPage::open(phone).await;
            names_the_pack(&desk, phone).await;
            desk.refresh().await;
            names_the_pack(&desk, phone).await;
        });
    }
    site.change_event(|event| {
        event["activities"].as_array_mut().expect("activities").retain(|activity| activity["pack"] != PACK);
    });
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        let desk = DeskPage::open(phone).await;
        desk.has_records(0).await;
        desk.tells_nothing().await;
    });
}

#[test]
fn the_desk_names_it_also_where_there_is_no_journal_to_read() {
    let site = outdated_site();
    let refusing = json!({"profile": {"default_content_setting_values": {"cookies": 2}}});
    Stall::new().on(EVENT_DAY).with_site(&site).preferring(refusing).visit(async |phone| {
        let title = packs::pack(PACK, phone.lang()).title;
        DeskPage::open(phone).await.tells(&banner(phone.lang(), &title, "2020-12-31")).await;
    });
}

#[test]
fn the_packs_of_the_event_hold_to_their_last_day_and_no_longer() {
    let (lang, event) = (Lang::ZhHans, packs::event());
    let mut run: Vec<&PackId> = event.activities.iter().map(|activity| &activity.pack).collect();
    run.sort();
    run.dedup();
    let run = run.iter().map(|id| packs::pack(id.as_str(), lang));
    let dated: Vec<_> = run.filter(|pack| !pack.valid_until.is_empty()).collect();
    let first = dated.iter().map(|pack| pack.valid_until.as_str()).min().expect("a pack that ends");
    assert!(first >= EVENT_DAY, "the packs hold on the day of the event");

    Stall::new().on(first).visit(async |phone| {
        let desk = DeskPage::open(phone).await;
        desk.has_records(0).await;
        desk.tells_nothing().await;
    });
    let ended = dated.iter().filter(|pack| pack.valid_until == first);
    let banners: Vec<String> = ended.map(|pack| banner(lang, &pack.title, first)).collect();
    Stall::new().on(&day_after(first)).visit(async |phone| {
        let desk = DeskPage::open(phone).await;
        for words in &banners {
            desk.tells(words).await;
        }
    });
}
