//! The picture above a control.

use leptos::prelude::*;

use crate::engine::picture::Picture;

/// A question's picture.
#[component]
pub fn QuestionPicture(
    /// The picture.
    picture: Picture,
    /// What lies over it, as large as it.
    over: AnyView,
) -> impl IntoView {
    view! {
        <div class="picture">
            <img src=picture.file alt=picture.alt />
            {over}
        </div>
    }
}
