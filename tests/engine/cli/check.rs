//! `fairstall check`, and what holds for every command.

use std::fs;

use crate::support::command::fairstall;
use crate::support::files::{copy_sources, empty_folder, path};

#[test]
fn the_real_folder_is_right() {
    let ran = fairstall(["check", &path("questions").display().to_string()]).succeeds();
    assert_eq!(ran.stdout, "", "what people read goes to standard error");
    for line in [
        "pack consumer-law: 183 questions",
        "pack phone-scams: 8 questions",
        "pack register: 29 questions; write into retain_until until which day private answers are kept; put your own words in the place of 【…】 in `who`, `kept`\n",
        "activity quiz (消费维权三题): about",
    ] {
        assert!(ran.stderr.contains(line), "no {line:?} in:\n{}", ran.stderr);
    }
}

#[test]
fn a_broken_folder_prints_everything_that_is_wrong_with_every_file() {
    let folder = empty_folder("check-broken");
    copy_sources("tests/packs/invalid", &folder);
    let ran = fairstall(["check".as_ref(), folder.as_os_str()]).fails(1, " errors");
    for (file, message) in [
        ("conditions.toml:36, question `stray`", "`&` means nothing here"),
        ("ids.toml:19, question `same`", "two questions are called `same`"),
        ("in-files/c-twice.toml:3, question `first`", "two questions are called `first`"),
        ("law.toml:25, question `q`", "`第25条` is not a place in a statute"),
        ("newer.toml:2", "format 2 is newer than this program"),
        ("quiz.toml:17, question `none-right`", "not exactly one right choice"),
        ("syntax.toml:4", "extra `=`"),
        ("too-long.event.toml", "a second event"),
    ] {
        assert!(
            ran.stderr.contains(&format!("{}/{file}", folder.display())),
            "no {file} in:\n{}",
            ran.stderr
        );
        assert!(ran.stderr.contains(message), "no {message:?} in:\n{}", ran.stderr);
    }
    let errors = ran.stderr.lines().filter(|line| line.starts_with("error: ")).count();
    let hints = ran.stderr.lines().filter(|line| line.starts_with("  hint: ")).count();
    let warnings = ran.stderr.lines().filter(|line| line.starts_with("warning: ")).count();
    assert_eq!(errors + warnings, hints, "each says what to do");
    assert_eq!(
        ran.stderr.lines().last(),
        Some(format!("{errors} errors").as_str()),
        "the last line counts them"
    );
}

#[test]
fn one_file_can_be_checked_alone() {
    fairstall(["check", &path("tests/packs/valid/short-quiz.toml").display().to_string()]).succeeds();
    fairstall(["check", &path("tests/packs/invalid/newer.toml").display().to_string()])
        .fails(1, "\n1 error\n");
}

#[test]
fn a_warning_is_printed_and_stops_nothing() {
    let folder = empty_folder("check-warning");
    let quiz = fs::read_to_string(path("tests/packs/valid/short-quiz.toml")).expect("the fixture");
    fs::write(folder.join("quiz.toml"), quiz.replace("valid_until", "# valid_until")).expect("a file");
    let ran = fairstall(["check".as_ref(), folder.as_os_str()]).succeeds();
    assert!(ran.stderr.contains("warning: no `valid_until`"), "{}", ran.stderr);
}

#[test]
fn answers_are_called_examples_until_the_day_is_written_on_which_they_were_set() {
    let folder = empty_folder("check-answers");
    let file = folder.join("priced.toml");
    let quiz = fs::read_to_string(path("tests/packs/valid/priced.toml")).expect("the fixture");
    let told = |quiz: &str| {
        fs::write(&file, quiz).expect("a file");
        let ran = fairstall(["check".as_ref(), folder.as_os_str()]).succeeds();
        assert!(!ran.stderr.contains("warning"), "{}", ran.stderr);
        ran.stderr
    };
    let reminder = format!(
        "pack priced: 4 questions; the answers in [answers] ({}:11) are examples: \
         set yours, then write the day into answers_set_on\n",
        file.display()
    );
    assert_eq!(told(&quiz), reminder);
    assert_eq!(told(&quiz.replace("answers_set_on = \"\"", "")), reminder, "as where it is empty");
    assert_eq!(
        told(&quiz.replace("answers_set_on = \"\"", "answers_set_on = \"2027-03-12\"")),
        "pack priced: 4 questions\n"
    );
}

#[test]
fn a_rights_card_past_its_day_is_warned_of() {
    let card = path("questions/rights-card.toml").display().to_string();
    let warned = |day: &str| {
        let ran = fairstall(["check", &card, "--on", day]).succeeds();
        ran.stderr.contains("warning: the rights card is valid until 2027-03-31 only, and not on ")
    };
    assert!(warned("2027-04-01") && !warned("2027-03-31"));
}

#[test]
fn a_pack_past_its_day_is_warned_of_today_and_on_any_day_that_is_asked_for() {
    let folder = empty_folder("check-outdated");
    let quiz = fs::read_to_string(path("tests/packs/valid/short-quiz.toml")).expect("the fixture");
    let file = folder.join("quiz.toml");
    let write = |day: &str| {
        let text = quiz.replace("2026-11-21", "2001-03-15").replace("2027-03-31", day);
        fs::write(&file, text).expect("a file");
    };
    let warned = |more: &[&str], day: &str| {
        let folder = folder.display().to_string();
        let ran = fairstall([&["check", &folder], more].concat()).succeeds();
        let warning = format!("warning: `short-quiz` is valid until {day} only, and not on ");
        let place = format!("  --> {}:9\n  hint: check again what it says", file.display());
        assert_eq!(ran.stderr.contains(&warning), ran.stderr.contains("warning"), "{}", ran.stderr);
        assert_eq!(ran.stderr.contains(&warning), ran.stderr.contains(&place), "{}", ran.stderr);
        ran.stderr.contains(&warning)
    };
    write("2002-03-15");
    assert!(warned(&[], "2002-03-15"), "years ago");
    assert!(!warned(&["--on", "2002-03-15"], "2002-03-15"), "its last day");
    assert!(warned(&["--on", "2002-03-16"], "2002-03-15"), "the day after");
    write("9999-12-30");
    assert!(!warned(&[], "9999-12-30"), "to come");
    assert!(warned(&["--on", "9999-12-31"], "9999-12-30"), "some day");
}

#[test]
fn what_is_not_there_is_named() {
    let folder = empty_folder("check-nothing");
    let missing = folder.join("missing.toml");
    let missing = missing.display().to_string();
    fairstall(["check", &missing]).fails(1, &missing);
    let empty = folder.display().to_string();
    fairstall(["check", &empty]).fails(1, &format!("no .toml files in {empty}"));
    fs::write(folder.join("latin-1.toml"), b"title = \"\xe9\"").expect("a file");
    fairstall(["check", &empty]).fails(1, "latin-1.toml");
    fairstall(["serve", &empty]).fails(1, "no built site");
    fairstall(["build", "--questions", &missing, "--dist", &empty]).fails(1, "missing.toml");
}

#[test]
fn a_wrong_command_line_is_told_from_wrong_input() {
    for args in [
        &["frobnicate"][..],
        &["check"],
        &["check", "--loud", "x"],
        &["check", "--on", "2027-02-29", "x"],
        &["tally", "a.jsonl", "--out", "x"],
        &["tally", "--packs", "x", "--out", "x"],
        &["review"],
        &["review", "x"],
        &["review", "--out", "x"],
        &["simulate"],
        &["simulate", "--pack", "x", "-n", "many"],
        &["simulate", "--pack", "x", "--seed", "-1"],
        &["serve", "--port", "99999"],
        &[],
    ] {
        let ran = fairstall(args);
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.stderr);
        assert!(ran.stderr.contains("Usage") || ran.stderr.contains("error:"), "{args:?}: {}", ran.stderr);
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = fairstall(["--help"]).succeeds();
    for command in ["check", "build", "review", "serve", "tally", "simulate"] {
        assert!(help.stdout.contains(command), "no {command} in:\n{}", help.stdout);
        let ran = fairstall([command, "--help"]).succeeds();
        assert!(ran.stdout.contains("Usage") && ran.stderr.is_empty(), "{command}");
    }
    assert_eq!(
        fairstall(["--version"]).succeeds().stdout,
        format!("fairstall {}\n", env!("CARGO_PKG_VERSION"))
    );
}
