//! A pack cut into pieces, so that a run of a few questions starts with those
//! alone: what there is to draw from comes first, then the pieces that hold
//! what was drawn, and the whole pack while people answer.
//!
//! Only a quiz whose questions stand for themselves is cut: a condition or a
//! text that names another question needs the whole. A pack put together from
//! pieces has the whole one's hash, so that a session goes over to the whole
//! as it goes over to another language.

use std::sync::Arc;

use serde::Serialize;

use super::format::{ReadError, read};
use super::id::QuestionId;
use super::json::struct_from_json;
use super::pack::{Lot, PACK_FORMAT, Pack, Question};

/// How many questions are in a piece: with more, a run has more to fetch that
/// it does not put; with fewer, there are more files.
pub const PER_PIECE: usize = 3;

/// A pack is cut if it has more questions than this: below, the whole is
/// hardly more to fetch.
pub const WORTH_CUTTING: usize = 20;

/// A pack without its questions, and what there is to draw from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contents {
    /// The document's format, at most [`PACK_FORMAT`].
    format: u32,
    /// The pack; it has no questions.
    pack: Pack,
    /// How many questions a piece has, all but the last one.
    per_piece: usize,
    /// What there is to draw from, in the pack's order.
    stretches: Vec<Stretch>,
}

/// Questions on one topic that stand one behind the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Stretch {
    topic: String,
    /// How hard each is; 0 where the author does not say.
    levels: Vec<u8>,
}

/// Some of a pack's questions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Piece {
    /// The document's format, at most [`PACK_FORMAT`].
    format: u32,
    questions: Vec<Arc<Question>>,
}

struct_from_json!(Contents { format: field, pack: field, per_piece: field, stretches: field });
struct_from_json!(Stretch { topic: field, levels: field });
struct_from_json!(Piece { format: field, questions: field });

/// Cuts a pack. None where it is not worth it, or where its questions do not
/// stand for themselves.
pub fn cut(pack: &Pack) -> Option<(Contents, Vec<Piece>)> {
    let alone = |question: &Arc<Question>| {
        let text = serde_json::to_string(question).unwrap_or_default();
        let free = question.relevant.is_none() && question.constraint.is_none();
        free && question.can_be_drawn() && question.repeats.is_none() && !text.contains("${")
    };
    if pack.questions.len() <= WORTH_CUTTING || !pack.questions.iter().all(alone) {
        return None;
    }
    let mut stretches: Vec<Stretch> = Vec::new();
    for question in &pack.questions {
        let level = question.difficulty.unwrap_or(0);
        match stretches.last_mut().filter(|last| last.topic == question.topic) {
            Some(last) => last.levels.push(level),
            None => stretches.push(Stretch { topic: question.topic.clone(), levels: vec![level] }),
        }
    }
    let pieces = pack.questions.chunks(PER_PIECE);
    let pieces = pieces.map(|questions| Piece { format: PACK_FORMAT, questions: questions.to_vec() });
    let pieces = pieces.collect();
    let pack = Pack { questions: Vec::new(), ..pack.clone() };
    Some((Contents { format: PACK_FORMAT, pack, per_piece: PER_PIECE, stretches }, pieces))
}

impl Contents {
    /// Reads the contents of a pack.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, PACK_FORMAT)
    }

    /// What there is to draw from.
    pub fn lots(&self) -> Vec<Lot<'_>> {
        let topics = self.stretches.iter();
        let all = topics.flat_map(|stretch| stretch.levels.iter().map(|level| (&stretch.topic, *level)));
        all.enumerate()
            .map(|(place, (topic, level))| Lot { place, topic, difficulty: (level > 0).then_some(level) })
            .collect()
    }

    /// Which piece holds the question at a place of the pack.
    pub fn piece_of(&self, place: usize) -> usize {
        place / self.per_piece.max(1)
    }

    /// The pack with the questions at these places alone, each out of the piece
    /// that holds it, and their ids.
    pub fn open(self, places: &[usize], pieces: &[Piece]) -> (Pack, Vec<QuestionId>) {
        let per_piece = self.per_piece.max(1);
        let at = |(place, piece): (&usize, &Piece)| piece.questions.get(place % per_piece).cloned();
        let questions: Vec<Arc<Question>> = places.iter().zip(pieces).filter_map(at).collect();
        let ids = questions.iter().map(|question| question.id.clone()).collect();
        (Pack { questions, ..self.pack }, ids)
    }
}

impl Piece {
    /// Reads a piece.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, PACK_FORMAT)
    }
}
