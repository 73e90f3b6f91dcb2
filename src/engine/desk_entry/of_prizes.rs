//! Desk entries as participants' phones read them: only those about prizes, in
//! few bytes of code.

use super::{Deed, DeskEntry, ENTRY_FORMAT};
use crate::engine::format::read;
use crate::engine::id::EntryId;
use crate::engine::json::{FromJson, Node};
use crate::engine::prizes::{PrizeMove, TransferCode};

/// What is read of an entry; none where it is about something else.
struct Read(Option<DeskEntry>);

/// Reads an entry that prizes go by; none for any other, and for what is no
/// entry.
pub fn prize_entry(json: &str) -> Option<DeskEntry> {
    read::<Read>(json, ENTRY_FORMAT).ok()?.0
}

impl FromJson for Read {
    fn from_json(node: &Node<'_>) -> Self {
        let Some(deed) = node.field::<OfPrizes>("what").0 else { return Self(None) };
        Self(Some(DeskEntry {
            id: node.field("id"),
            event: node.field("event"),
            device: node.field("device"),
            nth: node.field("nth"),
            station: node.optional("station"),
            made: node.field("made"),
            simulated: node.or_default("simulated"),
            deed,
        }))
    }
}

struct OfPrizes(Option<Deed>);

impl FromJson for OfPrizes {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, of) = node.variant();
        Self(Some(match name {
            "undone" => Deed::Undone { entry: of.field("entry") },
            "prize_moved" => {
                Deed::PrizeMoved { prize: of.field("prize"), nth: of.field("nth"), moved: of.field("moved") }
            }
            "prize_handed" => Deed::PrizeHanded { won: of.field("won") },
            "draw_entered" => Deed::DrawEntered { run: of.field("run") },
            _ => return Self(None),
        }))
    }
}

impl FromJson for PrizeMove {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, of) = node.variant();
        match name {
            "stocked" => Self::Stocked { by: of.field("by") },
            "sent" => Self::Sent { count: of.field("count"), code: of.field("code") },
            "received" => Self::Received { count: of.field("count"), code: of.field("code") },
            "won" => Self::Won { run: of.optional("run") },
            "released" => Self::Released { won: of.field("won") },
            _ => {
                node.refuse("what happened to a prize");
                Self::Released { won: EntryId::from_bits(0) }
            }
        }
    }
}

impl FromJson for TransferCode {
    fn from_json(node: &Node<'_>) -> Self {
        node.text().and_then(|text| text.parse().ok()).unwrap_or_else(|| {
            node.refuse("a transfer code");
            Self::default()
        })
    }
}
