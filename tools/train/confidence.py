#!/usr/bin/env python3
"""How often fields are right, by what spoke for and against them.

confidence.py BENCH EVAL [OUT.txt]     EVAL is the built `diglot-eval`; OUT is tools/data/confidence.txt

A value is told by its field, its evidence, how many other kinds of evidence agree (0, 1, 2 = more) and what stands
against it (clear, weaker, conflict). A losing candidate is told by its field, its evidence and why it lost (weaker,
conflict); one that agrees is as sure as the value it agrees with.

The share of right values of such a cell leans on that of all evidence in the same state, and this one on that of the
field, by M pages each: a cell of few pages says little. A page counts less where its site has many: no site counts for
more than CAP pages.

What is printed: reliability, and precision of the most confident 85 % of pages with gold, both from FOLDS fits that never
saw the page's site. What is written: the counts over all sites, which `cargo run -p diglot-tools -- confidence` makes the
table of. Gold is compared as the typed bench's scorer does: letters and digits alone for texts, the day for dates."""
import collections, json, os, re, subprocess, sys, unicodedata, zlib

sys.path.insert(0, os.path.dirname(__file__))
import gold

M, CAP, FOLDS = 4.0, 5.0, 5
GOLD = {'title': 'title', 'date': 'published', 'source': 'source', 'editor': 'editors', 'authors': 'authors',
        'breadcrumb': 'breadcrumb', 'tags': 'tags', 'keywords': 'keywords'}


def norm(s):
    return re.sub(r'\W+', '', unicodedata.normalize('NFKC', s or '')).casefold() or re.sub(r'\s+', '', s or '')


def day(s):
    m = re.search(r'((?:19|20)\d\d)\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})', s or '')
    return '%s-%02d-%02d' % (m[1], int(m[2]), int(m[3])) if m else None


def right(field, want, values):
    if field == 'published':
        return day(want) == day(values[0])
    if isinstance(want, list):
        return [norm(x) for x in want] == [norm(x) for x in values]
    return norm(want) == norm(' '.join(values))


def questions(bench):
    """(set, page, path, gold fields): each page once, the typed ones first."""
    seen = set()
    for name in 'typed daniel cwce wcxb'.split():
        rows = f'{bench}/typed/dev.jsonl' if name == 'typed' else f'{bench}/extract/corpus/{name}.jsonl'
        for line in open(rows, encoding='utf-8'):
            g = json.loads(line)
            path = f"{bench}/extract/corpus/{g.get('html') or g['path']}"
            want = g['fields'] if name == 'typed' else {'title': g.get('gold_title'), 'date': g.get('gold_date')}
            want = {GOLD[k]: v for k, v in want.items() if v and k in GOLD}
            if want and path not in seen:
                seen.add(path)
                yield name, g, path, want
    for line in open(f'{bench}/features/zh_pages.jsonl', encoding='utf-8'):
        g = json.loads(line)
        yield 'zh pages', {'id': g['id']}, f"{bench}/features/{g['path']}", {'published': g['date']}


def observe(bench, command):
    """Rows of (field, evidence, agree, against, right, site, set, page, won), and per field the pages with gold."""
    asked = list(questions(bench))
    lines = ''.join(json.dumps({'id': str(i), 'path': path, 'url': g.get('url')}) + '\n' for i, (_, g, path, _) in enumerate(asked))
    out = subprocess.run([command, 'confidence'], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    rows, pages = [], collections.defaultdict(list)
    for (name, g, path, want), line in zip(asked, out.decode().splitlines()):
        found = {f['field']: f for f in json.loads(line)['fields']}
        site = gold.host(g, path)
        for field, value in want.items():
            pages[field].append((name, site, path))
            f = found.get(field)
            if not f:
                continue
            agree = {e for e, reason, _ in f['losers'] if reason == 'agrees' and e != f['evidence']}
            reasons = {reason for _, reason, _ in f['losers']}
            against = 2 if 'conflicts' in reasons else 1 if 'weaker' in reasons else 0
            rows.append((field, f['evidence'], min(2, len(agree)), against, right(field, value, f['value']), site, name, path, True))
            for e, reason, v in f['losers']:
                if reason != 'agrees':
                    values = re.split('、', v) if field in ('authors', 'editors') else [v]
                    lost = 4 if reason == 'conflicts' else 3
                    rows.append((field, e, 0, lost, right(field, value, values), site, name, path, False))
    return rows, pages


def fit(rows):
    """Weighted [right, all] by (field, evidence, agree, against)."""
    per = collections.Counter((r[0], r[5]) for r in rows if r[8])
    cells = collections.defaultdict(lambda: [0.0, 0.0])
    for field, evidence, agree, against, ok, site, *_ in rows:
        w = min(1.0, CAP / max(1, per[field, site]))
        cell = cells[field, evidence, agree, against]
        cell[0] += w * ok
        cell[1] += w
    return cells


def smooth(cells):
    """The same as tools/src/confidence.rs: shares that lean on the state's and the field's."""
    whole, state = (collections.defaultdict(lambda: [0.0, 0.0]) for _ in range(2))
    for (field, _, agree, against), (r, n) in cells.items():
        lost = against > 2
        for key, sums in (((field, lost), whole), ((field, agree, against), state)):
            sums[key][0] += r
            sums[key][1] += n

    def share(field, evidence, agree, against):
        r, n = whole.get((field, against > 2), (0, 0))
        p = (r + (0.2 if against > 2 else 1)) / (n + 2)
        for r, n in (state.get((field, agree, against), (0, 0)), cells.get((field, evidence, agree, against), (0, 0))):
            p = (r + M * p) / (n + M)
        return p
    return share


def main():
    bench, command = sys.argv[1:3]
    rows, pages = observe(bench, command)
    fold = lambda site: zlib.crc32(site.encode()) % FOLDS
    held = {}
    for k in range(FOLDS):
        share = smooth(fit([r for r in rows if fold(r[5]) != k]))
        for r in rows:
            if fold(r[5]) == k:
                held[r[0], r[7], r[8], r[1], r[3]] = (share(r[0], r[1], r[2], r[3]), r[4])
    print('Reliability of values, by sites not seen: said / right (values)')
    for field in dict.fromkeys(r[0] for r in rows):
        bins = collections.defaultdict(list)
        for key, (p, ok) in held.items():
            if key[0] == field and key[2]:
                bins[min(9, int(p * 10)) if p < 0.95 else 10].append((p, ok))
        line = '  '.join(f'{sum(p for p, _ in b) / len(b):.3f} / {sum(ok for _, ok in b) / len(b):.3f} ({len(b)})' for _, b in sorted(bins.items()))
        every = [x for b in bins.values() for x in b]
        brier = sum((p - ok) ** 2 for p, ok in every) / len(every)
        gap = sum(abs(sum(p - ok for p, ok in b)) for b in bins.values()) / len(every)
        print(f'{field:10} {line}   Brier {brier:.4f}, mean gap {gap:.3f}')
    print('Most confident 85 % of typed pages with gold, by sites not seen (ties counted in full)')
    for field in ('title', 'published'):
        typed = {path for name, _, path in pages[field] if name == 'typed'}
        flat = [x for key, x in held.items() if key[0] == field and key[1] in typed and key[2]]
        want = len(typed)
        flat += [(0.0, False)] * (want - len(flat))
        flat.sort(key=lambda x: -x[0])
        most = -(-want * 85 // 100)
        least = flat[most - 1][0]
        some = [ok for p, ok in flat if p >= least]
        print(f'{field:10} all {sum(ok for _, ok in flat)}/{want}, most confident {most}: {sum(ok for _, ok in flat[:most])}, with ties {sum(some)}/{len(some)} = {sum(some) / len(some):.4f}')
    if len(sys.argv) > 3:
        with open(sys.argv[3], 'w', encoding='utf-8') as out:
            sites = len({r[5] for r in rows})
            out.write('# field evidence agreeing against right all: how often values were right, in hundredths of a page.\n')
            out.write('# against: 0 nothing, 1 weaker, 2 conflicting; 3 lost as weaker, 4 lost in a conflict.\n')
            out.write(f'# Counted by tools/train/confidence.py over the dev halves of our benches ({len({r[7] for r in rows})} pages of {sites} sites, no site for more than {CAP:.0f} pages).\n')
            for (field, evidence, agree, against), (r, n) in sorted(fit(rows).items()):
                out.write(f'{field} {evidence} {agree} {against} {round(100 * r)} {round(100 * n)}\n')


if __name__ == '__main__':
    main()
