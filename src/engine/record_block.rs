//! Blocks: thousands of records in few bytes, quickly read again.
//!
//! A block is derived from records and never stands in for them: its format
//! may change with any version, and whoever cannot read one goes back to the
//! JSON. What many records share is in it once (who ran what where, which
//! questions were put, an answer that many gave, the hour), so that reading
//! a block costs little more than looking at its records.
//!
//! Everything comes back as it went in; [`RecordRef`]s borrow from the block.

mod bytes;
mod outcome;

use std::borrow::Cow;
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use self::bytes::{Reader, Table, put, put_text};
use super::id::ResponseId;
use super::lang::Lang;
use super::record::{Mode, Outcome, Seed};
use super::record_ref::{RecordRef, Wire, WireEntry, Words};
use super::vec_map::VecMap;

/// The first byte; another one is another format.
const FORMAT: u8 = 2;
/// The length of `2027-03-15T09`, which many moments share.
const UP_TO_HOUR: usize = 13;

/// Writes a block.
#[derive(Clone, Debug, Default)]
pub struct BlockWriter {
    heads: Table,
    lists: Table,
    moments: Table,
    outcomes: Table,
    records: Vec<u8>,
    len: usize,
}

/// A block that was read.
#[derive(Debug)]
pub struct Block {
    heads: Vec<Head>,
    lists: Vec<Vec<String>>,
    moments: Vec<String>,
    outcomes: Vec<Outcome>,
    records: Vec<Compact>,
    /// Of all records one after the other, as many as each drew.
    answers: Vec<u32>,
}

/// What the records of a phone have in common. In words as in [`RecordRef`].
#[derive(Debug)]
struct Head {
    format: u32,
    event: String,
    activity: String,
    pack: String,
    pack_version: u32,
    pack_hash: String,
    station: Option<String>,
    device: String,
    lang: Lang,
    mode: Mode,
    simulated: bool,
}

/// A record whose parts are places in the block's tables.
#[derive(Debug)]
struct Compact {
    id: ResponseId,
    seed: Seed,
    head: u32,
    started: Moment,
    drawn: u32,
    end: End,
}

/// The two parts of a moment: up to the hour, and behind it.
type Moment = (u32, u32);

#[derive(Debug)]
enum End {
    Finished {
        at: Moment,
        /// Where its answers begin.
        answers: usize,
        sheet: Option<Box<str>>,
    },
    /// By the place in what was drawn.
    Abandoned { last: u32 },
}

impl BlockWriter {
    /// How many records were added.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a record.
    pub fn add(&mut self, record: &RecordRef<'_>) {
        let wire = record.wire();
        let head = self.heads.place(|out| put_head(out, wire));
        let drawn = self.lists.place(|out| {
            put(out, wire.drawn.len());
            wire.drawn.iter().for_each(|id| put_text(out, id.as_str()));
        });
        let started = self.moment(wire.started.as_str());
        self.records.extend_from_slice(&wire.id.bits().to_le_bytes());
        self.records.extend_from_slice(&wire.seed.0.to_le_bytes());
        for number in [head, drawn, started.0, started.1] {
            put(&mut self.records, number as usize);
        }
        match (&wire.last, &wire.finished) {
            (Some(last), _) => {
                self.records.push(0);
                let place = wire.drawn.iter().position(|id| id == last);
                put(&mut self.records, place.unwrap_or(wire.drawn.len()));
            }
            (None, finished) => {
                match &wire.sheet {
                    None => self.records.push(1),
                    Some(sheet) => {
                        self.records.push(2);
                        put_text(&mut self.records, sheet.as_str());
                    }
                }
                let at = self.moment(finished.as_ref().map_or("", Words::as_str));
                put(&mut self.records, at.0 as usize);
                put(&mut self.records, at.1 as usize);
                // As many as were drawn, and in their order.
                for (_, answer) in record.outcomes() {
                    let place = self.outcomes.place(|out| outcome::put(out, answer));
                    put(&mut self.records, place as usize);
                }
            }
        }
        self.len += 1;
    }

    /// The block's bytes.
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = vec![FORMAT];
        for table in [self.heads, self.lists, self.moments, self.outcomes] {
            table.write(&mut bytes);
        }
        put(&mut bytes, self.len);
        bytes.extend_from_slice(&self.records);
        let digest = digest(&bytes);
        bytes.extend_from_slice(&digest);
        bytes
    }

    fn moment(&mut self, text: &str) -> Moment {
        let (hour, rest) = text.split_at_checked(UP_TO_HOUR).unwrap_or((text, ""));
        let mut part = |text| self.moments.place(|out| put_text(out, text));
        (part(hour), part(rest))
    }
}

impl Block {
    /// Reads a block; none where the bytes are not one, whatever they are.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (bytes, written) = bytes.split_last_chunk()?;
        if digest(bytes) != *written || bytes.first() != Some(&FORMAT) {
            return None;
        }
        let mut reader = Reader::new(bytes.get(1..)?);
        let heads = reader.list(read_head)?;
        let lists = reader.list(|reader| reader.list(|reader| reader.text().map(str::to_owned)))?;
        let moments = reader.list(|reader| reader.text().map(str::to_owned))?;
        let outcomes = reader.list(outcome::read)?;
        let len = reader.number()?;
        let mut block = Self { heads, lists, moments, outcomes, records: Vec::new(), answers: Vec::new() };
        for _ in 0..len {
            let record = block.read_record(&mut reader)?;
            block.records.push(record);
        }
        reader.is_at_end().then_some(block)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The records, in the order in which they were added.
    pub fn records(&self) -> impl Iterator<Item = RecordRef<'_>> {
        self.records.iter().filter_map(|record| self.record(record))
    }

    /// Reads a record all of whose places there are.
    fn read_record(&mut self, reader: &mut Reader<'_>) -> Option<Compact> {
        let id = ResponseId::from_bits(u128::from_le_bytes(*reader.chunk()?));
        let seed = Seed(u64::from_le_bytes(*reader.chunk()?));
        let head = reader.place(self.heads.len())?;
        let drawn = reader.place(self.lists.len())?;
        let questions = self.lists.get(drawn as usize)?.len();
        let moments = self.moments.len();
        let moment = |reader: &mut Reader<'_>| Some((reader.place(moments)?, reader.place(moments)?));
        let started = moment(reader)?;
        let end = match reader.chunk()? {
            [0] => End::Abandoned { last: reader.place(questions)? },
            [tag @ (1 | 2)] => {
                let sheet = if *tag == 2 { Some(reader.text()?.into()) } else { None };
                let (at, answers) = (moment(reader)?, self.answers.len());
                for _ in 0..questions {
                    self.answers.push(reader.place(self.outcomes.len())?);
                }
                End::Finished { at, answers, sheet }
            }
            _ => return None,
        };
        Some(Compact { id, seed, head, started, drawn, end })
    }

    fn record<'b>(&'b self, compact: &'b Compact) -> Option<RecordRef<'b>> {
        let head = self.heads.get(compact.head as usize)?;
        let drawn: Vec<Words<'_>> =
            self.lists.get(compact.drawn as usize)?.iter().map(|id| Words::of(id)).collect();
        let (finished, answers, sheet, last) = match &compact.end {
            End::Finished { at, answers, sheet } => {
                let places = self.answers.get(*answers..answers + drawn.len())?;
                let outcomes = places.iter().map(|place| self.outcomes.get(*place as usize));
                let answers = drawn.iter().cloned().zip(outcomes);
                let answers = answers.map(|(id, outcome)| Some((id, Cow::Borrowed(outcome?))));
                let answers = VecMap::of_distinct(answers.collect::<Option<_>>()?);
                (Some(self.moment(*at)?), Some(answers), sheet.as_deref().map(Words::of), None)
            }
            End::Abandoned { last } => (None, None, None, Some(drawn.get(*last as usize)?.clone())),
        };
        Some(RecordRef::of_wire(Wire {
            format: head.format,
            entry: if last.is_some() { WireEntry::Abandoned } else { WireEntry::Response },
            id: compact.id,
            event: Words::of(&head.event),
            activity: Words::of(&head.activity),
            pack: Words::of(&head.pack),
            pack_version: head.pack_version,
            pack_hash: Words::of(&head.pack_hash),
            station: head.station.as_deref().map(Words::of),
            device: Words::of(&head.device),
            lang: head.lang,
            mode: head.mode,
            simulated: head.simulated,
            started: self.moment(compact.started)?,
            finished,
            seed: compact.seed,
            drawn,
            answers,
            last,
            sheet,
        }))
    }

    fn moment(&self, (hour, rest): Moment) -> Option<Words<'_>> {
        Some(Words::joined(self.moments.get(hour as usize)?, self.moments.get(rest as usize)?))
    }
}

fn put_head(out: &mut Vec<u8>, wire: &Wire<'_>) {
    let place = |found: Option<usize>| found.unwrap_or(usize::MAX);
    let lang = place(Lang::ALL.iter().position(|lang| *lang == wire.lang));
    let mode = place(Mode::ALL.iter().position(|mode| *mode == wire.mode));
    for number in [
        wire.format as usize,
        wire.pack_version as usize,
        lang,
        mode,
        usize::from(wire.simulated),
        usize::from(wire.station.is_some()),
    ] {
        put(out, number);
    }
    for words in [&wire.event, &wire.activity, &wire.pack, &wire.pack_hash, &wire.device] {
        put_text(out, words.as_str());
    }
    put_text(out, wire.station.as_ref().map_or("", Words::as_str));
}

fn read_head(reader: &mut Reader<'_>) -> Option<Head> {
    let format = u32::try_from(reader.number()?).ok()?;
    let pack_version = u32::try_from(reader.number()?).ok()?;
    let lang = *Lang::ALL.get(reader.number()?)?;
    let mode = *Mode::ALL.get(reader.number()?)?;
    let simulated = reader.flag()?;
    let somewhere = reader.flag()?;
    let mut text = || reader.text().map(str::to_owned);
    let (event, activity, pack, pack_hash, device) = (text()?, text()?, text()?, text()?, text()?);
    let station = text()?;
    Some(Head {
        format,
        event,
        activity,
        pack,
        pack_version,
        pack_hash,
        station: somewhere.then_some(station),
        device,
        lang,
        mode,
        simulated,
    })
}

fn digest(bytes: &[u8]) -> [u8; 8] {
    FxBuildHasher.hash_one(bytes).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::record::Record;

    /// Whoever writes a digest under bytes that are wrong gets no record, or
    /// another one, but no panic.
    #[test]
    fn wrong_bytes_under_a_right_digest_are_read_or_refused() {
        let json = r#"{"format":1,"entry":"response","id":"0123456789abcdef0123456789abcdef","event":"e","activity":"a","pack":"p","pack_version":1,"pack_hash":"h","station":"s","device":"d","lang":"en","mode":"self","started":"2027-03-15T09:00:00+08:00","finished":"2027-03-15T09:01:00+08:00","seed":"0000000000000001","drawn":["q","r"],"answers":{"q":{"answered":{"multiple":{"choices":["a","b"]}}},"r":"skipped"}}"#;
        let record = RecordRef::from_json(json).expect("a record");
        let mut writer = BlockWriter::default();
        writer.add(&record);
        let block = writer.finish();
        let kept: Vec<Record> =
            Block::read(&block).expect("a block").records().map(RecordRef::into_record).collect();
        assert_eq!(kept, [record.into_record()]);
        let (content, _) = block.split_last_chunk::<8>().expect("a digest");
        for place in 0..content.len() {
            for byte in [0, 1, 0x7f, 0x80, 0xff] {
                let mut wrong = content.to_vec();
                wrong[place] = byte;
                let digest = digest(&wrong);
                wrong.extend_from_slice(&digest);
                Block::read(&wrong).iter().for_each(|block| assert!(block.records().count() <= 1));
            }
        }
    }
}
