//! Texts that an author can hardly mean are warned of, and built all the same.

use fairstall::author::{Severity, SourceFile, compile};

/// What is said of a pack whose question has this label, as `file:line: words`.
fn told(label: &str) -> Vec<String> {
    let label = format!("{{ zh-Hans = \"问\", en = \"{label}\" }}");
    let source = format!(
        "format = 1\nid = \"p\"\nversion = 1\nkind = \"survey\"\ntitle = {{ zh-Hans = \"一\", en = \"One\" }}\n\
         [[question]]\nid = \"q\"\nkind = \"text\"\nlabel = {label}\n"
    );
    let project = compile(&[SourceFile::new("p.toml", source)]);
    assert!(project.diagnostics.iter().all(|told| told.severity == Severity::Warning), "it is built");
    project.diagnostics.iter().map(|told| format!("{}:{}: {}", told.file, told.line, told.message)).collect()
}

#[test]
fn what_nobody_sees_is_named() {
    assert_eq!(told("a\\u0007b"), ["p.toml:9: the text in `en` holds U+0007, which nobody sees"]);
    assert_eq!(told("two\\nlines\\tand a tab"), [""; 0]);
}

#[test]
fn directions_that_are_not_turned_back_are_named() {
    let words = "p.toml:9: the text in `en` turns the direction of writing and does not turn it back";
    for open in ["a\\u202Eb", "\\u2067a", "a\\u2069"] {
        assert_eq!(told(open), [words], "{open}");
    }
    for closed in ["a\\u202Eb\\u202C", "\\u2067a\\u2069", "שלום"] {
        assert_eq!(told(closed), [""; 0], "{closed}");
    }
}

#[test]
fn what_nobody_will_read_is_named() {
    assert_eq!(told(&"W".repeat(10_000)), ["p.toml:9: the text in `en` has 10000 characters"]);
    assert_eq!(told(&"W".repeat(2_000)), [""; 0]);
}
