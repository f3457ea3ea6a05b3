"""dedupe 3, trained on pairs of the choosing half: python run_dedupe.py DATASET CSV [labelled pairs of each kind]."""
import json
import random
import sys
from collections import defaultdict
from importlib.metadata import version

import dedupe
from dedupe import variables

from datasets import columns
from metrics import Clock, figures, halves, memory_mb, rows_of


def main(dataset, path, labelled):
    truth_column, fields = columns[dataset]
    rows = rows_of(path)
    truth = [row[truth_column] for row in rows]
    data = {i: {field: (row[field] or "").strip().lower() or None for field in fields} for i, row in enumerate(rows)}
    chosen, reported = halves(truth)
    base = memory_mb()
    random.seed(1)
    clock = Clock()
    model = dedupe.Dedupe([variables.String(field, has_missing=True) for field in fields], num_cores=1)
    groups = defaultdict(list)
    for i, entity in enumerate(truth):
        if chosen[i]:
            groups[entity].append(i)
    several = [group for group in groups.values() if len(group) > 1]
    pool = [i for i in data if chosen[i]]
    match = [tuple(random.sample(random.choice(several), 2)) for _ in range(labelled)]
    distinct = [tuple(random.sample(pool, 2)) for _ in range(labelled)]
    pair = lambda p: [data[p[0]], data[p[1]]]
    with open_training(match, [p for p in distinct if truth[p[0]] != truth[p[1]]], pair) as training:
        model.prepare_training(data, training_file=training, sample_size=5000)
    model.train(recall=0.95, index_predicates=False)
    clock.step("train")
    best = None
    clusters = model.partition(data, threshold=0.5)
    clock.step("partition")
    seconds = clock.seconds
    peak = memory_mb()
    for threshold in (0.1, 0.3, 0.5, 0.7, 0.9):
        found = clusters if threshold == 0.5 else model.partition(data, threshold=threshold)
        labels = [0] * len(rows)
        for number, (members, _) in enumerate(found):
            for member in members:
                labels[member] = number
        here = figures(labels, truth, chosen)
        if best is None or here["f1"] > best[1]["f1"]:
            best = (threshold, here, figures(labels, truth, reported))
    print(
        json.dumps(
            {
                "peer": "dedupe",
                "version": version("dedupe"),
                "threads": 1,
                "dataset": dataset,
                "rows": len(rows),
                "labels": 2 * labelled,
                "seconds": seconds,
                "steps": clock.steps,
                "memoryMb": peak,
                "memoryAboveLoadedMb": peak - base,
                "threshold": best[0],
                **best[2],
                "onChoosingHalf": best[1]["f1"],
            }
        )
    )


def open_training(match, distinct, pair):
    import io

    class Text(io.StringIO):
        pass

    return Text(json.dumps({"match": [pair(p) for p in match], "distinct": [pair(p) for p in distinct]}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 150)
