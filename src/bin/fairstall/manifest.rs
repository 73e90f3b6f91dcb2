//! Writes the manifest with which browsers install the site as an app.

use std::fs;
use std::path::Path;

use fairstall::engine::event::Event;
use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::dist;
use crate::failure::Failure;

/// The colour of `style/tokens.css`, where the event has none.
const COLOUR: &str = "#0f6b5c";
/// What the app begins with before anything is drawn, as in `style/tokens.css`.
const GROUND: &str = "#f6f4ee";
/// What stands under the icon, where there is room for a dozen letters.
const SHORT_NAME: &str = "Fairstall";

/// Writes `manifest.webmanifest` into a finished site, and its colour into the
/// page too; an empty one is the usual one.
pub fn write(site: &Path, event: &Event, colour: &str) -> Result<(), Failure> {
    if !site.join("index.html").is_file() {
        return Ok(());
    }
    let icon = |name: &str, pixels: u32, purpose: &str| {
        let file = dist::hashed(site, name)?;
        Ok::<_, Failure>(json!({
            "src": format!("./{file}"), "sizes": format!("{pixels}x{pixels}"), "type": "image/png", "purpose": purpose,
        }))
    };
    let lang = event.languages.first().copied().unwrap_or(Lang::ZhHans);
    let colour = if colour.is_empty() { COLOUR } else { colour };
    dist::paint(site, colour)?;
    let manifest = json!({
        "id": "./",
        "name": event.title.get(lang),
        "short_name": SHORT_NAME,
        "lang": lang.tag(),
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": colour,
        "icons": [
            icon("icon-192.png", 192, "any")?,
            icon("icon-512.png", 512, "any")?,
            icon("icon-maskable.png", 512, "maskable")?,
        ],
    });
    let path = site.join("manifest.webmanifest");
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| Failure::new(error.to_string()))?;
    fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))
}
