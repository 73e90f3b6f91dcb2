//! `make screens`: every screen as a picture, at four widths, in three
//! languages, light and dark, for people to look at.

use std::path::{Path, PathBuf};
use std::{env, fs};

use base64ct::{Base64, Encoding};
use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::support::phone::{Appearance, Phone};
use crate::support::stall::{EVENT_DAY, Stall};
use crate::tour::{self, Look};

/// A small phone, a phone, a tablet and a laptop.
const WIDTHS: [u32; 4] = [320, 390, 768, 1280];

/// Longer pages are cut off.
const LONGEST: f64 = 6_000.0;

/// Where pictures go; nowhere, where nobody asked for them.
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(env::var_os("FAIRSTALL_SCREENS_DIR")?);
    fs::create_dir_all(&folder).expect("a folder for pictures");
    Some(folder)
}

/// A picture of the whole page.
async fn picture(phone: &Phone, path: &Path, width: u32) {
    let script = "return [document.documentElement.scrollHeight, innerHeight]";
    let heights = phone.run(script, vec![]).await.expect("the page has a height");
    let height = |place: usize| heights[place].as_f64().unwrap_or_default();
    let height = height(0).max(height(1)).min(LONGEST);
    let clip = json!({"x": 0, "y": 0, "width": width, "height": height, "scale": 1});
    let asked = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
    let taken = phone.devtools("Page.captureScreenshot", asked).await;
    let bytes = taken["data"].as_str().and_then(|text| Base64::decode_vec(text).ok()).expect("a picture");
    fs::write(path, bytes).expect("a picture is written");
}

/// How light the page's ground is, from 0 to 255.
const GROUND: &str = "
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
";

/// Looks at every screen at every width, light and dark: it is as its owner likes
/// it, and a picture of it is kept where somebody wants pictures.
struct Photographer {
    folder: Option<PathBuf>,
}

impl Look for Photographer {
    async fn at(&mut self, phone: &Phone, screen: &str) {
        for width in WIDTHS {
            for dark in [false, true] {
                phone.appear(Appearance { width, dark, text: 100 }).await;
                phone.is_still().await;
                let ground = phone.run(GROUND, vec![]).await.expect("the page has a ground").as_f64();
                assert_eq!(ground.is_some_and(|ground| ground < 128.0), dark, "{screen}: {ground:?}");
                if let Some(folder) = &self.folder {
                    let scheme = if dark { "dark" } else { "light" };
                    let name = format!("{screen}-{}-{width}-{scheme}.png", phone.lang());
                    picture(phone, &folder.join(name), width).await;
                }
            }
        }
        phone.appear(Appearance { width: 390, dark: false, text: 100 }).await;
    }
}

#[test]
fn every_screen_is_light_or_dark_as_its_owner_likes() {
    let folder = folder();
    if folder.is_none() {
        return Stall::new().visit(async |phone| {
            tour::participant(phone, &mut Photographer { folder }).await;
        });
    }
    let site = tour::site();
    for lang in Lang::ALL {
        let mut photographer = Photographer { folder: folder.clone() };
        Stall::new().with_site(&site).on(EVENT_DAY).speaking(lang).visit(async |phone| {
            tour::everything(phone, &mut photographer).await;
        });
    }
}
