#!/usr/bin/env python3
"""Draws the terminal view of a page as SVG: docs/terminal.py > docs/terminal.svg

Runs the command on our own sample page with colours forced on and turns its
ANSI escapes into <tspan>s. Needs Python 3 only.
"""
import html
import os
import re
import subprocess
import sys
import unicodedata

PAGE = "examples/pages/portal.txt"
COMMAND = ["cargo", "run", "--quiet", "--release", "--", "-f", "terminal", PAGE]
COLOURS = ["#1d1f21", "#cc6666", "#b5bd68", "#f0c674", "#81a2be", "#b294bb", "#8abeb7", "#c5c8c6"]
WIDTH, CELL, LINE, ROWS = 100, 8.4, 19, 44
ESCAPE = re.compile("\x1b\\[([0-9;]*)m")


def style(codes, now):
    codes = [int(c or 0) for c in codes.split(";")]
    while codes:
        code = codes.pop(0)
        if code == 0:
            now = {}
        elif code == 1:
            now = {**now, "font-weight": "bold"}
        elif code == 2:
            now = {**now, "opacity": "0.6"}
        elif code == 3:
            now = {**now, "font-style": "italic"}
        elif code == 22:
            now = {k: v for k, v in now.items() if k not in ("font-weight", "opacity")}
        elif 30 <= code <= 37 or 90 <= code <= 97:
            now = {**now, "fill": COLOURS[code % 10]}
        elif code == 39:
            now = {k: v for k, v in now.items() if k != "fill"}
        elif code == 38 and codes and codes.pop(0) == 5:
            now = {**now, "fill": COLOURS[codes.pop(0) % 8]}
    return now


def cells(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def draw(ansi):
    out, now = [], {}
    lines = ansi.rstrip("\n").split("\n")
    if len(lines) > ROWS:
        lines = lines[: ROWS - 1] + ["…"]
    for row, line in enumerate(lines):
        column = 0
        parts = ESCAPE.split(line)
        for index, part in enumerate(parts):
            if index % 2:
                now = style(part, now)
                continue
            # Every piece is placed by its column: fonts disagree about wide characters.
            for piece in re.findall(r"[ -~]+|[^ -~]+", part):
                attributes = "".join(f' {k}="{v}"' for k, v in now.items())
                wide = cells(piece)
                if piece.strip():
                    out.append(
                        f'<text x="{16 + column * CELL:.1f}" y="{28 + row * LINE}" xml:space="preserve"'
                        f' textLength="{wide * CELL:.1f}" lengthAdjust="spacingAndGlyphs"{attributes}>'
                        f"{html.escape(piece)}</text>"
                    )
                column += wide
    height = 28 + LINE * len(lines)
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {32 + WIDTH * CELL:.0f} {height}"'
        ' font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="#c5c8c6">'
        f'<rect width="100%" height="100%" rx="8" fill="#1d1f21"/>{"".join(out)}</svg>'
    )


def page():
    coloured = {**os.environ, "CLICOLOR_FORCE": "1"}
    return subprocess.run(COMMAND, capture_output=True, check=True, text=True, env=coloured).stdout


if __name__ == "__main__":
    draw(sys.stdin.read() if len(sys.argv) > 1 else page())
