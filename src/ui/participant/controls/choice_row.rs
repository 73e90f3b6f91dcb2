//! One choice: a radio button or checkbox as large as a thumb, and after
//! marking whether it was right.

use leptos::prelude::*;

use super::picture::picture;
use super::tick::{Tick, choice_mark, mark_class};
use crate::engine::picture::Picture;
use crate::texts::Texts;
use crate::ui::el::el;

/// One choice.
pub struct ChoiceRow<'a> {
    /// What takes it.
    pub tick: Tick,
    /// Its words.
    pub label: &'a str,
    /// What it looks like, for a choice with a picture.
    pub picture: Option<&'a Picture>,
    /// Its mark, once there is one.
    pub mark: Option<bool>,
    /// What belongs to it below its words.
    pub below: Option<AnyView>,
}

impl ChoiceRow<'_> {
    /// Draws it.
    pub fn draw(self, texts: &Texts) -> AnyView {
        let label = el("label")
            .child(self.tick.draw())
            .maybe(self.picture.map(picture))
            .child(el("span").class("choice-label").text(self.label).view())
            .maybe(choice_mark(self.mark, texts));
        let class = ["choice ", mark_class(self.mark)].concat();
        el("div").class(&class).child(label.view()).maybe(self.below).view()
    }
}
