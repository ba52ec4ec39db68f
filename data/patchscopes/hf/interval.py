"""Means with their intervals."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import torch

RESAMPLES = 2000
MEANING = f"95 % bootstrap over subjects, {RESAMPLES:,} resamples; model and prompts held fixed"


@dataclass(frozen=True)
class Estimate:
    """A mean and the ends of its interval."""

    value: float
    low: float
    high: float


def estimate(scores: Sequence[float], groups: Sequence[Hashable], seed: int) -> Estimate:
    """Mean of scores [items], resampled by whole groups: sentences about one subject are not independent."""
    numbers = {group: i for i, group in enumerate(dict.fromkeys(groups))}
    of_group = torch.tensor([numbers[group] for group in groups])
    values = torch.as_tensor(scores, dtype=torch.float64)
    sums = torch.zeros(len(numbers), dtype=torch.float64).index_add_(0, of_group, values)
    counts = torch.bincount(of_group, minlength=len(numbers)).double()
    drawn = torch.randint(len(numbers), (RESAMPLES, len(numbers)), generator=torch.Generator().manual_seed(seed))
    means = sums[drawn].sum(-1) / counts[drawn].sum(-1)
    low, high = torch.quantile(means, torch.tensor([0.025, 0.975], dtype=torch.float64)).tolist()
    value = values.mean().item()
    return Estimate(value, min(low, value), max(high, value))
