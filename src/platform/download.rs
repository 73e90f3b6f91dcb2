//! Files for the person at the phone.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser would not take the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadRefused;

/// A file that is being made: what is written to it is handed to the browser
/// in parts, which may put them on the disk. Copies write to the same file.
#[derive(Clone, Debug, Default)]
pub struct File(Rc<RefCell<Parts>>);

#[derive(Debug, Default)]
struct Parts {
    handed: Array,
    /// What is not handed over yet.
    pending: Vec<u8>,
}

/// From this length on, a part is handed over.
const PART: usize = 1 << 20;

impl File {
    /// Offers the file as a download.
    pub fn save(self, name: &str, media_type: &str) -> Result<(), DownloadRefused> {
        let mut parts = self.0.borrow_mut();
        parts.hand_over().and_then(|()| offer(name, media_type, &parts.handed)).ok_or(DownloadRefused)
    }

    /// Everything that was written, as text.
    pub async fn text(self) -> Result<String, DownloadRefused> {
        let whole = {
            let mut parts = self.0.borrow_mut();
            parts.hand_over().and_then(|()| Blob::new_with_blob_sequence(&parts.handed).ok())
        };
        let text = JsFuture::from(whole.ok_or(DownloadRefused)?.text()).await;
        text.ok().and_then(|text| text.as_string()).ok_or(DownloadRefused)
    }

    /// Puts bytes in front of everything that was written so far.
    pub fn begin_with(&mut self, bytes: &[u8]) -> io::Result<()> {
        let begun = part(bytes).ok_or(io::ErrorKind::OutOfMemory)?;
        self.0.borrow_mut().handed.unshift(&begun);
        Ok(())
    }
}

/// Offers these bytes as a download.
pub fn bytes(bytes: &[u8], name: &str, media_type: &str) -> Result<(), DownloadRefused> {
    let parts = part(bytes).map(|part| Array::of1(&part));
    parts.and_then(|parts| offer(name, media_type, &parts)).ok_or(DownloadRefused)
}

impl io::Write for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut parts = self.0.borrow_mut();
        parts.pending.extend_from_slice(bytes);
        if parts.pending.len() >= PART {
            parts.hand_over().ok_or(io::ErrorKind::OutOfMemory)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Parts {
    fn hand_over(&mut self) -> Option<()> {
        let part = part(&self.pending)?;
        self.handed.push(&part);
        self.pending.clear();
        Some(())
    }
}

fn part(bytes: &[u8]) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()
}

fn offer(name: &str, media_type: &str, parts: &Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_blob_sequence_and_options(parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    // Firefox clicks only what is in the page.
    document.body()?.append_child(&anchor).ok()?;
    anchor.click();
    anchor.remove();
    // The address is left alive: revoking it now would end a slow download.
    Some(())
}
