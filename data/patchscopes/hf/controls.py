"""What a patch must be compared with to mean something."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import torch
from torch import Tensor

#: Ids of the controls, with names that end a sentence about what stood in the subject's place.
CONTROLS = {
    "random": "random vector of the same norm",
    "other": "another subject's vector",
    "mean": "mean vector of all subjects",
}


def random_like(vectors: Tensor, seed: int) -> Tensor:
    """Random directions with the norms of `vectors` [..., d_model]."""
    random = torch.randn(vectors.shape, generator=torch.Generator().manual_seed(seed))
    return random / random.norm(dim=-1, keepdim=True) * vectors.norm(dim=-1, keepdim=True)


def mean_like(vectors: Tensor) -> Tensor:
    """The mean over items in place of each of `vectors` [items, ..., d_model]: what the subjects have in common."""
    return vectors.mean(0, keepdim=True).expand_as(vectors)


def others(answers: Sequence[Hashable]) -> list[int] | None:
    """For each item the next one, in a circle, with another answer; None where all answers are the same."""
    n = len(answers)
    if len(set(answers)) < 2:
        return None
    return [next(j % n for j in range(i + 1, i + n) if answers[j % n] != answers[i]) for i in range(n)]


def controls_of(vectors: Tensor, answers: Sequence[Hashable], seed: int) -> dict[str, Tensor]:
    """Vectors [items, layers, d_model] of each control, by id. Without differing answers there is no `other`."""
    found = {"random": random_like(vectors, seed), "mean": mean_like(vectors)}
    exchanged = others(answers)
    if exchanged is not None:
        found["other"] = vectors[exchanged]
    return {name: found[name] for name in CONTROLS if name in found}
