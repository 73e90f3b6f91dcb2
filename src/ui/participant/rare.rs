//! The way to controls that most runs do without. They lie in a WebAssembly
//! file of their own, which the app loads when a pack needs it; the
//! participant's binary says what is in it, so that the desk has none of it.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::AnyView;

use super::controls::Asked;

/// Loading that is under way: false in the end where the file could not be had.
pub type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// Seldom used controls, in a file of their own.
#[derive(Clone, Copy)]
pub struct RareControls {
    /// Loads the file; at once where it is there already.
    pub load: fn() -> Loading,
    /// A question's control; none as long as the file is not there.
    pub control: fn(Asked) -> Option<AnyView>,
}
