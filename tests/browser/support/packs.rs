//! The questions as the site has them.

use std::fs;

use fairstall::engine::event::Event;
use fairstall::engine::id::{ActivityId, PackId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{Pack, Question};

use super::site::built;

/// The built site's event.
pub fn event() -> Event {
    Event::from_json(&read("event.json")).expect("the built event can be read")
}

/// What an activity of the built site is called.
pub fn title(activity: &str, lang: Lang) -> String {
    let event = event();
    let found = event.activity(&ActivityId::new(activity));
    found.unwrap_or_else(|| panic!("the event has no activity {activity}")).title.get(lang).to_owned()
}

/// A pack of the built site in a language.
pub fn pack(id: &str, lang: Lang) -> Pack {
    let event = event();
    let files = event.packs.get(&PackId::new(id)).unwrap_or_else(|| panic!("the event has no pack {id}"));
    let file = files.files.get(&lang).unwrap_or_else(|| panic!("the pack {id} has no file in {lang}"));
    Pack::from_json(&read(file)).expect("a built pack can be read")
}

/// The pack's question of these words.
pub fn question<'p>(pack: &'p Pack, label: &str) -> &'p Question {
    let found = pack.questions.iter().find(|question| question.label == label);
    found.unwrap_or_else(|| panic!("no question of {} reads “{label}”", pack.id))
}

fn read(file: &str) -> String {
    let path = built().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
