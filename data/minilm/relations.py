"""Mean squared length of the edges of each relation: figure 7 of “Visualizing and Measuring the Geometry of BERT”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from .tree_scores import bootstrap
from .treebank import Tree

LEAST = 30
"""Relations with fewer edges are left out: their intervals would fill the picture."""
DIGITS = 4


def edge_lengths(trees: Sequence[Tree], found: Sequence[np.ndarray], seed: int) -> list[dict[str, object]]:
    """By relation: edges, mean squared probe length with its 95 % interval over edges, mean linear distance.

    `adjacent`: the same mean among edges of neighbours only, where there are enough: the control for linear distance.
    """
    lengths: dict[str, list[float]] = defaultdict(list)
    steps: dict[str, list[int]] = defaultdict(list)
    for tree, distance in zip(trees, found, strict=True):
        for word, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True)):
            if head >= 0:
                lengths[relation].append(float(distance[word, head]))
                steps[relation].append(abs(word - head))
    rows = []
    for relation in sorted(lengths):
        values, apart = np.array(lengths[relation]), np.array(steps[relation])
        if len(values) < LEAST:
            continue
        near = values[apart == 1]
        rows.append(
            {
                "relation": relation,
                "edges": len(values),
                "length": _mean(values, seed),
                "apart": round(float(apart.mean()), 2),
                "adjacent": {"edges": len(near), **_mean(near, seed)} if len(near) >= LEAST else None,
            }
        )
    return rows


def _mean(values: np.ndarray, seed: int) -> dict[str, float]:
    value, low, high = bootstrap(len(values), lambda k: float(values[k].mean()), seed)
    return {"value": round(value, DIGITS), "low": round(low, DIGITS), "high": round(high, DIGITS)}
