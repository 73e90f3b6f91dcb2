//! Controls that most first questions do without: they are drawn on demand,
//! see `participant/on_demand.rs`.

use leptos::prelude::*;

use super::Asked;
use super::consent::consent;
use super::date::date;
use super::drawing::drawing;
use super::pairs::pairs;
use super::private::private;
use super::ranking::ranking;
use super::rating::rating;
use super::regions::regions;
use super::text::text;
use crate::engine::question::{Item, Kind};
use crate::ui::el::nothing;
use crate::ui::participant::pages::note_law;

/// The control for such a kind, for regions of a picture, or for what is given
/// in private; nothing for any other.
pub fn rare_control(asked: &Asked) -> AnyView {
    if asked.question.private {
        return private(asked);
    }
    match &asked.question.clone().kind {
        Kind::Rating(kind) => rating(asked, kind),
        Kind::Text(kind) => text(asked, kind),
        Kind::Date(kind) => date(asked, kind),
        Kind::Matrix(kind) => pairs(asked, &kind.rows, &kind.columns, &[]),
        Kind::Matching(kind) => {
            let columns = asked.choices.iter().map(|c| Item { id: c.id.clone(), label: c.label.clone() });
            pairs(asked, &kind.left, &columns.collect::<Vec<_>>(), &kind.right)
        }
        Kind::Ranking(kind) => ranking(asked, kind),
        Kind::Drawing(_) => drawing(asked),
        Kind::Consent(kind) => consent(asked, kind),
        Kind::Note(_) => note_law(&asked.question),
        Kind::Single(_) => regions(asked, None),
        Kind::Multiple(kind) => regions(asked, Some(kind)),
        _ => nothing(),
    }
}
