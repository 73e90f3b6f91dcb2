//! Sources that are wrong: `tests/packs/invalid/`, each beside the diagnostics
//! that it gives. `UPDATE_EXPECTED=1` writes these anew; read the difference.

use std::fs;

use fairstall::author::{PICTURES, Project, Severity, SourceFile, compile, compile_with};

use crate::support::files::{path, pictures, source, sources};

const FOLDER: &str = "tests/packs/invalid";

/// Compiles a fixture; an event runs the packs of `tests/packs/valid`.
fn compiled(name: &str) -> Project {
    let here = format!("{FOLDER}/{name}");
    let mut files: Vec<SourceFile> = if path(&here).join("pack.toml").is_file() {
        vec![source(&here)]
    } else if path(&here).is_dir() {
        sources(&here).iter().map(|file| source(file)).collect()
    } else {
        vec![source(&format!("{here}.toml"))]
    };
    if name.ends_with(".event") {
        files.extend(sources("tests/packs/valid").iter().map(|file| source(file)));
        return compile_with(&files, &pictures("tests/packs/valid"));
    }
    compile_with(&files, &pictures(FOLDER))
}

/// The fixture gives exactly the diagnostics in the file beside it.
#[track_caller]
fn check(name: &str) {
    let project = compiled(name);
    let told: String = project.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n\n")).collect();
    let expected = path(&format!("{FOLDER}/{name}.expected"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&expected, &told).expect("the expected text is written");
    }
    let expected = fs::read_to_string(&expected).unwrap_or_default();
    assert!(
        told == expected,
        "{name}: the diagnostics changed; UPDATE_EXPECTED=1 takes them over.\n--- expected\n{expected}--- told\n{told}"
    );
    assert!(project.errors() > 0, "{name} must not be built");
    for diagnostic in &project.diagnostics {
        assert!(!diagnostic.hint.is_empty(), "what to do about {diagnostic}");
        assert!(diagnostic.line > 0, "where is {diagnostic}");
    }
}

/// One test a fixture, so that all that changed is shown at once.
macro_rules! fixtures {
    ($($test:ident: $name:literal,)*) => {
        $(
            #[test]
            fn $test() {
                check($name);
            }
        )*

        #[test]
        fn every_fixture_is_checked() {
            let mut checked = vec![$($name.to_owned()),*];
            let mut found: Vec<String> = fs::read_dir(path(FOLDER))
                .expect("the fixtures")
                .map(|entry| entry.expect("a fixture").file_name().into_string().expect("UTF-8"))
                .filter(|name| !name.ends_with(".expected") && name != PICTURES)
                .map(|name| name.strip_suffix(".toml").unwrap_or(&name).to_owned())
                .collect();
            checked.sort();
            found.sort();
            assert_eq!(checked, found);
        }
    };
}

fixtures! {
    mistakes_in_toml_itself: "syntax",
    unknown_keys_and_wrong_types: "shapes",
    an_empty_file: "empty",
    missing_keys: "missing",
    bad_and_taken_ids: "ids",
    bad_conditions: "conditions",
    expressions_that_cannot_be_meant: "logic",
    parts_that_do_not_go_together_in_a_survey: "survey",
    a_register_that_judges_and_states_law_beside_the_point: "register",
    a_quiz_that_cannot_be_marked: "quiz",
    kinds_that_are_not_whole: "kinds",
    marks_that_do_not_add_up: "marks",
    right_values_that_do_not_fit_their_questions: "answers",
    right_values_in_a_survey: "answers-survey",
    a_day_of_right_values_that_are_not_there: "answers-none",
    pictures_that_cannot_be_shown: "pictured",
    groups_and_limits: "flow",
    a_quiz_that_repeats: "repeated-quiz",
    one_answer_of_what_repeats_named_from_outside: "repeated",
    citations_and_days: "law",
    texts_without_a_language: "languages",
    a_newer_format: "newer",
    what_phones_could_not_read: "phone",
    an_event_with_everything_wrong: "everything.event",
    an_event_without_anything: "bare.event",
    a_run_of_more_than_ninety_seconds: "too-long.event",
    pools_that_a_pack_cannot_fill: "pools.event",
    two_packs_and_two_events_of_one_name: "twice",
    subjects_that_cannot_be_judged: "subject",
    a_pack_of_several_files: "in-files",
    a_rights_card_with_everything_wrong: "broken.rights-card",
}

#[test]
fn a_diagnostic_says_where_in_which_question_and_what_to_do() {
    let project = compiled("quiz");
    let found = project.diagnostics.iter().find(|diagnostic| diagnostic.message.contains("exactly one"));
    let found = found.expect("a question without a right choice");
    assert_eq!((found.file.as_str(), found.line, found.severity), ("quiz.toml", 17, Severity::Error));
    assert_eq!(found.question.as_deref(), Some("none-right"));
    assert_eq!(
        found.to_string(),
        "error: not exactly one right choice\n  --> quiz.toml:17, question `none-right`\n  \
         hint: mark one choice with right = true, or let several be taken"
    );
}

#[test]
fn a_warning_stops_nothing() {
    let quiz = source("tests/packs/valid/short-quiz.toml");
    let undated = quiz.text.replace("valid_until = \"2027-03-31\"\n", "");
    let project = compile(&[SourceFile { text: undated, ..quiz }]);
    let severities: Vec<Severity> =
        project.diagnostics.iter().map(|diagnostic| diagnostic.severity).collect();
    assert_eq!((severities, project.errors()), (vec![Severity::Warning], 0));
}
