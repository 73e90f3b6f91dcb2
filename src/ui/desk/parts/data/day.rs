//! Close of day: this phone with its fingerprint, and the others with what
//! they handed in.

use leptos::prelude::*;

use crate::engine::inventory::Holding;
use crate::engine::phones::{PhoneRow, PhoneState};
use crate::texts::DayTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{phone_words, use_data};

/// Close of day.
#[component]
pub fn CloseOfDay() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().day;
    let rows = Memo::new(move |_| data.phone_rows());
    let others = move || rows.get().into_iter().skip(1).collect::<Vec<_>>();
    let list = move || {
        let others = others();
        // The words follow the language.
        data.desk.lang.track();
        match others.is_empty() {
            true => view! { <p class="nothing-yet">{texts().none}</p> }.into_any(),
            false => {
                let rows = others.into_iter().map(|row| view! { <OtherPhone row /> }).collect_view();
                view! { <ul class="phones">{rows}</ul> }.into_any()
            }
        }
    };
    let sum = move || {
        let others = others();
        let missing = others.iter().filter(|row| row.state.is_missing()).count();
        (!others.is_empty()).then(|| match missing {
            0 => view! { <Notice tone=Tone::Calm>{(texts().all_in)(others.len())}</Notice> },
            _ => view! { <Notice tone=Tone::Warning>{(texts().missing)(missing)}</Notice> },
        })
    };
    view! {
        <section class="desk-section close-of-day">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            <ThisPhone />
            <h3>{move || texts().phones}</h3>
            {list}
            {sum}
            <Expect />
        </section>
    }
}

/// This phone's id, name and fingerprints.
#[component]
fn ThisPhone() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().day;
    let holdings = Memo::new(move |_| data.holdings());
    let all = move || {
        let (all, _) = holdings.get();
        (texts().all)(all.count, &fingerprint(all))
    };
    let own = move || {
        let (all, own) = holdings.get();
        (own != all && own.count > 0).then(|| (texts().own)(own.count, &fingerprint(own)))
    };
    view! {
        <article class="phone this-phone">
            <h3>{move || texts().this_phone}</h3>
            <p>{move || (texts().id)(data.device.read().as_str())}</p>
            <p class="holding">{all}</p>
            {move || own().map(|words| view! { <p class="holding">{words}</p> })}
            <label class="select">
                <span>{move || texts().name}</span>
                <input
                    class="field"
                    type="text"
                    maxlength="40"
                    prop:value=move || data.name.get()
                    on:change:target=move |event| data.call_this_phone(&event.target().value())
                />
            </label>
        </article>
    }
}

/// A phone that takes part, with what is here of it.
#[component]
fn OtherPhone(row: PhoneRow) -> impl IntoView {
    let data = use_data();
    let called = phone_words(&row);
    let texts = &data.texts().day;
    let handed_in = row.phone.handed_in.as_ref().map(|handed_in| {
        let (own, made) = (handed_in.own, data.desk.minute(handed_in.made.as_str()));
        view! { <p>{(texts.handed_in)(own.count, &made, &fingerprint(own))}</p> }
    });
    let here =
        (row.here.count > 0).then(|| view! { <p>{(texts.here)(row.here.count, &fingerprint(row.here))}</p> });
    let class = if row.state.is_missing() { "phone phone-missing" } else { "phone" };
    let phone = row.phone;
    let forget = phone.expected.then(|| {
        let label = (texts.forget)(&called);
        let phone = phone.clone();
        view! {
            <button
                type="button"
                aria-label=label
                on:click=move |_| data.change_phones(|phones| phones.forget(&phone))
            >
                {texts.forget_short}
            </button>
        }
    });
    view! {
        <li class=class>
            <strong>{called}</strong>
            <span class="phone-state">{state_words(texts, row.state)}</span>
            {handed_in}
            {here}
            {forget}
        </li>
    }
}

/// The way to wait for a phone.
#[component]
fn Expect() -> impl IntoView {
    let data = use_data();
    let typed = RwSignal::new(String::new());
    let add = move |_| {
        data.change_phones(|phones| phones.expect(&typed.get_untracked()));
        typed.set(String::new());
    };
    view! {
        <div class="ask">
            <label class="select">
                <span>{move || data.texts().day.expect}</span>
                <input class="field" type="text" maxlength="40" bind:value=typed />
            </label>
            <button type="button" on:click=add>{move || data.texts().day.add}</button>
        </div>
    }
}

/// To be read aloud in one breath: on one line, by a hyphen that does not break.
fn fingerprint(holding: Holding) -> String {
    holding.fingerprint.to_string().replace('-', "\u{2011}")
}

fn state_words(texts: &DayTexts, state: PhoneState) -> &'static str {
    match state {
        PhoneState::ThisOne => texts.this_phone,
        PhoneState::Complete => texts.complete,
        PhoneState::Fewer => texts.fewer,
        PhoneState::More => texts.more,
        PhoneState::Others => texts.others,
        PhoneState::NoBackup => texts.no_backup,
        PhoneState::Nothing => texts.nothing,
    }
}
