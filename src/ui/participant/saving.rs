//! Whether what is on the screen is on the disk.

use crate::platform::journal::StorageError;

/// The state of the last save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is under way and nothing failed.
    #[default]
    Idle,
    /// The finished response is being written.
    Finishing,
    /// The last save failed.
    Failed(StorageError),
}
