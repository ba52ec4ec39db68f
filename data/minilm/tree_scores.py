"""How well distances between words tell a tree: UUAS and Spearman, as Hewitt & Manning (2019) count them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

LENGTHS = range(5, 51)
"""Sentences whose rank correlation counts."""


def spanning_tree(distances: np.ndarray, allowed: Sequence[int]) -> set[tuple[int, int]]:
    """Edges of the minimum spanning tree over some words (Prim), the smaller place first."""
    if len(allowed) == 0:
        return set()
    inside, outside = [allowed[0]], list(allowed[1:])
    found = set()
    while outside:
        block = distances[np.ix_(inside, outside)]
        i, j = np.unravel_index(int(block.argmin()), block.shape)
        a, b = inside[i], outside[j]
        found.add((min(a, b), max(a, b)))
        inside.append(outside.pop(int(j)))
    return found


def ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 0; equal values share the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts + 1) / 2)[place]


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    """Rank correlation; NaN where all of one side is equal."""
    x, y = ranks(a), ranks(b)
    x, y = x - x.mean(), y - y.mean()
    spread = np.sqrt((x**2).sum() * (y**2).sum())
    return float((x * y).sum() / spread) if spread > 0 else float("nan")


def sentence_spearman(found: np.ndarray, gold: np.ndarray) -> float:
    """Mean over words of the correlation of its row, found against gold."""
    return float(np.nanmean([spearman(found[word], gold[word]) for word in range(len(gold))]))


def mean_over_lengths(values: np.ndarray, lengths: np.ndarray) -> float:
    """Mean of the means of each length from 5 to 50, so that no length rules."""
    return float(np.mean([values[lengths == n].mean() for n in LENGTHS if (lengths == n).any()]))


def bootstrap(
    count: int, statistic: Callable[[np.ndarray], float], seed: int, resamples: int = 1000
) -> tuple[float, float, float]:
    """Value, and a 95 % interval over sentences drawn with replacement. `statistic` is given their places [count]."""
    draw = np.random.default_rng(seed)
    found = [statistic(draw.integers(count, size=count)) for _ in range(resamples)]
    low, high = np.quantile(found, [0.025, 0.975])
    value = statistic(np.arange(count))
    return value, min(float(low), value), max(float(high), value)
