//! Patterns: what `regex` looks for, as a phone runs it.
//!
//! A pattern is a small program, made when packs are built (`compile`). It is
//! run in all ways at once, one character after the other, so that no text
//! takes longer than its length times the number of steps.

use serde::Serialize;

use crate::engine::json::{FromJson, Node, struct_from_json};

/// A compiled regular expression that describes the whole of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pattern {
    /// The expression as it was written.
    pub source: String,
    /// Sets of characters: the first and last code points of ranges.
    pub(super) classes: Vec<Vec<u32>>,
    /// The program, which starts at its first step.
    pub(super) steps: Vec<Step>,
}

/// One step of a [`Pattern`]. Steps go on to the next one, unless they say
/// otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Takes one character of a class, by the class's index.
    Take(usize),
    /// Goes on at both places.
    Fork(usize, usize),
    /// Goes on at the start of the text only.
    Start,
    /// Goes on at the end of the text only.
    End,
    /// The text is described, if it ends here.
    Accept,
}

struct_from_json!(Pattern { source: field, classes: field, steps: field });

impl FromJson for Step {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, inside) = node.variant();
        match name {
            "take" => Self::Take(usize::from_json(&inside)),
            "fork" => Self::Fork(inside.item(0), inside.item(1)),
            "start" => Self::Start,
            "end" => Self::End,
            _ => {
                if name != "accept" {
                    node.refuse("a step");
                }
                Self::Accept
            }
        }
    }
}

impl Pattern {
    /// Whether the pattern describes all of `text`.
    pub fn matches(&self, text: &str) -> bool {
        let mut places = vec![0];
        let characters = text.chars().map(Some).chain([None]);
        for (taken, character) in characters.enumerate() {
            let mut next = Vec::new();
            let mut seen = vec![false; self.steps.len()];
            while let Some(place) = places.pop() {
                match seen.get_mut(place) {
                    Some(seen) if !*seen => *seen = true,
                    _ => continue,
                }
                match &self.steps[place] {
                    Step::Take(class) if character.is_some_and(|c| self.has(*class, c)) => {
                        next.push(place + 1);
                    }
                    Step::Fork(one, other) => places.extend([*one, *other]),
                    Step::Start if taken == 0 => places.push(place + 1),
                    Step::End if character.is_none() => places.push(place + 1),
                    Step::Accept if character.is_none() => return true,
                    Step::Take(_) | Step::Start | Step::End | Step::Accept => {}
                }
            }
            places = next;
        }
        false
    }

    fn has(&self, class: usize, character: char) -> bool {
        let code = character as u32;
        let ranges = self.classes.get(class).map_or(&[][..], Vec::as_slice);
        ranges.chunks_exact(2).any(|range| range[0] <= code && code <= range[1])
    }
}
