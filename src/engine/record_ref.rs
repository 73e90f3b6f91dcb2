//! Records that borrow: for those who look at a million of them and keep none.
//!
//! A [`RecordRef`] is checked like a [`Record`], and is how records are read
//! and written; but its ids lie where they were found, in JSON text or in a
//! [`Record`]. Only answers read from text are its own.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::format::{ReadError, Versioned, read_fast};
use super::id::{ActivityId, DeviceId, EventId, PackHash, PackId, QuestionId, ResponseId, StationId};
use super::json;
use super::lang::Lang;
use super::moment::Moment;
use super::record::{Abandoned, Mode, Outcome, RECORD_FORMAT, Record, Response, Run, Seed};
use super::vec_map::VecMap;

/// A record that borrows.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct RecordRef<'a>(Wire<'a>);

/// Text that lies elsewhere, unless something in it was escaped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Words<'a>(#[serde(borrow)] Cow<'a, str>);

/// The JSON of a record. Flat, because people load it into other tools.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub(super) struct Wire<'a> {
    pub(super) format: u32,
    pub(super) entry: WireEntry,
    pub(super) id: ResponseId,
    #[serde(borrow)]
    pub(super) event: Words<'a>,
    pub(super) activity: Words<'a>,
    pub(super) pack: Words<'a>,
    pub(super) pack_version: u32,
    pub(super) pack_hash: Words<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) station: Option<Words<'a>>,
    pub(super) device: Words<'a>,
    pub(super) lang: Lang,
    pub(super) mode: Mode,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) simulated: bool,
    pub(super) started: Words<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) finished: Option<Words<'a>>,
    pub(super) seed: Seed,
    pub(super) drawn: Vec<Words<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) answers: Option<VecMap<Words<'a>, Cow<'a, Outcome>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last: Option<Words<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sheet: Option<Words<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WireEntry {
    Response,
    Abandoned,
}

impl Versioned for Wire<'_> {
    fn format(&self) -> u32 {
        self.format
    }
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// One text out of two.
    pub(super) fn joined(first: &str, second: &str) -> Self {
        Self(Cow::Owned([first, second].concat()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    fn owned(self) -> String {
        self.0.into_owned()
    }
}

impl<'a> Wire<'a> {
    /// What every record has.
    fn of(run: &'a Run, drawn: &'a [QuestionId], entry: WireEntry) -> Self {
        Self {
            format: RECORD_FORMAT,
            entry,
            id: run.id,
            event: Words::of(run.event.as_str()),
            activity: Words::of(run.activity.as_str()),
            pack: Words::of(run.pack.as_str()),
            pack_version: run.pack_version,
            pack_hash: Words::of(run.pack_hash.as_str()),
            station: run.station.as_ref().map(|station| Words::of(station.as_str())),
            device: Words::of(run.device.as_str()),
            lang: run.lang,
            mode: run.mode,
            simulated: run.simulated,
            started: Words::of(run.started.as_str()),
            finished: None,
            seed: run.seed,
            drawn: drawn.iter().map(|id| Words::of(id.as_str())).collect(),
            answers: None,
            last: None,
            sheet: None,
        }
    }
}

impl<'a> RecordRef<'a> {
    /// Reads one record.
    pub fn from_json(json: &'a str) -> Result<Self, ReadError> {
        let mut wire: Wire<'a> = read_fast(json, RECORD_FORMAT)?;
        let corrupt = |reason: &str| Err(ReadError::Corrupt(reason.to_owned()));
        match (wire.entry, &mut wire.answers, &wire.last) {
            (WireEntry::Response, None, _) => return corrupt("missing field `answers`"),
            (WireEntry::Response, Some(answers), _) => {
                if !answers.arrange(&wire.drawn) {
                    return corrupt("`answers` and `drawn` disagree");
                }
                if wire.finished.is_none() {
                    return corrupt("missing field `finished`");
                }
                wire.last = None;
            }
            (WireEntry::Abandoned, _, None) => return corrupt("missing field `last`"),
            (WireEntry::Abandoned, _, Some(last)) => {
                if !wire.drawn.contains(last) {
                    return corrupt("`last` is not among `drawn`");
                }
                (wire.answers, wire.finished, wire.sheet) = (None, None, None);
            }
        }
        Ok(Self(wire))
    }

    /// A record that was checked before it came into these parts.
    pub(super) fn of_wire(wire: Wire<'a>) -> Self {
        Self(wire)
    }

    /// The record's parts.
    pub(super) fn wire(&self) -> &Wire<'a> {
        &self.0
    }

    /// Looks at a record.
    pub fn of(record: &'a Record) -> Self {
        match record {
            Record::Response(response) => Self::of_response(response),
            Record::Abandoned(abandoned) => Self::of_abandoned(abandoned),
        }
    }

    /// Looks at a finished run.
    pub fn of_response(response: &'a Response) -> Self {
        let mut wire = Wire::of(&response.run, &response.drawn, WireEntry::Response);
        let answers = response.answers.iter();
        wire.answers =
            Some(answers.map(|(id, outcome)| (Words::of(id.as_str()), Cow::Borrowed(outcome))).collect());
        wire.finished = Some(Words::of(response.finished.as_str()));
        wire.sheet = response.sheet.as_deref().map(Words::of);
        Self(wire)
    }

    /// Looks at a run that was given up.
    pub fn of_abandoned(abandoned: &'a Abandoned) -> Self {
        let mut wire = Wire::of(&abandoned.run, &abandoned.drawn, WireEntry::Abandoned);
        wire.last = Some(Words::of(abandoned.last.as_str()));
        Self(wire)
    }

    /// The record, with everything its own.
    pub fn into_record(self) -> Record {
        let wire = self.0;
        let run = Run {
            id: wire.id,
            event: EventId::new(wire.event.owned()),
            activity: ActivityId::new(wire.activity.owned()),
            pack: PackId::new(wire.pack.owned()),
            pack_version: wire.pack_version,
            pack_hash: PackHash::new(wire.pack_hash.owned()),
            station: wire.station.map(|station| StationId::new(station.owned())),
            device: DeviceId::new(wire.device.owned()),
            lang: wire.lang,
            mode: wire.mode,
            started: Moment::new(wire.started.owned()),
            seed: wire.seed,
            simulated: wire.simulated,
        };
        let id = |words: Words<'_>| QuestionId::new(words.owned());
        let drawn = wire.drawn.into_iter().map(id).collect();
        match wire.last {
            None => {
                let finished = Moment::new(wire.finished.map_or_else(String::new, Words::owned));
                let answers = wire.answers.unwrap_or_default().into_iter();
                let answers =
                    answers.map(|(question, outcome)| (id(question), outcome.into_owned())).collect();
                let sheet = wire.sheet.map(Words::owned);
                Record::Response(Response { run, finished, drawn, answers, sheet })
            }
            Some(last) => Record::Abandoned(Abandoned { run, drawn, last: id(last) }),
        }
    }

    /// The record as one line of JSON without the line's end.
    pub fn to_json(&self) -> String {
        json::to_string(&self.0)
    }

    /// The run's id.
    pub fn id(&self) -> ResponseId {
        self.0.id
    }

    /// The event's id.
    pub fn event(&self) -> &str {
        self.0.event.as_str()
    }

    /// The phone's id.
    pub fn device(&self) -> &str {
        self.0.device.as_str()
    }

    /// The activity's id.
    pub fn activity(&self) -> &str {
        self.0.activity.as_str()
    }

    /// The pack's id.
    pub fn pack(&self) -> &str {
        self.0.pack.as_str()
    }

    /// The pack's content.
    pub fn pack_hash(&self) -> &str {
        self.0.pack_hash.as_str()
    }

    /// Where; none where the phone was not told.
    pub fn station(&self) -> Option<&str> {
        self.0.station.as_ref().map(Words::as_str)
    }

    /// The language at the start.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// Who held the phone.
    pub fn mode(&self) -> Mode {
        self.0.mode
    }

    /// What stands on the sheet of paper that it was typed in from.
    pub fn sheet(&self) -> Option<&str> {
        self.0.sheet.as_ref().map(Words::as_str)
    }

    /// When it was started: RFC 3339 with the phone's offset.
    pub fn started(&self) -> &str {
        self.0.started.as_str()
    }

    /// When it was finished; none where it was given up.
    pub fn finished(&self) -> Option<&str> {
        self.0.finished.as_ref().map(Words::as_str)
    }

    /// Whether it was made up, for a dry run.
    pub fn is_simulated(&self) -> bool {
        self.0.simulated
    }

    /// The questions in the order they were put; those that an abandoned run
    /// would have put.
    pub fn drawn(&self) -> impl Iterator<Item = &str> {
        self.0.drawn.iter().map(Words::as_str)
    }

    /// What became of each of the questions, in their order; nothing where the
    /// run was given up.
    pub fn outcomes(&self) -> impl Iterator<Item = (&str, &Outcome)> {
        let answers = self.0.answers.iter().flat_map(VecMap::iter);
        answers.map(|(question, outcome)| (question.as_str(), outcome.as_ref()))
    }

    /// Where the run was given up: the last question that was on the screen.
    pub fn last(&self) -> Option<&str> {
        self.0.last.as_ref().map(Words::as_str)
    }
}
