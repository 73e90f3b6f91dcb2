#!/usr/bin/env bash
# Draws the PNG icons of the installed app from style/icon.svg, with Chromium.
# They are kept in style/icons/, so that building needs no browser.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mkdir -p style/icons
# What the picture stands on.
ground="$(sed -n 's/.*<rect[^>]* fill="\([^"]*\)".*/\1/p' style/icon.svg)"

# draw NAME PIXELS GROUND
# Where the system cuts its own shape out, the ground goes to the edges; the
# picture lies well within the middle.
draw() {
  local name=$1 pixels=$2 ground=$3
  {
    printf '<!doctype html><style>body { margin: 0; background: %s } svg { display: block }</style>' "$ground"
    cat style/icon.svg
  } > "$folder/$name.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --window-size="$pixels,$pixels" --screenshot="$PWD/style/icons/$name.png" "file://$folder/$name.html" 2>/dev/null
}

draw icon-192 192 transparent
draw icon-512 512 transparent
draw icon-maskable 512 "$ground"
draw icon-180 180 "$ground"
