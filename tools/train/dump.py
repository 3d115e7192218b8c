"""dump.py BENCH EVAL OUT.npz: rows of every page with features and gold. Typed pages also enter as plain text."""
import json, subprocess, sys
import numpy as np
from gold import BODY, KINDS, align, load


def main():
    bench, command, out = sys.argv[1:4]
    ask = []
    for page in load(bench):
        ask.append((page, 'html', {'path': page['path']}))
        if 'typed' in page:
            text = '\n'.join(t for t, _ in page['typed'])
            ask.append((page, 'text', {'text': text}))
            # the same printed airily, indented in one of three ways
            way = len(ask) % 3
            indent = lambda k: '       ' if (way == 1 and k in BODY and k != 'title') or (way == 2 and k != 'nav') else ''
            spaced = '\n\n'.join(indent(k) + t for t, k in page['typed'])
            ask.append((page, 'spaced', {'text': spaced}))
    lines = ''.join(json.dumps({'id': i, **q}, ensure_ascii=False) + '\n' for i, (_, _, q) in enumerate(ask))
    answers = subprocess.run([command, 'features'], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    names, X, kind, body, page_of, weight, base, pages = None, [], [], [], [], [], [], []
    for (page, mode, _), line in zip(ask, answers.splitlines()):
        answer = json.loads(line)
        names = answer.get('names') or names
        rows = answer['rows']
        texts = [r['text'] for r in rows]
        if 'typed' in page:
            label = align(texts, page['typed'])
            kinds = [KINDS.index(k) if k else -1 for k in label]
            bodies = [int(k in BODY) if k else -1 for k in label]
        else:
            label = align(texts, [(t, 1) for t in page['body']])
            kinds = [-1] * len(rows)
            bodies = [1 if k else 0 for k in label]
        n = len(pages)
        pages.append(dict(id=page['id'], set=page['set'], host=page['host'], mode=mode, first=len(kind), rows=len(rows),
                          lang=page.get('lang'), page_type=page.get('page_type')))
        for r, k, b in zip(rows, kinds, bodies):
            X.append(np.frombuffer(bytes.fromhex(r['values']), np.uint8))
            kind.append(k); body.append(b); page_of.append(n); base.append(KINDS.index(r['kind']))
            weight.append(min(len(''.join(r['text'].split())), 65535))
    np.savez_compressed(out, X=np.array(X), kind=np.array(kind, np.int8), body=np.array(body, np.int8),
                        page=np.array(page_of, np.int32), base=np.array(base, np.int8), length=np.array(weight, np.int32),
                        names=np.array(names), pages=np.array(json.dumps(pages)))
    print(len(pages), 'pages', len(kind), 'rows', len(names), 'features')


if __name__ == "__main__":
    main()
