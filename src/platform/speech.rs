//! Reading aloud, by voices of the phone itself: others send the words to
//! somebody's server, past every policy of the page.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = SpeechSynthesisUtterance)]
    type Utterance;

    #[wasm_bindgen(constructor, catch, js_class = "SpeechSynthesisUtterance")]
    fn new(text: &str) -> Result<Utterance, JsValue>;
}

/// Reads words aloud in a language. Nothing happens where the phone has no
/// voice of its own for it.
pub fn say(words: &str, lang: &str) {
    // Whoever cannot hear it sees the number.
    let _ = try_to_say(words, lang);
}

/// Whether the phone has a voice of its own for a language. Browsers may know
/// their voices only some time after they were first asked.
pub fn has_voice(lang: &str) -> bool {
    synthesis().and_then(|synthesis| voice(&synthesis, lang)).is_ok_and(|voice| voice.is_some())
}

/// Stops whatever is being read.
pub fn hush() {
    // Where there is no voice, nothing is read.
    let _ = synthesis().and_then(|synthesis| call(&synthesis, "cancel", &Array::new()));
}

/// Whether something is being read.
pub fn is_speaking() -> bool {
    synthesis().and_then(|synthesis| Reflect::get(&synthesis, &"speaking".into())).is_ok_and(|is| is == true)
}

fn try_to_say(words: &str, lang: &str) -> Result<(), JsValue> {
    let synthesis = synthesis()?;
    let Some(voice) = voice(&synthesis, lang)? else { return Ok(()) };
    let utterance = Utterance::new(words)?;
    Reflect::set(&utterance, &"voice".into(), &voice)?;
    Reflect::set(&utterance, &"lang".into(), &lang.into())?;
    call(&synthesis, "cancel", &Array::new())?;
    call(&synthesis, "speak", &Array::of1(&utterance)).map(drop)
}

fn synthesis() -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let synthesis = Reflect::get(&window, &"speechSynthesis".into())?;
    if synthesis.is_undefined() { Err(JsValue::NULL) } else { Ok(synthesis) }
}

/// The first voice of the phone itself whose language begins alike.
fn voice(synthesis: &JsValue, lang: &str) -> Result<Option<JsValue>, JsValue> {
    let voices = Array::from(&call(synthesis, "getVoices", &Array::new())?);
    let spoken = lang.split('-').next().unwrap_or(lang);
    let fits = |voice: &JsValue| {
        let is_local = Reflect::get(voice, &"localService".into()).is_ok_and(|local| local == true);
        let of = Reflect::get(voice, &"lang".into()).ok().and_then(|lang| lang.as_string());
        is_local && of.is_some_and(|of| of.to_ascii_lowercase().starts_with(spoken))
    };
    Ok(voices.iter().find(fits))
}

fn call(object: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into::<Function>()?.apply(object, arguments)
}
