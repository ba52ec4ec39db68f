"""A measured number: its mean over items, an interval, its controls and its gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

RESAMPLES = 1000
T = TypeVar("T")


@dataclass(frozen=True)
class Estimate:
    """`low … high` is the 95 % bootstrap interval over items; `by_layer` is what a layer was chosen from, if one was.

    `controls` are the same measure where it should fail: another subject's vector, a random vector, a guess.
    """

    name: str
    value: float
    low: float
    high: float
    items: int
    gate: float | None = None
    controls: dict[str, float] = field(default_factory=dict)
    by_layer: list[float] | None = None
    layer: int | None = None


def estimate(
    name: str,
    scores: Sequence[float],
    gate: float | None = None,
    controls: dict[str, float] | None = None,
    by_layer: list[float] | None = None,
    layer: int | None = None,
) -> Estimate:
    """Mean of the items' scores with a bootstrap interval (2.5th to 97.5th percentile, seed 1). Needs an item."""
    values = np.asarray(scores, dtype=float)
    if values.size == 0:
        raise ValueError(f"{name}: nothing to measure")
    draws = np.random.default_rng(1).choice(values, (RESAMPLES, values.size)).mean(axis=1)
    low, high = np.quantile(draws, [0.025, 0.975])
    return Estimate(name, values.mean(), low, high, values.size, gate, controls or {}, by_layer, layer)


def halves(items: Sequence[T]) -> tuple[list[T], list[T]]:
    """Validation half (even places) and test half (odd places). Layers are chosen on the first alone."""
    return list(items[0::2]), list(items[1::2])
