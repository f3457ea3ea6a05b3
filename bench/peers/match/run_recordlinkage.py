"""recordlinkage: blocks, string comparison, unsupervised ECM classifier: python run_recordlinkage.py DATASET CSV."""
import json
import sys

import pandas as pd
import recordlinkage

from datasets import blocks, columns
from metrics import Clock, blocking_recall, by_threshold, memory_mb, rows_of


def main(dataset, path):
    truth_column, fields = columns[dataset]
    rows = rows_of(path)
    truth = [row[truth_column] for row in rows]
    frame = pd.DataFrame({field: [(row[field] or "").strip() or None for row in rows] for field in fields})
    base = memory_mb()
    clock = Clock()
    for key in {key for rule in blocks[dataset] for key in rule if ":" in key}:
        field, length = key.split(":")
        frame[key] = frame[field].str[: int(length)]
    indexer = recordlinkage.Index()
    for rule in blocks[dataset]:
        indexer.block(list(rule))
    pairs = indexer.index(frame)
    clock.step("block")
    compare = recordlinkage.Compare(n_jobs=1)
    for field in fields:
        compare.string(field, field, method="jarowinkler", threshold=0.88, label=field)
    vectors = compare.compute(pairs, frame)
    clock.step("compare")
    classifier = recordlinkage.ECMClassifier(init="jaro", binarize=None)
    classifier.fit(vectors)
    probabilities = classifier.prob(vectors)
    clock.step("ecm")
    seconds = clock.seconds
    edges = [(int(a), int(b), float(p)) for (a, b), p in probabilities.items() if p > 1e-6]
    steps = [10.0**-k for k in range(1, 7)] + [0.5, 0.7, 0.9] + [1 - 10.0**-k for k in range(2, 13)]
    print(
        json.dumps(
            {
                "peer": "recordlinkage",
                "version": recordlinkage.__version__,
                "dataset": dataset,
                "rows": len(rows),
                "seconds": seconds,
                "steps": clock.steps,
                "memoryMb": memory_mb(),
                "memoryAboveLoadedMb": memory_mb() - base,
                "pairs": len(pairs),
                "blockingRecall": blocking_recall(truth, list(pairs)),
                **by_threshold(truth, edges, sorted(steps)),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
