//! Lowers what an event's source says for organisers to a checked [`DeskPlan`].

use std::collections::BTreeSet;

use super::diagnostic::{Path, Problems};
use super::fields::{all_languages, check_id};
use super::source::{CounterSource, EventSource, PrizeRuleSource, TopicSource};
use crate::engine::desk_plan::{Counter, DESK_PLAN_FORMAT, DeskPlan, Prize, PrizeRule, Topic};
use crate::engine::id::{ActivityId, CounterId, PrizeId, TopicId};

/// Lowers and checks what organisers planned.
pub fn lower(source: &EventSource, problems: &mut Problems) -> DeskPlan {
    let mut seen = BTreeSet::new();
    let mut counters = Vec::new();
    for (index, counter) in source.counter.iter().enumerate() {
        let path = Path::default().key("counter").index(index);
        let id = own_id(counter.id.as_deref(), "counters", &path, &mut seen, problems);
        counters.push(self::counter(counter, id, &path, problems));
    }
    let prizes = prizes(source, problems);
    let prize_rules = prize_rules(source, &prizes, problems);
    DeskPlan { format: DESK_PLAN_FORMAT, counters, prizes, prize_rules }
}

fn prizes(source: &EventSource, problems: &mut Problems) -> Vec<Prize> {
    let mut seen = BTreeSet::new();
    let mut prizes = Vec::new();
    for (index, prize) in source.prize.iter().enumerate() {
        let path = Path::default().key("prize").index(index);
        let id = own_id(prize.id.as_deref(), "prizes", &path, &mut seen, problems);
        need_label(prize.label.is_some(), &path, problems);
        let label = all_languages(prize.label.as_ref(), &path.key("label"), problems);
        prizes.push(Prize { id: PrizeId::new(id), label });
    }
    prizes
}

fn prize_rules(source: &EventSource, prizes: &[Prize], problems: &mut Problems) -> Vec<PrizeRule> {
    let mut rules = Vec::new();
    for (index, activity) in source.activity.iter().enumerate() {
        let Some(rule) = &activity.prize else { continue };
        let path = Path::default().key("activity").index(index).key("prize");
        if prizes.is_empty() {
            problems.error(&path, "there are no prizes", "add a [[prize]] with an id and a label");
        }
        for (place, id) in rule.prizes.iter().enumerate() {
            if !prizes.iter().any(|prize| prize.id.as_str() == id) {
                let path = path.key("prizes").index(place);
                problems.error(&path, format!("no prize is called `{id}`"), "name one of the [[prize]]s");
            }
        }
        if rule.chance.is_some_and(|chance| !(1..=100).contains(&chance)) {
            problems.error(&path.key("chance"), "not a chance in percent", "write a number from 1 to 100");
        }
        if rule.score.is_some_and(|score| score.is_nan() || score <= 0.0) {
            problems.error(&path.key("score"), "not a number of points", "write a number above 0");
        }
        let PrizeRuleSource { all_right, score, chance, draw, ref prizes } = *rule;
        rules.push(PrizeRule {
            activity: ActivityId::new(activity.id.as_deref().unwrap_or_default()),
            all_right,
            score,
            chance,
            draw,
            prizes: prizes.iter().map(PrizeId::new).collect(),
        });
    }
    rules
}

fn counter(source: &CounterSource, id: String, path: &Path, problems: &mut Problems) -> Counter {
    let mut seen = BTreeSet::new();
    let mut topics = Vec::new();
    for (index, topic) in source.topics.iter().enumerate() {
        let path = path.key("topics").index(index);
        let TopicSource { id, label } = topic;
        let id = own_id(id.as_deref(), "topics", &path, &mut seen, problems);
        need_label(label.is_some(), &path, problems);
        let label = all_languages(label.as_ref(), &path.key("label"), problems);
        topics.push(Topic { id: TopicId::new(id), label });
    }
    need_label(source.label.is_some(), path, problems);
    let label = all_languages(source.label.as_ref(), &path.key("label"), problems);
    Counter { id: CounterId::new(id), label, topics }
}

/// An id that no other of its kind has.
fn own_id(
    id: Option<&str>,
    kind: &str,
    path: &Path,
    seen: &mut BTreeSet<String>,
    problems: &mut Problems,
) -> String {
    let id = check_id(id, &path.key("id"), problems);
    if !seen.insert(id.clone()) && !id.is_empty() {
        problems.error(&path.key("id"), format!("two {kind} are called `{id}`"), "give this one another id");
    }
    id
}

fn need_label(is_there: bool, path: &Path, problems: &mut Problems) {
    if !is_there {
        problems.error(path, "no `label`", "add label = { zh-Hans = \"…\", en = \"…\" }");
    }
}
