#!/usr/bin/env bash
# How fast `fairstall tally` counts, against DuckDB doing the same counts from
# the same file in the same minute. Fails where their figures differ.
#
#   scripts/bench.sh          a million made-up records of the phone-scam survey
#   N=100000 scripts/bench.sh as many as you like
set -euo pipefail
cd "$(dirname "$0")/.."

n=${N:-1000000}
folder=target/bench
records="$folder/responses-$n.jsonl"
command=target/release/fairstall

scripts/tools.sh bench
cargo build --quiet --release --bin fairstall
mkdir -p "$folder"
if [ ! -s "$records" ]; then
  "$command" simulate --pack questions/phone-scams.toml --n "$n" --seed 1 \
    --station canteen --station library --station gate >"$records.part"
  mv "$records.part" "$records"
fi
# Neither is to wait for the disk.
cat "$records" >/dev/null

target/tools/bench/bin/python scripts/bench.py "$records" "$folder" "$command"
