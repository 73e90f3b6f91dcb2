//! Every decoder of stored or imported bytes, given bytes that nobody meant it
//! to read: a short run of what `make fuzz` does for as long as one likes.
//!
//! The targets and what each asserts are in `targets/`, whose head says how to
//! add one. Inputs that were once found to break something lie in `found/`, in
//! a folder of the target's name, and are tried again for ever.

mod counting;
mod fixtures;
mod mutate;
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use fairstall::engine::random::Rng;

use crate::mutate::Mutator;
use crate::targets::{TARGETS, Target};

/// How many changed inputs each target is given: the same ones every time.
const INPUTS: usize = 2_000;

#[test]
fn what_was_once_found_stays_mended() {
    for target in TARGETS {
        let Ok(found) = fs::read_dir(Path::new("tests/fuzz/found").join(target.name)) else { continue };
        for entry in found {
            let path = entry.expect("an entry").path();
            attempt(target, &fs::read(&path).expect("an input"));
        }
    }
}

#[test]
fn seeds_are_read() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{}", target.name);
        seeds.iter().for_each(|seed| attempt(target, seed));
    }
}

#[test]
fn changed_bytes_break_nothing() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        let mutator = Mutator::of(&seeds);
        let mut rng = Rng::for_name(315, target.name);
        for _ in 0..INPUTS {
            let mut bytes = seeds[rng.below(seeds.len())].clone();
            for _ in 0..=rng.below(4) {
                bytes = mutator.mutate(&bytes, &mut rng);
            }
            attempt(target, &bytes);
        }
    }
}

/// Runs the target; what breaks it is kept for who mends it.
fn attempt(target: &Target, bytes: &[u8]) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| (target.run)(bytes))) {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{}", target.name));
        fs::write(&path, bytes).expect("the input is written");
        eprintln!("{} broke on {}", target.name, path.display());
        resume_unwind(panic);
    }
}
