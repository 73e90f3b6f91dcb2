//! A tree of values to a Rust value.
//!
//! A type says field by field what it is read from. A field that is not what
//! it should be leaves a note and a default behind, so that reading has no
//! early exits: that is most of what makes this small. The whole is thrown
//! away where there is a note.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use super::Value;

/// Why a document is not what it should be, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    path: String,
    expected: String,
}

impl JsonError {
    /// Something else was expected after so many bytes.
    pub(super) fn at_byte(at: usize, expected: &str) -> Self {
        Self { path: ["byte ", &at.to_string()].concat(), expected: expected.to_owned() }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        f.write_str(": expected ")?;
        f.write_str(&self.expected)
    }
}

impl std::error::Error for JsonError {}

/// Something that can be read from JSON.
pub trait FromJson {
    /// Reads it. Where the node is not what it should be, refuses it and
    /// returns anything.
    fn from_json(node: &Node<'_>) -> Self;
}

/// Turns a tree into a `T`, or says what was first found wrong.
pub fn from_value<T: FromJson>(value: &Value) -> Result<T, JsonError> {
    let error = RefCell::new(None);
    let read = T::from_json(&Node { value, parent: None, step: "", error: &error });
    match error.into_inner() {
        None => Ok(read),
        Some(error) => Err(error),
    }
}

/// A value in the tree and the way to it.
#[derive(Clone, Copy)]
pub struct Node<'v> {
    value: &'v Value,
    parent: Option<&'v Node<'v>>,
    step: &'v str,
    error: &'v RefCell<Option<JsonError>>,
}

impl Node<'_> {
    /// A field that must be there.
    pub fn field<T: FromJson>(&self, name: &str) -> T {
        T::from_json(&self.child(name))
    }

    /// A field that may be missing or `null`.
    pub fn optional<T: FromJson>(&self, name: &str) -> Option<T> {
        let child = self.child(name);
        (*child.value != Value::Null).then(|| T::from_json(&child))
    }

    /// A field that has its type's default where it is missing.
    pub fn or_default<T: FromJson + Default>(&self, name: &str) -> T {
        self.optional(name).unwrap_or_default()
    }

    /// The text, if it is text.
    pub fn text(&self) -> Option<&str> {
        match self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::List(_))
    }

    /// The name of an enum's variant, and what it holds.
    pub fn variant(&self) -> (&str, Node<'_>) {
        match self.value {
            Value::Text(name) => (name, self.step(name, &Value::Null)),
            Value::Object(entries) => match &entries[..] {
                [(name, content)] => (name, self.step(name, content)),
                _ => ("", *self),
            },
            _ => ("", *self),
        }
    }

    /// The items of a list; nothing but a list has any.
    pub fn items(&self) -> &[Value] {
        match self.value {
            Value::List(items) => items,
            _ => {
                self.refuse("a list");
                &[]
            }
        }
    }

    /// An item of a list.
    pub fn item<T: FromJson>(&self, index: usize) -> T {
        let item = self.items().get(index).unwrap_or(&Value::Null);
        T::from_json(&self.step(&index.to_string(), item))
    }

    /// The keys of an object, with their values.
    pub fn entries(&self) -> impl Iterator<Item = (Value, Node<'_>)> {
        let entries = match self.value {
            Value::Object(entries) => &entries[..],
            _ => {
                self.refuse("an object");
                &[]
            }
        };
        entries.iter().map(|(key, value)| (Value::Text(key.clone()), self.step(key, value)))
    }

    /// Reads another value in this one's place, such as a key.
    pub fn instead<T: FromJson>(&self, value: &Value) -> T {
        T::from_json(&Node { value, ..*self })
    }

    /// Notes that this should have been something else.
    pub fn refuse(&self, expected: &str) {
        let mut error = self.error.borrow_mut();
        if error.is_none() {
            *error = Some(JsonError { path: self.path(), expected: expected.to_owned() });
        }
    }

    fn child<'s>(&'s self, name: &'s str) -> Node<'s> {
        let value = match self.value {
            Value::Object(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        };
        self.step(name, value.unwrap_or(&Value::Null))
    }

    fn step<'s>(&'s self, step: &'s str, value: &'s Value) -> Node<'s> {
        Node { value, parent: Some(self), step, error: self.error }
    }

    fn path(&self) -> String {
        match self.parent {
            None => "document".to_owned(),
            Some(parent) => [&parent.path(), ".", self.step].concat(),
        }
    }
}

impl FromJson for String {
    fn from_json(node: &Node<'_>) -> Self {
        match node.text() {
            Some(text) => text.to_owned(),
            None => {
                node.refuse("text");
                Self::new()
            }
        }
    }
}

impl FromJson for bool {
    fn from_json(node: &Node<'_>) -> Self {
        match node.value {
            Value::Bool(value) => *value,
            _ => {
                node.refuse("true or false");
                false
            }
        }
    }
}

impl FromJson for f64 {
    fn from_json(node: &Node<'_>) -> Self {
        match node.value {
            Value::Number(value) => *value,
            _ => {
                node.refuse("a number");
                0.0
            }
        }
    }
}

macro_rules! whole {
    ($($type:ty),*) => {
        $(impl FromJson for $type {
            fn from_json(node: &Node<'_>) -> Self {
                let value = f64::from_json(node);
                let whole = value as Self;
                if whole as f64 != value {
                    node.refuse("a whole number");
                }
                whole
            }
        })*
    };
}

whole!(u8, u32, i32, usize);

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(node: &Node<'_>) -> Self {
        (0..node.items().len()).map(|index| node.item(index)).collect()
    }
}

impl<T: FromJson> FromJson for Arc<T> {
    fn from_json(node: &Node<'_>) -> Self {
        Self::new(T::from_json(node))
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(node: &Node<'_>) -> Self {
        Self::new(T::from_json(node))
    }
}

/// Reads a struct: its fields by name, each as [`Node`]'s method says.
macro_rules! struct_from_json {
    ($type:ident { $($field:ident: $how:ident),* $(,)? }) => {
        impl $crate::engine::json::FromJson for $type {
            fn from_json(node: &$crate::engine::json::Node<'_>) -> Self {
                Self { $($field: node.$how(stringify!($field))),* }
            }
        }
    };
}

/// Reads an enum of names: each name's variant, the first for any other.
macro_rules! names_from_json {
    ($type:ident { $first:literal => $default:ident $(, $name:literal => $variant:ident)* $(,)? }) => {
        impl $crate::engine::json::FromJson for $type {
            fn from_json(node: &$crate::engine::json::Node<'_>) -> Self {
                match node.text() {
                    Some($first) => {}
                    $(Some($name) => return Self::$variant,)*
                    _ => node.refuse(concat!($first $(, ", ", $name)*)),
                }
                Self::$default
            }
        }
    };
}

pub(crate) use {names_from_json, struct_from_json};
