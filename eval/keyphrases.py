#!/usr/bin/env python3
"""Keyphrases beside YAKE and jieba's tf-idf: F1 of the first ten, macro-averaged over pages.

keyphrases.py BENCH -- CMD ...     CMD is `diglot-eval keyphrases`: reads {id,text}, writes {id,keys}

The gold is what editors wrote: the keywords a page's own head states (`keywords`, `news_keywords`, `article:tag`), where
- the page's annotated main text has the keyword (nobody can draw out what is not there),
- fewer than a third of the site's pages state it (else it is about the site),
- it is no longer than six words or twelve Chinese characters, and the page has at least three such.
The texts are the annotated main texts, so that no extractor of ours is part of the figure.
Keywords and phrases are compared as small letters with plural endings taken off.
Needs: pip install yake jieba (measured with yake 0.7 and jieba 0.42)."""
import collections, html, json, logging, os, re, subprocess, sys, unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '../tools/train'))
import gold

SETS = 'daniel cwce magic-article aeb wcxb portaleval'.split()
HAN = re.compile('[\u3400-\u4dbf\u4e00-\u9fff]')


def fold(s):
    s = re.sub(r'\s+', ' ', unicodedata.normalize('NFKC', s)).strip().lower()
    return ' '.join(re.sub(r'(ies)$', 'y', re.sub(r'(?<=[a-z]{3})(s|es)$', '', w)) for w in s.split())


def stated(page):
    """The keywords of a page's head."""
    out = []
    for tag in re.findall(r'<meta\b[^>]*>', page, re.I):
        at = {k.lower(): html.unescape(a or b or c) for k, a, b, c in re.findall(r'([\w:-]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s>]+))', tag)}
        if at.get('name', at.get('property', '')).lower() in ('keywords', 'news_keywords', 'article:tag'):
            value = at.get('content', '')
            marked = re.search('[,，、;；|]', value)
            # Chinese keywords may stand apart by spaces alone.
            out += re.split('[,，、;；|]' if marked or not HAN.search(value) else r'\s', value)
    return [x.strip() for x in out]


def read(bench):
    pages = []
    for name in SETS:
        for line in open(f'{bench}/extract/corpus/{name}.jsonl', encoding='utf-8'):
            row = json.loads(line)
            path = f"{bench}/extract/corpus/{row['path']}"
            text = row.get('gold_text') or ''
            if len(text) < 300 or not os.path.exists(path):
                continue
            raw = open(path, 'rb').read()
            declared = re.search(rb'charset=["\']?([\w-]+)', raw[:4096])
            try:
                page = raw.decode('utf-8')
            except UnicodeDecodeError:
                page = raw.decode('gb18030' if declared and declared[1].lower().startswith(b'gb') else 'latin-1', 'replace')
            zh = len(HAN.findall(text)) * 3 > len(text)
            pages.append(dict(id=name + ':' + row['id'], host=gold.host(row, path), text=text, zh=zh, keys=stated(page)))
    by_host = collections.defaultdict(collections.Counter)
    count = collections.Counter(p['host'] for p in pages)
    for p in pages:
        by_host[p['host']].update(set(map(fold, p['keys'])))
    out, seen = [], set()
    for p in pages:
        text = fold(p['text'])
        padded = ' ' + re.sub(r'[^\w]+', ' ', text) + ' '
        keys = []
        for k in p['keys']:
            f = fold(k)
            own = count[p['host']] < 3 or by_host[p['host']][f] * 3 < count[p['host']]
            short = len(k) <= 12 if HAN.search(k) else len(k.split()) <= 6
            there = f in text if HAN.search(k) else ' ' + re.sub(r'[^\w]+', ' ', f).strip() + ' ' in padded
            if len(f) >= 2 and own and short and there and f not in keys:
                keys.append(f)
        if len(keys) >= 3 and p['text'] not in seen:
            seen.add(p['text'])
            out.append(dict(p, keys=keys))
    return out


def f1(want, keys, n=10):
    found = []
    for k in map(fold, keys[:n]):
        if k and k not in found:
            found.append(k)
    both = len(set(want) & set(found))
    p, r = both / max(1, len(found)), both / max(1, len(want))
    return 2 * p * r / (p + r) if both else 0.0


def main():
    bench, cmd = sys.argv[1], sys.argv[sys.argv.index('--') + 1:]
    pages = read(bench)
    asked = ''.join(json.dumps({'id': p['id'], 'text': p['text']}) + '\n' for p in pages)
    out = subprocess.run(cmd, input=asked.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    ours = {r['id']: r['keys'] for r in map(json.loads, out.splitlines())}
    import jieba.analyse, yake
    jieba.setLogLevel(logging.WARNING)
    english = yake.KeywordExtractor(lan='en', n=3, top=10)
    peers = {
        'diglot': lambda p: ours[p['id']],
        'yake': lambda p: [k for k, _ in english.extract_keywords(p['text'])],
        'jieba tf-idf': lambda p: jieba.analyse.extract_tags(p['text'], topK=10),
    }
    for lang, zh in (('zh', True), ('en', False)):
        some = [p for p in pages if p['zh'] == zh]
        peer = 'jieba tf-idf' if zh else 'yake'
        for name in ('diglot', peer):
            score = [f1(p['keys'], peers[name](p)) for p in some]
            print(f'{lang} {name:14} F1@10 {sum(score) / max(1, len(score)):.4f}  pages {len(some)}  hosts {len({p["host"] for p in some})}')


if __name__ == '__main__':
    main()
