//! Reading versioned JSON: compiled packs, events, stored records.
//!
//! Every such document has a `format` number. A newer number than this build
//! knows is told apart from damage, because the remedy differs.

use serde::Deserialize;

use super::json::{self, FromJson, struct_from_json};

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Written by a newer version of the app.
    Newer {
        /// The format's number.
        format: u32,
    },
    /// Not such a document; the reason is for people who repair things.
    Corrupt(String),
}

impl ReadError {
    fn corrupt(error: &dyn std::error::Error) -> Self {
        Self::Corrupt(error.to_string())
    }
}

#[derive(Deserialize)]
struct Header {
    format: u32,
}

struct_from_json!(Header { format: field });

/// Reads a document of at most format `known`, in few bytes of code.
pub fn read<T: FromJson>(text: &str, known: u32) -> Result<T, ReadError> {
    let value = json::parse(text).map_err(|error| ReadError::corrupt(&error))?;
    let header: Header = json::from_value(&value).map_err(|error| ReadError::corrupt(&error))?;
    if header.format > known {
        return Err(ReadError::Newer { format: header.format });
    }
    json::from_value(&value).map_err(|error| ReadError::corrupt(&error))
}

/// A document that knows its own format's number.
pub trait Versioned {
    /// The number.
    fn format(&self) -> u32;
}

/// Reads a document of at most format `known`, one of a million: fast, with
/// more code. Both functions read alike.
pub fn read_fast<'t, T: Deserialize<'t> + Versioned>(text: &'t str, known: u32) -> Result<T, ReadError> {
    let newer = |format| ReadError::Newer { format };
    match serde_json::from_str::<T>(text) {
        Ok(document) if document.format() > known => Err(newer(document.format())),
        Ok(document) => Ok(document),
        // A newer format need not have the fields that this build looks for.
        Err(error) => Err(match serde_json::from_str::<Header>(text) {
            Ok(header) if header.format > known => newer(header.format),
            Ok(_) | Err(_) => ReadError::corrupt(&error),
        }),
    }
}
