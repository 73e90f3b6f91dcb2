//! The way from one page of the desk to another.

use leptos::prelude::*;

use crate::platform::page;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::route::DeskRoute;

/// A link to every page.
#[component]
pub fn Navigation() -> impl IntoView {
    let desk = use_desk();
    let link = move |route: DeskRoute| {
        let here = move || (desk.route.get() == route).then_some("page");
        view! {
            <li>
                <a href=route.address() aria-current=here>{move || route.name(desk.texts())}</a>
            </li>
        }
    };
    // On a phone the pages are more than fit beside each other.
    Effect::new(move |_| {
        desk.route.track();
        desk.lang.track();
        page::centre(".desk-nav ul", ".desk-nav [aria-current]");
    });
    view! {
        <nav class="desk-nav" aria-label=move || desk.texts().pages.label>
            <ul>{DeskRoute::ALL.map(link).into_iter().collect_view()}</ul>
        </nav>
    }
}
