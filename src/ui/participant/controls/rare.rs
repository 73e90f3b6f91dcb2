//! Controls that most runs do without. Everything that only they use is in the
//! file that the app loads on demand; see `participant/rare.rs`.

use leptos::prelude::*;

use super::Asked;
use super::date::DateControl;
use super::drawing::DrawingControl;
use super::pairs::PairsControl;
use super::ranking::RankingControl;
use crate::engine::question::{Item, Kind};

/// Whether a kind's control is among these.
pub fn is_rare(kind: &Kind) -> bool {
    matches!(kind, Kind::Date(_) | Kind::Matrix(_) | Kind::Matching(_) | Kind::Ranking(_) | Kind::Drawing(_))
}

/// The control for such a kind; nothing for any other.
pub fn rare_control(asked: Asked) -> AnyView {
    match asked.question.kind.clone() {
        Kind::Date(kind) => view! { <DateControl asked kind /> }.into_any(),
        Kind::Matrix(kind) => {
            view! { <PairsControl asked rows=kind.rows columns=kind.columns right=Vec::new() /> }.into_any()
        }
        Kind::Matching(kind) => {
            let columns = asked.choices.iter().map(|c| Item { id: c.id.clone(), label: c.label.clone() });
            let columns = columns.collect();
            view! { <PairsControl asked rows=kind.left columns right=kind.right /> }.into_any()
        }
        Kind::Ranking(kind) => view! { <RankingControl asked kind /> }.into_any(),
        Kind::Drawing(_) => view! { <DrawingControl asked /> }.into_any(),
        _ => ().into_any(),
    }
}
