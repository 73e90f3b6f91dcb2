//! `fairstall`: checks and builds packs, prints them for review, serves a built
//! site, tallies exported responses and makes up responses for dry runs.
//!
//! Results go to files or standard output, diagnostics to standard error.
//! Exit codes: 0 done, 1 the input is not right, 2 the command line is not.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod build;
#[cfg(not(target_arch = "wasm32"))]
mod calendar;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod dist;
#[cfg(not(target_arch = "wasm32"))]
mod failure;
#[cfg(not(target_arch = "wasm32"))]
mod lan;
#[cfg(not(target_arch = "wasm32"))]
mod lines;
#[cfg(not(target_arch = "wasm32"))]
mod loading;
#[cfg(not(target_arch = "wasm32"))]
mod manifest;
#[cfg(not(target_arch = "wasm32"))]
mod offline;
#[cfg(not(target_arch = "wasm32"))]
mod packs;
#[cfg(not(target_arch = "wasm32"))]
mod review;
#[cfg(not(target_arch = "wasm32"))]
mod serve;
#[cfg(not(target_arch = "wasm32"))]
mod simulate;
#[cfg(not(target_arch = "wasm32"))]
mod tally;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};

    use crate::{build, check, review, serve, simulate, tally};

    /// Quiz and survey engine for awareness-day stalls.
    #[derive(Parser)]
    #[command(version, about)]
    struct Args {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        Check(check::Args),
        Build(build::Args),
        Review(review::Args),
        Serve(serve::Args),
        Tally(tally::Args),
        Simulate(simulate::Args),
    }

    pub fn main() -> ExitCode {
        let result = match Args::parse().command {
            Command::Check(args) => check::run(&args),
            Command::Build(args) => build::run(&args),
            Command::Review(args) => review::run(&args),
            Command::Serve(args) => serve::run(&args),
            Command::Tally(args) => tally::run(&args),
            Command::Simulate(args) => simulate::run(&args),
        };
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                eprintln!("{failure}");
                ExitCode::FAILURE
            }
        }
    }
}
