//! Random packs: whatever `check` accepts can be walked to its end, and what
//! it refuses it says why.

use std::fmt::Write as _;
use std::sync::Arc;

use fairstall::author::{SourceFile, compile};
use fairstall::engine::event::Feedback;
use proptest::prelude::*;
use proptest::sample::select;

use super::walks::walk;

/// A question's lines but for its id, likely to be refused now and then.
fn question() -> impl Strategy<Value = String> {
    let bound = || prop::option::of(select(vec!["-3", "0", "0.5", "1", "2", "3", "7.25", "100"]));
    let count = || prop::option::of(0..5_usize);
    let day = || prop::option::of(select(vec!["0001-01-01", "2027-03-15", "2028-02-29", "9999-12-31"]));
    let marks = ["", ", exclusive = true", ", pinned = true", ", other = true"];
    let choices = |marks: Vec<&'static str>| prop::collection::vec(select(marks), 1..6);
    prop_oneof![
        (bound(), bound(), bound(), any::<bool>()).prop_map(|(min, max, step, integer)| {
            let keys = [("min", min), ("max", max), ("step", step)];
            keys.into_iter()
                .filter_map(|(key, value)| Some(format!("{key} = {}\n", value?)))
                .fold(format!("kind = \"number\"\ninteger = {integer}\n"), |text, line| text + &line)
        }),
        (count(), count(), choices(marks.to_vec())).prop_map(|(min, max, choices)| {
            let mut text = format!("kind = \"multiple\"\n{}", listed(&choices));
            for (key, value) in [("min", min), ("max", max)] {
                if let Some(value) = value {
                    let _ = writeln!(text, "{key} = {value}");
                }
            }
            text
        }),
        choices(vec!["", ", pinned = true", ", other = true"])
            .prop_map(|choices| format!("kind = \"single\"\norder = \"rotated\"\n{}", listed(&choices))),
        (count(), choices(vec!["", ", pinned = true"])).prop_map(|(top, choices)| {
            let top = top.map_or_else(String::new, |top| format!("top = {top}\n"));
            format!("kind = \"ranking\"\norder = \"shuffled\"\n{top}{}", listed(&choices))
        }),
        (day(), day()).prop_map(|(min, max)| {
            let keys = [("min", min), ("max", max)];
            keys.into_iter()
                .filter_map(|(key, value)| Some(format!("{key} = {:?}\n", value?)))
                .fold("kind = \"date\"\n".to_owned(), |text, line| text + &line)
        }),
        (0..3_u8, select(vec![0, 1, 2, 10, 11]))
            .prop_map(|(from, steps)| format!("kind = \"rating\"\nfrom = {from}\nsteps = {steps}\n")),
        (0..4_usize).prop_map(|length| format!("kind = \"text\"\nmax_length = {length}\n")),
        (0..3_usize, 1..4_usize).prop_map(|(rows, columns)| {
            format!(
                "kind = \"matrix\"\nrows = [{}]\ncolumns = [{}]\n",
                entries(&vec![""; rows]),
                entries(&vec![""; columns])
            )
        }),
        (0..3_usize, choices(vec![""])).prop_map(|(left, choices)| {
            format!("kind = \"matching\"\nleft = [{}]\n{}", entries(&vec![""; left]), listed(&choices))
        }),
        select(vec!["kind = \"yes_no\"\n", "kind = \"drawing\"\n", "kind = \"consent\"\n"])
            .prop_map(str::to_owned),
    ]
}

/// A line of choices, each with what stands behind its label.
fn listed(endings: &[&str]) -> String {
    format!("choices = [{}]\n", entries(endings))
}

fn entries(endings: &[&str]) -> String {
    let entry = |(index, ending): (usize, &&str)| {
        format!(
            "{{ id = \"c{index}\", label = {{ zh-Hans = \"第{index}\", en = \"No. {index}\" }}{ending} }}"
        )
    };
    endings.iter().enumerate().map(entry).collect::<Vec<_>>().join(", ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn what_check_accepts_can_be_walked(questions in prop::collection::vec(question(), 1..3), seed: u64) {
        let mut text = "format = 1\nid = \"random\"\nversion = 1\nkind = \"survey\"\n\
                        title = { zh-Hans = \"随机\", en = \"Random\" }\n"
            .to_owned();
        for (index, question) in questions.iter().enumerate() {
            let label = format!("label = {{ zh-Hans = \"题{index}\", en = \"Question {index}\" }}");
            let _ = write!(text, "[[question]]\nid = \"q{index}\"\nrequired = true\n{label}\n{question}");
        }
        let project = compile(&[SourceFile::new("random.toml", text.clone())]);
        if project.errors() > 0 {
            return Ok(());
        }
        for pack in project.packs.into_values().flat_map(|pack| pack.by_lang.into_values()) {
            let walked = walk(&Arc::new(pack), Feedback::End, seed);
            let (_, refused) = walked.map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
            prop_assert_eq!(refused, 0, "made-up answers keep to the bounds: {}", text);
        }
    }
}
