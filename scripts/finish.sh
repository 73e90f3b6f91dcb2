#!/usr/bin/env bash
# Trunk's post-build hook: minifies, then packs, names and compression. The
# flags that `make build` sets are for the phone's side only.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES

# The browser floor, for syntax; tests/floor.rs checks the WebAssembly.
floor=chrome97,safari16,firefox102
minify() { esbuild "$1" --minify --log-level=warning --allow-overwrite --outfile="$1" "${@:2}"; }
for script in participant desk loader; do
  minify "$TRUNK_STAGING_DIR/$script.js" --format=esm --target="$floor"
done
# This one speaks to browsers below the floor.
minify "$TRUNK_STAGING_DIR/too-old.js" --target=es5
for style in "$TRUNK_STAGING_DIR"/*.css; do
  minify "$style" --target="$floor"
done

exec cargo run --quiet --release --bin fairstall -- build
