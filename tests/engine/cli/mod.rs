//! The `fairstall` command as an organiser runs it: results in files or on
//! standard output, trouble on standard error, and an exit code that says
//! which of the two it was.

mod build;
mod check;
mod review;
mod serve;
mod simulate;
mod tally;
mod tally_merging;
