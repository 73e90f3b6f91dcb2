//! Reading versioned JSON: compiled packs, events, stored records.
//!
//! Every such document has a `format` number. A newer number than this build
//! knows is told apart from damage, because the remedy differs.

use serde::Deserialize;
use serde::de::DeserializeOwned;

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

#[derive(Deserialize)]
struct Header {
    format: u32,
}

/// Reads `json` as a document of at most format `known`.
pub fn read<T: DeserializeOwned>(json: &str, known: u32) -> Result<T, ReadError> {
    let corrupt = |error: serde_json::Error| ReadError::Corrupt(error.to_string());
    let header: Header = serde_json::from_str(json).map_err(corrupt)?;
    if header.format > known {
        return Err(ReadError::Newer { format: header.format });
    }
    serde_json::from_str(json).map_err(corrupt)
}
