//! Prizes: what a phone has of them, who won one, and what was handed over.
//!
//! What a phone has follows from what was noted there. Every entry that changes
//! how many there are has a number of its own for its phone and prize, so that
//! of two that come at once (two tabs, a double tap) the second is refused and
//! has to look anew: there is never less than nothing of a prize. Prizes go
//! from phone to phone as two entries that share a [`TransferCode`].

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::crockford::{BITS, digit, value};
use super::desk_entry::{Deed, DeskEntry, Ledger};
use super::desk_plan::PrizeRule;
use super::id::{DeviceId, EntryId, PrizeId, ResponseId};
use super::mark::Score;
use super::moment::Moment;
use super::random::Rng;
use super::record::Seed;

/// What changed how many of a prize a phone has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrizeMove {
    /// Some were brought, or taken away where it is less than 0.
    Stocked {
        /// How many.
        by: i32,
    },
    /// Some were given to another phone.
    Sent {
        /// How many.
        count: u32,
        /// What the other phone takes them in by.
        code: TransferCode,
    },
    /// Some came from another phone.
    Received {
        /// How many.
        count: u32,
        /// What they came by.
        code: TransferCode,
    },
    /// One was won.
    Won {
        /// By which run; none where a volunteer gave it by hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        run: Option<ResponseId>,
    },
    /// One that was won is not fetched any more.
    Released {
        /// The entry by which it was won.
        won: EntryId,
    },
}

/// What a phone has of a prize, and what became of the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// Brought, less what was taken away.
    pub stocked: i64,
    /// Come from other phones.
    pub received: u32,
    /// Given to other phones.
    pub sent: u32,
    /// Won, and not given up.
    pub won: u32,
    /// Of these, handed over.
    pub handed: u32,
}

/// A prize that was won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Win {
    /// The entry by which it was won.
    pub id: EntryId,
    /// The prize.
    pub prize: PrizeId,
    /// The phone that it was won on.
    pub device: DeviceId,
    /// The run that won it; none where a volunteer gave it by hand.
    pub run: Option<ResponseId>,
    /// When.
    pub at: Moment,
    /// What became of it.
    pub state: WinState,
}

/// What became of a prize that was won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WinState {
    /// Its winner is yet to get it.
    Open,
    /// Its winner has it.
    Handed,
    /// Nobody came for it, and it went back to the others.
    Released,
}

/// Prizes of all phones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prizes {
    stocks: BTreeMap<(DeviceId, PrizeId), Stock>,
    /// How many entries of each there were.
    noted: BTreeMap<(DeviceId, PrizeId), u32>,
    wins: Vec<Win>,
    /// What was sent, by its code.
    sent: BTreeMap<TransferCode, Transfer>,
    received: BTreeMap<TransferCode, Transfer>,
    /// Runs that take part in draws, in the order in which they were finished.
    entered: Vec<ResponseId>,
}

/// Prizes that go from phone to phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The phone that noted it.
    pub device: DeviceId,
    /// The prize.
    pub prize: PrizeId,
    /// How many.
    pub count: u32,
}

/// What a finished run comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Award {
    /// It wins nothing.
    Nothing,
    /// It takes part in a draw, and this was noted before.
    Entered,
    /// It would have won, but nothing is left on the phone.
    Gone,
    /// It wins or takes part in a draw once this is noted.
    Note(Deed),
}

/// What a rule makes of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is nothing for it.
    Nothing,
    /// It takes part in a draw that is held later.
    EntersDraw,
    /// It wins a prize.
    Wins,
}

impl Stock {
    /// How many there are that nobody has won.
    pub fn left(&self) -> i64 {
        self.stocked + i64::from(self.received) - i64::from(self.sent) - i64::from(self.won)
    }
}

impl Prizes {
    /// What was noted comes to: of what happened, or of what was made up.
    pub fn of(ledger: &Ledger, simulated: bool) -> Self {
        let mut prizes = Self::default();
        for entry in ledger.standing().filter(|entry| entry.simulated == simulated) {
            prizes.take(entry);
        }
        // What was handed over may have been noted by a clock that was behind.
        for entry in ledger.standing().filter(|entry| entry.simulated == simulated) {
            prizes.settle(entry);
        }
        prizes
    }

    fn take(&mut self, entry: &DeskEntry) {
        let (prize, nth, moved) = match &entry.deed {
            Deed::PrizeMoved { prize, nth, moved } => (prize, nth, moved),
            Deed::DrawEntered { run } => return self.entered.push(*run),
            _ => return,
        };
        let key = (entry.device.clone(), prize.clone());
        let noted = self.noted.entry(key.clone()).or_default();
        *noted = (*noted).max(nth.saturating_add(1));
        let stock = self.stocks.entry(key).or_default();
        let transfer = |count: u32| Transfer { device: entry.device.clone(), prize: prize.clone(), count };
        match *moved {
            PrizeMove::Stocked { by } => stock.stocked += i64::from(by),
            PrizeMove::Sent { count, code } => {
                stock.sent = stock.sent.saturating_add(count);
                self.sent.insert(code, transfer(count));
            }
            PrizeMove::Received { count, code } => {
                stock.received = stock.received.saturating_add(count);
                self.received.insert(code, transfer(count));
            }
            PrizeMove::Won { run } => {
                stock.won += 1;
                self.wins.push(Win {
                    id: entry.id,
                    prize: prize.clone(),
                    device: entry.device.clone(),
                    run,
                    at: entry.made.clone(),
                    state: WinState::Open,
                });
            }
            PrizeMove::Released { .. } => {}
        }
    }

    fn settle(&mut self, entry: &DeskEntry) {
        let (won, state) = match entry.deed {
            Deed::PrizeHanded { won } => (won, WinState::Handed),
            Deed::PrizeMoved { moved: PrizeMove::Released { won }, .. } => (won, WinState::Released),
            _ => return,
        };
        let Some(win) = self.wins.iter_mut().find(|win| win.id == won) else { return };
        let Some(stock) = self.stocks.get_mut(&(win.device.clone(), win.prize.clone())) else { return };
        match (win.state, state) {
            (WinState::Open, WinState::Handed) => stock.handed += 1,
            (WinState::Open, WinState::Released) => stock.won = stock.won.saturating_sub(1),
            // Somebody has it after all, unless another one won it meanwhile.
            (WinState::Released, WinState::Handed) if stock.left() > 0 => {
                stock.won += 1;
                stock.handed += 1;
            }
            _ => return,
        }
        win.state = state;
    }

    /// What a phone has of a prize.
    pub fn stock(&self, device: &DeviceId, prize: &PrizeId) -> Stock {
        self.stocks.get(&(device.clone(), prize.clone())).copied().unwrap_or_default()
    }

    /// What each phone has of each prize.
    pub fn stocks(&self) -> impl Iterator<Item = (&DeviceId, &PrizeId, &Stock)> {
        self.stocks.iter().map(|((device, prize), stock)| (device, prize, stock))
    }

    /// What was won, in the order in which it was.
    pub fn wins(&self) -> &[Win] {
        &self.wins
    }

    /// What a run won.
    pub fn win_of(&self, run: ResponseId) -> Option<&Win> {
        self.wins.iter().find(|win| win.run == Some(run))
    }

    /// Runs that take part in draws, by claim codes, each once.
    pub fn entered(&self) -> Vec<ClaimCode> {
        self.entered.iter().copied().map(ClaimCode::of).collect()
    }

    /// Whether a run takes part in draws.
    pub fn has_entered(&self, run: ResponseId) -> bool {
        self.entered.contains(&run)
    }

    /// What was sent and came nowhere, as far as is known here.
    pub fn on_the_way(&self) -> Vec<(TransferCode, &Transfer)> {
        let sent = self.sent.iter().filter(|(code, _)| !self.received.contains_key(code));
        sent.map(|(code, transfer)| (*code, transfer)).collect()
    }

    /// Whether prizes came by this code before.
    pub fn has_received(&self, code: TransferCode) -> bool {
        self.received.contains_key(&code)
    }

    /// The entry that changes what a phone has like this; none where there
    /// would be less than nothing of it, or the same was noted before.
    pub fn deed(&self, device: &DeviceId, prize: &PrizeId, moved: PrizeMove) -> Option<Deed> {
        let left = self.stock(device, prize).left();
        let allowed = match moved {
            PrizeMove::Stocked { by } => left + i64::from(by) >= 0,
            PrizeMove::Sent { count, .. } => count > 0 && left >= i64::from(count),
            PrizeMove::Received { count, code } => {
                count > 0 && count == code.count() && code.is_of(prize) && !self.has_received(code)
            }
            PrizeMove::Won { run } => left > 0 && run.is_none_or(|run| self.win_of(run).is_none()),
            PrizeMove::Released { won } => {
                self.wins.iter().any(|win| win.id == won && win.state == WinState::Open)
            }
        };
        let nth = self.noted.get(&(device.clone(), prize.clone())).copied().unwrap_or_default();
        allowed.then(|| Deed::PrizeMoved { prize: prize.clone(), nth, moved })
    }

    /// One of these prizes (of any, where none is named) by chance, the more
    /// of it the phone has the likelier; none where nothing is left.
    pub fn pick(&self, device: &DeviceId, among: &[PrizeId], rng: &mut Rng) -> Option<PrizeId> {
        let here = self
            .stocks
            .iter()
            .filter(|((of, prize), _)| of == device && (among.is_empty() || among.contains(prize)));
        let left: Vec<(&PrizeId, usize)> = here
            .filter_map(|((_, prize), stock)| Some((prize, usize::try_from(stock.left()).ok()?)))
            .collect();
        let mut place = rng.below(left.iter().map(|(_, count)| count).sum());
        left.into_iter()
            .find(|(_, count)| {
                let found = place < *count;
                place = place.saturating_sub(*count);
                found
            })
            .map(|(prize, _)| prize.clone())
    }

    /// What a run that was finished on `device` comes to by this rule, where it
    /// has won nothing before. What is left to chance follows from its seed.
    pub fn award(
        &self,
        rule: &PrizeRule,
        device: &DeviceId,
        (run, seed): (ResponseId, Seed),
        score: Option<Score>,
    ) -> Award {
        // A generator of its own: the run's questions were drawn from the seed.
        let mut rng = Rng::for_name(seed.0, "prize");
        match rule.verdict(score, &mut rng) {
            Verdict::Nothing => Award::Nothing,
            Verdict::EntersDraw if self.has_entered(run) => Award::Entered,
            Verdict::EntersDraw => Award::Note(Deed::DrawEntered { run }),
            // Where nobody ever said that there are prizes, none are missed.
            Verdict::Wins if self.stocks().all(|(of, _, _)| of != device) => Award::Nothing,
            Verdict::Wins => {
                let picked = self.pick(device, &rule.prizes, &mut rng);
                let moved = PrizeMove::Won { run: Some(run) };
                let deed = picked.and_then(|prize| self.deed(device, &prize, moved));
                deed.map_or(Award::Gone, Award::Note)
            }
        }
    }
}

impl PrizeRule {
    /// What becomes of a run with this score; what is left to chance follows
    /// from `rng`.
    pub fn verdict(&self, score: Option<Score>, rng: &mut Rng) -> Verdict {
        let all_right = |score: Score| score.right == score.of;
        let reached = |least: f64| score.is_some_and(|score| score.points >= least - 1e-9);
        let earned = (!self.all_right || score.is_some_and(all_right)) && self.score.is_none_or(reached);
        if !earned || !self.chance.is_none_or(|percent| rng.chance(usize::from(percent))) {
            return Verdict::Nothing;
        }
        if self.draw { Verdict::EntersDraw } else { Verdict::Wins }
    }
}

/// What a winner shows: five characters that follow from the run, but tell
/// nothing of its receipt code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimCode(u32);

/// How many characters a claim code has.
const CLAIM_LENGTH: u32 = 5;

impl ClaimCode {
    /// The code of a run.
    pub fn of(run: ResponseId) -> Self {
        let bits = EntryId::of_name(&format!("claim/{run}")).bits();
        Self((bits ^ bits >> 64) as u32 & ((1 << (BITS * CLAIM_LENGTH)) - 1))
    }
}

impl fmt::Display for ClaimCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(f, u64::from(self.0), CLAIM_LENGTH)
    }
}

/// What goes with prizes from phone to phone: eight characters that say which
/// prize, how many, and whether they were mistyped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransferCode(u64);

/// How many characters a transfer code has: 40 bits, of which from the highest
/// 12 are the number, 8 tell the prize, 12 are random and 8 tell a slip.
const TRANSFER_LENGTH: u32 = 8;
/// The most that goes by one code.
pub const MOST_SENT: u32 = 4095;

/// Why a text is no transfer code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATransfer;

impl TransferCode {
    /// A code for so many of a prize; `random` tells it from others.
    pub fn new(prize: &PrizeId, count: u32, random: u64) -> Self {
        let body = u64::from(count & MOST_SENT) << 20 | tag(prize) << 12 | random & 0xfff;
        Self(body << 8 | check(body))
    }

    /// How many go by it.
    pub fn count(self) -> u32 {
        (self.0 >> 28) as u32 & MOST_SENT
    }

    /// Whether it can be of this prize.
    pub fn is_of(self, prize: &PrizeId) -> bool {
        self.0 >> 20 & 0xff == tag(prize)
    }
}

fn tag(prize: &PrizeId) -> u64 {
    fold(EntryId::of_name(prize.as_str()).bits())
}

fn check(body: u64) -> u64 {
    fold(EntryId::of_name(&format!("transfer/{body}")).bits())
}

/// Eight bits of an id.
fn fold(bits: u128) -> u64 {
    bits.to_be_bytes().into_iter().fold(0, |all, byte| u64::from(byte) ^ all)
}

fn write_digits(f: &mut fmt::Formatter<'_>, bits: u64, length: u32) -> fmt::Result {
    for place in (0..length).rev() {
        f.write_char(digit(bits >> (BITS * place)))?;
    }
    Ok(())
}

impl fmt::Display for TransferCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(f, self.0, TRANSFER_LENGTH)
    }
}

/// Reads a code as people type it: in any case, with any spaces and hyphens.
impl FromStr for TransferCode {
    type Err = NotATransfer;

    fn from_str(text: &str) -> Result<Self, NotATransfer> {
        let typed = text.chars().filter(|char| char.is_alphanumeric());
        let values: Option<Vec<u8>> = typed.map(value).collect();
        let values = values.filter(|values| values.len() == TRANSFER_LENGTH as usize).ok_or(NotATransfer)?;
        let bits = values.into_iter().fold(0, |bits, value| bits << BITS | u64::from(value));
        let code = Self(bits);
        if check(bits >> 8) == bits & 0xff { Ok(code) } else { Err(NotATransfer) }
    }
}

impl Serialize for TransferCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TransferCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("no transfer code"))
    }
}
