//! `event.json`, which organisers edit by hand.

use fairstall::engine::event::Event;
use fairstall::engine::json::to_string;
use fairstall::engine::lang::Lang;
use fairstall::engine::session::draw;

use crate::fixtures::{PACKS, PROJECT, text};

pub fn run(bytes: &[u8]) {
    let Some(event) = text(bytes).and_then(|text| Event::from_json(text).ok()) else { return };
    assert_eq!(Event::from_json(&to_string(&event)).as_ref(), Ok(&event), "{}", to_string(&event));
    for activity in &event.activities {
        assert!(event.packs.get(&activity.pack).is_some(), "an activity has its pack");
        for lang in Lang::ALL {
            event.hand(&activity.id, lang, u64::MAX);
            activity.title.get(lang);
        }
        for pack in PACKS.iter().take(3) {
            let drawn = draw(pack, &activity.draw, &[], 1);
            draw(pack, &activity.draw, &drawn.used, 2);
        }
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let event = PROJECT.event.as_ref().expect("the stall has an event");
    let mut seeds = vec![to_string(event).into_bytes()];
    seeds.push(
        r#"{"format":1,"id":"day","title":{"en":"Day"},"languages":["en"],"stations":[{"id":"a","label":{}}],
        "activities":[{"id":"quiz","pack":"here","title":{},"draw":[{"topic":"t","difficulty":2,"count":1},{"count":3}],
        "feedback":"end","seconds":60,"hands":{"draw":3,"count":16,"hash":"0f"}}],
        "packs":{"here":{"version":1,"hash":"00","files":{"en":"packs/here.json"}}},"card":true}"#
            .into(),
    );
    seeds
}
