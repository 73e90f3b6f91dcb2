//! English.

use super::ReportTexts;

pub(super) static REPORT: ReportTexts = ReportTexts {
    title: "Event summary",
    hint: "Drafts the summary that is handed in, with every number as it was counted. Change the words before you save it; what stands in [ ] is for you to fill in.",
    draft: "Draft it",
    anew: "Draft it anew",
    docx: "Save as DOCX",
    print: "Print",
    edit: "Words of the report; tap to change them",
    picture_failed: "This browser could not draw a chart. It is in the file by its title alone.",
    as_svg: |chart| format!("Save as SVG: {chart}"),
    as_png: |chart| format!("Save as PNG: {chart}"),
    wall_title: "Pledge wall",
    wall_hint: "Shows what people agreed to have shown, and nothing else. It grows by itself.",
    wall_count: |count| format!("{count} on the wall"),
    nothing_yet: "Nothing is on the wall yet.",
    full_screen: "Full screen",
    back: "Leave full screen",
    no_wall: "This event has no pack for a wall.",
};
