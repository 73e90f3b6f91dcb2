//! What the desk can be narrowed to: an activity, a station, an answer.

use super::book::Book;
use crate::engine::bidi::isolated;
use crate::engine::event::Event;
use crate::engine::id::{ActivityId, PackId, StationId};
use crate::engine::lang::Lang;
use crate::engine::question::option_words;
use crate::engine::tally::{ActivityTally, Axis, Layout, Slice};
use crate::engine::targets::added_stations;
use crate::texts::DeskTexts;

/// An activity and its pack: one whose pack was exchanged stands twice.
pub type ActivityKey = (ActivityId, PackId);

/// The stations that are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StationFilter {
    /// All of them together.
    #[default]
    All,
    /// This one; or records without one.
    At(Option<StationId>),
}

impl StationFilter {
    /// The counts of these stations; none where there is no record.
    pub fn slice<'a>(&self, activity: &'a ActivityTally) -> Option<&'a Slice> {
        match self {
            Self::All => Some(&activity.total),
            Self::At(station) => activity.stations.get(station),
        }
    }
}

/// A question with the answers that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChoices {
    /// The question's key.
    pub key: String,
    /// Its words.
    pub label: String,
    /// Its options, each by its key, with words.
    pub options: Vec<(String, String)>,
}

/// Every question of a layout that has options.
pub fn answer_choices(layout: &Layout) -> Vec<AnswerChoices> {
    let closed = layout.questions.iter().filter(|question| Axis::can_be(question));
    let choices = closed.map(|question| {
        let kind = question.question.kind.countable();
        let options = kind.options().into_iter().zip(option_words(kind)).map(|(option, words)| {
            let words = match (words.is_empty(), option.key.parse::<u8>().is_ok()) {
                (true, _) => option.key.clone(),
                // A step is known by its number.
                (false, true) => format!("{} {words}", option.key),
                (false, false) => words,
            };
            (option.key, words)
        });
        let options = options.collect();
        AnswerChoices { key: question.key.clone(), label: question.question.label.clone(), options }
    });
    choices.collect()
}

/// The event's activities, then those that only records know, with their
/// titles.
pub fn activities(event: &Event, book: &Book, lang: Lang) -> Vec<(ActivityKey, String)> {
    let offered = event
        .activities
        .iter()
        .map(|activity| ((activity.id.clone(), activity.pack.clone()), activity.title.get(lang).to_owned()));
    let mut all: Vec<(ActivityKey, String)> = offered.collect();
    for key @ (activity, pack) in book.tally.activities.keys() {
        if all.iter().any(|(known, _)| known == key) {
            continue;
        }
        let title = match (event.activity(activity), book.packs.layout(pack)) {
            (Some(activity), _) => format!("{} ({pack})", isolated(activity.title.get(lang))),
            (None, Some(layout)) => format!("{} ({activity})", isolated(&layout.title)),
            (None, None) => format!("{activity} ({pack})"),
        };
        all.push((key.clone(), title));
    }
    all
}

/// The event's stations, those that were added at the desk, those that only
/// records know, and none at all where records have none, with their names.
pub fn stations(event: &Event, book: &Book, lang: Lang) -> Vec<(Option<StationId>, String)> {
    let named = event.stations.iter();
    let mut all: Vec<(Option<StationId>, String)> =
        named.map(|station| (Some(station.id.clone()), station.label.get(lang).to_owned())).collect();
    for (station, label) in added_stations(&book.ledger) {
        if event.station(&station).is_none() {
            all.push((Some(station), label));
        }
    }
    let mut without = None;
    for station in book.tally.activities.values().flat_map(|activity| activity.stations.keys()) {
        match station {
            None => without = Some((None, DeskTexts::of(lang).no_station.to_owned())),
            Some(id) if all.iter().all(|(known, _)| known != station) => {
                all.push((station.clone(), id.to_string()));
            }
            Some(_) => {}
        }
    }
    all.extend(without);
    all
}
