//! Where one can stand on a sheet, and where to go from there.
//!
//! Questions that are not asked as things stand are gone past, but may be stood
//! at: a sheet of paper may contradict itself.

use std::sync::Arc;

use super::number::numbered;
use super::typed::other_text;
use crate::engine::pack::Question;
use crate::engine::question::Kind;
use crate::engine::session::Session;

/// A place on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stop {
    /// The question's number.
    pub number: usize,
    /// Which part of it.
    pub part: Part,
}

/// A part of a question, in the order in which they are gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it; the field, where it has one.
    Whole,
    /// A row, from 0.
    Row(usize),
    /// The words beside "other".
    Other,
}

/// The first place on a sheet; none where it asks nothing.
pub fn first(session: &Session) -> Option<Stop> {
    stops(session).into_iter().next()
}

/// The place behind one.
pub fn after(session: &Session, stop: Stop) -> Option<Stop> {
    stops(session).into_iter().find(|other| *other > stop)
}

/// The first place behind a question.
pub fn beyond(session: &Session, stop: Stop) -> Option<Stop> {
    stops(session).into_iter().find(|other| other.number > stop.number)
}

/// The place before one.
pub fn before(session: &Session, stop: Stop) -> Option<Stop> {
    stops(session).into_iter().rev().find(|other| *other < stop)
}

/// All places at questions that are asked as things stand.
fn stops(session: &Session) -> Vec<Stop> {
    let asked = numbered(session.pack()).filter(|(_, question)| session.is_asked(&question.id));
    let of = |(number, question): (usize, &Arc<Question>)| {
        let parts = match &question.kind {
            Kind::Drawing(_) => Vec::new(),
            Kind::Matrix(kind) => (0..kind.rows.len()).map(Part::Row).collect(),
            Kind::Matching(kind) => (0..kind.left.len()).map(Part::Row).collect(),
            _ => match other_text(question, session.given(&question.id)) {
                Some(_) => vec![Part::Whole, Part::Other],
                None => vec![Part::Whole],
            },
        };
        parts.into_iter().map(move |part| Stop { number, part })
    };
    asked.flat_map(of).collect()
}
