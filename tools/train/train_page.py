"""train_page.py BENCH EVAL OUT_DIR [--cv]: trains the page model: is a page an article?

Articles: pages of the news sets and the articles of wcxb; others: wcxb's other types and the forum set."""
import json, subprocess, sys
import numpy as np
from catboost import CatBoostClassifier
from gold import load
from train import FOLDS, dump, fold


def model():
    return CatBoostClassifier(iterations=120, depth=4, learning_rate=0.08, loss_function='Logloss', border_count=32, thread_count=2, random_seed=7,
                              verbose=0, l2_leaf_reg=8, rsm=0.5, bootstrap_type='Bernoulli', subsample=0.7, allow_writing_files=False)


def main():
    bench, command, out = sys.argv[1:4]
    pages = [p for p in load(bench) if 'body' in p]
    ask = ''.join(json.dumps({'id': i, 'path': p['path']}) + '\n' for i, p in enumerate(pages))
    answers = [json.loads(l) for l in subprocess.run([command, 'features'], input=ask.encode(), stdout=subprocess.PIPE, check=True).stdout.splitlines()]
    names = answers[0]['page_names']
    X = np.array([np.frombuffer(bytes.fromhex(a['page']), np.uint8) for a in answers])
    y = np.array([int(p['page_type'] in (None, 'article') and p['set'] != 'magic-forum') for p in pages])
    sets = np.array([p['set'] for p in pages])
    # the other sets only have articles: they must not teach what wcxb looks like
    w = np.where(sets == 'wcxb', 1.0, 0.5)
    of = np.array([fold(p['host']) for p in pages])
    if '--cv' in sys.argv:
        raw = np.zeros(len(y))
        for f in range(FOLDS):
            m = model(); m.fit(X[of != f], y[of != f], sample_weight=w[of != f]); raw[of == f] = m.predict(X[of == f], prediction_type='RawFormulaVal')
        k = sets == 'wcxb'
        for t in (-2, -1.5, -1.2, -1, -.8, -.6, -.4, -.2, 0, .2):
            q = raw > t
            print(f"{t:5} wcxb {np.mean(q[k] == (y[k] == 1)):.4f} precision of others {np.mean(y[k & ~q] == 0):.4f} recall {np.mean(~q[k & (y == 0)]):.4f}; refused elsewhere {np.mean(~q[~k & (y == 1)]):.4f}, forums {np.mean(~q[sets == 'magic-forum']):.3f}")
        for i in np.where(~(raw > -1) & (y == 1))[0][:40]: print('  refused', pages[i]['id'], round(raw[i], 2))
    m = model(); m.fit(X, y, sample_weight=w); dump(m, names, out + '/page.txt', 1, 256)
    imp = sorted(zip(m.get_feature_importance(), names), reverse=True); print([(n, round(v, 1)) for v, n in imp[:40]])


if __name__ == "__main__":
    main()
