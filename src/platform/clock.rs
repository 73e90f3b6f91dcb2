//! The phone's clock.

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

fn day(date: &js_sys::Date) -> String {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}
