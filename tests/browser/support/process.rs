//! Programs that run for the length of a story.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program, ended when it is dropped.
pub struct Process {
    child: Child,
    /// Whether it leads a group of its own, of everything that it starts.
    leads: bool,
}

impl Process {
    /// Starts the program and waits for the line of its output in which `find`
    /// finds something. What it said instead comes back where it ended before.
    pub fn start<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> Result<(Self, T), String> {
        Self::spawn(command, false, find)
    }

    /// Starts it likewise as the leader of a group, so that everything that it
    /// starts can be killed with it.
    pub fn lead<T>(command: &mut Command, find: impl Fn(&str) -> Option<T>) -> Result<(Self, T), String> {
        Self::spawn(command.process_group(0), true, find)
    }

    /// Starts it as such a leader, and waits until it listens on this port: it
    /// says nothing.
    pub fn listening(command: &mut Command, port: u16) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let spawned = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let child = spawned.unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let process = Self { child, leads: true };
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "{name} never listened");
            thread::sleep(Duration::from_millis(20));
        }
        process
    }

    fn spawn<T>(
        command: &mut Command,
        leads: bool,
        find: impl Fn(&str) -> Option<T>,
    ) -> Result<(Self, T), String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let spawned = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = spawned.unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let output = child.stdout.take().expect("the output is piped");
        let process = Self { child, leads };
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

    /// Kills the whole group with SIGKILL, which nobody can prepare for.
    pub fn kill_group(&self) {
        assert!(self.leads, "only the group of a leader is ours to kill");
        let group = format!("-{}", self.child.id());
        let killed = Command::new("kill").args(["-KILL", "--", &group]).status();
        assert!(killed.is_ok_and(|status| status.success()), "the group {group} is killed");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself, or been killed.
        if self.leads && self.child.try_wait().is_ok_and(|ended| ended.is_none()) {
            self.kill_group();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
