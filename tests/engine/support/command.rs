//! The `fairstall` command, run as an organiser runs it.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// What a run of the command left.
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// Runs `fairstall` with these arguments.
pub fn fairstall(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_fairstall"))
        .args(args)
        .env_remove("TRUNK_STAGING_DIR")
        .stdin(Stdio::null())
        .output()
        .expect("the command starts");
    Ran {
        code: output.status.code().expect("it was not killed"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

impl Ran {
    /// It went well; what it printed.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{}", self.stderr);
        self
    }

    /// It said why it stopped, and stopped with this code.
    #[track_caller]
    pub fn fails(self, code: i32, why: &str) -> Self {
        assert_eq!(self.code, code, "{}", self.stderr);
        assert!(self.stderr.contains(why), "no {why:?} in:\n{}", self.stderr);
        assert_eq!(self.stdout, "", "what is wrong goes to standard error");
        self
    }
}
