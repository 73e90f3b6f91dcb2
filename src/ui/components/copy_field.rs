//! A text to copy: it can be seen, selected, and copied with one tap.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::platform::clipboard;

/// A text to copy.
#[component]
pub fn CopyField(
    /// What it is.
    label: &'static str,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// What the button says.
    copy: &'static str,
    /// What is said once it was copied.
    copied: &'static str,
) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let is_copied = RwSignal::new(false);
    let act = move |_| {
        if let Some(field) = field.get_untracked() {
            is_copied.set(clipboard::copy_from(&field));
        }
    };
    view! {
        <div class="copy-field">
            <label class="select">
                <span>{label}</span>
                <textarea
                    class="field"
                    rows="3"
                    readonly
                    node_ref=field
                    prop:value=text
                    on:focus:target=|event| event.target().select()
                ></textarea>
            </label>
            <button type="button" on:click=act>{copy}</button>
            <p role="status">{move || is_copied.get().then_some(copied)}</p>
        </div>
    }
}
