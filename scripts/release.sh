#!/usr/bin/env bash
# Puts the built site, the command, the packs' sources and a guide into one
# archive, target/release-folder/fairstall-VERSION-TARGET.tar.gz: everything
# that an event needs, without Rust. `make release` builds first.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
host=$(rustc -vV | sed -n 's/^host: //p')
name="fairstall-$version-$host"
place=target/release-folder
folder="$place/$name"

cargo build --quiet --release --bin fairstall
rm -rf "$place"
mkdir -p "$folder"
cp -R dist questions "$folder/"
cp target/release/fairstall LICENSE-MIT LICENSE-APACHE "$folder/"
cp scripts/release/guide.html "$folder/先看这一页-READ-ME-FIRST.html"
tar -C "$place" -czf "$place/$name.tar.gz" "$name"
echo "$place/$name.tar.gz"
