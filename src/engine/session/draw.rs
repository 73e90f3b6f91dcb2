//! Which questions a run puts: seeded, and without repeating on one phone
//! until a pool is used up.
//!
//! A draw goes by places in the pack, so that it can be made before the
//! questions themselves are there: see [`crate::engine::pieces`].

use crate::engine::event::{Draw, Pool};
use crate::engine::id::QuestionId;
use crate::engine::pack::{Lot, Pack};
use crate::engine::question::Role;
use crate::engine::random::Rng;

/// The questions of a run, and what the phone has used of the pack after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The questions in the order they are put.
    pub questions: Vec<QuestionId>,
    /// What to remember as used for the next draw from this very pack: places
    /// in it. One stands in the list more often than another where it has
    /// come more often.
    pub used: Vec<usize>,
}

/// Draws a run's questions of a pack. Without a draw, all come in the author's
/// order; what is calculated belongs to every run.
pub fn draw(pack: &Pack, draw: &Draw, used: &[usize], seed: u64) -> Drawn {
    let ids = |taken: &dyn Fn(usize) -> bool| {
        let places = (0..pack.questions.len()).filter(|place| taken(*place));
        places.map(|place| pack.questions[place].id.clone()).collect::<Vec<QuestionId>>()
    };
    let Some(pools) = draw.pools() else {
        return Drawn { questions: ids(&|_| true), used: used.to_vec() };
    };
    let (places, used) = draw_places(&pack.lots(), &pools, used, seed);
    let mut questions: Vec<QuestionId> =
        places.into_iter().map(|place| pack.questions[place].id.clone()).collect();
    questions.extend(ids(&|place| pack.questions[place].kind.answerable().role() == Role::Computes));
    Drawn { questions, used }
}

/// Draws places: from each pool in turn, those first that have come least
/// often on this phone, so that none comes again before its pool is used up,
/// whatever other pools it belongs to. No place comes twice in one run. What
/// to remember as used comes with them.
pub fn draw_places(lots: &[Lot<'_>], pools: &[Pool], used: &[usize], seed: u64) -> (Vec<usize>, Vec<usize>) {
    let times = |place: usize| used.iter().filter(|used| **used == place).count();
    let mut rng = Rng::for_name(seed, "draw");
    let mut places: Vec<usize> = Vec::new();
    for pool in pools {
        let left = lots.iter().filter(|lot| pool.takes(lot) && !places.contains(&lot.place));
        let mut left: Vec<usize> = left.map(|lot| lot.place).collect();
        rng.shuffle(&mut left);
        for _ in 0..pool.count {
            let Some(next) = (0..left.len()).min_by_key(|&index| times(left[index])) else { break };
            places.push(left.remove(next));
        }
    }
    let used = levelled(lots, &|place| times(place) + usize::from(places.contains(&place)));
    (places, used)
}

/// The lots: those that have come least often not at all, the next ones once,
/// and so on. Only which has come more often than which is kept, so that the
/// list stays short for ever.
fn levelled(lots: &[Lot<'_>], times: &dyn Fn(usize) -> usize) -> Vec<usize> {
    let all = || lots.iter().map(|lot| lot.place);
    let most = all().map(times).max().unwrap_or(0);
    let mut used = Vec::new();
    let mut level = 0;
    for count in 0..=most {
        let mut found = false;
        for place in all().filter(|place| times(*place) == count) {
            found = true;
            used.extend((0..level).map(|_| place));
        }
        level += usize::from(found);
    }
    used
}
