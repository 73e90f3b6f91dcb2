//! Files that somebody has picked, read a slice at a time.

use js_sys::{Array, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// A file that was picked.
#[derive(Clone, Debug)]
pub struct Picked(File);

/// The file could not be read: it is gone, or was changed meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// How much is read at once.
const SLICE: f64 = 1_048_576.0;

impl Picked {
    /// What was picked in this field, which is empty again.
    pub fn all_in(field: &HtmlInputElement) -> Vec<Self> {
        let picked = field.files().into_iter();
        let files = picked.flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
        let files = files.map(Self).collect();
        // The same file can be picked again then.
        field.set_value("");
        files
    }

    /// What was pasted, as a file of this name; none where the browser makes
    /// none.
    pub fn pasted(text: &str, name: &str) -> Option<Self> {
        File::new_with_str_sequence(&Array::of1(&text.into()), name).ok().map(Self)
    }

    /// The file's name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How long it is, in bytes.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// The slice from this byte on; nothing at the end.
    pub async fn slice(&self, from: f64) -> Result<Vec<u8>, Unreadable> {
        let slice = self.0.slice_with_f64_and_f64(from, from + SLICE).map_err(|_| Unreadable)?;
        let bytes = JsFuture::from(slice.array_buffer()).await.map_err(|_| Unreadable)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}
