"""train_kind.py ROWS.npz BODY_OOF.npy KIND_OOF.npy OUT: the kind model that ships, taught on more pages than have typed lines.

Few pages have typed lines. The kind models that `train.py --cv` leaves behind type the rows of the other sets
(each row by a model that never saw its host); where they are sure, and agree with the page's gold on body or not,
the row joins the training with half a weight."""
import json, sys
import numpy as np
from catboost import CatBoostClassifier
from gold import BODY, KINDS
from train import EXTRA, dump, kind_weights, said

SURE, ROWS, TREES = 0.8, 45000, 100


def main():
    rows, body_oof, kind_oof, out = sys.argv[1:5]
    d = dict(np.load(rows)); pages = json.loads(str(d['pages'])); names = [str(n) for n in d['names']]
    page, kind, body = d['page'], d['kind'], d['body']
    raw = np.round(np.load(body_oof) * 256).astype(np.int64)
    S = np.load(kind_oof)
    E = np.concatenate([d['X'], said(raw, d['length'], pages)], 1)
    of = lambda *sets: np.isin(page, [i for i, p in enumerate(pages) if p['set'] in sets])
    inside = np.array([k in BODY for k in KINDS])
    title = KINDS.index('title')
    M = np.where(inside[None] == (body == 1)[:, None], S, -99)
    # sets differ on whether the headline is part of the text
    M[:, title] = np.where(S.argmax(1) == title, S[:, title], M[:, title])
    top = np.sort(M, 1)
    sure = (kind < 0) & (body >= 0) & ~of('typed', 'bilingual') & (top[:, -1] - top[:, -2] > SURE)
    keep = sure & (np.random.default_rng(3).random(len(sure)) < min(1, ROWS / sure.sum()))
    label = np.where(keep, M.argmax(1), kind)
    w = np.where(keep, 0.5 * (100 / (50 + np.bincount(page)[page])) ** 0.5, kind_weights(d, pages))
    w = np.where(of('bilingual') & (kind >= 0), w * 1.6, w)
    k = label >= 0
    m = CatBoostClassifier(iterations=TREES, depth=5, learning_rate=0.2, loss_function='MultiClass', border_count=48,
                           classes_count=len(KINDS), thread_count=2, random_seed=7, verbose=0, l2_leaf_reg=5, rsm=0.3,
                           bootstrap_type='Bernoulli', subsample=0.7, allow_writing_files=False)
    m.fit(E[k], label[k], sample_weight=w[k])
    dump(m, names + EXTRA, out + '/kind.txt', len(KINDS), 64)


if __name__ == "__main__":
    main()
