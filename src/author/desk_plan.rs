//! Lowers what an event's source says for organisers to a checked [`DeskPlan`].

use std::collections::BTreeSet;

use super::diagnostic::{Path, Problems};
use super::fields::{all_languages, check_id};
use super::source::{CounterSource, EventSource, TopicSource};
use crate::engine::desk_plan::{Counter, DESK_PLAN_FORMAT, DeskPlan, Topic};
use crate::engine::id::{CounterId, TopicId};

/// Lowers and checks what organisers planned.
pub fn lower(source: &EventSource, problems: &mut Problems) -> DeskPlan {
    let mut seen = BTreeSet::new();
    let mut counters = Vec::new();
    for (index, counter) in source.counter.iter().enumerate() {
        let path = Path::default().key("counter").index(index);
        let id = own_id(counter.id.as_deref(), "counters", &path, &mut seen, problems);
        counters.push(self::counter(counter, id, &path, problems));
    }
    DeskPlan { format: DESK_PLAN_FORMAT, counters }
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
