//! Where in the desk one is: hash routes under `#/desk`.

use crate::texts::DeskTexts;

/// A page of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskRoute {
    /// `#/desk`, and anything unknown under it: what the answers add up to.
    Counts,
    /// `#/desk/stations`: where how much was done, and is wanted.
    Stations,
    /// `#/desk/tickets`: the queue.
    Tickets,
    /// `#/desk/prizes`: what was won, what is left, and draws.
    Prizes,
    /// `#/desk/counters`: what is counted by hand.
    Counters,
    /// `#/desk/cases`: what becomes of the cases in registers.
    Cases,
    /// `#/desk/wall`: what people agreed to have shown.
    Wall,
    /// `#/desk/report`: the summary that is handed in.
    Report,
    /// `#/desk/data`: what is kept on this phone, and what becomes of it.
    Data,
    /// `#/desk/keys`: who may read private answers, and who may come here.
    Keys,
    /// `#/desk/paper`: sheets of paper, typed in.
    Paper,
    /// `#/desk/phone`: the phone itself.
    Phone,
    /// `#/desk/print`: what is printed before the day.
    Print,
}

impl DeskRoute {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 13] = [
        Self::Counts,
        Self::Stations,
        Self::Tickets,
        Self::Prizes,
        Self::Counters,
        Self::Cases,
        Self::Wall,
        Self::Report,
        Self::Paper,
        Self::Data,
        Self::Keys,
        Self::Phone,
        Self::Print,
    ];

    /// The route of the part after `#`.
    pub fn parse(hash: &str) -> Self {
        let page = hash.strip_prefix("/desk/").unwrap_or_default();
        match page.split('/').next() {
            Some("stations") => Self::Stations,
            Some("tickets") => Self::Tickets,
            Some("prizes") => Self::Prizes,
            Some("counters") => Self::Counters,
            Some("cases") => Self::Cases,
            Some("wall") => Self::Wall,
            Some("report") => Self::Report,
            Some("data") => Self::Data,
            Some("keys") => Self::Keys,
            Some("paper") => Self::Paper,
            Some("phone") => Self::Phone,
            Some("print") => Self::Print,
            _ => Self::Counts,
        }
    }

    /// The part from `#` on.
    pub fn address(self) -> &'static str {
        match self {
            Self::Counts => "#/desk",
            Self::Stations => "#/desk/stations",
            Self::Tickets => "#/desk/tickets",
            Self::Prizes => "#/desk/prizes",
            Self::Counters => "#/desk/counters",
            Self::Cases => "#/desk/cases",
            Self::Wall => "#/desk/wall",
            Self::Report => "#/desk/report",
            Self::Data => "#/desk/data",
            Self::Keys => "#/desk/keys",
            Self::Paper => "#/desk/paper",
            Self::Phone => "#/desk/phone",
            Self::Print => "#/desk/print",
        }
    }

    /// What the navigation calls it.
    pub fn name(self, texts: &DeskTexts) -> &'static str {
        match self {
            Self::Counts => texts.pages.counts,
            Self::Stations => texts.pages.stations,
            Self::Tickets => texts.pages.tickets,
            Self::Prizes => texts.pages.prizes,
            Self::Counters => texts.pages.counters,
            Self::Cases => texts.pages.cases,
            Self::Wall => texts.pages.wall,
            Self::Report => texts.pages.report,
            Self::Data => texts.pages.data,
            Self::Keys => texts.pages.keys,
            Self::Paper => texts.pages.paper,
            Self::Phone => texts.pages.phone,
            Self::Print => texts.pages.print,
        }
    }
}
