"""The semantic probe of Coenen et al. (2019), section 4.1.1: a linear map after which senses lie farther apart.

The loss is theirs: mean cosine of pairs of different senses minus that of pairs of one sense, over pairs of one word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch

from .sense_scores import told

RATE = 1e-3
MOST_STEPS = 300
LOOK = 10
"""Every so many steps it is seen how many senses of the kept-back part are told right."""
PATIENCE = 5
"""So many looks without a gain, and training stops."""

Labelled = Mapping[str, tuple[np.ndarray, Sequence[str]]]
"""By word: vectors [n, d] and the senses [n]."""
Places = Mapping[str, np.ndarray]
"""By word: which of its sentences."""


def drawn(width: int, dimensions: int, seed: int) -> np.ndarray:
    """The map that training starts from and the control: [dimensions, width], independent normal numbers."""
    draw = np.random.default_rng(seed)
    return (draw.normal(size=(dimensions, width)) / np.sqrt(width)).astype(np.float32)


def loss_of(probe: torch.Tensor, vectors: torch.Tensor, same: torch.Tensor) -> torch.Tensor:
    """Of words side by side: vectors [words, n, d]; `same` [words, n, n]: 1 same sense, −1 another, 0 no pair."""
    points = torch.nn.functional.normalize(vectors @ probe.T, dim=-1)
    cosines = points @ points.transpose(1, 2)
    alike, unlike = (same > 0).float(), (same < 0).float()
    return (cosines * unlike).sum() / unlike.sum() - (cosines * alike).sum() / alike.sum()


def padded(labelled: Labelled, places: Places) -> tuple[torch.Tensor, torch.Tensor]:
    """Vectors [words, most, d] and the kinds of pairs [words, most, most] among the sentences at `places`."""
    most = max(map(len, places.values()))
    width = next(iter(labelled.values()))[0].shape[1]
    vectors, same = torch.zeros(len(places), most, width), torch.zeros(len(places), most, most)
    for k, (word, chosen) in enumerate(places.items()):
        found, senses = labelled[word]
        names = np.array(senses)[chosen]
        n = len(chosen)
        vectors[k, :n] = torch.from_numpy(found[chosen].astype(np.float32))
        kinds = torch.from_numpy(np.where(names[:, None] == names[None], 1.0, -1.0)).float()
        same[k, :n, :n] = kinds.triu(1)
    return vectors, same


def told_right(labelled: Labelled, used: Places, kept: Places, probe: np.ndarray) -> float:
    """Share of sentences at `kept` whose sense is that of the nearest centroid of those at `used`, after the map."""
    right = [
        told(vectors @ probe.T, senses, used[word], kept[word])
        for word, (vectors, senses) in labelled.items()
        if word in kept
    ]
    return float(np.concatenate(right).mean())


def fitted(labelled: Labelled, places: Places, dimensions: int, seed: int) -> np.ndarray:
    """The probe [dimensions, d] for the sentences at `places`; a fifth of each word's is kept back to say when to stop.

    It stops by the senses told right, as the loss goes on falling on kept-back sentences after they fare worse.
    """
    draw = np.random.default_rng(seed)
    mixed = {word: draw.permutation(chosen) for word, chosen in places.items()}
    kept = {word: each[: len(each) // 5] for word, each in mixed.items()}
    used = {word: each[len(each) // 5 :] for word, each in mixed.items()}
    pairs = padded(labelled, used)
    probe = torch.nn.Parameter(torch.from_numpy(drawn(pairs[0].shape[2], dimensions, seed)))
    optimizer = torch.optim.Adam([probe], lr=RATE)
    best, found, waited = -1.0, probe.detach().clone(), 0
    for step in range(MOST_STEPS):
        if step % LOOK == 0:
            now = told_right(labelled, used, kept, probe.detach().numpy())
            if now > best:
                best, found, waited = now, probe.detach().clone(), 0
            elif (waited := waited + 1) >= PATIENCE:
                break
        optimizer.zero_grad()
        loss_of(probe, *pairs).backward()
        optimizer.step()
    return found.numpy()
