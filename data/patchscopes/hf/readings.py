"""One grid of scores, read in three ways that differ in the number of tries.

fixed: a pair of layers named before anything was measured. validated: the best pair on the validation half, scored on
the test half. any: an item counts with its best pair, as in the paper; an upper bound, of as many tries as there are
pairs.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from torch import Tensor

from .problems import Problem

#: Readings by id, with their names.
READINGS = {
    "fixed": "pair fixed beforehand",
    "validated": "pair chosen on the validation half",
    "any": "best pair for each item",
}


@dataclass(frozen=True)
class Pair:
    """Source and target layer, as places in the lists of layers of a grid."""

    source: int
    target: int


@dataclass(frozen=True)
class Halves:
    """Indices of items. No subject is in both halves."""

    validation: list[int]
    test: list[int]


def halve(groups: Sequence[Hashable], seed: int) -> Halves:
    """Half of the groups (subjects) to choose layers on, half to measure; drawn by the seed."""
    drawn = list(dict.fromkeys(groups))
    if len(drawn) < 2:
        raise Problem(
            f"Layers are chosen on one half of the subjects and measured on the other; there are {len(drawn)}."
        )
    random.Random(seed).shuffle(drawn)
    chosen = set(drawn[: len(drawn) // 2])
    validation = [i for i, group in enumerate(groups) if group in chosen]
    return Halves(validation, [i for i, group in enumerate(groups) if group not in chosen])


def best_pair(scores: Tensor) -> Pair:
    """The pair with the highest mean of scores [items, sources, targets]; of equals, the earliest."""
    means = scores.mean(0)
    return Pair(*divmod(int(means.flatten().argmax()), means.shape[1]))


@dataclass(frozen=True)
class Reading:
    """Scores [items of the test half] of one reading. pair is None where each item has its own."""

    scores: list[float]
    tries: int
    pair: Pair | None


def read(scores: Tensor, halves: Halves, fixed: Pair, validated: Pair) -> dict[str, Reading]:
    """The three readings, by id, of scores [items, sources, targets] on the test half."""
    test = scores[halves.test]
    return {
        "fixed": Reading(test[:, fixed.source, fixed.target].tolist(), 1, fixed),
        "validated": Reading(test[:, validated.source, validated.target].tolist(), 1, validated),
        "any": Reading(test.flatten(1).amax(-1).tolist(), test[0].numel(), None),
    }
