//! `fairstall review`: one page of all marked questions, for a lawyer to sign.

use std::fs;
use std::path::PathBuf;
use std::slice;

use fairstall::author::review_page;

use crate::check;
use crate::failure::Failure;

/// Write a page of all marked questions with their law, to print and sign.
#[derive(clap::Args)]
pub struct Args {
    /// Packs, or folders of them. Each path is read alone, so that drafts may
    /// go on with a pack that is built already.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The page: one HTML file that needs no other.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let mut projects = Vec::new();
    for path in &args.paths {
        let project = check::load(slice::from_ref(path))?;
        check::report(&project)?;
        projects.push(project);
    }
    let page = review_page(&projects);
    if page.questions == 0 {
        return Err(Failure::new("error: no marked questions; only those of a quiz are reviewed"));
    }
    fs::write(&args.out, page.html).map_err(|error| Failure::file("write", &args.out, &error))?;
    eprintln!("{}: {} questions", args.out.display(), page.questions);
    Ok(())
}
