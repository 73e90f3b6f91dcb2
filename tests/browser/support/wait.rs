//! Waiting for what is about to happen; nothing here sleeps for its own sake.

use std::time::{Duration, Instant};

use fantoccini::error::CmdError;

/// How long anything may take; generous, as other stories run beside this one.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How long to pause between two looks.
const PAUSE: Duration = Duration::from_millis(20);

/// Looks again and again until there is something to see. None where there
/// still was nothing in the end. A look that fails is a look at a page that was
/// just changing.
pub async fn wait_for<T>(mut look: impl AsyncFnMut() -> Result<Option<T>, CmdError>) -> Option<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Ok(Some(seen)) = look().await {
            return Some(seen);
        }
        if Instant::now() > deadline {
            return None;
        }
        tokio::time::sleep(PAUSE).await;
    }
}
