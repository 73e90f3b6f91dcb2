//! The steps of a session in which the phone dies.
//!
//! To add one: a variant, its place in `ALL`, how long it lasts, what has to be
//! so before it, and what happens in it. What happens notes in the [`Stand`]
//! what was seen as soon as it was seen, since it may end at any `await`.

use super::visitor::{LAST, Stand};
use crate::pages::{DataPage, DeskPage, SURVEY, StartPage};
use crate::support::phone::Phone;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Somebody starts a run.
    Begin,
    /// Somebody types.
    Type,
    /// Somebody answers and goes on to the next question.
    GoOn,
    /// Somebody goes back.
    GoBack,
    /// Somebody finishes.
    Finish,
    /// Somebody is thanked: dead right behind it.
    Thanked,
    /// The desk is opened, and counts.
    ReadDesk,
    /// The desk writes its files.
    Export,
    /// A response is erased at the desk.
    Erase,
    /// The desk takes another phone's file in.
    TakeIn,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 10] = [
        Self::Begin,
        Self::Type,
        Self::GoOn,
        Self::GoBack,
        Self::Finish,
        Self::Thanked,
        Self::ReadDesk,
        Self::Export,
        Self::Erase,
        Self::TakeIn,
    ];

    /// About how long it takes, in milliseconds: it is cut within that time.
    pub fn lasts(self) -> usize {
        match self {
            Self::Thanked => 10,
            Self::Finish => 400,
            Self::Begin | Self::GoBack => 600,
            Self::Erase => 700,
            Self::Type | Self::GoOn | Self::Export | Self::TakeIn => 900,
            Self::ReadDesk => 1_200,
        }
    }

    /// Brings everything up to the step. `part` says which of several places
    /// it is to happen at.
    pub async fn comes(self, phone: &Phone, stand: &mut Stand, part: u64) {
        match self {
            Self::Begin => {
                stand.finish_any(phone).await;
                StartPage::open(phone, "?own").await;
            }
            Self::Type if part.is_multiple_of(2) => stand.go_to(phone, 0).await,
            Self::Type => stand.go_to(phone, 4).await,
            Self::GoOn => stand.go_to(phone, part as usize % LAST).await,
            Self::GoBack => stand.go_to(phone, 1 + part as usize % LAST).await,
            Self::Finish => stand.go_to(phone, LAST).await,
            Self::Thanked => {
                stand.go_to(phone, LAST).await;
                stand.finish(phone).await;
            }
            Self::ReadDesk => {}
            Self::Erase => stand.finds_somebody(phone).await,
            Self::TakeIn => {
                DataPage::open(phone).await;
            }
            Self::Export => {
                phone.forget_downloads();
                stand.at_desk(&DeskPage::open(phone).await).await;
            }
        }
    }

    /// The step itself.
    pub async fn happens(self, phone: &Phone, stand: &mut Stand) {
        match self {
            Self::Begin => {
                StartPage::on(phone).await.begin(SURVEY).await;
                stand.begins(phone).await;
            }
            Self::Type => stand.answer(phone).await,
            Self::GoOn => stand.go_on(phone).await,
            Self::GoBack => stand.go_back(phone).await,
            Self::Finish => stand.finish(phone).await,
            Self::Thanked => std::future::pending().await,
            Self::ReadDesk => stand.at_desk(&DeskPage::open(phone).await).await,
            Self::Erase => stand.organiser.erases(phone).await,
            Self::TakeIn => stand.organiser.takes_in(phone, stand.made_up).await,
            Self::Export => stand.takes_home(&DeskPage::on(phone).await.export("responses.jsonl").await),
        }
    }
}
