"""train.py ROWS.npz OUT_DIR [--cv] [--quick]: trains the two models of the block floor.

body   is a row part of the main document?     oblivious trees, log loss, every page
kind   which of the 22 kinds is it?            oblivious trees with a vector in each leaf, pages with typed lines;
       it also sees what `body` says of the row and of those around it. While training these come from models
       that never saw the row's host, as they will be on a new page.
Python 3.11, numpy 2.4.6, catboost 1.2.10. In order: `dump.py BENCH EVAL rows.npz`, `train.py rows.npz OUT --cv --oof body_oof.npy`,
`train_kind.py rows.npz body_oof.npy OUT/kind_oof.npy OUT` (the kind model that ships), `train_page.py BENCH EVAL OUT`; copy OUT/*.txt to tools/data/block.

Hosts unseen (4 folds), fine kinds of typed HTML pages: .769 from typed lines alone, .792 with the sure rows `train_kind.py` adds. Tried there without
gain (within .01): where links lead (18 features, inline classes among them), second-stage trees on the scores of neighbours and page, smoothing over
runs set alike or windows, copies with class cues dropped at random, slower or sparser trees, a weight per host. More hosts with typed lines should help.

`labels.jsonl` has 168 more pages typed by hand (ids and kinds as ranges of lines, no text): for the next training, the models that ship
have not seen them yet.

Seeds are fixed and folds go by host, so a run repeats. Dumps are small integers: feature, threshold, leaves."""
import argparse, hashlib, json, os, time
import numpy as np
from catboost import CatBoostClassifier
from gold import BODY, KINDS

BODY_TREES, BODY_DEPTH = 100, 6
KIND_TREES, KIND_DEPTH = 110, 5
FOLDS = 4
EXTRA = 'said said_p1 said_p2 said_n1 said_n2 said_near said_before said_first said_last said_page'.split()


def fold(host): return int(hashlib.md5(host.encode()).hexdigest(), 16) % FOLDS


def log(n):
    n = np.asarray(n, np.int64)
    o = np.floor(np.log2(np.maximum(n, 1))).astype(np.int64)
    return np.where(n < 4, n, (o - 1) * 4 + ((n >> np.maximum(o - 2, 0)) & 3))


def said(raw, weight, pages):
    """What the kind model sees of the body model; the same arithmetic as `src/block/said.rs`. raw in 1/256."""
    out = np.zeros((len(raw), len(EXTRA)), np.uint8)
    for p in pages:
        a, n = p['first'], p['rows']
        if not n: continue
        r = raw[a:a + n]
        s = np.clip(128 + (r >> 4), 0, 255)
        pad = np.concatenate([[0] * 2, s, [0] * 2])
        o = out[a:a + n]
        o[:, 0] = s
        o[:, 1], o[:, 2], o[:, 3], o[:, 4] = pad[1:1 + n], pad[0:n], pad[3:3 + n], pad[4:4 + n]
        c = np.concatenate([[0], np.cumsum(s)])
        lo, hi = np.maximum(np.arange(n) - 6, 0), np.minimum(np.arange(n) + 7, n)
        o[:, 5] = (c[hi] - c[lo]) // (hi - lo)
        yes = r > 0
        w = np.where(yes, weight[a:a + n], 0)
        before = np.concatenate([[0], np.cumsum(w)[:-1]])
        o[:, 6] = np.minimum(before * 255 // max(1, w.sum()), 255)
        at = np.where(yes)[0]
        first, last = (at[0], at[-1]) if len(at) else (n, n)
        i = np.arange(n)
        far = lambda d: np.where(d >= 0, 128 + np.minimum(log(np.abs(d)), 120), 128 - np.minimum(log(np.abs(d)), 120))
        o[:, 7], o[:, 8] = far(i - first), far(i - last)
        o[:, 9] = np.minimum(log(w.sum()), 255)
    return out


def body_model(trees=BODY_TREES):
    return CatBoostClassifier(iterations=trees, depth=BODY_DEPTH, learning_rate=0.15, loss_function='Logloss', border_count=64,
                              thread_count=2, allow_writing_files=False, random_seed=7, verbose=0, l2_leaf_reg=6, rsm=0.4, bootstrap_type='Bernoulli', subsample=0.7)


def kind_model(trees=KIND_TREES):
    return CatBoostClassifier(iterations=trees, depth=KIND_DEPTH, learning_rate=0.2, loss_function='MultiClass', border_count=64,
                              classes_count=len(KINDS), thread_count=2, allow_writing_files=False, random_seed=7, verbose=0, l2_leaf_reg=5, rsm=0.4,
                              bootstrap_type='Bernoulli', subsample=0.8)


def weights(d, pages):
    w = np.sqrt(np.minimum(d['length'], 400) + 5.0)
    page = d['page']
    w = w / np.bincount(page, w)[page] * 200
    mode = np.array([{'html': 1.0, 'text': 0.6, 'spaced': 0.3}[p['mode']] for p in pages])
    return w * mode[page]


def kind_weights(d, pages):
    kind, page = d['kind'], d['page']
    mode = np.array([{'html': 1.0, 'text': 0.6, 'spaced': 0.3}[p['mode']] for p in pages])
    count = np.bincount(kind[kind >= 0], minlength=len(KINDS))
    rare = (count.max() / np.maximum(count, 30)) ** 0.4
    rows = np.bincount(page)
    w = mode[page] * (100 / (50 + rows[page])) ** 0.5
    return np.where(kind >= 0, w * rare[np.maximum(kind, 0)], 0)


def char_f1(yes, d, pages, keep):
    out = {}
    for p in pages:
        a, b = p['first'], p['first'] + p['rows']
        k = keep[a:b] & (d['body'][a:b] >= 0)
        y, l, q = d['body'][a:b] == 1, d['length'][a:b] * k, yes[a:b]
        if (l * y).sum(): out.setdefault(p['set'] + '/' + p['mode'], []).append(2 * (l * y * q).sum() / ((l * y).sum() + (l * q).sum()))
    return {k: (round(float(np.mean(v)), 4), len(v)) for k, v in sorted(out.items())}


def report(pred, d, pages, fused):
    coarse = {k: 0 if k in BODY else 1 if k in 'meta breadcrumb tags keywords'.split() else 2 if k == 'disclaimer' else 3 for k in KINDS}
    C = np.array([coarse[k] for k in KINDS])
    for s in ('typed', 'bilingual'):
        for m in ('html', 'text', 'spaced'):
            k = (d['kind'] >= 0) & np.isin(d['page'], [i for i, p in enumerate(pages) if p['set'] == s and p['mode'] == m])
            g, q = d['kind'][k], pred[k]
            f = []
            for c in range(len(KINDS)):
                if (g == c).sum() >= 20: f.append(2 * ((g == c) & (q == c)).sum() / ((g == c).sum() + (q == c).sum()))
            f4 = [2 * ((C[g] == c) & (C[q] == c)).sum() / ((C[g] == c).sum() + (C[q] == c).sum()) for c in range(4)]
            l = d['length'][k]; gb, qb = C[g] == 0, C[q] == 0
            print(f"  {s}/{m} fine {np.mean(g == q):.4f} / {np.mean(f):.4f} coarse {np.mean(C[g] == C[q]):.4f} / {np.mean(f4):.4f} body {2 * (l * gb * qb).sum() / ((l * gb).sum() + (l * qb).sum()):.4f}")
    print('  body', char_f1(C[pred] == 0, d, pages, np.ones(len(pred), bool)), flush=True)


def dump(model, names, path, classes, scale=None):
    """Trees as integers: `feature threshold` pairs, then leaves in units of 1/scale."""
    model.save_model('/tmp/model.json', format='json')
    j = json.load(open('/tmp/model.json'))
    trees = j['oblivious_trees']
    leaves = np.array([t['leaf_values'] for t in trees])
    if scale is None: scale = 127 / np.abs(leaves).max()
    limit = 32767 if classes == 1 else 127
    bias = j['scale_and_bias'][1]
    bias = list(bias) if isinstance(bias, list) else [bias]
    with open(path, 'w') as f:
        f.write(f'# Oblivious trees of a gradient-boosted model; made by tools/train/train.py. features trees classes scale, bias, then a line a tree.\n')
        f.write(f"{' '.join(names)}\n{len(trees)} {classes} {scale:.6f}\n{' '.join(str(round(b * scale)) for b in bias)}\n")
        for t, l in zip(trees, leaves):
            splits = ' '.join(f"{s['float_feature_index']}>{int(np.floor(s['border']))}" for s in t['splits'])
            f.write(splits + ' : ' + ' '.join(str(min(limit, max(-limit, int(round(x * scale))))) for x in l) + '\n')
    return scale


def main():
    ap = argparse.ArgumentParser(); ap.add_argument('rows'); ap.add_argument('out'); ap.add_argument('--cv', action='store_true'); ap.add_argument('--oof')
    a = ap.parse_args()
    d = dict(np.load(a.rows)); pages = json.loads(str(d['pages'])); names = [str(n) for n in d['names']]
    X, page = d['X'], d['page']
    of = np.array([fold(p['host']) for p in pages])[page]
    w = weights(d, pages); use = d['body'] >= 0
    # most rows are links of menus: half of them stand for all
    rng = np.random.default_rng(7); thin = (d['body'] == 1) | (rng.random(len(use)) < 0.5)
    wb = np.where(d['body'] == 1, w, w * 2)
    t0 = time.time()
    if a.oof and os.path.exists(a.oof): raw = np.load(a.oof)
    else:
        raw = np.zeros(len(use))
        for f in range(FOLDS):
            k = use & thin & (of != f)
            m = body_model(); m.fit(X[k], d['body'][k], sample_weight=wb[k]); raw[of == f] = m.predict(X[of == f], prediction_type='RawFormulaVal')
        if a.oof: np.save(a.oof, raw)
    raw = np.round(raw * 256).astype(np.int64)
    print('body model, hosts unseen', char_f1(raw > 0, d, pages, np.ones(len(raw), bool)), f'{time.time() - t0:.0f}s', flush=True)
    weight_col = d['length']
    E = np.concatenate([X, said(raw, weight_col, pages)], 1)
    wk = kind_weights(d, pages); known = d['kind'] >= 0
    m = body_model(); k = use & thin; m.fit(X[k], d['body'][k], sample_weight=wb[k]); dump(m, names, a.out + '/body.txt', 1, 256)
    m = kind_model(); m.fit(E[known], d['kind'][known], sample_weight=wk[known]); dump(m, names + EXTRA, a.out + '/kind.txt', len(KINDS), 64)
    if a.cv:
        S = np.zeros((len(known), len(KINDS)), np.float32)
        for f in range(FOLDS):
            k = known & (of != f)
            m = kind_model(); m.fit(E[k], d['kind'][k], sample_weight=wk[k]); S[of == f] = m.predict(E[of == f], prediction_type='RawFormulaVal')
            print(f'fold {f} {time.time() - t0:.0f}s', flush=True)
        np.save(a.out + '/kind_oof.npy', S)
        print('kind model, hosts unseen'); report(S.argmax(1), d, pages, None)
        imp = sorted(zip(m.get_feature_importance(), names + EXTRA), reverse=True)
        print('used', [(n, round(v, 1)) for v, n in imp[:50]]); print('unused', [n for v, n in imp if v < 0.03])
    print(f'done {time.time() - t0:.0f}s')


if __name__ == "__main__":
    main()
