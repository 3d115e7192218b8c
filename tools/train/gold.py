"""Pages with gold: what each row of a page is, aligned from the benches' lines and texts."""
import collections, difflib, json, os, re, unicodedata
from urllib.parse import urlparse

KINDS = ('nav form breadcrumb title subtitle meta heading paragraph list quote table code caption disclaimer tags '
         'keywords related comment share ad footer other').split()
BODY = set('title subtitle heading paragraph list quote table code caption'.split())


def norm(s):
    return re.sub(r'\W+', '', unicodedata.normalize('NFKC', s or '')).casefold() or re.sub(r'\s+', '', s or '')


def align(rows, lines):
    """For each of `rows` (texts), the label of the gold line it is or lies in; None where there is none.

    lines: [(text, label)]. Equal lines are paired in order; between them a row takes the label of the text it stands in."""
    rl = [norm(r) for r in rows]
    gl = [(norm(t), k) for t, k in lines if norm(t)]
    out = [None] * len(rl)

    def between(a0, a1, b0, b1):
        if a0 == a1 or b0 == b1:
            return
        cat, owner = '', []
        for n, k in gl[b0:b1]:
            cat += n
            owner += [k] * len(n)
        at = 0
        for i in range(a0, a1):
            t = rl[i]
            if not t:
                continue
            p = cat.find(t, at)
            if p < 0 and len(t) >= 8:
                p = cat.find(t)
            if p >= 0:
                out[i] = collections.Counter(owner[p:p + len(t)]).most_common(1)[0][0]
                at = p + len(t)
            elif len(t) >= 12:
                lo = max(0, at - 200)
                m = difflib.SequenceMatcher(None, t[:400], cat[lo:at + 4000], autojunk=False).find_longest_match()
                if m.size >= max(8, len(t[:400]) // 3):
                    q = lo + m.b
                    out[i] = collections.Counter(owner[q:q + m.size]).most_common(1)[0][0]
                    at = q + m.size

    pa = pb = 0
    for a, b, n in difflib.SequenceMatcher(None, rl, [g[0] for g in gl], autojunk=False).get_matching_blocks():
        between(pa, a, pb, b)
        for i in range(n):
            out[a + i] = gl[b + i][1]
        pa, pb = a + n, b + n
    return out


def host(row, path):
    """The site a page is of: its address, or the host most of its links lead to."""
    h = urlparse(row.get('url') or '').hostname
    if not h and path and os.path.exists(path):
        text = open(path, 'rb').read().decode('utf-8', 'replace')
        hosts = re.findall(r'(?:href|content|src)=["\']?https?://([\w.-]+)', text)
        hosts = [x for x in hosts if not re.search(r'google|baidu|facebook|twitter|gstatic|w3\.org|schema\.org|cnzz|weibo', x)]
        h = collections.Counter(hosts).most_common(1)[0][0] if hosts else os.path.basename(path)
    parts = (h or row['id']).lower().split('.')
    two = len(parts) > 2 and parts[-2] in ('com', 'org', 'net', 'gov', 'edu', 'co', 'ac') and len(parts[-1]) == 2
    return '.'.join(parts[-3 if two else -2:])


def load(bench):
    """Every page of the dev halves: {set, id, path, host, typed: [(text, kind)] or body: [text]}."""
    pages = []
    for name, root in (('typed', 'extract/corpus'), ('bilingual', 'bilingual')):
        for l in open(f'{bench}/{name}/dev.jsonl', encoding='utf-8'):
            g = json.loads(l)
            path = f"{bench}/{root}/{g['html']}"
            pages.append(dict(set=name, id=name + ':' + g['id'], path=path, host=host(g, path),
                              typed=[(x['text'], x['kind']) for x in g['lines']]))
    for s in 'daniel cwce magic-article magic-forum aeb wcxb portaleval'.split():
        for l in open(f'{bench}/extract/corpus/{s}.jsonl', encoding='utf-8'):
            g = json.loads(l)
            path = f"{bench}/extract/corpus/{g['path']}"
            pages.append(dict(set=s, id=s + ':' + g['id'], path=path, host=host(g, path), lang=g['lang'],
                              body=(g.get('gold_blocks') or g['gold_text'].split('\n')), gold=g['gold_text'],
                              page_type=(g.get('meta') or {}).get('page_type')))
    return pages
