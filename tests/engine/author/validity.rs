//! Packs that say what may not be so any more: which day they are warned of.

use fairstall::author::{Project, SourceFile, compile};
use fairstall::engine::day::Day;

/// A quiz of one question that was checked and holds until these days.
fn quiz(id: &str, checked_on: &str, valid_until: &str) -> SourceFile {
    let text = format!(
        "format = 1\nid = \"{id}\"\nversion = 1\nkind = \"quiz\"\n\
         title = {{ zh-Hans = \"测验\", en = \"Quiz\" }}\n\
         checked_on = \"{checked_on}\"\nvalid_until = \"{valid_until}\"\n\
         [[question]]\nid = \"q\"\nkind = \"yes_no\"\nanswer = true\n\
         label = {{ zh-Hans = \"是吗？\", en = \"Is it?\" }}\nexplanation = {{ zh-Hans = \"是。\", en = \"Yes.\" }}\n"
    );
    SourceFile::new(format!("{id}.toml"), text)
}

/// An event on this day that runs these packs, one after the other.
fn event(date: &str, packs: &[&str]) -> SourceFile {
    let head = format!(
        "format = 1\nid = \"day\"\ndate = \"{date}\"\nlanguages = [\"en\"]\n\
         title = {{ zh-Hans = \"活动\", en = \"Day\" }}\n"
    );
    let activities = packs
        .iter()
        .enumerate()
        .map(|(number, pack)| format!("[[activity]]\nid = \"a{number}\"\npack = \"{pack}\"\n"));
    SourceFile::new("event.toml", head + &activities.collect::<String>())
}

fn told(project: &Project) -> Vec<String> {
    assert_eq!(project.errors(), 0, "warnings stop nothing: {:?}", project.diagnostics);
    project.diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn a_pack_is_warned_of_from_the_day_after_its_last() {
    let on = |day: &str| {
        let mut project = compile(&[quiz("law", "2026-11-21", "2027-03-31")]);
        project.warn_on(Day::parse(day).expect("a day"));
        told(&project)
    };
    assert_eq!(on("2027-03-31"), [""; 0], "its last day");
    assert_eq!(
        on("2027-04-01"),
        ["warning: `law` is valid until 2027-03-31 only, and not on 2027-04-01\n  --> law.toml:7\n  \
          hint: check again what it says, the law above all; then set `checked_on` and a later `valid_until`"]
    );
}

#[test]
fn a_pack_of_several_files_is_warned_of_where_its_day_is_written() {
    let whole = quiz("law", "2026-11-21", "2027-03-31");
    let (head, questions) = whole.text.split_once("[[question]]").expect("a question");
    let more = vec![SourceFile::new("law/a.toml", format!("[[question]]{questions}"))];
    let mut project = compile(&[SourceFile { more, ..SourceFile::new("law/pack.toml", head) }]);
    project.warn_on(Day::parse("2028-01-01").expect("a day"));
    assert!(told(&project).concat().contains("--> law/pack.toml:7\n"), "{:?}", project.diagnostics);
}

#[test]
fn what_holds_for_ever_is_never_warned_of() {
    let survey = "format = 1\nid = \"s\"\nversion = 1\nkind = \"survey\"\ntitle = { zh-Hans = \"题\", en = \"S\" }\n\
                  [[question]]\nid = \"q\"\nkind = \"text\"\nlabel = { zh-Hans = \"题\", en = \"Q\" }\n";
    let mut project = compile(&[SourceFile::new("s.toml", survey)]);
    project.warn_on(Day::parse("9999-12-31").expect("a day"));
    assert_eq!(told(&project), [""; 0]);
}

#[test]
fn a_pack_that_is_past_its_day_at_the_event_is_warned_of_long_before() {
    let packs = [quiz("law", "2026-11-21", "2027-03-14"), quiz("unused", "2026-11-21", "2027-01-01")];
    let on = |date: &str| {
        let mut files = packs.to_vec();
        files.push(event(date, &["law", "law"]));
        told(&compile(&files))
    };
    assert_eq!(on("2027-03-14"), [""; 0], "its last day");
    assert_eq!(
        on("2027-03-15"),
        ["warning: `law` is valid until 2027-03-14 only, and not on 2027-03-15, the day of the event\n  \
          --> law.toml:7\n  \
          hint: check again what it says, the law above all; then set `checked_on` and a later `valid_until`"],
        "once, however many activities run it, and not what none runs"
    );
}

#[test]
fn a_pack_cannot_end_before_it_was_checked() {
    assert_eq!(told(&compile(&[quiz("law", "2027-03-31", "2027-03-31")])), [""; 0], "checked for one day");
    assert_eq!(
        told(&compile(&[quiz("law", "2027-03-31", "2027-03-30")])),
        ["warning: `valid_until` is before `checked_on`, 2027-03-31\n  --> law.toml:7\n  \
          hint: one of the two is mistaken: what was checked on a day holds on it at least"]
    );
}
