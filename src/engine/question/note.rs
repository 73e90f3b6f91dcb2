//! `note`: something to read (XLSForm `note`). It takes no answer, and nothing
//! of it is kept, counted or exported.

use serde::Serialize;

use super::{Absorb, Answerable, Column, Countable, Opt, Role};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::{FromJson, Node};
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// Something to read: the question's label and hint.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Note {}

impl FromJson for Note {
    fn from_json(_: &Node<'_>) -> Self {
        Self {}
    }
}

impl Absorb for Note {
    fn absorb(&mut self, _: &Self) -> bool {
        true
    }
}

impl Answerable for Note {
    fn check(&self, _: &Answer) -> Result<(), Violation> {
        Err(Violation::NotOffered)
    }

    fn mark(&self, _: &Answer) -> Option<Fraction> {
        None
    }

    fn words(&self, _: &Answer) -> String {
        String::new()
    }

    fn role(&self) -> Role {
        Role::Tells
    }
}

impl Countable for Note {
    fn options(&self) -> Vec<Opt<'_>> {
        Vec::new()
    }

    fn count(&self, _: &Answer, _: &mut Counts) {}

    fn columns(&self) -> Vec<Column<'_>> {
        Vec::new()
    }

    fn cells(&self, _: &Answer) -> Vec<Cell> {
        Vec::new()
    }
}
