//! A Rust value to JSON text.

use std::fmt;

use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleVariant, Serializer,
};

use crate::engine::question::plain_number;

/// The value as JSON on one line. What JSON has no word for (bytes, keys that
/// are not text) no type of this app holds; it would be written as `null`.
pub fn to_string<T: Serialize>(value: &T) -> String {
    let mut out = String::new();
    if value.serialize(Writer(&mut out)).is_err() {
        out.clear();
        out.push_str("null");
    }
    out
}

/// Something that JSON cannot hold.
#[derive(Debug)]
struct Unsupported;

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not of a type that JSON holds")
    }
}

impl std::error::Error for Unsupported {}

impl serde::ser::Error for Unsupported {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Done = Result<(), Unsupported>;

struct Writer<'o>(&'o mut String);

/// A list or object being written; `first` until something is in it.
struct Nest<'o> {
    out: &'o mut String,
    first: bool,
    close: &'static str,
}

impl<'o> Writer<'o> {
    fn nest(self, open: &str, close: &'static str) -> Nest<'o> {
        self.0.push_str(open);
        Nest { out: self.0, first: true, close }
    }

    /// `{"name":` of an enum's variant.
    fn variant(&mut self, name: &str) {
        self.0.push('{');
        text(self.0, name);
        self.0.push(':');
    }
}

impl Nest<'_> {
    fn comma(&mut self) {
        if !self.first {
            self.out.push(',');
        }
        self.first = false;
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.comma();
        value.serialize(Writer(self.out))
    }

    fn close(self) -> Done {
        self.out.push_str(self.close);
        Ok(())
    }
}

fn text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                let code = c as u8;
                out.push_str("\\u00");
                for nibble in [code >> 4, code & 15] {
                    out.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

macro_rules! whole {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Done {
            self.0.push_str(&value.to_string());
            Ok(())
        })*
    };
}

macro_rules! unsupported {
    ($($method:ident($($argument:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$result, Unsupported> {
            Err(Unsupported)
        })*
    };
}

impl<'o> Serializer for Writer<'o> {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = Nest<'o>;
    type SerializeTuple = Nest<'o>;
    type SerializeTupleStruct = Impossible<(), Unsupported>;
    type SerializeTupleVariant = Nest<'o>;
    type SerializeMap = Nest<'o>;
    type SerializeStruct = Nest<'o>;
    type SerializeStructVariant = Nest<'o>;

    whole!(serialize_u8: u8, serialize_u32: u32, serialize_i32: i32, serialize_u64: u64, serialize_i64: i64);

    unsupported! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_u16(u16) -> ();
        serialize_f32(f32) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
    }

    fn serialize_bool(self, value: bool) -> Done {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Done {
        if value.is_finite() {
            self.0.push_str(&plain_number(value));
        } else {
            self.0.push_str("null");
        }
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Done {
        text(self.0, value);
        Ok(())
    }

    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.variant(variant);
        value.serialize(Writer(self.0))?;
        self.0.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Nest<'o>, Unsupported> {
        Ok(self.nest("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Nest<'o>, Unsupported> {
        Ok(self.nest("[", "]"))
    }

    fn serialize_tuple_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Nest<'o>, Unsupported> {
        self.variant(variant);
        Ok(self.nest("[", "]}"))
    }

    fn serialize_struct_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Nest<'o>, Unsupported> {
        self.variant(variant);
        Ok(self.nest("{", "}}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Nest<'o>, Unsupported> {
        Ok(self.nest("{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Nest<'o>, Unsupported> {
        Ok(self.nest("{", "}"))
    }
}

macro_rules! list {
    ($($trait:ident::$method:ident),*) => {
        $(impl $trait for Nest<'_> {
            type Ok = ();
            type Error = Unsupported;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                self.item(value)
            }

            fn end(self) -> Done {
                self.close()
            }
        })*
    };
}

list!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleVariant::serialize_field
);

impl SerializeMap for Nest<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.out.push(':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Done {
        self.close()
    }
}

macro_rules! fields {
    ($($trait:ident),*) => {
        $(impl $trait for Nest<'_> {
            type Ok = ();
            type Error = Unsupported;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
                self.comma();
                text(self.out, key);
                self.out.push(':');
                value.serialize(Writer(self.out))
            }

            fn end(self) -> Done {
                self.close()
            }
        })*
    };
}

fields!(SerializeStruct, SerializeStructVariant);
