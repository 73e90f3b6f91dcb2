//! Programs that run for the length of a story.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

/// A running program, ended when it is dropped.
pub struct Process(Child);

impl Process {
    /// Starts the program and waits for the line of its output in which `find`
    /// finds something. What it said instead comes back where it ended before.
    pub fn start<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> Result<(Self, T), String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let spawned = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = spawned.unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let output = child.stdout.take().expect("the output is piped");
        let process = Self(child);
        let mut seen = String::new();
        let mut lines = BufReader::new(output).lines();
        for line in lines.by_ref() {
            let line = line.unwrap_or_else(|error| panic!("{name}: {error}"));
            if let Some(found) = find(&line) {
                // A program whose output nobody reads may stop.
                thread::spawn(move || lines.for_each(drop));
                return Ok((process, found));
            }
            seen += &format!("{line}\n");
        }
        Err(format!("{name} ended before it was ready; it said:\n{seen}"))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
