"""goldenmatch without configuration: python run_goldenmatch.py DATASET CSV."""
import io
import json
import sys
from contextlib import redirect_stdout

import goldenmatch
import polars as pl

from datasets import columns
from metrics import Clock, by_threshold, figures, halves, memory_mb, rows_of


def main(dataset, path):
    truth_column, fields = columns[dataset]
    rows = rows_of(path)
    truth = [row[truth_column] for row in rows]
    frame = pl.DataFrame({field: [(row[field] or "").strip() or None for row in rows] for field in fields})
    base = memory_mb()
    clock = Clock()
    with redirect_stdout(io.StringIO()):
        result = goldenmatch.dedupe_df(frame, confidence_required=False, allow_red_config=True)
    seconds = clock.seconds
    labels = list(range(len(rows)))
    for cluster in result.clusters.values():
        members = cluster["members"] if isinstance(cluster, dict) else cluster
        for member in members:
            labels[member] = min(members)
    edges = [(int(a), int(b), float(s)) for a, b, s in getattr(result, "scored_pairs", None) or []]
    _, reported = halves(truth)
    print(
        json.dumps(
            {
                "peer": "goldenmatch",
                "version": getattr(goldenmatch, "__version__", ""),
                "dataset": dataset,
                "rows": len(rows),
                "seconds": seconds,
                "memoryMb": memory_mb(),
                "memoryAboveLoadedMb": memory_mb() - base,
                "pairsKept": len(edges),
                "threshold": "its own",
                **figures(labels, truth, reported),
                **({"connectedAtChosenThreshold": by_threshold(truth, edges, sorted({round(s, 2) for _, _, s in edges}))} if edges else {}),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
