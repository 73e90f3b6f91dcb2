//! The `participant` binary's entry point, and what it loads on demand; the
//! rest is in `ui`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use fairstall::ui::participant::{OnDemandFile, start};

    start(OnDemandFile { load: later::load, draw: later::draw });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: build it with `make build`.");
}

/// Split off by `scripts/bin/wasm-bindgen` into `split_later.wasm`, with
/// everything that only this uses.
#[cfg(target_arch = "wasm32")]
mod later {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use fairstall::ui::participant::{Loading, OnDemand};
    use leptos::prelude::AnyView;
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(later, fallible, preload(load_file), wasm_split_path = leptos::wasm_split)]
    fn split_draw(part: OnDemand) -> Result<AnyView, SplitLoaderError> {
        Ok(part.draw())
    }

    pub fn load() -> Loading {
        Box::pin(async { load_file().await.is_ok() })
    }

    pub fn draw(part: OnDemand) -> Option<AnyView> {
        // Once the file is there, nothing is waited for.
        match pin!(split_draw(part)).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(view) => view.ok(),
            Poll::Pending => None,
        }
    }
}
