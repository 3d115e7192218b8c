#!/usr/bin/env python3
"""Draws the figures of the region bench as SVG: docs/speed.py > docs/speed.svg

Reads what criterion left in target/criterion after
`cargo bench -p diglot-peers --bench region`; every bar is a median, every group of
bars was timed in one run. Needs Python 3 only.
"""
import html
import json
import math
import pathlib
import sys

CRITERION = pathlib.Path(__file__).resolve().parent.parent / "target" / "criterion"
SIZE = "128KiB"
HAYSTACKS = [
    ("en", "English prose"),
    ("zh", "Chinese prose"),
    ("page", "portal page"),
    ("mixed", "mixed prose"),
    ("alternating", "script changes every word"),
]
SERIES = [
    ("simdutf8", "#c9ccd1"),
    ("chars", "#9aa0a8"),
    ("diglot runs", "#0b6e4f"),
    ("diglot regions", "#2f9e75"),
    ("diglot sentences", "#8fd3b6"),
    ("unicode-segmentation sentences", "#d98e04"),
    ("whatlang", "#c05640"),
    ("lingua {en, zh}", "#8c2f39"),
]
LOW, HIGH = 0.001, 100.0
LEFT, WIDTH, BAR, GAP, TOP = 170, 470, 13, 16, 84


def measured():
    """GB/s by haystack and series."""
    found = {}
    for estimates in CRITERION.glob("**/new/estimates.json"):
        bench = json.loads((estimates.parent / "benchmark.json").read_text())
        group, _, haystack = bench["group_id"].partition("/")
        size = (bench.get("throughput") or {}).get("Bytes")
        if group == f"region {SIZE}" and size:
            median = json.loads(estimates.read_text())["median"]["point_estimate"]
            found[haystack, bench["function_id"]] = size / median
    return found


def x(speed):
    """Where a speed stands on the axis: a decade is as wide as any other."""
    share = math.log10(max(speed, LOW) / LOW) / math.log10(HIGH / LOW)
    return LEFT + share * WIDTH


def text(at, y, words, **style):
    style = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in style.items())
    return f'<text x="{at:.1f}" y="{y:.1f}"{style}>{html.escape(words)}</text>'


def draw(found):
    out, y = [], TOP
    for haystack, title in HAYSTACKS:
        out.append(text(10, y + BAR - 3, title, font_weight="bold"))
        for name, colour in SERIES:
            speed = found.get((haystack, name))
            if speed is None:
                continue
            end = x(speed)
            out.append(
                f'<rect x="{LEFT}" y="{y}" width="{end - LEFT:.1f}" height="{BAR - 2}" fill="{colour}"/>'
            )
            out.append(text(end + 4, y + BAR - 4, f"{speed:.3g}", font_size=10))
            y += BAR
        y += GAP
    axis = []
    for power in range(round(math.log10(LOW)), round(math.log10(HIGH)) + 1):
        at = x(10.0**power)
        axis.append(f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{TOP - 6}" y2="{y}" stroke="#8884"/>')
        axis.append(text(at, TOP - 10, f"{10.0**power:g}", text_anchor="middle", font_size=10))
    key = []
    for index, (name, colour) in enumerate(SERIES):
        at, row = 10 + index % 4 * 175, 32 + index // 4 * 16
        key.append(f'<rect x="{at}" y="{row - 9}" width="10" height="10" fill="{colour}"/>')
        key.append(text(at + 14, row, name, font_size=11))
    title = text(10, 16, f"GB/s on {SIZE} of text, one thread (logarithmic)", font_weight="bold")
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="710" height="{y + 6}" '
            'font-family="sans-serif" font-size="12">',
            '<rect width="100%" height="100%" fill="#fff"/>',
            title,
            *key,
            *axis,
            *out,
            "</svg>",
        ]
    )


if __name__ == "__main__":
    speeds = measured()
    if not speeds:
        sys.exit("no figures yet: cargo bench -p diglot-peers --bench region")
    print(draw(speeds))
