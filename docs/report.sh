#!/usr/bin/env bash
# Makes docs/report.png: the report of our own sample page, as a browser shows it.
# Needs chromium and, to make the picture small, python3 with Pillow if there is one.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo run --quiet --release -- --report "$work/report.html" examples/pages/portal.txt
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=960,1180 \
  --blink-settings=preferredColorScheme="${SCHEME:-1}" \
  --user-data-dir="$work/profile" --screenshot="$work/report.png" "file://$work/report.html" 2>/dev/null
python3 - "$work/report.png" <<'PY' || true
import sys
from PIL import Image
image = Image.open(sys.argv[1]).convert("RGB").quantize(64, dither=Image.Dither.NONE)
image.save(sys.argv[1], optimize=True)
PY
cp "$work/report.png" "${1:-docs/report.png}"
