//! Regular expressions to [`Pattern`]s, when packs are built. The syntax is
//! that of the `regex` crate, without word boundaries and flags for lines;
//! `\d` and `\w` are Unicode's, so that full-width digits are digits.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

use super::pattern::{Pattern, Step};

/// The most steps and ends of ranges that a pattern may have.
const MAX_SIZE: usize = 4_000;

/// Where and why a regular expression cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// Characters before the trouble.
    pub at: usize,
    /// What the trouble is.
    pub problem: PatternProblem,
}

/// Why a regular expression cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternProblem {
    /// It cannot be read; in words for its author.
    Syntax(String),
    /// A word boundary or the like.
    Boundary,
    /// Too large for phones.
    TooLarge,
}

impl Pattern {
    /// Compiles a regular expression.
    pub fn compile(source: &str) -> Result<Self, PatternError> {
        let hir = ParserBuilder::new().build().parse(source).map_err(|error| syntax(source, &error))?;
        let mut compiler = Compiler {
            pattern: Self { source: source.to_owned(), classes: Vec::new(), steps: Vec::new() },
            size: 0,
        };
        let compiled = compiler.add(&hir).and_then(|()| compiler.step(Step::Accept));
        compiled.map_err(|problem| PatternError { at: 0, problem })?;
        Ok(compiler.pattern)
    }
}

fn syntax(source: &str, error: &regex_syntax::Error) -> PatternError {
    let (offset, words) = match error {
        regex_syntax::Error::Parse(error) => (error.span().start.offset, error.kind().to_string()),
        regex_syntax::Error::Translate(error) => (error.span().start.offset, error.kind().to_string()),
        error => (0, error.to_string()),
    };
    let at = source.char_indices().take_while(|(index, _)| *index < offset).count();
    PatternError { at, problem: PatternProblem::Syntax(words) }
}

struct Compiler {
    pattern: Pattern,
    size: usize,
}

impl Compiler {
    fn add(&mut self, hir: &Hir) -> Result<(), PatternProblem> {
        match hir.kind() {
            HirKind::Empty => Ok(()),
            HirKind::Literal(literal) => String::from_utf8_lossy(&literal.0)
                .chars()
                .try_for_each(|c| self.take(vec![c.into(), c.into()])),
            HirKind::Class(class) => self.take(ranges(class)),
            HirKind::Look(Look::Start) => self.step(Step::Start),
            HirKind::Look(Look::End) => self.step(Step::End),
            HirKind::Look(_) => Err(PatternProblem::Boundary),
            HirKind::Repetition(repetition) => self.repeat(repetition),
            HirKind::Capture(capture) => self.add(&capture.sub),
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.add(part)),
            HirKind::Alternation(parts) => self.either(parts),
        }
    }

    fn take(&mut self, class: Vec<u32>) -> Result<(), PatternProblem> {
        let classes = &mut self.pattern.classes;
        let index = classes.iter().position(|known| *known == class).unwrap_or(classes.len());
        if index == classes.len() {
            self.size += class.len();
            classes.push(class);
        }
        self.step(Step::Take(index))
    }

    fn step(&mut self, step: Step) -> Result<(), PatternProblem> {
        self.size += 1;
        if self.size > MAX_SIZE {
            return Err(PatternProblem::TooLarge);
        }
        self.pattern.steps.push(step);
        Ok(())
    }

    /// The place of the next step.
    fn here(&self) -> usize {
        self.pattern.steps.len()
    }

    fn repeat(&mut self, repetition: &Repetition) -> Result<(), PatternProblem> {
        for _ in 0..repetition.min {
            self.add(&repetition.sub)?;
        }
        match repetition.max {
            None => {
                let fork = self.here();
                self.step(Step::Fork(fork + 1, fork))?;
                self.add(&repetition.sub)?;
                self.step(Step::Fork(fork, fork))?;
                self.pattern.steps[fork] = Step::Fork(fork + 1, self.here());
            }
            Some(max) => {
                let mut forks = Vec::new();
                for _ in repetition.min..max {
                    forks.push(self.here());
                    self.step(Step::Accept)?;
                    self.add(&repetition.sub)?;
                }
                for fork in forks {
                    self.pattern.steps[fork] = Step::Fork(fork + 1, self.here());
                }
            }
        }
        Ok(())
    }

    fn either(&mut self, parts: &[Hir]) -> Result<(), PatternProblem> {
        let mut ends = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let fork = self.here();
            let last = index + 1 == parts.len();
            if !last {
                self.step(Step::Accept)?;
            }
            self.add(part)?;
            if !last {
                ends.push(self.here());
                self.step(Step::Accept)?;
                self.pattern.steps[fork] = Step::Fork(fork + 1, self.here());
            }
        }
        for end in ends {
            self.pattern.steps[end] = Step::Fork(self.here(), self.here());
        }
        Ok(())
    }
}

fn ranges(class: &Class) -> Vec<u32> {
    match class {
        Class::Unicode(class) => {
            class.ranges().iter().flat_map(|range| [range.start().into(), range.end().into()]).collect()
        }
        Class::Bytes(class) => {
            class.ranges().iter().flat_map(|range| [range.start().into(), range.end().into()]).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_describe_whole_texts() {
        for (source, yes, no) in [
            ("1[3-9][0-9]{9}", &["13812345678"][..], &["138123456789", "1381234567", "a13812345678", ""][..]),
            ("a|bc|", &["a", "bc", ""], &["abc", "b"]),
            ("(ab)+c?", &["ab", "ababc"], &["c", "aab", "abcc"]),
            ("(a*)*b", &["b", "aaab"], &["aaa"]),
            ("x{2,3}", &["xx", "xxx"], &["x", "xxxx"]),
            ("^a$", &["a"], &["aa"]),
            ("[一-龥]+", &["七日"], &["7日", ""]),
            (r"\d{2}", &["12", "１２"], &["一二"]),
            ("[^a].", &["bb", "七七"], &["ab"]),
            ("(?i)yes", &["YES", "yes"], &["no"]),
            (r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,4}", &["a.b@c.org"], &["a@b", "a@b.c.toolong"]),
        ] {
            let pattern = Pattern::compile(source).unwrap();
            for text in yes {
                assert!(pattern.matches(text), "{source} describes {text}");
            }
            for text in no {
                assert!(!pattern.matches(text), "{source} does not describe {text}");
            }
        }
    }

    #[test]
    fn nested_stars_take_no_longer_than_the_text() {
        let pattern = Pattern::compile("(a*)*(a*)*(a|aa)*b").unwrap();
        assert!(!pattern.matches(&"a".repeat(20_000)));
    }

    #[test]
    fn what_cannot_be_used_is_found_where_it_is() {
        let error = |source| Pattern::compile(source).unwrap_err();
        assert_eq!(error("七日(").at, 2);
        assert_eq!(error(r"\bword").problem, PatternProblem::Boundary);
        assert_eq!(error("(a{1000}){1000}").problem, PatternProblem::TooLarge);
        assert_eq!(error(r"(\w\W\s\p{Lu}){9}[\p{Ll}\d]").problem, PatternProblem::TooLarge);
    }
}
