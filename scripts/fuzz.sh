#!/usr/bin/env bash
# Gives every decoder of stored or imported bytes inputs that nobody meant it
# to read, guided by what they reach. Fails where one panics, hangs or takes
# too much memory; tests/fuzz/targets/mod.rs tells what else is asserted.
#
#   scripts/fuzz.sh                         every target, 20 seconds each
#   FUZZ_SECONDS=600 scripts/fuzz.sh pack   some targets, as long as you like
#   FUZZ_RUNS=1000000 scripts/fuzz.sh       so many inputs each
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/tools.sh fuzz
folder=target/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')

# What `cargo fuzz` sets for stable Rust. With a target named, build scripts
# and macros are left alone.
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1 -Cdebug-assertions -Coverflow-checks \
-Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares"
cargo build --quiet --release --package fairstall-fuzz --target "$host" --target-dir "$folder"

if [ -n "${FUZZ_RUNS:-}" ]; then
  limit=(-runs="$FUZZ_RUNS")
else
  limit=(-max_total_time="${FUZZ_SECONDS:-20}")
fi
if [ $# = 0 ]; then
  for file in tests/fuzz/targets/*.rs; do
    [ "$(basename "$file")" = mod.rs ] || set -- "$@" "$(basename "$file" .rs)"
  done
fi

failed=()
for target in "$@"; do
  corpus="$folder/corpus/$target" log="$folder/$target.log"
  mkdir -p "$corpus"
  # Compiling a source in three languages takes its time; 4 KB hold everything.
  length=32768
  [ "$target" != source ] || length=4096
  found=()
  [ ! -d "tests/fuzz/found/$target" ] || found=("tests/fuzz/found/$target")
  if FUZZ_TARGET=$target FUZZ_SEEDS=$corpus "$folder/$host/release/fuzz" "$corpus" "${found[@]}" "${limit[@]}" \
    -max_len="$length" -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=256 -print_final_stats=1 \
    -artifact_prefix="$folder/$target-" >"$log" 2>&1; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    speed=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
    echo "$target: $runs inputs, $speed a second, $(find "$corpus" -type f | wc -l) of them worth keeping"
  else
    echo "$target: broke; see $log" >&2
    grep -E "panicked at|ERROR: libFuzzer|Test unit written" -A 1 "$log" >&2 || true
    failed+=("$target")
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "Put each input into tests/fuzz/found/ with what mends it." >&2
  exit 1
fi
