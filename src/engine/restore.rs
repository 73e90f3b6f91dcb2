//! Restoring a file: its lines in, what is to be merged out, and a report of
//! what became of each.
//!
//! Nothing here reads files or touches a journal. Lines come in with
//! [`Restore::take`]; things to merge are fetched with [`Restore::batch`], and
//! how they land is told with [`Restore::landed`]. What that means for the list
//! of phones is kept until everything is written: [`Restore::hand_in`].

use super::backup::{Header, KeptPack, Line, TooLong};
use super::format::ReadError;
use super::id::{DeviceId, EventId};
use super::inventory::Holding;
use super::phones::Phones;
use super::record::Record;
use super::record_ref::RecordRef;
use super::stored::{Arrival, Standing, Stored};

/// How many lines of each kind of trouble are named.
pub const NAMED: usize = 20;

/// The place of the part that comes before any header.
const NO_HEADER: usize = 0;

/// A file that is being restored.
#[derive(Debug)]
pub struct Restore {
    event: EventId,
    this: DeviceId,
    report: Report,
    batch: Vec<Incoming>,
    parts: Vec<Part>,
    /// What is erased of what phones handed in before.
    erasures: Vec<(DeviceId, Holding)>,
    refused: Option<Refusal>,
}

/// Something to merge.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What it goes under.
    pub key: String,
    /// Its JSON text, unchanged.
    pub json: String,
    /// Whether it was on this phone before: the journal does not grow by it,
    /// but gets back what it had.
    pub returns: bool,
    /// Whether it is a tombstone.
    pub erased: bool,
    line: u64,
    part: usize,
}

impl Incoming {
    /// Something that comes from no file.
    pub fn of(stored: &Stored<'_>) -> Self {
        let erased = stored.standing() == Standing::Erased;
        Self { key: stored.key(), json: stored.to_json(), returns: false, erased, line: 0, part: NO_HEADER }
    }

    /// A record that comes from no file.
    pub fn of_record(record: &Record) -> Self {
        Self::of(&Stored::Record(Box::new(RecordRef::of(record))))
    }

    /// What is to become of it, where this text lies under its key.
    pub fn arrival_at(&self, here: Option<&str>) -> Arrival {
        match (here, Stored::from_json(&self.json)) {
            (None, _) => Arrival::New,
            (Some(_), Ok(stored)) => stored.arrives_at_text(here),
            // Only what can be read comes this far.
            (Some(_), Err(_)) => Arrival::Conflict,
        }
    }

    /// The same, with what lay there before.
    pub fn land(&self, was: Option<String>) -> Landing {
        Landing { arrival: self.arrival_at(was.as_deref()), was }
    }
}

/// What became of something that was merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// What became of it.
    pub arrival: Arrival,
    /// What lay there before, where that was another thing.
    pub was: Option<String>,
}

/// Something in a file that is not for the journal's records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extra {
    /// A pack, and the number of its line.
    Pack(u64, KeptPack),
    /// The phone's keys, and the number of their line.
    Keys(u64, String),
}

/// Why nothing of a file is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is of another event.
    OtherEvent(EventId),
    /// It was written by a newer version of the app.
    Newer,
}

/// Why a line was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// It cannot be read.
    Unreadable(ReadError),
    /// It belongs to another event.
    OtherEvent,
    /// It and another thing have one id: both are kept, and one counts.
    Conflict,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Now here, and not before.
    pub new: u64,
    /// Was here already.
    pub known: u64,
    /// Took the place of what said less.
    pub outranks: u64,
    /// More is known here: left out.
    pub outranked: u64,
    /// Have one id with another thing: both are kept, and one counts.
    pub conflicts: u64,
    /// Says that something was erased: erased here too from now on.
    pub erased: u64,
    /// Was erased here, and stays erased.
    pub stay_erased: u64,
    /// Lines that cannot be read.
    pub unreadable: u64,
    /// Lines of another event.
    pub foreign: u64,
    /// Packs that are kept now, and were not before.
    pub packs: u64,
    /// Keys that answers would be sealed to, or that could be unlocked here, if
    /// somebody took them.
    pub keys: u64,
    /// The first of the lines that were not taken.
    pub faults: Vec<(u64, LineFault)>,
    /// Backups that do not hold what their first line says: (so many, of so
    /// many).
    pub cut_short: Vec<(u64, u64)>,
}

/// What follows a header in a file, or what comes before any.
#[derive(Debug, Default)]
struct Part {
    header: Option<Header>,
    /// Whether the header is of another event: nothing behind it is taken.
    foreign: bool,
    returns: bool,
    read: Holding,
    /// Records of the header's phone that are erased here.
    erased: Holding,
}

impl Restore {
    /// Restores into the journal of `event` on `this` phone.
    pub fn new(event: EventId, this: DeviceId) -> Self {
        let parts = vec![Part::default()];
        Self {
            event,
            this,
            report: Report::default(),
            batch: Vec::new(),
            parts,
            erasures: Vec::new(),
            refused: None,
        }
    }

    /// Takes a line. What is in it for somebody else comes back. Once the file
    /// was refused, nothing of it is taken any more.
    pub fn take(&mut self, number: u64, line: Result<&[u8], TooLong>, phones: &Phones) -> Option<Extra> {
        if self.refused.is_some() {
            return None;
        }
        let read = line.map_or_else(
            |TooLong| Some(Err(ReadError::Corrupt("longer than any line that is written".to_owned()))),
            Line::read_bytes,
        );
        let foreign = self.parts.last().is_some_and(|part| part.foreign);
        match read? {
            Ok(Line::Stored(_) | Line::Rival(_) | Line::Pack(_) | Line::Keys(_)) if foreign => {
                self.refuse(number, LineFault::OtherEvent);
            }
            Ok(Line::Header(header)) => self.begin_part(number, *header, phones),
            Ok(Line::Stored(stored)) => {
                let text = String::from_utf8_lossy(line.unwrap_or_default());
                let json = text.trim_start_matches('\u{feff}').trim();
                let part = self.parts.len() - 1;
                if self.take_stored(number, &stored, json, part)
                    && let Some(part) = self.parts.last_mut()
                {
                    part.read.add(Holding::of(&stored));
                }
            }
            Ok(Line::Rival(json)) => match Stored::from_json(&json) {
                // It is in no holding: what it lost against is.
                Ok(stored) => _ = self.take_stored(number, &stored, &json, NO_HEADER),
                Err(error) => self.refuse(number, LineFault::Unreadable(error)),
            },
            Ok(Line::Pack(pack)) => return Some(Extra::Pack(number, pack)),
            Ok(Line::Keys(keys)) => return Some(Extra::Keys(number, keys)),
            Err(ReadError::Newer { .. }) if self.is_untouched() => self.refused = Some(Refusal::Newer),
            Err(error) => self.refuse(number, LineFault::Unreadable(error)),
        }
        None
    }

    /// Why nothing of the file is taken, if that is so.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refused.as_ref()
    }

    /// What is to be merged now.
    pub fn batch(&mut self) -> Vec<Incoming> {
        std::mem::take(&mut self.batch)
    }

    /// Takes note of how things land.
    pub fn landed(&mut self, batch: &[Incoming], landings: &[Landing]) {
        for (incoming, landing) in batch.iter().zip(landings) {
            self.land(incoming, landing);
        }
    }

    /// A pack is kept now.
    pub fn kept_pack(&mut self) {
        self.report.packs += 1;
    }

    /// So many keys would be new here.
    pub fn found_keys(&mut self, count: usize) {
        self.report.keys += count as u64;
    }

    /// A line is not taken.
    pub fn refuse(&mut self, number: u64, fault: LineFault) {
        match fault {
            LineFault::Unreadable(_) => self.report.unreadable += 1,
            LineFault::OtherEvent => self.report.foreign += 1,
            LineFault::Conflict => self.report.conflicts += 1,
        }
        if self.report.faults.len() < NAMED {
            self.report.faults.push((number, fault));
        }
    }

    /// What the phones are called whose backups are in the file, as far as they
    /// have names.
    pub fn names(&self) -> impl Iterator<Item = (&DeviceId, &str)> {
        let headers = self.parts.iter().filter_map(|part| part.header.as_ref());
        headers.filter_map(|header| Some((&header.device, header.name.as_deref()?)))
    }

    /// What becomes of the file, once all of it was taken and has landed.
    pub fn report(&self) -> Result<Report, Refusal> {
        if let Some(refusal) = &self.refused {
            return Err(refusal.clone());
        }
        let mut report = self.report.clone();
        for part in &self.parts {
            let Some(header) = &part.header else { continue };
            if part.read != header.all {
                report.cut_short.push((part.read.count, header.all.count));
            }
        }
        Ok(report)
    }

    /// Everything is written: tells which phones handed what in.
    pub fn hand_in(&self, phones: &mut Phones) {
        if self.refused.is_some() {
            return;
        }
        for (device, erased) in &self.erasures {
            phones.erase(device, *erased);
        }
        for part in &self.parts {
            if let Some(header) = part.header.as_ref().filter(|header| header.device != self.this) {
                phones.hand_in(header, part.erased);
            }
        }
    }

    fn begin_part(&mut self, number: u64, header: Header, phones: &Phones) {
        if header.event != self.event {
            self.refuse_foreign(number, header.event);
            self.parts.push(Part { foreign: true, ..Part::default() });
            return;
        }
        let returns = header.device == self.this || phones.has_read(&header);
        self.parts.push(Part { header: Some(header), returns, ..Part::default() });
    }

    /// Whether it is of this event, and taken.
    fn take_stored(&mut self, line: u64, stored: &Stored<'_>, json: &str, part: usize) -> bool {
        let mut returns = self.parts.last().is_some_and(|part| part.returns);
        let made_by = match stored {
            Stored::Record(record) => Some((record.event(), record.device())),
            Stored::Desk(entry) => Some((entry.event.as_str(), entry.device.as_str())),
            Stored::Erased(_) => None,
        };
        if let Some((event, device)) = made_by {
            if event != self.event.as_str() {
                self.refuse_foreign(line, EventId::new(event));
                return false;
            }
            returns |= device == self.this.as_str();
        }
        let json = json.to_owned();
        let erased = stored.standing() == Standing::Erased;
        self.batch.push(Incoming { key: stored.key(), json, returns, erased, line, part });
        true
    }

    /// A file that begins like this is of another event; else it is one line.
    fn refuse_foreign(&mut self, line: u64, event: EventId) {
        match self.is_untouched() {
            true => self.refused = Some(Refusal::OtherEvent(event)),
            false => self.refuse(line, LineFault::OtherEvent),
        }
    }

    fn land(&mut self, incoming: &Incoming, landing: &Landing) {
        let was = landing.was.as_deref().and_then(|json| Stored::from_json(json).ok());
        let stays_erased = was.as_ref().is_some_and(|was| was.standing() == Standing::Erased);
        match landing.arrival {
            Arrival::New | Arrival::Outranks if incoming.erased => {
                self.report.erased += 1;
                if let Some(Stored::Record(record)) = &was {
                    self.erasures.push((DeviceId::new(record.device()), Holding::of_record(record)));
                }
            }
            Arrival::New => self.report.new += 1,
            Arrival::Known => self.report.known += 1,
            Arrival::Conflict | Arrival::Prevails => self.refuse(incoming.line, LineFault::Conflict),
            Arrival::Outranks => self.report.outranks += 1,
            Arrival::Outranked if stays_erased => {
                self.report.stay_erased += 1;
                self.note_erased(incoming);
            }
            Arrival::Outranked => self.report.outranked += 1,
        }
    }

    /// A record of the file's own phone is erased here: it is not missing.
    fn note_erased(&mut self, incoming: &Incoming) {
        let Some(part) = self.parts.get_mut(incoming.part) else { return };
        if let (Some(header), Ok(Stored::Record(record))) = (&part.header, Stored::from_json(&incoming.json))
            && header.device.as_str() == record.device()
        {
            part.erased.add(Holding::of_record(&record));
        }
    }

    /// Whether nothing was taken or refused so far.
    fn is_untouched(&self) -> bool {
        self.report == Report::default() && self.batch.is_empty() && self.parts.len() == 1
    }
}

/// A record was erased here: what its phone handed in is less by it.
pub fn erase(phones: &mut Phones, record: &RecordRef<'_>) {
    phones.erase(&DeviceId::new(record.device()), Holding::of_record(record));
}
