//! One choice: a radio button or checkbox as large as a thumb, and after
//! marking whether it was right.

use leptos::prelude::*;

use super::picture::picture as shown;
use super::tick::{Tick, choice_mark, mark_class};
use crate::engine::picture::Picture;
use crate::ui::text::Texts;

/// One choice.
#[component]
pub fn ChoiceRow(
    /// What takes it.
    tick: Tick,
    /// Its words.
    label: String,
    /// What it looks like, for a choice with a picture.
    picture: Option<Picture>,
    /// Its mark, once there is one.
    mark: Option<bool>,
    /// What belongs to it below its words.
    below: AnyView,
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    view! {
        <div class=["choice ", mark_class(mark)].concat()>
            <label>
                {tick.draw()}
                {shown(picture)}
                <span class="choice-label">{label}</span>
                {choice_mark(mark, texts)}
            </label>
            {below}
        </div>
    }
}
