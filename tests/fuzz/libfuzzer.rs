//! The targets under libFuzzer, which looks for inputs that go where none went
//! before. `FUZZ_TARGET` says which target. See `scripts/fuzz.sh`.

#![no_main]

mod counting;
mod fixtures;
mod mutate;
mod targets;

use std::path::Path;
use std::sync::OnceLock;
use std::{env, fs};

use fairstall::engine::random::Rng;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

use crate::mutate::Mutator;
use crate::targets::{TARGETS, Target};

fuzz_target!(init: write_seeds(), |bytes: &[u8]| (target().run)(bytes));

// Half of the changes know brackets and words, half are libFuzzer's own.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut rng = Rng::new(u64::from(seed));
    if rng.chance(50) {
        return fuzzer_mutate(data, size, max_size);
    }
    let mutated = mutator().mutate(&data[..size], &mut rng);
    let len = mutated.len().min(max_size).min(data.len());
    data[..len].copy_from_slice(&mutated[..len]);
    len
});

fn target() -> &'static Target {
    static TARGET: OnceLock<&Target> = OnceLock::new();
    TARGET.get_or_init(|| {
        let name = env::var("FUZZ_TARGET").unwrap_or_default();
        TARGETS.iter().find(|target| target.name == name).expect("FUZZ_TARGET names a target")
    })
}

fn mutator() -> &'static Mutator {
    static MUTATOR: OnceLock<Mutator> = OnceLock::new();
    MUTATOR.get_or_init(|| Mutator::of(&(target().seeds)()))
}

/// Puts the seeds into the folder from which libFuzzer then reads its corpus.
fn write_seeds() {
    let Some(folder) = env::var_os("FUZZ_SEEDS") else { return };
    for (number, seed) in (target().seeds)().iter().enumerate() {
        fs::write(Path::new(&folder).join(format!("seed-{number}")), seed).expect("a seed is written");
    }
}
