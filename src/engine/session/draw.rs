//! Which questions a run puts: seeded, and without repeating on one phone
//! until a pool is used up.

use crate::engine::event::Draw;
use crate::engine::id::QuestionId;
use crate::engine::pack::Pack;
use crate::engine::question::Role;
use crate::engine::random::Rng;

/// The questions of a run, and what the phone has used of the pack after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The questions in the order they are put.
    pub questions: Vec<QuestionId>,
    /// What to remember as used for the next draw. A question stands in it
    /// more often than another where it has come more often.
    pub used: Vec<QuestionId>,
}

/// Draws a run's questions: from each pool in turn, those first that have come
/// least often on this phone, so that none comes again before its pool is
/// used up, whatever other pools it belongs to. No question comes twice in one
/// run. Without a draw, all come in the author's order.
pub fn draw(pack: &Pack, draw: &Draw, used: &[QuestionId], seed: u64) -> Drawn {
    let Some(pools) = draw.pools() else {
        let questions = pack.questions.iter().map(|question| question.id.clone()).collect();
        return Drawn { questions, used: used.to_vec() };
    };
    let times = |id: &QuestionId| used.iter().filter(|used| *used == id).count();
    let mut rng = Rng::for_name(seed, "draw");
    let mut questions: Vec<QuestionId> = Vec::new();
    for pool in pools {
        let left = pack.questions.iter().filter(|q| pool.takes(q) && !questions.contains(&q.id));
        let mut left: Vec<QuestionId> = left.map(|question| question.id.clone()).collect();
        rng.shuffle(&mut left);
        for _ in 0..pool.count {
            let Some(next) = (0..left.len()).min_by_key(|&place| times(&left[place])) else { break };
            questions.push(left.remove(next));
        }
    }
    // What is calculated belongs to every run.
    let computed = pack.questions.iter().filter(|q| q.kind.answerable().role() == Role::Computes);
    let computed: Vec<QuestionId> = computed.map(|question| question.id.clone()).collect();
    let used = levelled(pack, &|id| times(id) + usize::from(questions.contains(id)));
    questions.extend(computed);
    Drawn { questions, used }
}

/// The questions that can be drawn: those that have come least often not at
/// all, the next ones once, and so on. Only which has come more often than
/// which is kept, so that the list stays short for ever.
fn levelled(pack: &Pack, times: &dyn Fn(&QuestionId) -> usize) -> Vec<QuestionId> {
    let all =
        || pack.questions.iter().filter(|question| question.can_be_drawn()).map(|question| &question.id);
    let most = all().map(times).max().unwrap_or(0);
    let mut used = Vec::new();
    let mut level = 0;
    for count in 0..=most {
        let mut found = false;
        for id in all().filter(|id| times(id) == count) {
            found = true;
            used.extend((0..level).map(|_| id.clone()));
        }
        level += usize::from(found);
    }
    used
}
