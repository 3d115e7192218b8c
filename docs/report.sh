#!/usr/bin/env bash
# Makes docs/report.png: the report of our own sample page, as a browser shows it.
# Needs chromium and a font with Chinese (Debian: chromium, fonts-wqy-zenhei) and, to
# make the picture small, python3 with Pillow if there is one.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -n "${DIGLOT:-}" ] || cargo build --quiet --release -p diglot-cli
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${DIGLOT:-target/release/diglot}" --report "$work/report.html" examples/pages/portal.txt
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=960,900 \
  ${DARK:+--force-dark-mode --blink-settings=preferredColorScheme=0} \
  --user-data-dir="$work/profile" --screenshot="$work/report.png" "file://$work/report.html" 2>/dev/null
"${PYTHON:-python3}" - "$work/report.png" <<'PY' || true
import sys
from PIL import Image
image = Image.open(sys.argv[1]).convert("RGB").quantize(160, dither=Image.Dither.NONE)
image.save(sys.argv[1], optimize=True)
PY
cp "$work/report.png" "${1:-docs/report.png}"
