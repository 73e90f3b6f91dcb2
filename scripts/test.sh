#!/usr/bin/env bash
# Everything that CI runs, in the order in which it fails soonest.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"

step() { printf '\n\033[1m==> %s\033[0m (after %d min %02d s)\n' "$*" $((SECONDS / 60)) $((SECONDS % 60)); }
web=(--lib --bin participant --bin desk --target wasm32-unknown-unknown)

step "tools"
scripts/tools.sh test

step "format"
{ cargo fmt --check && rustfmt --check --edition 2024 src/texts/*.rs tests/fuzz/libfuzzer.rs; } || { echo "run \`make fmt\`" >&2; exit 1; }

step "clippy, native and wasm"
cargo clippy --quiet --all-targets -- -D warnings
cargo clippy --quiet "${web[@]}" -- -D warnings

step "documentation"
export RUSTDOCFLAGS="-D warnings"
cargo doc --quiet --no-deps --lib --document-private-items
cargo doc --quiet --no-deps --lib --document-private-items --target wasm32-unknown-unknown

step "unused dependencies"
cargo-machete

step "packs"
cargo run --quiet --bin fairstall -- check questions

step "tests: what the packs say"
cargo test --quiet --test content

step "test: a fourth language"
cargo test --quiet --test language

step "release build"
make build

step "tests: engine, command, hostile bytes, browser, size, floor"
# Browsers wait more than they work: for clocks, for disks, for each other.
export RUST_TEST_THREADS=${RUST_TEST_THREADS:-$(($(nproc) * 2))}
cargo test --quiet --lib --bin fairstall --test engine --test fuzz --test browser --test floor
