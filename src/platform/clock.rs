//! The phone's clock.

use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::engine::moment::Moment;

/// Now, to the second, on the phone's calendar with its offset from UTC.
pub fn now() -> Moment {
    let date = js_sys::Date::new_0();
    // JavaScript counts minutes from local time to UTC.
    let offset = -(date.get_timezone_offset() as i32);
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
    Moment::new(format!(
        "{}T{:02}:{:02}:{:02}{sign}{hours:02}:{minutes:02}",
        day(&date),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
    ))
}

/// Today on the phone's calendar, `YYYY-MM-DD`.
pub fn today() -> String {
    day(&js_sys::Date::new_0())
}

/// Now, in milliseconds since 1970.
pub fn millis() -> f64 {
    js_sys::Date::now()
}

/// Calls back once, after so many milliseconds; not at all where the page has
/// no window any more.
pub fn after(millis: i32, callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let function = Closure::once_into_js(callback);
    // A browser that sets no timer has no page to tell.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(function.unchecked_ref(), millis);
}

/// Lets so many milliseconds pass; the browser draws meanwhile.
pub async fn pause(millis: i32) {
    let passed = Promise::new(&mut |resolve, _| {
        after(millis, move || {
            // Settling a promise cannot throw.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    // It is never rejected.
    let _ = JsFuture::from(passed).await;
}

fn day(date: &js_sys::Date) -> String {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}
