//! What the app's signals hold.

use crate::engine::id::ActivityId;
use crate::engine::session::{Draft, Refusals};
use crate::platform::journal::StorageError;
use crate::ui::problem::Problem;

/// What is on the screen.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The activities.
    Start,
    /// Something is being fetched.
    Opening,
    /// A draft waits: go on, or start anew.
    Resume(Box<Draft>),
    /// A run; it is in the app's `session`.
    Run,
    /// The thank-you; the finished run is in the app's `session`.
    Thanks,
    /// Something went wrong.
    Problem(Problem),
}

/// How the run stands, besides the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// Why answers on the screen were refused.
    pub violations: Refusals,
    /// How many seconds are left for the question on the screen, where it has
    /// a time limit.
    pub left: Option<u32>,
    /// How many seconds are left until this phone goes back to the start, where
    /// it is about to.
    pub leaving: Option<u32>,
    /// Whether what is on the screen is on the disk.
    pub saving: Saving,
}

/// What people have to be told besides what is on the screen.
#[derive(Clone, Debug, Default)]
pub struct News {
    /// Activities with a draft.
    pub unfinished: Vec<ActivityId>,
    /// Something went wrong on the way.
    pub problem: Option<Problem>,
    /// Records that were here and are not any more: (now, before).
    pub emptied: Option<(usize, usize)>,
}

/// The state of the last save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is under way and nothing failed.
    #[default]
    Idle,
    /// The finished response is being written.
    Finishing,
    /// The finished response is on the disk.
    Finished,
    /// The last save failed.
    Failed(StorageError),
}
