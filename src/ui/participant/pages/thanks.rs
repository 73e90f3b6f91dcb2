//! The thank-you: that everything is saved. What else there is to see, and for
//! how long, is drawn on demand.

use leptos::prelude::*;

use crate::ui::components::{Shape, icon};
use crate::ui::el::el;
use crate::ui::live::live_text;
use crate::ui::participant::app::use_app;
use crate::ui::participant::on_demand::{OnDemand, on_demand};
use crate::ui::participant::route::Route;

/// The thank-you.
pub fn thanks_page() -> AnyView {
    let app = use_app();
    let to_start = el("button")
        .attr("type", "button")
        .class("primary")
        .on_click(move || app.go(&Route::Start))
        .live_text(live_text(move || app.texts().run.to_start));
    let thanks = el("h1").attr("tabindex", "-1").attr("data-focus", "");
    el("main")
        .class("page thanks")
        .child(el("div").class("seal").attr("aria-hidden", "true").child(icon(Shape::Tick)).view())
        .child(thanks.live_text(live_text(move || app.texts().run.thanks)).view())
        .child(el("p").class("saved").live_text(live_text(move || app.texts().run.saved)).view())
        .child(on_demand(OnDemand::Finished))
        .child(el("div").class("actions").child(to_start.view()).view())
        .view()
}
