#!/usr/bin/env python3
"""Times the whole `diglot` command on an archive, and its rivals on the same pages.

    command.py make DIR OUT.warc.gz [N]   an archive of N records from the pages in DIR
    command.py same DIGLOT PATH…          the same digest for -j 1 and -j 2, and after a kill
    command.py time DIGLOT WARC           pages a second and peak memory, -j 1 and -j 2
    command.py resiliparse WARC           a minimal extraction loop
    command.py trafilatura WARC [N]       the same with trafilatura, over N pages at most

Each is a process of its own, timed from outside. Pages are not part of the
repository: any folder of HTML will do.
"""
import gzip
import hashlib
import io
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time


def make(folder, out, number=2000):
    pages = sorted(p for p in pathlib.Path(folder).rglob("*") if p.suffix in (".html", ".htm"))
    with open(out, "wb") as archive:
        for n in range(int(number)):
            path = pages[n % len(pages)]
            body = path.read_bytes()
            body = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:n:{n}>\r\n"
                f"WARC-Target-URI: http://host{n % 50}.example/{n}.html\r\nWARC-Date: 2026-03-09T08:00:00Z\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
            )
            archive.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 6, mtime=0))
    print(f"{number} records of {len(pages)} pages, {os.path.getsize(out) / 1e6:.1f} MB packed")


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def same(diglot, *paths):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.jsonl")
        for jobs in "1", "2":
            code = subprocess.run([diglot, "-j", jobs, "-o", out, *paths], stderr=subprocess.DEVNULL).returncode
            print(f"-j {jobs}: exit {code}, {digest(out)}, {sum(1 for _ in open(out, 'rb'))} lines")
            os.remove(out)
        for how in signal.SIGKILL, signal.SIGTERM:
            run = subprocess.Popen([diglot, "-j", "2", "-o", out, *paths], stderr=subprocess.DEVNULL)
            time.sleep(0.7)
            run.send_signal(how)
            run.wait()
            left = os.listdir(folder)
            code = subprocess.run([diglot, "-j", "2", "-o", out, *paths], stderr=subprocess.DEVNULL).returncode
            print(f"{how.name}: left {left}; run again: exit {code}, {digest(out)}")
            os.remove(out)


def measured(command):
    start = time.monotonic()
    pid = os.posix_spawn(command[0], command, os.environ)
    _, status, used = os.wait4(pid, 0)
    return time.monotonic() - start, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime


def run_time(diglot, warc):
    best = {}
    for _ in range(3):
        for jobs in "1", "2":
            took = measured([diglot, "-j", jobs, "-o", "/dev/shm/diglot-bench.jsonl", warc])
            best[jobs] = min(best.get(jobs, took), took)
    pages = sum(1 for _ in open("/dev/shm/diglot-bench.jsonl", "rb"))
    os.remove("/dev/shm/diglot-bench.jsonl")
    for jobs, (seconds, memory, cpu) in best.items():
        print(f"-j {jobs}: {pages / seconds:.0f} pages/s, {seconds:.2f} s, cpu {cpu:.2f} s, {memory:.0f} MB at most")
    print(f"-j 2 is {best['1'][0] / best['2'][0]:.2f} times as fast")


def records(warc):
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    for record in ArchiveIterator(open(warc, "rb"), record_types=WarcRecordType.response):
        yield record.reader.read()


def loop(warc, extract, most=None):
    start, count = time.monotonic(), 0
    for body in records(warc):
        try:
            extract(body)
        except Exception:
            pass
        count += 1
        if most and count >= int(most):
            break
    print(f"{count / (time.monotonic() - start):.0f} pages/s over {count} pages")


def resiliparse(warc):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    def extract(body):
        tree = HTMLTree.parse(bytes_to_str(body, detect_encoding(body)))
        extract_plain_text(tree, main_content=True)

    loop(warc, extract)


def trafilatura(warc, most=None):
    from trafilatura import extract

    loop(warc, lambda body: extract(body, with_metadata=True), most)


if __name__ == "__main__":
    commands = {"make": make, "same": same, "time": run_time, "resiliparse": resiliparse, "trafilatura": trafilatura}
    commands[sys.argv[1]](*sys.argv[2:])
