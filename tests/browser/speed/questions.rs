//! The questions that every app asks.

use std::fs;
use std::path::Path;

use fairstall::author::{CompiledPack, Pictures, Severity, SourceFile, compile_with};
use toml::Value;

/// A dozen everyday questions.
pub const SOURCE: &str = "tests/packs/valid/dozen.toml";

/// These, over and over until there are so many. Conditions are left out: each
/// app has its own way to write them, and none of them is what takes time.
pub fn questionnaire(count: usize) -> CompiledPack {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SOURCE);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut source: toml::Table = text.parse().expect("TOML");
    let dozen = source["question"].as_array().expect("questions").clone();
    let questions = (0..count).map(|place| {
        let mut question = dozen[place % dozen.len()].clone();
        let fields = question.as_table_mut().expect("a question");
        fields.remove("relevant");
        if let Some(id @ Value::String(_)) = fields.get_mut("id").filter(|_| place >= dozen.len()) {
            *id = format!("{}-{place}", id.as_str().unwrap_or_default()).into();
        }
        question
    });
    source["question"] = questions.collect::<Vec<_>>().into();
    let file = SourceFile::new(SOURCE, toml::to_string(&source).expect("TOML"));
    let project = compile_with(&[file], &Pictures::default());
    let errors = project.diagnostics.iter().filter(|told| told.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{:?}", project.diagnostics);
    project.packs.into_values().next().expect("a pack")
}
