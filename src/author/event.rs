//! Lowers an [`EventSource`] to a checked [`Event`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::diagnostic::{Path, Problems};
use super::estimate::{self, LIMIT_SECONDS};
use super::fields::{all_languages, check_day, check_format, check_id};
use super::pack::CompiledPack;
use super::source::{ActivitySource, DrawSource, EventSource};
use crate::engine::event::{Activity, Draw, EVENT_FORMAT, Event, NOT_STATIONS, Pool, Station};
use crate::engine::id::{ActivityId, EventId, PackId, StationId};
use crate::engine::lang::LocalText;
use crate::engine::pack::{Pack, Question};
use crate::engine::vec_map::VecMap;

/// Lowers and checks an event that runs `packs`. The addresses of the packs'
/// files are filled in by whoever writes them.
pub fn lower(source: &EventSource, packs: &BTreeMap<PackId, CompiledPack>, problems: &mut Problems) -> Event {
    let top = Path::default();
    check_format(source.format, EVENT_FORMAT, &top.key("format"), problems);
    if source.title.is_none() {
        problems.error(&top, "no `title`", "add title = { zh-Hans = \"…\", en = \"…\" }");
    }
    if source.languages.is_empty() {
        problems.error(
            &top.key("languages"),
            "no languages",
            "add languages = [\"zh-Hans\", \"zh-Hant\", \"en\"]",
        );
    }
    if source.activity.is_empty() {
        problems.error(&top, "no activities", "add an [[activity]]");
    }
    let mut text = |text: Option<&LocalText>, key: &str| all_languages(text, &top.key(key), problems);
    let title = text(source.title.as_ref(), "title");
    let theme = text(source.theme.as_ref(), "theme");
    let organiser = text(source.organiser.as_ref(), "organiser");
    Event {
        format: EVENT_FORMAT,
        id: EventId::new(check_id(source.id.as_deref(), &top.key("id"), problems)),
        title,
        theme,
        organiser,
        date: check_day(source.date.as_deref(), &top.key("date"), problems),
        languages: source.languages.clone(),
        stations: stations(source, problems),
        activities: activities(source, packs, problems),
        packs: VecMap::default(),
        card: false,
        own: source.own,
    }
}

fn stations(source: &EventSource, problems: &mut Problems) -> Vec<Station> {
    let mut seen = BTreeSet::new();
    let mut stations = Vec::new();
    for (index, station) in source.station.iter().enumerate() {
        let path = Path::default().key("station").index(index);
        let id = check_id(station.id.as_deref(), &path.key("id"), problems);
        if NOT_STATIONS.contains(&id.as_str()) {
            problems.error(
                &path.key("id"),
                format!("no station may be called `{id}`"),
                "the tallies use that word; choose another id",
            );
        }
        if !seen.insert(id.clone()) && !id.is_empty() {
            problems.error(
                &path.key("id"),
                format!("two stations are called `{id}`"),
                "give this one another id",
            );
        }
        if station.label.is_none() {
            problems.error(&path, "no `label`", "add label = { zh-Hans = \"…\", en = \"…\" }");
        }
        let label = all_languages(station.label.as_ref(), &path.key("label"), problems);
        stations.push(Station { id: StationId::new(id), label });
    }
    stations
}

fn activities(
    source: &EventSource,
    packs: &BTreeMap<PackId, CompiledPack>,
    problems: &mut Problems,
) -> Vec<Activity> {
    let mut seen = BTreeSet::new();
    let mut activities = Vec::new();
    for (index, activity) in source.activity.iter().enumerate() {
        let path = Path::default().key("activity").index(index);
        let id = check_id(activity.id.as_deref(), &path.key("id"), problems);
        if !seen.insert(id.clone()) && !id.is_empty() {
            problems.error(
                &path.key("id"),
                format!("two activities are called `{id}`"),
                "give this one another id",
            );
        }
        let pack_id = PackId::new(activity.pack.clone().unwrap_or_default());
        let pack = packs.get(&pack_id);
        if pack.is_none() {
            let known: Vec<&str> = packs.keys().map(PackId::as_str).collect();
            let hint = format!("the packs beside this file are: {}", known.join(", "));
            let message =
                activity.pack.as_ref().map_or("no `pack`".to_owned(), |id| format!("no pack `{id}`"));
            problems.error(&path.key("pack"), message, hint);
        }
        let draw = draw(activity.draw.as_ref());
        let seconds = pack.map_or(0, |pack| check_run(activity, pack, &draw, &path, problems));
        let title = own_or_packs(activity.title.as_ref(), pack, |pack| &pack.title);
        let description = own_or_packs(activity.description.as_ref(), pack, |pack| &pack.description);
        activities.push(Activity {
            hands: None,
            id: ActivityId::new(id),
            pack: pack_id,
            title: all_languages(title.as_ref(), &path.key("title"), problems),
            description: all_languages(description.as_ref(), &path.key("description"), problems),
            draw,
            feedback: activity.feedback.unwrap_or_default(),
            seconds,
        });
    }
    activities
}

fn draw(source: Option<&DrawSource>) -> Draw {
    match source {
        Some(DrawSource::Count(count)) => Draw::Count(*count),
        Some(DrawSource::All(_)) | None => Draw::All,
        Some(DrawSource::Pools(pools)) => Draw::Pools(
            pools
                .iter()
                .map(|pool| Pool {
                    topic: pool.topic.clone().unwrap_or_default(),
                    difficulty: pool.difficulty,
                    count: pool.count,
                })
                .collect(),
        ),
    }
}

/// Checks how the activity runs the pack; the seconds that a run takes.
fn check_run(
    activity: &ActivitySource,
    pack: &CompiledPack,
    draw: &Draw,
    path: &Path,
    problems: &mut Problems,
) -> u32 {
    let pack = pack.hans();
    if let Some(pools) = draw.pools() {
        check_draw(pack, &pools, matches!(draw, Draw::Count(_)), &path.key("draw"), problems);
    }
    let seconds = estimate::seconds(pack, draw);
    if seconds > LIMIT_SECONDS && !activity.long {
        let message = format!("a run takes some {seconds} s, more than {LIMIT_SECONDS} s");
        problems.error(path, message, "draw fewer questions, shorten them, or say long = true");
    }
    seconds
}

const POOL_HINT: &str = "draw as many as have this topic and difficulty, and at least one";

/// Checks that every run can fill the pools, and that what is drawn stands
/// alone.
fn check_draw(pack: &Pack, pools: &[Pool], whole_pack: bool, path: &Path, problems: &mut Problems) {
    if pools.is_empty() {
        problems.error(path, "draws from no pool", "add a pool, like { count = 3 }, or write \"all\"");
    }
    let in_both =
        |one: &Pool, other: &Pool| pack.questions.iter().filter(|q| one.takes(q) && other.takes(q)).count();
    for (index, pool) in pools.iter().enumerate() {
        let size = in_both(pool, pool);
        // Earlier pools may take so many of this one's questions.
        let taken: usize =
            pools[..index].iter().map(|earlier| earlier.count.min(in_both(earlier, pool))).sum();
        let left = size.saturating_sub(taken);
        if pool.count > 0 && pool.count <= left {
            continue;
        }
        let (path, of_what) =
            if whole_pack { (path.clone(), "") } else { (path.index(index), " of this pool") };
        let (message, hint) = if whole_pack || taken == 0 {
            let message = format!("cannot draw {} of {size} questions{of_what}", pool.count);
            (message, if whole_pack { "draw 1, 3 or 5 at a stall, or \"all\"" } else { POOL_HINT })
        } else {
            let message = format!(
                "cannot draw {} of {size} questions of which earlier pools may take {taken}",
                pool.count
            );
            (message, "put the narrower pool first, or draw fewer")
        };
        problems.error(&path, message, hint);
    }
    let drawn = |question: &&Arc<Question>| pools.iter().any(|pool| pool.takes(question));
    let depends = |question: &&Arc<Question>| question.relevant.is_some();
    if let Some(question) = pack.questions.iter().filter(drawn).find(depends) {
        let message = format!("draws from a pack whose question `{}` depends on others", question.id);
        problems.error(
            path,
            message,
            "write draw = \"all\": a drawn run may lack the question it depends on",
        );
    }
    if let Some(question) = pack.questions.iter().find(|question| question.group.is_some()) {
        let message = format!("questions of groups are not drawn, such as `{}`", question.id);
        problems.warn(path, message, "take it out of its group, or write draw = \"all\"");
    }
}

/// The activity's text, or the pack's.
fn own_or_packs(
    own: Option<&LocalText>,
    pack: Option<&CompiledPack>,
    text: impl Fn(&Pack) -> &String,
) -> Option<LocalText> {
    own.cloned().or_else(|| {
        let packs = pack?.by_lang.iter().filter(|(_, pack)| pack.texts_in.is_none());
        let texts = packs.map(|(lang, pack)| (*lang, text(pack).clone()));
        let texts: VecMap<_, _> = texts.filter(|(_, text)| !text.is_empty()).collect();
        (!texts.is_empty()).then_some(LocalText(texts))
    })
}
