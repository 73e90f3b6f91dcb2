//! Shuffles: each run has its own order, which comes back exactly from its
//! seed, in every language; pinned choices keep their places.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;

use super::{fixture_in, market, short_quiz};
use crate::support::answers::many;
use crate::support::visit::Visit;

/// The choices of the run's first question as they stand on the screen.
fn order(pack: &Arc<Pack>, seed: u64) -> Vec<String> {
    shown(&Visit::seeded(pack, Feedback::End, seed))
}

fn shown(visit: &Visit) -> Vec<String> {
    let question = Arc::clone(visit.question());
    visit.session.choices(&question).iter().map(|choice| choice.id.to_string()).collect()
}

#[test]
fn the_order_is_pinned_for_ever() {
    // Worked out by another implementation of SplitMix64; a change would
    // reorder the choices of runs that are under way.
    let pack = market();
    for (seed, expected) in [
        (1, "weight parcel refund price other none"),
        (2, "price parcel weight refund other none"),
        (u64::MAX, "parcel refund price weight other none"),
    ] {
        assert_eq!(order(&pack, seed).join(" "), expected, "seed {seed}");
    }
}

#[test]
fn the_order_survives_resuming_and_another_language() {
    let mut visit = Visit::seeded(&market(), Feedback::End, 99);
    let before = shown(&visit);
    visit.gives(many(&["parcel"])).is_resumed();
    assert_eq!(shown(&visit), before);
    assert_eq!(visit.session.translate(fixture_in("market", Lang::En)), Ok(()));
    assert_eq!(shown(&visit), before);
    visit.goes_on().goes_back();
    assert_eq!(shown(&visit), before);
}

#[test]
fn pinned_choices_keep_their_places_and_the_others_do_not() {
    let (survey, quiz) = (market(), short_quiz());
    let mut orders = BTreeSet::new();
    for seed in 0..200 {
        let order = order(&survey, seed);
        assert_eq!(order[4..], ["other", "none"], "seed {seed}");
        orders.insert(order);
        assert_eq!(self::order(&quiz, seed)[2], "unsure", "seed {seed}");
    }
    assert_eq!(orders.len(), 24, "all orders of the four loose choices come up");
}

#[test]
fn a_question_that_is_not_shuffled_stays_in_the_authors_order() {
    let pack = market();
    let visit = Visit::seeded(&pack, Feedback::End, 7);
    let outcome: Vec<_> = visit.session.choices(&pack.questions[1]).iter().map(|c| c.id.as_str()).collect();
    assert_eq!(outcome, ["settled", "lost-money", "elsewhere"]);
    assert!(visit.session.choices(&pack.questions[2]).is_empty(), "a number has no choices");
}
