#!/usr/bin/env bash
# Trunk's post-build hook: minifies, then packs, names and compression. The
# flags that `make build` sets are for the phone's side only.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES \
  CARGO_UNSTABLE_PROFILE_RUSTFLAGS CARGO_PROFILE_WASM_RUSTFLAGS

# The same as in index.html.
WASM_FEATURES="--enable-bulk-memory --enable-mutable-globals --enable-nontrapping-float-to-int --enable-sign-ext --enable-reference-types --enable-multivalue"
# The browser floor, for syntax; tests/floor.rs checks the WebAssembly.
floor=chrome97,safari16,firefox102
minify() { esbuild "$1" --minify --log-level=warning --allow-overwrite --outfile="$1" "${@:2}"; }

for app in participant desk; do
  node scripts/module-only.mjs "$TRUNK_STAGING_DIR/$app.js"
  node scripts/short-names.mjs "$TRUNK_STAGING_DIR/${app}_bg.wasm" "$TRUNK_STAGING_DIR/$app.js"
done

# Trunk leaves what it read of a program with two parts in the page.
sed -i -e '/<link data-trunk/d' -e '/^$/d' "$TRUNK_STAGING_DIR/index.html"

# What is loaded on demand. Any host will do, also one that does not know what
# WebAssembly is; the script that loads it goes into the participant's own.
split=target/wasm-split/participant
for chunk in "$split"/split_*.wasm; do
  # shellcheck disable=SC2086
  wasm-opt "$chunk" $WASM_FEATURES -Os --low-memory-unused --reorder-functions-by-name \
    --strip-debug --strip-producers --strip-target-features -o "$TRUNK_STAGING_DIR/$(basename "$chunk")"
done
streaming='WebAssembly.instantiateStreaming(src, imports)'
fetching='const src = fetch(new URL("./split_later.wasm", import.meta.url));'
grep -qF "$streaming" "$split/__wasm_split.js"
grep -qF "$fetching" "$split/__wasm_split.js"
# Its style sheet comes along and is waited for, and what keeps pictures.
styling='const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./later.css", import.meta.url).href }); const styled = new Promise((done) => (link.onload = link.onerror = done)); document.head.append(link); import("./picture.js");'
sed -e "s|$streaming|(await styled, WebAssembly.instantiate(await (await src).arrayBuffer(), imports))|" -e "s|$fetching|& $styling|" \
  "$split/__wasm_split.js" > "$TRUNK_STAGING_DIR/__wasm_split.js"
minify "$TRUNK_STAGING_DIR/participant.js" --bundle --external:./picture.js --format=esm --target="$floor"
rm "$TRUNK_STAGING_DIR/__wasm_split.js"

for script in desk loader card offline picture; do
  minify "$TRUNK_STAGING_DIR/$script.js" --format=esm --target="$floor"
done
# This one speaks to browsers below the floor.
minify "$TRUNK_STAGING_DIR/too-old.js" --target=es5
for style in "$TRUNK_STAGING_DIR"/*.css; do
  minify "$style" --target="$floor"
done

exec cargo run --quiet --bin fairstall -- build
