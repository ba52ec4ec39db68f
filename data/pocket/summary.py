"""Measurements of several seeds become one estimate: mean, interval over seeds and items, one layer for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .measures.measurement import Measurement, mean

RESAMPLES = 1000
#: The 95 % interval, as quantiles of the bootstrap's means.
ENDS = [0.025, 0.975]


@dataclass(frozen=True)
class Spread:
    """A curve over layers: mean, smallest and largest seed at each."""

    mean: list[float]
    low: list[float]
    high: list[float]


@dataclass(frozen=True)
class SeedEstimate:
    """One seed's mean, with its interval over items alone. `place` is the seed's place in its group, from 0."""

    place: int
    value: float
    low: float
    high: float
    layer: int | None
    by_layer: list[float] | None


@dataclass(frozen=True)
class GroupEstimate:
    """Mean over seeds; `low … high` is the 95 % interval of a bootstrap that redraws seeds and, within each, items."""

    value: float
    low: float
    high: float
    controls: dict[str, float]
    seeds: list[SeedEstimate]
    layer: int | None
    by_layer: Spread | None


@dataclass(frozen=True)
class Estimate:
    """One measure of all groups. `items` is the smallest number of items over seeds, where it differs."""

    id: str
    name: str
    gate: float | None
    items: int
    groups: dict[str, GroupEstimate]


def interval(seeds: Sequence[NDArray[np.float64]]) -> tuple[float, float]:
    """95 % interval of the mean over seeds. seeds: the scores of each, [items].

    Each of RESAMPLES draws takes as many seeds as there are, with replacement, and redraws the items of each one taken.
    """
    rng = np.random.default_rng(1)
    taken = rng.integers(0, len(seeds), (RESAMPLES, len(seeds)))
    means = np.empty(taken.shape)
    for n, scores in enumerate(seeds):
        places = taken == n
        means[places] = scores[rng.integers(0, scores.size, (places.sum(), scores.size))].mean(axis=1)
    low, high = np.quantile(means.mean(axis=1), ENDS)
    return float(low), float(high)


def chosen_layer(seeds: list[Measurement]) -> int | None:
    """The layer with the best mean over all seeds on the validation half; None where none is to be chosen."""
    choices = [seed.choice for seed in seeds if seed.choice]
    if not choices:
        return None
    sign = -1 if choices[0].lowest else 1
    return max(choices[0].among, key=lambda layer: sign * mean([choice.validation[layer] for choice in choices]))


def at_layer(seed: Measurement, layer: int | None) -> tuple[NDArray[np.float64], dict[str, float]]:
    """Scores [items] and controls of one seed at the layer that was chosen."""
    scores = np.asarray(seed.scores if layer is None else seed.scores[layer], dtype=float)
    return scores, {
        name: value[layer or 0] if isinstance(value, list) else value for name, value in seed.controls.items()
    }


def curve(seed: Measurement) -> list[float] | None:
    return [mean(layer) for layer in seed.scores] if seed.choice else seed.by_layer


def summarise_group(measured: dict[int, Measurement]) -> GroupEstimate:
    """One measure of the seeds of one group, by the seed's place."""
    seeds = list(measured.values())
    layer = chosen_layer(seeds)
    scores, controls = zip(*(at_layer(seed, layer) for seed in seeds), strict=True)
    curves = [curve(seed) for seed in seeds]
    each = [
        SeedEstimate(place, float(score.mean()), *interval([score]), layer, line)
        for place, score, line in zip(measured, scores, curves, strict=True)
    ]
    low, high = interval(scores)
    shared = {name: mean([control[name] for control in controls]) for name in controls[0]}
    return GroupEstimate(mean([seed.value for seed in each]), low, high, shared, each, layer, spread(curves))


def spread(curves: list[list[float] | None]) -> Spread | None:
    layers = np.asarray([each for each in curves if each is not None])
    if not layers.size:
        return None
    return Spread(layers.mean(0).tolist(), layers.min(0).tolist(), layers.max(0).tolist())


def summarise(groups: dict[str, list[list[Measurement]]]) -> list[Estimate]:
    """groups: for each group, for each seed, its measurements.

    Where a seed lacks a measurement (what it asks about does not happen in that model), the others are summarised;
    `place` says which they are.
    """
    by_id = {name: [{found.id: found for found in seed} for seed in seeds] for name, seeds in groups.items()}
    estimates = []
    for first in {found.id: found for seeds in groups.values() for seed in seeds for found in seed}.values():
        measured = {
            name: {place: seed[first.id] for place, seed in enumerate(seeds) if first.id in seed}
            for name, seeds in by_id.items()
        }
        items = min(found.items for several in measured.values() for found in several.values())
        summaries = {name: summarise_group(several) for name, several in measured.items() if several}
        estimates.append(Estimate(first.id, first.name, first.gate, items, summaries))
    return estimates
