#!/usr/bin/env python3
"""Times diglot against resiliparse (PyPI, 2.x) on the same pages in the same run.

    pip install resiliparse
    cargo build --release -p diglot-eval
    benches/peers/document.py target/release/diglot-eval PAGES [rounds]

PAGES is a folder of HTML files. Both read bytes held in memory on one thread:
resiliparse detects the encoding and extracts the main content as text, diglot
makes the typed document. Rounds of the two take turns, so that a busy machine
slows both; medians are compared.
"""
import os
import re
import statistics
import subprocess
import sys
import time

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding


def pages(folder):
    for directory, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            with open(os.path.join(directory, name), "rb") as page:
                yield page.read()


def theirs(held):
    """Seconds for one round over all pages."""
    start = time.perf_counter()
    for page in held:
        text = bytes_to_str(page, detect_encoding(page))
        extract_plain_text(text, main_content=True)
    return time.perf_counter() - start


def ours(command, folder):
    """Megabytes a second, the median of the command's own rounds."""
    out = subprocess.run([command, "throughput", folder], capture_output=True, text=True, check=True)
    return float(re.search(r"([\d.]+) MB/s", out.stdout)[1])


def main():
    command, folder = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    held = list(pages(folder))
    size = sum(map(len, held))
    theirs(held)
    ratios, speeds = [], {"diglot": [], "resiliparse": []}
    for _ in range(rounds):
        mine = ours(command, folder)
        other = size / statistics.median(theirs(held) for _ in range(3)) / 1e6
        speeds["diglot"].append(mine)
        speeds["resiliparse"].append(other)
        ratios.append(mine / other)
    print(f"{len(held)} pages, {size} bytes, {rounds} rounds")
    for name, speed in speeds.items():
        print(f"  {name:12} {statistics.median(speed):7.1f} MB/s ({min(speed):.1f}–{max(speed):.1f})")
    print(f"  diglot is {statistics.median(ratios):.2f} times as fast ({min(ratios):.2f}–{max(ratios):.2f})")


main()
