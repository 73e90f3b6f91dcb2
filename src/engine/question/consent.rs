//! `consent`: one box to tick (XLSForm `acknowledge`). Not ticking it is no
//! answer.

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// A statement to agree to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Consent {
    /// What ticking the box says, beside it.
    pub statement: String,
}

struct_from_json!(Consent { statement: field });

impl Absorb for Consent {
    fn absorb(&mut self, _: &Self) -> bool {
        true
    }
}

impl Answerable for Consent {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        if *answer == Answer::Agreed { Ok(()) } else { Err(Violation::NotOffered) }
    }

    fn mark(&self, _: &Answer) -> Option<Fraction> {
        None
    }

    fn words(&self, answer: &Answer) -> String {
        if *answer == Answer::Agreed { self.statement.clone() } else { String::new() }
    }
}

impl Countable for Consent {
    fn options(&self) -> Vec<Opt<'_>> {
        vec![Opt { key: "agreed".to_owned(), label: &self.statement, right: None }]
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if *answer == Answer::Agreed {
            counts.add_option(0);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        vec![Column {
            suffix: "agreed".to_owned(),
            content: ColumnContent::ZeroOrOne,
            label: &self.statement,
        }]
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        vec![if *answer == Answer::Agreed { Cell::Count(1) } else { Cell::Blank }]
    }
}
