//! The pledge wall: for a projector, and saved as a picture. It shows what
//! people agreed to have shown, so that nobody has to unlock anything for it.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::{Desk, use_desk};
use crate::engine::id::{PackHash, PackId};
use crate::engine::pack::Pack;
use crate::engine::question::{VIEW_BOX, read_strokes};
use crate::engine::record::Record;
use crate::engine::record_ref::RecordRef;
use crate::engine::wall::{Pledge, is_walls, pledge};
use crate::office::wall::{WIDTH, svg};
use crate::platform::page;
use crate::texts::ReportTexts;
use crate::ui::components::{Notice, Tone};

/// What is shown full screen.
const WALL: &str = ".wall";

/// The page.
#[component]
pub fn WallPage() -> impl IntoView {
    let desk = use_desk();
    let texts = move || ReportTexts::of(desk.lang.get());
    let pledges = RwSignal::new(Vec::<Pledge>::new());
    // Whenever something new was read, and in another language.
    let read = Memo::new(move |_| desk.book.with(|book| (book.stored, book.edition)));
    Effect::new(move |_| {
        read.track();
        spawn_local(async move {
            // A reading that fails is on the screen by then.
            if let Some(all) = desk.pledges().await {
                pledges.set(all);
            }
        });
    });
    let has_wall = Memo::new(move |_| desk.book.read().packs.newest().any(is_walls));
    let title = move || desk.event().title.get(desk.lang.get()).to_owned();
    let save = move |as_png| {
        let (drawn, height) = svg(&untrack(title), &pledges.read_untracked());
        desk.save_picture("pledge-wall", drawn, (WIDTH, height), as_png);
    };
    let cards = move || {
        pledges.with(|all| {
            all.iter().rev().map(|pledge| view! { <Card pledge=pledge.clone() /> }).collect_view()
        })
    };
    let empty = move || pledges.read().is_empty();
    let refused = move || {
        let fault = desk.export_fault.get();
        fault.map(|_| view! { <Notice tone=Tone::Fault>{desk.texts().download_refused}</Notice> })
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().wall_title}</h2>
            <p>{move || if has_wall.get() { texts().wall_hint } else { texts().no_wall }}</p>
            <p role="status">{move || (texts().wall_count)(pledges.read().len())}</p>
            {refused}
            <div class="actions">
                <button type="button" class="primary" on:click=move |_| page::full_screen(WALL)>
                    {move || texts().full_screen}
                </button>
                <button type="button" disabled=empty on:click=move |_| save(false)>"SVG"</button>
                <button type="button" disabled=empty on:click=move |_| save(true)>"PNG"</button>
            </div>
        </section>
        <div class="wall" tabindex="0" role="region" aria-label=move || texts().wall_title>
            <h2 class="wall-title">{title}</h2>
            <ul>{cards}</ul>
            {move || empty().then(|| view! { <p class="nothing-yet">{texts().nothing_yet}</p> })}
        </div>
    }
}

/// One pledge.
#[component]
fn Card(
    /// The pledge.
    pledge: Pledge,
) -> impl IntoView {
    let lines = pledge.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let name = (!pledge.name.is_empty()).then(|| view! { <p class="wall-name">{pledge.name}</p> });
    let signature = pledge.signature.filter(|path| read_strokes(path).is_some());
    let signature = signature.map(|path| {
        view! { <svg class="wall-signature" viewBox=VIEW_BOX aria-hidden="true"><path d=path /></svg> }
    });
    view! { <li>{lines} {name} {signature}</li> }
}

impl Desk {
    /// Everything that may be shown, in the order in which it was begun; none
    /// where the journal cannot be read.
    async fn pledges(self) -> Option<Vec<Pledge>> {
        let packs: RefCell<HashMap<(PackId, PackHash), Option<Pack>>> = RefCell::default();
        let look = |all: &mut Vec<(String, Pledge)>, record: &RecordRef<'_>| {
            let key = (PackId::new(record.pack()), PackHash::new(record.pack_hash()));
            let mut packs = packs.borrow_mut();
            let pack = packs.entry(key.clone()).or_insert_with(|| {
                self.book.with_untracked(|book| {
                    book.packs.version_of(&key.0, &key.1).filter(|pack| is_walls(pack)).cloned()
                })
            });
            if let Some(pack) = pack
                && let Record::Response(response) = record.clone().into_record()
                && let Some(shown) = pledge(pack, &response)
            {
                all.push((record.started().to_owned(), shown));
            }
        };
        let mut all = self.look_through(Vec::new, look).await.ok()?;
        all.sort_by(|one, other| one.0.cmp(&other.0));
        Some(all.into_iter().map(|(_, pledge)| pledge).collect())
    }
}
