//! Pictures.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::engine::picture::Picture;

/// The picture, if there is one.
pub fn picture(picture: Option<Picture>) -> AnyView {
    match picture {
        Some(Picture { file, alt }) => {
            view! { <img {..custom_attribute("src", file)} {..custom_attribute("alt", alt)} /> }.into_any()
        }
        None => ().into_any(),
    }
}

/// A question's picture, with what lies over it, as large as it.
pub fn question_picture(shown: Option<Picture>, over: AnyView) -> AnyView {
    view! {
        <div class="picture">
            {picture(shown)}
            {over}
        </div>
    }
    .into_any()
}
