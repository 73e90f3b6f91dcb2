//! Pictures.

use leptos::prelude::*;

use crate::engine::picture::Picture;
use crate::ui::el::el;

/// A picture.
pub fn picture(picture: &Picture) -> AnyView {
    el("img").attr("src", &picture.file).attr("alt", &picture.alt).view()
}

/// A question's picture, with what lies over it, as large as it.
pub fn question_picture(shown: &Picture, over: Option<AnyView>) -> AnyView {
    el("div").class("picture").child(picture(shown)).maybe(over).view()
}
