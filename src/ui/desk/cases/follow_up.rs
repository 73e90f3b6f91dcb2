//! What became of a case, to be noted.

use leptos::prelude::*;

use super::state::{Case, use_cases};
use crate::engine::cases::{CaseStatus, FollowUp};
use crate::ui::desk::parts::Select;

/// The most characters of a note, and of a name that a case is passed on to.
const NOTE_MAX: &str = "1000";
const NAME_MAX: &str = "60";

/// The form. What is left as it was is not noted.
#[component]
pub fn FollowUpForm(
    /// The case.
    case: Case,
) -> impl IntoView {
    let cases = use_cases();
    let texts = move || cases.texts();
    let (id, consents) = (case.id(), case.consents());
    let status = RwSignal::new(None::<CaseStatus>);
    let (to, recovered, note) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let choice = move || {
        let unchanged = std::iter::once(texts().unchanged.to_owned());
        let words = CaseStatus::ALL.map(|one| texts().status_words(one).to_owned());
        let entries = unchanged.chain(words).collect();
        let chosen = CaseStatus::ALL.iter().position(|one| Some(*one) == status.get());
        let on_choose = Callback::new(move |place: usize| {
            status.set(place.checked_sub(1).and_then(|place| CaseStatus::ALL.get(place)).copied());
        });
        view! { <Select label=texts().status entries chosen=Some(chosen.map_or(0, |place| place + 1)) on_choose /> }
    };
    let yuan = move || recovered.read().trim().parse::<u32>();
    let is_wrong = move || !recovered.read().trim().is_empty() && yuan().is_err();
    let save = move || {
        let typed =
            |text: RwSignal<String>| Some(text.get_untracked().trim().to_owned()).filter(|t| !t.is_empty());
        let noted = FollowUp {
            status: status.get_untracked(),
            passed_to: typed(to),
            recovered: untrack(yuan).ok(),
            note: typed(note).and_then(|note| cases.seal(id, &note)),
        };
        cases.note(id, noted);
        status.set(None);
        for text in [to, recovered, note] {
            text.set(String::new());
        }
    };
    let list = format!("to-{id}");
    let options = consents.into_iter().map(|to| view! { <option value=to></option> }).collect_view();
    view! {
        <form
            class="follow-up"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            {choice}
            <label class="select">
                <span>{move || texts().passed_to}</span>
                <input class="field" type="text" maxlength=NAME_MAX autocomplete="off" list=list.clone() bind:value=to />
            </label>
            <datalist id=list>{options}</datalist>
            <label class="select">
                <span>{move || texts().recovered}</span>
                <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=recovered />
            </label>
            {move || match cases.can_seal() {
                true => {
                    view! {
                        <label class="select">
                            <span>{texts().note}</span>
                            <textarea class="field" rows="3" maxlength=NOTE_MAX bind:value=note></textarea>
                        </label>
                    }
                        .into_any()
                }
                false => view! { <p class="aside">{texts().no_key}</p> }.into_any(),
            }}
            <button type="submit" class="primary" disabled=is_wrong>{move || texts().save}</button>
        </form>
    }
}
