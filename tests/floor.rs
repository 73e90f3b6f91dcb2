//! The browser floor: the built programs use no WebAssembly feature that one of
//! Chrome 97, Safari 16 and Firefox 102 lacks. These are the first with
//! `wasm-unsafe-eval`, which the site's Content-Security-Policy needs. No
//! browser is started here.

use std::fs;
use std::path::{Path, PathBuf};

use wasmparser::{Validator, WasmFeatures};

/// What all three have: WebAssembly 2.0 without vectors, which Safari got
/// with 16.4.
const FLOOR: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::REFERENCE_TYPES)
    .union(WasmFeatures::MULTI_VALUE);

fn programs() -> Vec<PathBuf> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let entries = fs::read_dir(&dist).unwrap_or_else(|error| {
        panic!("no built site in {}: {error}; run `make build` first", dist.display())
    });
    let paths = entries.map(|entry| entry.expect("an entry of a folder").path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "wasm")).collect()
}

#[test]
fn every_program_stays_within_the_floor() {
    let programs = programs();
    assert_eq!(programs.len(), 3, "participant, what it loads later, and desk; run `make build` first");
    for path in programs {
        let program = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let checked = Validator::new_with_features(FLOOR).validate_all(&program);
        checked.unwrap_or_else(|error| panic!("{} needs a newer browser: {error}", path.display()));
    }
}

#[test]
fn the_floor_has_no_vectors() {
    let vector = program_with_a_vector();
    assert!(Validator::new_with_features(WasmFeatures::WASM2).validate_all(&vector).is_ok());
    assert!(Validator::new_with_features(FLOOR).validate_all(&vector).is_err());
}

/// A program of one function that makes a vector of zeros and drops it.
fn program_with_a_vector() -> Vec<u8> {
    let mut program = b"\0asm\x01\0\0\0".to_vec();
    // One type without parameters or results, one function of it.
    program.extend([1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0]);
    // Its code: `v128.const 0`, `drop`, `end`, with no locals.
    program.extend([10, 23, 1, 21, 0, 0xfd, 12]);
    program.extend([0; 16]);
    program.extend([0x1a, 0x0b]);
    program
}
