//! The page before a locked desk. Nothing of the journal is read until it lets
//! somebody pass.

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Asks, Outcome, OutcomeWords, PassphraseForm, Typed};
use super::state::Keys;
use crate::engine::lang::Lang;
use crate::platform::{address, page, presence, settings};
use crate::texts::{DeskTexts, KeysTexts, Texts};
use crate::ui::components::{Icon, LanguageSwitch, Notice, Shape, Tone};
use crate::ui::language::preferred_language;
use crate::ui::live::Act;

/// How long a protected desk may be left alone.
const PATIENCE: presence::Patience = presence::Patience { untouched: 300_000.0, hidden: 60_000.0 };

/// Calls `then` as soon as somebody may see the desk: at once, where nothing
/// locks it. From then on the desk locks itself when it is left.
pub fn admit(keys: Keys, then: impl FnOnce() + 'static) {
    let open = move || {
        // A sheet that is being printed hides the page for a while.
        let matters = move || keys.made.with_untracked(Option::is_none) && keys.is_protected();
        presence::watch(PATIENCE, matters, address::reload);
        then();
    };
    if !keys.is_protected() {
        open();
        return;
    }
    let Some(mount_point) = page::mount_point() else { return };
    let mounted = StoredValue::new_local(None);
    let open = StoredValue::new_local(Some(open));
    let on_open = Callback::new(move |()| {
        // The page goes away when what happens in it is over.
        spawn_local(async move {
            drop(mounted.try_update_value(Option::take));
            if let Some(open) = open.try_update_value(Option::take).flatten() {
                open();
            }
        });
    });
    let handle: UnmountHandle<_> =
        leptos::mount::mount_to(mount_point, move || view! { <AdmissionPage keys on_open /> });
    mounted.set_value(Some(handle));
    page::present();
    page::started();
}

/// Asks for the passphrase.
#[component]
fn AdmissionPage(
    /// The keys.
    keys: Keys,
    /// Called when somebody may pass.
    on_open: Callback<()>,
) -> impl IntoView {
    let event = keys.event();
    let lang = preferred_language(&event.languages);
    let (texts, title) = (KeysTexts::of(lang), event.title.get(lang).to_owned());
    page::describe(lang.tag(), &format!("{} · {title}", DeskTexts::of(lang).title));
    let (outcome, by_code) = (RwSignal::new(Outcome::Nothing), RwSignal::new(Outcome::Nothing));
    let ended = move |outcome: RwSignal<Outcome>, result| match result {
        Ok(()) => on_open.run(()),
        Err(fault) => outcome.set(Outcome::Failed(fault)),
    };
    let try_passphrase = Callback::new(move |typed: Typed| {
        spawn_local(async move { ended(outcome, keys.admit(typed.current).await) });
    });
    let try_code = Callback::new(move |typed: Typed| ended(by_code, keys.admit_by_code(&typed.code)));
    let waits = Signal::derive(move || keys.gate.wait.get() > 0);
    let wait = move || {
        let seconds = keys.gate.wait.get();
        (seconds > 0).then(|| view! { <p role="timer">{(texts.lock.wait)(seconds)}</p> })
    };
    let choose_language: Act<Lang> = std::sync::Arc::new(|lang| {
        // A language that cannot be remembered stays what it was.
        let _ = settings::set("lang", &lang);
        address::reload();
    });
    let unreadable = move || {
        let error = keys.unreadable.get()?;
        let words = super::fault::KeysFault::Unreadable(error).words(texts);
        Some(view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    view! {
        <main class="page desk lock">
            <div class="desk-bar">
                <a class="desk-link" href="#/"><Icon shape=Shape::Back />{DeskTexts::of(lang).to_start}</a>
                <LanguageSwitch
                    label=Texts::of(lang).run.language
                    languages=event.languages.clone()
                    current=lang
                    on_choose=choose_language
                />
            </div>
            <p class="eyebrow">{title}</p>
            <h1 tabindex="-1" data-focus>{texts.lock.heading}</h1>
            <p>{texts.lock.intro}</p>
            {unreadable}
            <PassphraseForm
                asks=Asks { current: Some(texts.passphrase), ..Asks::default() }
                button=texts.lock.open
                outcome
                on_send=try_passphrase
                texts
                waits
            />
            {wait}
            {move || (!waits.get()).then(|| view! { <OutcomeWords outcome texts /> })}
            <details>
                <summary>{texts.lock.forgotten}</summary>
                <p>{texts.lock.forgotten_intro}</p>
                <PassphraseForm
                    asks=Asks { code: true, ..Asks::default() }
                    button=texts.lock.open_by_code
                    outcome=by_code
                    on_send=try_code
                    texts
                />
                <OutcomeWords outcome=by_code texts />
            </details>
        </main>
    }
    .into_any()
}
