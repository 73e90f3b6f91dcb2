//! The words around the report, the wall and pictures of charts; only
//! organisers read them. What stands in the report itself is in `office`.

/// The words.
pub struct ReportTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub draft: &'static str,
    pub anew: &'static str,
    pub docx: &'static str,
    pub print: &'static str,
    pub edit: &'static str,
    pub picture_failed: &'static str,
    pub as_svg: fn(&str) -> String,
    pub as_png: fn(&str) -> String,
    pub wall_title: &'static str,
    pub wall_hint: &'static str,
    pub wall_count: fn(usize) -> String,
    pub nothing_yet: &'static str,
    pub full_screen: &'static str,
    pub back: &'static str,
    pub no_wall: &'static str,
}
