//! The `participant` binary's entry point; everything is in `ui`.

#[cfg(target_arch = "wasm32")]
fn main() {
    fairstall::ui::participant::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: build it with `make build`.");
}
