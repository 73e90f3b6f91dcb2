//! The `fairstall` command, serving a site.

use std::path::Path;
use std::process::Command;

use super::process::Process;

/// A running server.
pub struct Server {
    _process: Process,
    /// Its address, with a slash at the end.
    pub address: String,
}

impl Server {
    /// Serves a folder on a free port, with this build of the command.
    pub fn of(command: &Path, folder: &Path) -> Self {
        let mut command = Command::new(command);
        command.arg("serve").arg(folder).args(["--port", "0"]);
        let address = |line: &str| line.starts_with("http://").then(|| line.trim().to_owned());
        let (process, address) =
            Process::start(&mut command, address).unwrap_or_else(|error| panic!("{error}"));
        Self { _process: process, address }
    }
}
