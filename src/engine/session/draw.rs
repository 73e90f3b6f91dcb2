//! Which questions a run puts: seeded, and without repeating on one phone
//! until its pool is used up.

use crate::engine::id::QuestionId;
use crate::engine::pack::Pack;
use crate::engine::question::Role;
use crate::engine::random::Rng;

/// The questions of a run, and what the phone has used of the pool after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The questions in the order they are put.
    pub questions: Vec<QuestionId>,
    /// What to remember as used for the next draw.
    pub used: Vec<QuestionId>,
}

/// Draws `count` questions of the pack, all in the author's order where
/// `count` is none. Questions in `used` come only when the others are gone;
/// then the pool starts afresh, and no question comes twice in one run. What
/// is calculated belongs to every run and stands behind the others.
pub fn draw(pack: &Pack, count: Option<usize>, used: &[QuestionId], seed: u64) -> Draw {
    let of_role = |computed: bool| {
        let questions = pack.questions.iter();
        let questions = questions.filter(move |q| (q.kind.answerable().role() == Role::Computes) == computed);
        questions.map(|question| question.id.clone())
    };
    let all = || of_role(false);
    let Some(count) = count.map(|count| count.min(all().count())) else {
        let questions = pack.questions.iter().map(|question| question.id.clone()).collect();
        return Draw { questions, used: used.to_vec() };
    };
    let mut rng = Rng::for_name(seed, "draw");
    let mut fresh: Vec<QuestionId> = all().filter(|id| !used.contains(id)).collect();
    rng.shuffle(&mut fresh);
    let mut questions: Vec<QuestionId> = fresh;
    if questions.len() >= count {
        questions.truncate(count);
        let used = all().filter(|id| used.contains(id) || questions.contains(id)).collect();
        questions.extend(of_role(true));
        return Draw { questions, used };
    }
    // The rest of the pool first, then the beginning of the next round.
    let mut again: Vec<QuestionId> = all().filter(|id| !questions.contains(id)).collect();
    rng.shuffle(&mut again);
    again.truncate(count - questions.len());
    questions.extend(again.iter().cloned());
    questions.extend(of_role(true));
    Draw { questions, used: again }
}
