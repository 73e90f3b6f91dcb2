//! Pictures that the browser draws: an SVG document as a PNG file.

use base64ct::{Base64, Encoding};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// How many pixels of the file a pixel of the document gets: sharp on paper.
const SCALE: f64 = 2.0;

/// Phones draw nothing that is wider or higher than this.
const LARGEST: f64 = 8192.0;

/// A PNG file.
#[derive(Clone, Debug)]
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its width, in pixels.
    pub width: u32,
    /// Its height, in pixels.
    pub height: u32,
}

/// Draws the picture of this size at an address; none where the browser cannot.
pub async fn png(address: &str, (width, height): (f64, f64)) -> Option<Png> {
    let document = web_sys::window()?.document()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let scale = SCALE.min(LARGEST / width).min(LARGEST / height);
    let (wide, high) = ((width * scale) as u32, (height * scale) as u32);
    canvas.set_width(wide);
    canvas.set_height(high);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (to_width, to_height) = (f64::from(wide), f64::from(high));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, to_width, to_height).ok()?;
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    let bytes = Base64::decode_vec(address.strip_prefix("data:image/png;base64,")?).ok()?;
    Some(Png { bytes, width: wide, height: high })
}
