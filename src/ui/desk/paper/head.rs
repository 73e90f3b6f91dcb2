//! Above the form: whose sheets they are, the number of this one, and what
//! became of the last.

use leptos::prelude::*;

use super::places::{Place, element_id};
use super::state::{News, Sitting, use_paper};
use crate::engine::export::percent;
use crate::texts::{PaperTexts, WritingTexts};
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::parts::Select;

/// What stands above the form.
#[component]
pub fn Head() -> impl IntoView {
    let paper = use_paper();
    let checking =
        Memo::new(move |_| paper.first.read().as_ref().map(|first| first.sheet.clone().unwrap_or_default()));
    let twin = Memo::new(move |_| paper.twin().filter(|_| checking.read().is_none()));
    let checks = move || {
        let texts = paper.texts();
        let sheet = checking.get()?;
        Some(view! {
            <Notice tone=Tone::Calm>
                <p>{(texts.checking)(&sheet)}</p>
                <button type="button" on:focus=move |_| paper.stand(Place::Button) on:click=move |_| paper.leave_check()>
                    {texts.leave_check}
                </button>
            </Notice>
        })
    };
    let is_taken = move || {
        twin.get().map(|_| {
            let texts = paper.texts();
            view! {
                <Notice tone=Tone::Warning>
                    <p>{(texts.taken)(paper.sheet.get().trim())}</p>
                    <button type="button" on:focus=move |_| paper.stand(Place::Button) on:click=move |_| paper.check()>
                        {texts.check}
                    </button>
                </Notice>
            }
        })
    };
    let news = move || paper.news.read().as_ref().map(|news| news_words(news, paper.texts()));
    view! {
        <Choose />
        <p class="aside">{move || paper.texts().how}</p>
        <div class="paper-bar">
            <label class="paper-number">
                <span>{move || paper.texts().sheet}</span>
                <input
                    class="field"
                    id=element_id(Place::Sheet)
                    type="text"
                    maxlength="20"
                    autocomplete="off"
                    readonly=move || checking.read().is_some()
                    prop:value=move || paper.sheet.get()
                    on:focus=move |_| paper.stand(Place::Sheet)
                    on:input:target=move |event| paper.number(event.target().value())
                />
            </label>
            <p class="paper-news" role="status">{news}</p>
        </div>
        {checks}
        {is_taken}
        {move || sitting_words(paper.sitting.get(), paper.texts(), paper.desk.texts().writing).map(|words| view! { <p class="aside">{words}</p> })}
    }
}

/// Whose sheets are typed in.
#[component]
fn Choose() -> impl IntoView {
    let paper = use_paper();
    let desk = paper.desk;
    let choose_activity = Callback::new(move |index: usize| {
        if let Some(activity) = paper.activities().get(index) {
            paper.choose_activity(activity.clone());
        }
    });
    // Before the stations stands: none of them.
    let choose_station = Callback::new(move |index: usize| {
        let event = desk.event();
        let station = index.checked_sub(1).and_then(|place| event.stations.get(place));
        paper.choose_station(station.map(|station| station.id.clone()));
    });
    let activities = move || {
        // Which are quizzes shows when their packs are there.
        desk.run_packs.track();
        let (all, lang) = (paper.activities(), desk.lang.get());
        let chosen = all.iter().position(|activity| Some(&activity.id) == paper.activity.read().as_ref());
        let entries = all.iter().map(|activity| activity.title.get(lang).to_owned()).collect();
        view! { <Select label=desk.texts().activity entries chosen on_choose=choose_activity /> }
    };
    let stations = move || {
        let (event, lang) = (desk.event(), desk.lang.get());
        let place = event.stations.iter().position(|other| Some(&other.id) == paper.station.read().as_ref());
        let names = event.stations.iter().map(|station| station.label.get(lang).to_owned());
        let entries = std::iter::once(desk.texts().no_station.to_owned()).chain(names).collect();
        let chosen = Some(place.map_or(0, |place| place + 1));
        view! { <Select label=desk.texts().station entries chosen on_choose=choose_station /> }
    };
    view! {
        <div class="filters" on:focusin=move |_| paper.stand(Place::Button)>
            {activities}
            {stations}
        </div>
    }
}

fn news_words(news: &News, texts: &PaperTexts) -> String {
    match news {
        News::Saved(sheet) if sheet.is_empty() => texts.saved.to_owned(),
        News::Saved(sheet) => (texts.saved_as)(sheet),
        News::Agrees(sheet) => (texts.agrees)(sheet),
        News::FirstWasRight(sheet) => (texts.first_was_right)(sheet),
        News::Corrected(sheet) => (texts.corrected)(sheet),
    }
}

fn sitting_words(sitting: Sitting, texts: &PaperTexts, writing: &WritingTexts) -> Option<String> {
    let rate = |part, whole| percent(part, whole).map_or_else(String::new, |share| writing.percent(share));
    let sheets = (sitting.sheets, sitting.differing_sheets, rate(sitting.differing_sheets, sitting.sheets));
    let answers =
        (sitting.answers, sitting.differing_answers, rate(sitting.differing_answers, sitting.answers));
    (sitting.sheets > 0)
        .then(|| (texts.sitting)((sheets.0, sheets.1, &sheets.2), (answers.0, answers.1, &answers.2)))
}
