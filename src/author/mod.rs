//! Authoring: from the TOML that people write to the JSON that phones read.
//!
//! Phases: `document` parses a file and reports what is not of its shape,
//! `pack`, `card`, `event` and `desk_plan` lower it and report what does not make sense. Every
//! phase goes on after a problem, so that an author sees all of them at once.
//! `validity` warns of packs that are past their day, which comes in as a value.
//! `review` sets what came of it for a lawyer to read. No files are read or
//! written here: sources come in as text.

mod accent;
mod article;
mod card;
mod condition_words;
mod desk_plan;
mod diagnostic;
mod document;
mod estimate;
mod event;
mod fields;
mod hands;
mod hant;
mod html;
mod law;
mod pack;
mod pictures;

mod project;
mod review;
mod schema;
mod source;
mod validity;
mod wording;

pub use self::accent::accent_style;
pub use self::card::{Card, CardFiles, CompiledCard, card_page};
pub use self::diagnostic::{Diagnostic, Place, Severity};
pub use self::hands::{deal, hand};
pub use self::pack::CompiledPack;
pub use self::pictures::{FOLDER as PICTURES, PictureFile, Pictures};
pub use self::project::{Project, SourceFile, compile, compile_with};
pub use self::review::{ReviewPage, review_page};
pub use self::schema::{card_schema, event_schema, pack_schema};
