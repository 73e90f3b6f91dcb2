//! Deals the hands that phones begin with where a pack is much to load: runs
//! drawn beforehand, as the phone itself would draw them one after another,
//! until every question has come. So each comes about as often as in draws
//! of the phone's own, whichever hand it takes. A run in which nothing could
//! be answered at once is not dealt: its questions come once the pack is loaded.

use std::collections::BTreeSet;

use crate::engine::event::Draw;
use crate::engine::id::QuestionId;
use crate::engine::pack::{Pack, Question};
use crate::engine::question::{Choices, Kind};
use crate::engine::session::draw;

/// A pack with no more questions than this is hardly more to load than a hand.
const WORTH_IT: usize = 20;

/// The most hands: a pool that gives one question of many in each run would
/// take for ever.
const MOST: u64 = 100;

/// The questions of each hand of a pack; none where they are not worth it.
pub fn deal(pack: &Pack, draws: &Draw) -> Vec<Vec<QuestionId>> {
    let Some(pools) = draws.pools().filter(|_| pack.questions.len() > WORTH_IT) else { return Vec::new() };
    let to_come = pack.questions.iter().filter(|question| pools.iter().any(|pool| pool.takes(question)));
    let mut to_come: BTreeSet<&QuestionId> = to_come.map(|question| &question.id).collect();
    let (mut hands, mut used) = (Vec::new(), Vec::new());
    for seed in 0..MOST {
        if to_come.is_empty() {
            break;
        }
        let mut drawn = draw(pack, draws, &used, seed);
        to_come.retain(|id| !drawn.questions.contains(id));
        let question = |id: &QuestionId| pack.question(id).map(|question| &**question);
        drawn.questions.sort_by_key(|id| question(id).map_or(0, load));
        if drawn.questions.first().and_then(question).is_some_and(|first| load(first) < 2) {
            hands.push(drawn.questions);
        }
        used = drawn.used;
    }
    hands
}

/// What a question takes besides the hand before it can be answered: 0 for
/// nothing, 1 for a picture, 2 for what the phone loads on demand (see
/// `ui::participant::controls`). A hand begins with the least, and the rest
/// comes while people answer.
fn load(question: &Question) -> u8 {
    let choices = question.kind.choices();
    let everyday = matches!(question.kind, Kind::Single(_) | Kind::Multiple(_) | Kind::Number(_));
    let pictures = choices.is_some_and(|choices| choices.0.iter().any(|choice| choice.picture.is_some()));
    match everyday && !choices.is_some_and(Choices::regions) {
        false => 2,
        true => u8::from(pictures || question.picture.is_some()),
    }
}

/// The pack with the questions of one hand only, in the order of the draw.
pub fn hand(pack: &Pack, ids: &[QuestionId]) -> Pack {
    Pack { questions: ids.iter().filter_map(|id| pack.question(id).cloned()).collect(), ..pack.clone() }
}
