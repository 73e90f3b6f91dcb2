//! The drawings that were given to a question, small.

use leptos::prelude::*;

use crate::engine::question::VIEW_BOX;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::given::Drawn;

/// How many drawings are shown at a time.
const PAGE: usize = 24;

/// The drawings of one question; nothing where there are none.
#[component]
pub fn Drawings(
    /// The question's place in the layout.
    index: usize,
) -> impl IntoView {
    let desk = use_desk();
    let limit = RwSignal::new(PAGE);
    let count = Memo::new(move |_| if desk.is_drawn(index) { desk.question_text_count(index) } else { 0 });
    let drawings = Memo::new(move |_| desk.drawings(index, limit.get()));
    let any = Memo::new(move |_| count.get() > 0);
    let small = move || {
        let name = desk.texts().charts.drawing;
        let drawings = drawings.get().into_iter().enumerate();
        let small = drawings.map(|(place, drawn)| match drawn {
            Drawn::Path(path) => view! {
                <li>
                    <svg viewBox=VIEW_BOX role="img" aria-label=name(place + 1)>
                        <path d=path />
                    </svg>
                </li>
            }
            .into_any(),
            Drawn::Typed(words) => view! { <li class="typed">{words}</li> }.into_any(),
        });
        small.collect_view()
    };
    let more = move || {
        let rest = count.get().saturating_sub(limit.get());
        (rest > 0).then(|| {
            view! {
                <button type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {(desk.texts().more)(rest.min(PAGE))}
                </button>
            }
        })
    };
    move || any.get().then(|| view! { <ul class="drawings">{small}</ul> {more} })
}
