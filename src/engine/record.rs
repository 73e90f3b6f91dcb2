//! Records: what a journal holds and `responses.jsonl` lists, one JSON object
//! each.
//!
//! A record is immutable once written. In JSON a finished response and an
//! abandoned run are one flat object told apart by `entry`; see
//! `README.md` for the schema, and [`RecordRef`] for how it is read.

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::format::ReadError;
use super::id::{ActivityId, DeviceId, EventId, PackHash, PackId, QuestionId, ResponseId, StationId};
use super::json::{FromJson, Node, names_from_json, struct_from_json};
use super::lang::Lang;
use super::moment::Moment;
use super::record_ref::RecordRef;
use super::sealed::Sealed;
use super::vec_map::VecMap;

/// The newest format of records that this build reads.
pub const RECORD_FORMAT: u32 = 1;

/// What is known of a run when it starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Minted before the first save; merging goes by it.
    pub id: ResponseId,
    /// The event.
    pub event: EventId,
    /// The activity.
    pub activity: ActivityId,
    /// The activity's pack.
    pub pack: PackId,
    /// The pack's version.
    pub pack_version: u32,
    /// The pack's content.
    pub pack_hash: PackHash,
    /// Where; none where the phone was not told.
    pub station: Option<StationId>,
    /// The phone.
    pub device: DeviceId,
    /// The language at the start.
    pub lang: Lang,
    /// Who held the phone.
    pub mode: Mode,
    /// When, with the phone's offset from UTC.
    pub started: Moment,
    /// What the draw and the shuffles came from.
    pub seed: Seed,
    /// Made up, for a dry run.
    pub simulated: bool,
}

struct_from_json!(Run {
    id: field,
    event: field,
    activity: field,
    pack: field,
    pack_version: field,
    pack_hash: field,
    station: optional,
    device: field,
    lang: field,
    mode: field,
    started: field,
    seed: field,
    simulated: or_default,
});

/// How the answers came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The participant tapped.
    #[serde(rename = "self")]
    Own,
    /// A volunteer tapped for the participant.
    Assisted,
    /// Typed in from a paper sheet.
    Paper,
}

names_from_json!(Mode { "self" => Own, "assisted" => Assisted, "paper" => Paper });

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Own, Self::Assisted, Self::Paper];

    /// The name in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Assisted => "assisted",
            Self::Paper => "paper",
        }
    }
}

/// What became of one question in a finished run.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Asked and answered.
    Answered(Answer),
    /// Asked and left open.
    Skipped,
    /// Asked and answered in private: only organisers can open it.
    Sealed(Sealed),
    /// Asked, and "prefer not to say".
    Declined,
    /// Not asked: its condition did not hold.
    NotRelevant,
}

/// One finished run.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// What is known of the run.
    pub run: Run,
    /// When it was finished.
    pub finished: Moment,
    /// The questions in the order they were put.
    pub drawn: Vec<QuestionId>,
    /// What became of each of them.
    pub answers: VecMap<QuestionId, Outcome>,
    /// What stands on the sheet of paper that it was typed in from; see
    /// [`Session::finish_sheet`](super::session::Session::finish_sheet).
    pub sheet: Option<String>,
}

/// A run that was given up: content-free.
#[derive(Clone, Debug, PartialEq)]
pub struct Abandoned {
    /// What is known of the run.
    pub run: Run,
    /// The questions that it would have put.
    pub drawn: Vec<QuestionId>,
    /// The last question that was on the screen.
    pub last: QuestionId,
}

/// One record of the journal.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// A finished run.
    Response(Response),
    /// A run that was given up.
    Abandoned(Abandoned),
}

/// What a draw and its shuffles came from; 16 hex digits in JSON, because
/// other tools' numbers lose bits above 2^53.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seed(pub u64);

impl FromJson for Seed {
    fn from_json(node: &Node<'_>) -> Self {
        let seed = node.text().and_then(|text| u64::from_str_radix(text, 16).ok());
        Self(seed.unwrap_or_else(|| {
            node.refuse("16 hex digits");
            0
        }))
    }
}

impl Serialize for Seed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}

impl Record {
    /// What is known of the run.
    pub fn run(&self) -> &Run {
        match self {
            Self::Response(response) => &response.run,
            Self::Abandoned(abandoned) => &abandoned.run,
        }
    }

    /// The record as one line of JSON without the line's end.
    pub fn to_json(&self) -> String {
        RecordRef::of(self).to_json()
    }

    /// Whether `json`, as [`Record::to_json`] wrote it, is of an abandoned run.
    /// Typed text cannot look like it: its quotation marks are escaped.
    pub fn is_abandoned(json: &str) -> bool {
        json.contains(r#","entry":"abandoned","#)
    }

    /// Reads one record.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        Ok(RecordRef::from_json(json)?.into_record())
    }
}
