//! Elements of one type.
//!
//! `view!` makes a type, and the code that draws it, of every tag, attribute
//! and event. A participant's phone downloads all of it, so the participant's
//! app builds its elements here: the same renderer, run by one piece of code.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{Custom, Event};
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;

/// An element that is being put together.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Begins an HTML element.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// Adds classes.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Adds an attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// Adds an attribute without a value, or not.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// Adds an attribute that changes.
    #[inline(never)]
    pub fn live_attr(mut self, name: &'static str, value: Signal<String>) -> Self {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Adds an attribute without a value that comes and goes.
    #[inline(never)]
    pub fn live_flag(mut self, name: &'static str, on: Signal<bool>) -> Self {
        self.attributes.push(custom_attribute(name, on).into_any_attr());
        self
    }

    /// Ties what stands in a field to a value.
    #[inline(never)]
    pub fn value(mut self, value: Signal<String>) -> Self {
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// Ties a property of a control, such as `checked`, to a value.
    #[inline(never)]
    pub fn tied(mut self, name: &'static str, on: Signal<bool>) -> Self {
        self.attributes.push(prop(name, on).into_any_attr());
        self
    }

    /// Does something on an event.
    #[inline(never)]
    pub fn on(mut self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        self.attributes.push(on(Custom::<Event>::new(event), act).into_any_attr());
        self
    }

    /// Does something on a click, whatever the event says.
    pub fn on_click(self, act: impl Fn() + 'static) -> Self {
        self.on("click", Box::new(move |_| act()))
    }

    /// Does something with what is typed.
    pub fn on_type(self, act: impl Fn(String) + 'static) -> Self {
        self.on("input", Box::new(move |event| act(event_target_value(&event))))
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(text.to_owned().into_any());
        self
    }

    /// Adds text that changes.
    #[inline(never)]
    pub fn live_text(mut self, text: Signal<String>) -> Self {
        self.children.push(text.into_any());
        self
    }

    /// Adds a part.
    #[inline(never)]
    pub fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Adds a part, if there is one.
    pub fn maybe(self, child: Option<AnyView>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds parts.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// The element as a view.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let element = leptos::html::custom(self.tag).add_any_attr(self.attributes);
        element.child(self.children).into_any()
    }
}

/// A paragraph.
pub fn paragraph(class: &str, text: &str) -> AnyView {
    el("p").class(class).text(text).view()
}

/// Several parts as one.
pub fn parts(parts: impl IntoIterator<Item = AnyView>) -> AnyView {
    parts.into_iter().collect::<Vec<_>>().into_any()
}

/// No part.
pub fn nothing() -> AnyView {
    ().into_any()
}
