//! Stands in for the crate `wasm-streams`, which leptos brings along through
//! `server_fn` for uploads to a server. Nothing here uploads, but the crate's
//! classes are exported to JavaScript, so that no linker drops them: some
//! 4 KB of what every participant would download.
//!
//! The types have no values: what would need one cannot be called.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that cannot be.
pub struct ReadableStream(Infallible);

impl ReadableStream {
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!("nothing here streams")
    }

    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("nothing here streams")
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
