//! `fairstall review`: one page of all marked questions, for a lawyer to sign.

use std::fs;
use std::path::PathBuf;

use fairstall::author::review_page;

use crate::check;
use crate::failure::Failure;

/// Write a page of all marked questions with their law, to print and sign.
#[derive(clap::Args)]
pub struct Args {
    /// TOML files, or folders of them; a folder with a `pack.toml` is one pack.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The page: one HTML file that needs no other.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let project = check::load(&args.paths)?;
    check::report(&project)?;
    let page = review_page(&project);
    if page.questions == 0 {
        return Err(Failure::new("error: no marked questions; only those of a quiz are reviewed"));
    }
    fs::write(&args.out, page.html).map_err(|error| Failure::file("write", &args.out, &error))?;
    eprintln!("{}: {} questions", args.out.display(), page.questions);
    Ok(())
}
