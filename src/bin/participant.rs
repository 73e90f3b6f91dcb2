//! The `participant` binary's entry point, and what it loads on demand; the
//! rest is in `ui`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use fairstall::ui::participant::{RareControls, start};

    start(RareControls { load: rare::load, control: rare::control });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: build it with `make build`.");
}

/// Split off by `scripts/bin/wasm-bindgen` into `split_rare.wasm`, with
/// everything that only this uses.
#[cfg(target_arch = "wasm32")]
mod rare {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use fairstall::ui::participant::{Asked, Loading, rare_control};
    use leptos::prelude::AnyView;
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(rare, fallible, preload(load_file), wasm_split_path = leptos::wasm_split)]
    fn split_control(asked: Asked) -> Result<AnyView, SplitLoaderError> {
        Ok(rare_control(asked))
    }

    pub fn load() -> Loading {
        Box::pin(async { load_file().await.is_ok() })
    }

    pub fn control(asked: Asked) -> Option<AnyView> {
        // Once the file is there, nothing is waited for.
        match pin!(split_control(asked)).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(view) => view.ok(),
            Poll::Pending => None,
        }
    }
}
