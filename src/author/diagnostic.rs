//! What is wrong with a file, where, and what to do.

use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// Built all the same.
    Warning,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file as it was named to us.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// How bad it is.
    pub severity: Severity,
    /// The id of the question that it is about.
    pub question: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// The other place, where it takes two.
    pub also: Option<Place>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as it was named to us.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(f, "{severity}: {}", self.message)?;
        write!(f, "  --> {}:{}", self.file, self.line)?;
        if let Some(question) = &self.question {
            write!(f, ", question `{question}`")?;
        }
        if let Some(also) = &self.also {
            write!(f, "\n  and {also}")?;
        }
        write!(f, "\n  hint: {}", self.hint)
    }
}

/// Where in a document something is: keys and indices from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub Vec<Segment>);

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Into a table.
    Key(String),
    /// Into an array.
    Index(usize),
}

impl Path {
    /// The path one key deeper.
    pub fn key(&self, key: &str) -> Self {
        self.with(Segment::Key(key.to_owned()))
    }

    /// The path one index deeper.
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    fn with(&self, segment: Segment) -> Self {
        let mut path = self.clone();
        path.0.push(segment);
        path
    }
}

/// Collects what is wrong with one document; places are paths until the
/// document turns them into lines.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

/// What is wrong at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub path: Path,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// The other place, where it takes two.
    pub also: Option<Path>,
}

impl Problems {
    /// Notes an error.
    pub fn error(&mut self, path: &Path, message: impl Into<String>, hint: impl Into<String>) {
        self.note(path, Severity::Error, message.into(), hint.into(), None);
    }

    /// Notes an error that two places make together.
    pub fn error_of_two(&mut self, paths: [&Path; 2], message: impl Into<String>, hint: impl Into<String>) {
        let [path, also] = paths;
        self.note(path, Severity::Error, message.into(), hint.into(), Some(also.clone()));
    }

    /// Notes a warning.
    pub fn warn(&mut self, path: &Path, message: impl Into<String>, hint: impl Into<String>) {
        self.note(path, Severity::Warning, message.into(), hint.into(), None);
    }

    /// Everything noted.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }

    fn note(&mut self, path: &Path, severity: Severity, message: String, hint: String, also: Option<Path>) {
        let problem = Problem { path: path.clone(), severity, message, hint, also };
        // A document is lowered once a language; most problems show each time.
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }
}
