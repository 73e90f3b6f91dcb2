//! JSON Schemas of the formats, so that editors complete and check while an
//! author types.

use schemars::generate::SchemaSettings;

use super::source::{CardSource, EventSource, PackSource};

/// The schema of packs, as JSON text.
pub fn pack_schema() -> String {
    schema::<PackSource>("Fairstall pack")
}

/// The schema of `event.toml`, as JSON text.
pub fn event_schema() -> String {
    schema::<EventSource>("Fairstall event")
}

/// The schema of the rights card, as JSON text.
pub fn card_schema() -> String {
    schema::<CardSource>("Fairstall rights card")
}

fn schema<T: schemars::JsonSchema>(title: &str) -> String {
    // Editors' TOML plugins know draft 7 best.
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
