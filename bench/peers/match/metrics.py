"""Pairwise and B3 figures of clusters against the truth, the threshold chosen on half of the entities and reported on the other."""
import csv
import resource
import sys
import time
from collections import Counter


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def memory_mb():
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


class Clock:
    def __init__(self):
        self.start = time.perf_counter()
        self.steps = {}
        self.last = self.start

    def step(self, name):
        now = time.perf_counter()
        self.steps[name] = round(now - self.last, 3)
        self.last = now

    @property
    def seconds(self):
        return round(time.perf_counter() - self.start, 3)


def clusters_at(n, edges, threshold):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b, score in edges:
        if score >= threshold:
            a, b = find(a), find(b)
            if a != b:
                parent[max(a, b)] = min(a, b)
    return [find(i) for i in range(n)]


def figures(labels, truth, keep):
    found = [(labels[i], truth[i]) for i in range(len(truth)) if keep[i]]
    both, left, right = Counter(found), Counter(a for a, _ in found), Counter(b for _, b in found)
    pairs = lambda counts: sum(v * (v - 1) // 2 for v in counts.values())
    tp, pp, tt = pairs(both), pairs(left), pairs(right)
    precision, recall = tp / pp if pp else 1.0, tp / tt if tt else 1.0
    b3p = sum(v * v / left[a] for (a, _), v in both.items()) / len(found)
    b3r = sum(v * v / right[b] for (_, b), v in both.items()) / len(found)
    f1 = lambda p, r: 0.0 if p + r == 0 else 2 * p * r / (p + r)
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1(precision, recall), 4),
        "b3": round(f1(b3p, b3r), 4),
    }


def halves(truth):
    """Every second entity in the order of their names."""
    place = {entity: i for i, entity in enumerate(sorted(set(truth)))}
    first = [place[entity] % 2 == 0 for entity in truth]
    return first, [not flag for flag in first]


def by_threshold(truth, edges, candidates):
    """Chooses among thresholds by pairwise F1 on one half and reports the other.

    Thresholds go down and each edge joins its two groups once, so that a million records cost one pass and not one a threshold.
    """
    chosen, reported = halves(truth)
    n = len(truth)
    parent = list(range(n))
    inside = {}
    pairs = lambda k: k * (k - 1) // 2
    tt = sum(pairs(v) for v in Counter(truth[i] for i in range(n) if chosen[i]).values())
    tp = pp = 0

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def entities(root):
        if root not in inside:
            inside[root] = Counter([truth[root]] if chosen[root] else [])
        return inside[root]

    best = None
    at = 0
    ordered = sorted(edges, key=lambda edge: -edge[2])
    for threshold in sorted(candidates, reverse=True):
        while at < len(ordered) and ordered[at][2] >= threshold:
            a, b = find(ordered[at][0]), find(ordered[at][1])
            at += 1
            if a == b:
                continue
            left, right = entities(a), entities(b)
            if len(left) < len(right):
                a, b, left, right = b, a, right, left
            pp += left.total() * right.total()
            tp += sum(left[entity] * count for entity, count in right.items())
            left.update(right)
            parent[b] = a
            del inside[b]
        precision, recall = tp / pp if pp else 1.0, tp / tt if tt else 1.0
        f1 = 0.0 if precision + recall == 0 else 2 * precision * recall / (precision + recall)
        # Of equal figures the lowest threshold counts.
        if best is None or f1 >= best[1]:
            best = (threshold, f1)
    labels = clusters_at(n, edges, best[0])
    return {"threshold": best[0], **figures(labels, truth, reported), "onChoosingHalf": figures(labels, truth, chosen)["f1"]}


def blocking_recall(truth, pairs):
    groups = Counter(truth)
    total = sum(v * (v - 1) // 2 for v in groups.values())
    return round(sum(1 for a, b in pairs if truth[a] == truth[b]) / total, 4) if total else 1.0


def warn(*args):
    print(*args, file=sys.stderr)
