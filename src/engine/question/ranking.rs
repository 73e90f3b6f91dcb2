//! `ranking`: items put into an order, all of them or the first few.

use serde::{Deserialize, Serialize};

use super::item::cells;
use super::{Absorb, Answerable, Choices, Column, ColumnContent, Countable, Grid, GridLine, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::id::ChoiceId;
use crate::engine::json::{names_from_json, struct_from_json};
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// Items to be put into an order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranking {
    /// The items; in a quiz, the author's order is the right one.
    pub choices: Choices,
    /// How many of them are ranked; all, where there is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top: Option<usize>,
    /// How an order is marked; none in a survey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marking: Option<OrderMarking>,
}

/// How an order is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderMarking {
    /// By the share of items that stand in their right place.
    #[default]
    Position,
    /// By the share of pairs of items that stand the right way round.
    Pairs,
}

names_from_json!(OrderMarking { "position" => Position, "pairs" => Pairs });
struct_from_json!(Ranking { choices: field, top: optional, marking: optional });

fn ranked(answer: &Answer) -> Option<&[ChoiceId]> {
    match answer {
        Answer::Ranking(choices) => Some(choices),
        _ => None,
    }
}

impl Ranking {
    /// How many items are to be ranked.
    pub fn ranks(&self) -> usize {
        let all = self.choices.0.len();
        self.top.map_or(all, |top| top.min(all))
    }

    /// The ranking after an item is tapped: put behind the others, or taken
    /// out again. A full ranking takes no more.
    pub fn toggle(&self, ranked: &[ChoiceId], tapped: &ChoiceId) -> Vec<ChoiceId> {
        let mut order: Vec<ChoiceId> = ranked.iter().filter(|id| *id != tapped).cloned().collect();
        if order.len() == ranked.len() && order.len() < self.ranks() {
            order.push(tapped.clone());
        }
        order
    }

    /// The ranking after an item has changed places with the one before it,
    /// or, where `up` is false, with the one after it. At the ends nothing
    /// changes.
    pub fn shift(&self, ranked: &[ChoiceId], moved: &ChoiceId, up: bool) -> Vec<ChoiceId> {
        let mut order = ranked.to_vec();
        let place = order.iter().position(|id| id == moved);
        let former = place.and_then(|place| if up { place.checked_sub(1) } else { Some(place) });
        if let Some(former) = former.filter(|former| former + 1 < order.len()) {
            order.swap(former, former + 1);
        }
        order
    }

    /// Whether an item stands in its right place; none where nothing is marked
    /// and for an item that rightly has no rank.
    pub fn in_place(&self, ranked: &[ChoiceId], item: &ChoiceId) -> Option<bool> {
        self.marking?;
        let right = self.choices.position(item).filter(|place| *place < self.ranks());
        let given = ranked.iter().position(|id| id == item);
        (right.is_some() || given.is_some()).then_some(right == given)
    }

    fn by_position(&self, order: &[ChoiceId]) -> f64 {
        let places = self.choices.0.iter().zip(order).take(self.ranks());
        let right = places.filter(|(choice, id)| choice.id == **id).count();
        right as f64 / self.ranks() as f64
    }

    fn by_pairs(&self, order: &[ChoiceId]) -> f64 {
        let place =
            |choice: usize| order.iter().position(|id| Some(id) == self.choices.0.get(choice).map(|c| &c.id));
        let (mut pairs, mut right) = (0, 0);
        for later in 1..self.choices.0.len() {
            // Two items that are both to be left out have no order.
            for earlier in 0..later.min(self.ranks()) {
                pairs += 1;
                right += usize::from(match (place(earlier), place(later)) {
                    (Some(first), Some(second)) => first < second,
                    // What was ranked stands before what was left out.
                    (Some(_), None) => true,
                    (None, _) => false,
                });
            }
        }
        f64::from(right as u32) / f64::from(pairs.max(1) as u32)
    }
}

impl Absorb for Ranking {
    /// Ranks out of another number are on another scale.
    fn absorb(&mut self, older: &Self) -> bool {
        let ranks = self.ranks();
        let same = ranks == older.ranks();
        if same {
            // Items of the older version add no ranks.
            self.top = Some(ranks);
            self.choices.absorb(&older.choices);
        }
        same
    }
}

impl Answerable for Ranking {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let order = ranked(answer).ok_or(Violation::NotOffered)?;
        let once = |place: usize, id: &ChoiceId| {
            self.choices.get(id).is_some() && !order.iter().take(place).any(|other| other == id)
        };
        if !order.iter().enumerate().all(|(place, id)| once(place, id)) {
            return Err(Violation::NotOffered);
        }
        match self.ranks() {
            max if order.len() > max => Err(Violation::TooMany { max }),
            _ => Ok(()),
        }
    }

    fn missing(&self, answer: &Answer) -> usize {
        self.ranks() - ranked(answer).map_or(0, <[ChoiceId]>::len).min(self.ranks())
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        let order = ranked(answer).unwrap_or_default();
        Some(Fraction::new(match self.marking? {
            OrderMarking::Position => self.by_position(order),
            OrderMarking::Pairs => self.by_pairs(order),
        }))
    }

    fn words(&self, answer: &Answer) -> String {
        let labels = ranked(answer).unwrap_or_default().iter().filter_map(|id| self.choices.get(id));
        labels.map(|choice| choice.label.as_str()).collect::<Vec<_>>().join(" > ")
    }

    fn right_words(&self) -> String {
        if self.marking.is_none() {
            return String::new();
        }
        let labels = self.choices.0.iter().take(self.ranks()).map(|choice| choice.label.as_str());
        labels.collect::<Vec<_>>().join(" > ")
    }

    fn choices(&self) -> Option<&Choices> {
        Some(&self.choices)
    }
}

impl Ranking {
    fn grid_rows(&self) -> Vec<GridLine<'_>> {
        self.choices.0.iter().map(|c| GridLine { key: c.id.to_string(), label: &c.label }).collect()
    }

    fn grid_columns(&self) -> Vec<GridLine<'_>> {
        (1..=self.ranks()).map(|rank| GridLine { key: rank.to_string(), label: "" }).collect()
    }
}

impl Countable for Ranking {
    fn options(&self) -> Vec<Opt<'_>> {
        let right = |item, rank| self.marking.map(|_| item == rank);
        cells(&self.grid_rows(), &self.grid_columns(), right)
    }

    fn grid(&self) -> Option<Grid<'_>> {
        Some(Grid { rows: self.grid_rows(), columns: self.grid_columns(), scaled: true })
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        let order = ranked(answer).unwrap_or_default();
        // Once each, as in the cells, though a record may name a choice twice.
        for (item, choice) in self.choices.0.iter().enumerate() {
            if let Some(rank) = order.iter().take(self.ranks()).position(|id| *id == choice.id) {
                counts.add_option(item * self.ranks() + rank);
            }
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        self.choices
            .0
            .iter()
            .map(|choice| Column {
                suffix: choice.id.to_string(),
                content: ColumnContent::Rank,
                label: &choice.label,
            })
            .collect()
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        let order = ranked(answer).unwrap_or_default();
        let rank = |id: &ChoiceId| order.iter().position(|other| other == id);
        let cell = |id| rank(id).map_or(Cell::Blank, |rank| Cell::Count(rank as u64 + 1));
        self.choices.0.iter().map(|choice| cell(&choice.id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::json::{from_value, parse};

    fn ranking(marking: &str) -> Ranking {
        let choice = |id: &str| format!(r#"{{"id":"{id}","label":"{id}"}}"#);
        let choices = ["a", "b", "c"].map(choice).join(",");
        let json = parse(&format!(r#"{{"choices":[{choices}],"top":2{marking}}}"#)).expect("JSON");
        from_value(&json).expect("a ranking")
    }

    fn ids(ids: &str) -> Vec<ChoiceId> {
        ids.split_whitespace().map(ChoiceId::new).collect()
    }

    #[test]
    fn a_moved_item_changes_places_with_its_neighbour() {
        let shift = |moved: &str, up| ranking("").shift(&ids("a b c"), &ChoiceId::new(moved), up);
        assert_eq!(shift("b", true), ids("b a c"));
        assert_eq!(shift("b", false), ids("a c b"));
        assert_eq!(shift("a", true), ids("a b c"), "nothing is before the first");
        assert_eq!(shift("c", false), ids("a b c"), "nothing is after the last");
        assert_eq!(shift("d", true), ids("a b c"), "what is not ranked has no place to leave");
    }

    #[test]
    fn an_item_is_in_place_where_the_author_has_it() {
        let places = |marking: &str, order: &str| {
            ["a", "b", "c"].map(|item| ranking(marking).in_place(&ids(order), &ChoiceId::new(item)))
        };
        let marked = r#","marking":"position""#;
        assert_eq!(places(marked, "a b"), [Some(true), Some(true), None]);
        assert_eq!(places(marked, "a c"), [Some(true), Some(false), Some(false)]);
        assert_eq!(places("", "a c"), [None; 3], "a survey marks nothing");
    }
}
