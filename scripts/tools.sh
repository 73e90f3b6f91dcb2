#!/usr/bin/env bash
# Installs what building and testing need and is not there yet. Everything but
# Debian packages is kept under target/tools; what is already right is skipped.
#
#   scripts/tools.sh build    wasm target, rust-src, trunk, wasm-bindgen, wasm-split, wasm-opt, esbuild
#   scripts/tools.sh test     the above, and Chromium, Firefox and WebKitGTK's MiniBrowser with their drivers, Poppler and ZBar to read
#                             what is printed, PapaParse, pandas, DuckDB and R to read
#                             what is exported, axe-core, PyNaCl, cargo-machete
#   scripts/tools.sh bench    DuckDB's Python package, Chromium with its driver, SurveyJS
#   scripts/tools.sh fuzz     libFuzzer's source and a C++ compiler
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
ESBUILD_VERSION=0.28.2
PAPAPARSE_VERSION=5.7.1
AXE_VERSION=4.14.1
GECKODRIVER_VERSION=0.36.0
MACHETE_VERSION=0.9.2
DUCKDB_VERSION=2.0.0
SURVEYJS_VERSION=2.5.38
PANDAS_VERSION=3.1.1
PYNACL_VERSION=1.6.2

tools="$PWD/target/tools"
mkdir -p "$tools/bin"

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
fail() {
  printf '\033[1;31merror:\033[0m %s\n' "$1" >&2
  shift
  printf '       %s\n' "$@" >&2
  exit 1
}
need() { command -v "$1" >/dev/null 2>&1 || fail "$1 is not installed." "$2"; }

# cargo_tool CRATE BINARY VERSION OPT_LEVEL [cargo install flags…]
cargo_tool() {
  local crate=$1 binary=$2 version=$3 level=$4
  shift 4
  if [ -x "$tools/bin/$binary" ] && grep -q "^\"$crate $version " "$tools/.crates.toml" 2>/dev/null; then
    return
  fi
  say "building $crate $version (a few minutes, once)"
  # A tool that runs for seconds need not be optimised for minutes.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=$level CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$tools/build" \
    cargo install "$crate" --version "$version" --root "$tools" --force "$@" ||
    fail "could not build $crate $version." \
      "Read the compiler's message above; the crate registry must be reachable and a C compiler installed."
  rm -rf "$tools/build"
}

# npm_tool PACKAGE VERSION
npm_tool() {
  local manifest="$tools/node_modules/$1/package.json"
  if [ -f "$manifest" ] && grep -q "\"version\": \"$2\"" "$manifest"; then
    return
  fi
  say "installing $1 $2 from npm"
  npm install --prefix "$tools" --no-save --no-audit --no-fund --loglevel=error \
    "binaryen@$BINARYEN_VERSION" "esbuild@$ESBUILD_VERSION" "papaparse@$PAPAPARSE_VERSION" \
    "axe-core@$AXE_VERSION" >&2 ||
    fail "could not install $1 $2." "The npm registry must be reachable."
}

debian_package() {
  local binary=$1
  shift
  command -v "$binary" >/dev/null 2>&1 && return
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  command -v apt-get >/dev/null 2>&1 ||
    fail "$binary is missing and this is not a Debian-like system." "Install it yourself: $*"
  say "installing $* with apt-get"
  $sudo apt-get update -qq >&2 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 ||
    fail "apt-get could not install $*." "Run 'apt-get update' by hand and see what it says."
}

# The version of a crate in Cargo.lock.
locked() { grep -A 1 "^name = \"$1\"\$" Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p'; }

for_build() {
  need cargo "Install Rust with rustup: https://rustup.rs"
  need node "Install Node.js 18 or later (Debian: apt-get install nodejs npm)"
  need npm "Install npm (Debian: apt-get install npm)"
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    say "adding the wasm32 target"
    need rustup "The wasm32 target is missing, and rustup is what adds it: https://rustup.rs"
    rustup target add wasm32-unknown-unknown >&2 ||
      fail "rustup could not add wasm32-unknown-unknown." "Is the network there? Try the command by hand."
  fi
  if [ ! -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; then
    say "adding the standard library's source, which is built for size"
    need rustup "The rust-src component is missing, and rustup is what adds it: https://rustup.rs"
    rustup component add rust-src >&2 ||
      fail "rustup could not add rust-src." "Is the network there? Try the command by hand."
  fi
  # Trunk builds offline; what it builds is fetched here, and what the
  # standard library is built of too.
  cargo fetch --quiet --locked &&
    RUSTC_BOOTSTRAP=1 cargo fetch --quiet --locked --manifest-path "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml" ||
    fail "cargo could not fetch the crates that Cargo.lock names." "The crate registry must be reachable."
  cargo_tool trunk trunk "$TRUNK_VERSION" 0 --locked --no-default-features --features rustls
  # These must be of the same version as the libraries whose output they process.
  cargo_tool wasm-bindgen-cli wasm-bindgen "$(locked wasm-bindgen)" 1
  cargo_tool wasm_split_cli_support wasm-split-cli "$(locked wasm_split_helpers)" 1 --locked --features build-binary
  npm_tool binaryen "$BINARYEN_VERSION"
  npm_tool esbuild "$ESBUILD_VERSION"
  ln -sf ../node_modules/.bin/wasm-opt ../node_modules/.bin/esbuild "$tools/bin/"
}

# The processor compiles while the network brings the rest.
for_test() {
  downloads_for_test &
  local downloads=$!
  for_build
  npm_tool papaparse "$PAPAPARSE_VERSION"
  npm_tool axe-core "$AXE_VERSION"
  cargo_tool geckodriver geckodriver "$GECKODRIVER_VERSION" 0 --locked
  cargo_tool cargo-machete cargo-machete "$MACHETE_VERSION" 0 --locked
  wait "$downloads"
}

downloads_for_test() {
  debian_package chromium chromium
  debian_package chromium-headless-shell chromium-headless-shell
  debian_package chromedriver chromium-driver
  debian_package firefox-esr firefox-esr
  debian_package WebKitWebDriver webkit2gtk-driver
  debian_package Xvfb xvfb
  locales zh_CN zh_TW en_GB
  debian_package pdftoppm poppler-utils
  debian_package zbarimg zbar-tools
  letters
  debian_package Rscript r-base-core
  python_tool data pandas "$PANDAS_VERSION"
  python_tool data duckdb "$DUCKDB_VERSION"
  python_tool nacl pynacl "$PYNACL_VERSION" nacl
}

# What is printed is measured in these letters.
letters() {
  fc-list :lang=zh 2>/dev/null | grep -q . || debian_package no-such-binary fontconfig fonts-noto-cjk
  fc-list "Liberation Sans" 2>/dev/null | grep -q . || debian_package no-such-binary fonts-liberation
}

# locales NAME… : what WebKitGTK takes the languages of a phone from.
locales() {
  local name
  for name in "$@"; do
    [ -d "$tools/locale/$name.UTF-8" ] && continue
    [ -f "/usr/share/i18n/locales/$name" ] || debian_package no-such-binary locales
    mkdir -p "$tools/locale"
    localedef -i "$name" -f UTF-8 "$tools/locale/$name.UTF-8" ||
      fail "localedef could not make $name." "Debian: apt-get install locales"
  done
}

# python_tool FOLDER PACKAGE VERSION [MODULE]
python_tool() {
  need python3 "Install Python (Debian: apt-get install python3 python3-venv)"
  local venv="$tools/$1" module=${4:-$2}
  if [ "$("$venv/bin/python" -c "import $module; print($module.__version__)" 2>/dev/null)" = "$3" ]; then
    return
  fi
  say "installing $2 $3 from PyPI"
  python3 -m venv "$venv" ||
    fail "python3 cannot make a virtual environment." "Debian: apt-get install python3-venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check "$2==$3" ||
    fail "could not install $2 $3." "The Python package index must be reachable."
}

for_bench() {
  need cargo "Install Rust with rustup: https://rustup.rs"
  need node "Install Node.js 18 or later (Debian: apt-get install nodejs npm)"
  need npm "Install npm (Debian: apt-get install npm)"
  python_tool bench duckdb "$DUCKDB_VERSION"
  debian_package chromium chromium
  debian_package chromedriver chromium-driver
  letters
  surveyjs
}

# SurveyJS, which the speed of the app is set beside, compressed as the site is.
surveyjs() {
  local web="$tools/bench-web" file
  grep -qs "\"version\": \"$SURVEYJS_VERSION\"" "$web/node_modules/survey-js-ui/package.json" && return
  say "installing SurveyJS $SURVEYJS_VERSION from npm"
  npm install --prefix "$web" --no-save --no-audit --no-fund --loglevel=error \
    "survey-core@$SURVEYJS_VERSION" "survey-js-ui@$SURVEYJS_VERSION" >&2 ||
    fail "could not install SurveyJS $SURVEYJS_VERSION." "The npm registry must be reachable."
  for file in "$web"/node_modules/survey-{core,js-ui}/*.min.{css,js}; do
    [ -f "$file" ] || continue
    node -e 'const { readFileSync, writeFileSync } = require("fs");
      const [file] = process.argv.slice(1);
      writeFileSync(`${file}.br`, require("zlib").brotliCompressSync(readFileSync(file)));' "$file"
  done
}

# libFuzzer comes as a crate, of the version in Cargo.lock.
for_fuzz() {
  need cargo "Install Rust with rustup: https://rustup.rs"
  debian_package c++ g++
  cargo fetch --quiet --locked ||
    fail "cargo could not fetch the crates that Cargo.lock names." "The crate registry must be reachable."
}

case "${1:-}" in
  build) for_build ;;
  test) for_test ;;
  bench) for_bench ;;
  fuzz) for_fuzz ;;
  *) fail "usage: scripts/tools.sh build|test|bench|fuzz" "" ;;
esac
