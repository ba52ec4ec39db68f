"""The structural probe of Hewitt & Manning (2019): a linear map after which squared distances are those in the tree."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

BATCH = 40
RATE = 1e-3
EPOCHS = 10
"""Training stops earlier where the development part no longer gains."""


@dataclass(frozen=True)
class Example:
    """Vectors [n, d] of one sentence, and distances in its tree [n, n]."""

    vectors: np.ndarray
    distances: np.ndarray


class Probe(torch.nn.Module):
    """B [rank, d]: d(i, j) = ‖B (h_i − h_j)‖²."""

    def __init__(self, width: int, rank: int, seed: int) -> None:
        super().__init__()
        draw = torch.Generator().manual_seed(seed)
        self.map = torch.nn.Parameter(torch.empty(rank, width).uniform_(-0.05, 0.05, generator=draw))

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        """[batch, n, d] → squared distances [batch, n, n]."""
        points = vectors @ self.map.T
        squares = points.square().sum(-1)
        return (squares[:, :, None] + squares[:, None] - 2 * points @ points.transpose(1, 2)).clamp(min=0)

    @torch.inference_mode()
    def of(self, vectors: np.ndarray) -> np.ndarray:
        """Squared distances [n, n] of one sentence."""
        return self(torch.from_numpy(np.asarray(vectors, np.float32))[None])[0].numpy()


def batches(
    examples: Sequence[Example], order: Sequence[int]
) -> Iterator[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Vectors and distances, padded with zeros, and the lengths [batch]."""
    for start in range(0, len(order), BATCH):
        chosen = [examples[k] for k in order[start : start + BATCH]]
        longest = max(len(example.vectors) for example in chosen)
        vectors = torch.zeros(len(chosen), longest, chosen[0].vectors.shape[1])
        trees = torch.full((len(chosen), longest, longest), -1.0)
        for k, example in enumerate(chosen):
            n = len(example.vectors)
            vectors[k, :n] = torch.from_numpy(example.vectors.astype(np.float32))
            trees[k, :n, :n] = torch.from_numpy(example.distances)
        yield vectors, trees, torch.tensor([len(example.vectors) for example in chosen])


def loss_of(probe: Probe, vectors: torch.Tensor, trees: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    """Mean over sentences of Σ |d(i, j) − tree(i, j)| / n² (Hewitt & Manning, 2019, section 2.3)."""
    wrong = (probe(vectors) - trees).abs() * (trees >= 0)
    return (wrong.sum((1, 2)) / lengths.square()).mean()


def fit(
    train: Sequence[Example],
    dev: Sequence[Example],
    rank: int,
    seed: int,
    rate: float = RATE,
    epochs: int = EPOCHS,
) -> Probe:
    """Adam; the step is divided by ten whenever the development part does not gain; three times without gain end it."""
    probe = Probe(train[0].vectors.shape[1], rank, seed)
    optimiser = torch.optim.Adam(probe.parameters(), lr=rate)
    shuffle = np.random.default_rng(seed)
    # Sentences of like length share a batch: less padding.
    by_length = np.argsort([len(example.vectors) for example in train], kind="stable")
    chunks = [by_length[k : k + BATCH] for k in range(0, len(by_length), BATCH)]
    best, kept, without = float("inf"), copy.deepcopy(probe.state_dict()), 0
    for _ in range(epochs):
        order = [int(k) for chunk in shuffle.permutation(len(chunks)) for k in chunks[chunk]]
        for batch in batches(train, order):
            optimiser.zero_grad()
            loss_of(probe, *batch).backward()
            optimiser.step()
        with torch.inference_mode():
            losses = [loss_of(probe, *batch).item() for batch in batches(dev, range(len(dev)))]
        now = float(np.mean(losses))
        if now < best - 1e-4:
            best, kept, without = now, copy.deepcopy(probe.state_dict()), 0
            continue
        without += 1
        for group in optimiser.param_groups:
            group["lr"] /= 10
        if without == 3:
            break
    probe.load_state_dict(kept)
    return probe
