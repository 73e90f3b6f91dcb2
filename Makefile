# make run     build the release and serve it on http://127.0.0.1:8315/; LAN=1 for phones in the same Wi-Fi
# make build   build the release into dist/
# make test    everything that CI runs
# make check   the packs alone
# make review  every marked question with its law on a page to print and sign
# make kills   kill the browser 120 times in the middle of things, and look for what it had saved
# make release the site, the command, the packs and a guide in one archive
# make screens every page at four widths, in three languages, light and dark, as pictures in target/screens
# make prints  everything that can be printed, in three languages, as PDF and pictures in target/prints
# make bench   tally a million records, against DuckDB; the first question and a tap on a slow phone, beside SurveyJS
# make icons   draw the installed app's icons from style/icon.svg anew
# make fuzz    hostile bytes for every decoder; FUZZ_SECONDS=600, FUZZ_RUNS=1000000

SHELL := /bin/bash
PATH := $(CURDIR)/target/tools/bin:$(PATH)
export PATH

.PHONY: run build release test kills screens prints check review bench fuzz icons tools fmt clean

run: build
	cargo run --quiet --bin fairstall -- serve dist $(if $(LAN),--lan)

# A phone downloads the standard library too: it is built for size, without
# panic messages. That takes flags which stable Rust keeps behind a switch.
# Relocations let scripts/bin/wasm-bindgen split what is loaded on demand.
build: tools
	RUSTC_BOOTSTRAP=1 \
	CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
	CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
	CARGO_UNSTABLE_PROFILE_RUSTFLAGS=true \
	CARGO_PROFILE_WASM_RUSTFLAGS="-Cllvm-args=-inline-threshold=0" \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --cfg erase_components -Clink-arg=--emit-relocs" \
	PATH="$(CURDIR)/scripts/bin:$(PATH)" trunk build --release

release: build
	@scripts/release.sh

tools:
	@scripts/tools.sh build

check:
	cargo run --quiet --bin fairstall -- check questions

review:
	cargo run --quiet --bin fairstall -- review questions --out target/review.html

test:
	@scripts/test.sh

# After `make build`. FAIRSTALL_SEED=… repeats a run.
kills:
	FAIRSTALL_KILLS=$${FAIRSTALL_KILLS:-120} cargo test --quiet --test browser kills -- --nocapture

# After `make build`.
screens:
	FAIRSTALL_SCREENS_DIR=target/screens cargo test --quiet --test browser screens -- --nocapture

# After `make build`.
prints:
	rm -rf target/prints
	FAIRSTALL_PRINTS_DIR=target/prints cargo test --quiet --test browser everything_is_printed -- --nocapture

# After `make build`. The second line alone measures the phone alone.
bench:
	@scripts/bench.sh
	FAIRSTALL_BENCH=target/release/fairstall cargo test --quiet --test browser speed -- --nocapture

fuzz:
	@scripts/fuzz.sh

icons:
	@scripts/icons.sh

# cargo does not find the languages' files, which a macro names.
fmt:
	cargo fmt
	rustfmt --edition 2024 src/texts/*.rs
	rustfmt --edition 2024 tests/fuzz/libfuzzer.rs

clean:
	rm -rf dist target
