//! A TOML document of one or several files: parsed with recovery, turned into
//! a source type entry by entry, and asked on which line a path lies.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Diagnostic, Path, Problem, Segment, Severity};
use super::project::SourceFile;

/// The text of a document's files, one behind the other.
pub struct Joined<'s> {
    text: String,
    /// Where each file begins.
    files: Vec<(usize, &'s str)>,
}

/// A parsed document with its text.
pub struct Document<'s> {
    source: &'s Joined<'s>,
    table: Spanned<DeTable<'s>>,
}

impl<'s> Joined<'s> {
    /// A file and those that go on where it ends.
    pub fn of(first: &'s SourceFile) -> Self {
        let mut joined = Self { text: String::new(), files: Vec::new() };
        for file in std::iter::once(first).chain(&first.more) {
            joined.files.push((joined.text.len(), &file.name));
            joined.text.push_str(&file.text);
            // The next file begins on a line of its own.
            if !file.text.ends_with('\n') && !first.more.is_empty() {
                joined.text.push('\n');
            }
        }
        joined
    }

    /// The file and the line, counted from 1, that a byte lies in.
    fn place(&self, at: usize) -> (&'s str, usize) {
        let (start, name) =
            self.files.iter().rev().find(|(start, _)| *start <= at).copied().unwrap_or((0, ""));
        let before = self.text.as_bytes().get(start..at.min(self.text.len())).unwrap_or_default();
        (name, 1 + before.iter().filter(|byte| **byte == b'\n').count())
    }
}

impl<'s> Document<'s> {
    /// Parses `source`, reporting every syntax error.
    pub fn parse(source: &'s Joined<'s>) -> (Self, Vec<Diagnostic>) {
        let (table, errors) = DeTable::parse_recoverable(&source.text);
        let document = Self { source, table };
        let diagnostics = errors
            .iter()
            .map(|error| {
                let at = error.span().unwrap_or_default().start;
                let hint = "see https://toml.io for how TOML is written";
                document.diagnostic(at, Severity::Error, error.message().trim(), hint)
            })
            .collect();
        (document, diagnostics)
    }

    /// Whether the document has this key at its top.
    pub fn has(&self, key: &str) -> bool {
        self.table.get_ref().iter().any(|(name, _)| name.get_ref() == key)
    }

    /// Reads the document as a `T` all of whose fields may be missing. What
    /// is not of `T`'s shape is reported and left out.
    pub fn read<T: DeserializeOwned + Default>(&self) -> (T, Vec<Diagnostic>) {
        let mut table = self.table.clone();
        let mut diagnostics = Vec::new();
        loop {
            let error = match T::deserialize(toml::de::Deserializer::from(table.clone())) {
                Ok(value) => return (value, diagnostics),
                Err(error) => error,
            };
            let span = error.span().unwrap_or_default();
            let written = self.source.text.get(span.clone()).unwrap_or_default();
            let hint = if written.parse::<toml::value::Datetime>().is_ok() {
                "put the day in quotation marks"
            } else {
                "the JSON Schema beside the file lists the keys and what they hold"
            };
            diagnostics.push(self.diagnostic(span.start, Severity::Error, error.message().trim(), hint));
            if !prune_table(table.get_mut(), &span) {
                return (T::default(), diagnostics);
            }
        }
    }

    /// Turns a problem at a path into a diagnostic at a line.
    pub fn locate(&self, problem: Problem) -> Diagnostic {
        let at = self.position(&problem.path);
        let diagnostic = self.diagnostic(at, problem.severity, &problem.message, &problem.hint);
        // What stands behind the questions is not about the last of them.
        let of_question = matches!(problem.path.0.first(), Some(Segment::Key(key)) if key == "question");
        Diagnostic { question: diagnostic.question.filter(|_| of_question), ..diagnostic }
    }

    /// The file and the line of a key at the document's top; where it begins if
    /// there is no such key.
    pub fn place_of(&self, key: &str) -> (&'s str, usize) {
        self.source.place(self.position(&Path::default().key(key)))
    }

    fn diagnostic(&self, at: usize, severity: Severity, message: &str, hint: &str) -> Diagnostic {
        let (file, line) = self.source.place(at);
        Diagnostic {
            file: file.to_owned(),
            line,
            severity,
            question: self.question_at(at),
            message: message.to_owned(),
            hint: hint.to_owned(),
        }
    }

    /// The id of the question whose text the position lies in.
    fn question_at(&self, at: usize) -> Option<String> {
        let questions = self.table.get_ref().get("question")?.get_ref().as_array()?;
        let question = questions.iter().rev().find(|question| question.span().start <= at)?;
        Some(question.get_ref().as_table()?.get("id")?.get_ref().as_str()?.to_owned())
    }

    /// Where the path lies, or as much of it as there is.
    fn position(&self, path: &Path) -> usize {
        let mut at = self.table.span().start;
        let mut here: Option<&DeValue<'_>> = None;
        for segment in &path.0 {
            let (found, start) = match (segment, here) {
                (Segment::Key(key), None) => match entry(self.table.get_ref(), key) {
                    Some(found) => found,
                    None => break,
                },
                (Segment::Key(key), Some(DeValue::Table(table))) => match entry(table, key) {
                    Some(found) => found,
                    None => break,
                },
                (Segment::Index(index), Some(DeValue::Array(array))) => match array.get(*index) {
                    Some(value) => (value, value.span().start),
                    None => break,
                },
                _ => break,
            };
            at = start;
            here = Some(found.get_ref());
        }
        at
    }
}

fn entry<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<(&'t Spanned<DeValue<'i>>, usize)> {
    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
    Some((value, name.span().start))
}

/// Takes out the deepest entry that `span` lies in. False where there is none.
fn prune_table(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let within = |outer: Range<usize>| outer.start <= span.start && span.end <= outer.end;
    let mut found = None;
    for (key, value) in table.iter_mut() {
        if within(value.span()) || holds(value.get_ref(), span) {
            if prune_value(value.get_mut(), span) {
                return true;
            }
            found = Some(key.clone());
        } else if within(key.span()) {
            found = Some(key.clone());
        }
    }
    found.is_some_and(|key| table.remove(&key).is_some())
}

fn prune_value(value: &mut DeValue<'_>, span: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => prune_table(table, span),
        DeValue::Array(array) => {
            let inside = array.iter().position(|item| {
                let outer = item.span();
                outer.start <= span.start && span.end <= outer.end || holds(item.get_ref(), span)
            });
            let Some(index) = inside else { return false };
            let pruned = array.get_mut(index).is_some_and(|item| prune_value(item.get_mut(), span));
            if !pruned {
                *array =
                    array.iter().enumerate().filter(|(i, _)| *i != index).map(|(_, v)| v.clone()).collect();
            }
            true
        }
        _ => false,
    }
}

/// Whether `span` lies in something inside `value`: the span of a table under
/// a `[header]` covers the header only.
fn holds(value: &DeValue<'_>, span: &Range<usize>) -> bool {
    let within = |outer: Range<usize>| outer.start <= span.start && span.end <= outer.end;
    match value {
        DeValue::Table(table) => table
            .iter()
            .any(|(key, value)| within(key.span()) || within(value.span()) || holds(value.get_ref(), span)),
        DeValue::Array(array) => array.iter().any(|item| within(item.span()) || holds(item.get_ref(), span)),
        _ => false,
    }
}
