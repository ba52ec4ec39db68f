"""Word-sense disambiguation by nearest centroid, as in Peters et al. (2018) and Coenen et al. (2019), section 4.1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

FOLDS = 5


def folds(senses: Sequence[str], seed: int) -> np.ndarray:
    """[sentences]: a fold for each, every sense spread evenly over all folds."""
    draw = np.random.default_rng(seed)
    found = np.zeros(len(senses), int)
    for sense in sorted(set(senses)):
        places = draw.permutation([k for k, each in enumerate(senses) if each == sense])
        found[places] = (np.arange(len(places)) + draw.integers(FOLDS)) % FOLDS
    return found


def nearest(train: np.ndarray, labels: Sequence[str], test: np.ndarray) -> list[str]:
    """The sense whose mean vector has the largest cosine with each test vector [n, d]."""
    names = sorted(set(labels))
    means = np.stack([train[[k for k, each in enumerate(labels) if each == name]].mean(0) for name in names])
    unit = lambda rows: rows / np.linalg.norm(rows, axis=-1, keepdims=True)  # noqa: E731
    return [names[k] for k in (unit(test) @ unit(means).T).argmax(1)]


def told(vectors: np.ndarray, senses: Sequence[str], train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Whether the senses at the places `test` are told by centroids of those at `train` [test]. `vectors` [n, d]."""
    names = nearest(vectors[train], [senses[k] for k in train], vectors[test])
    return np.array([name == senses[k] for name, k in zip(names, test, strict=True)], bool)


def crossed(vectors: np.ndarray, senses: Sequence[str], seed: int, most: int | None = None) -> np.ndarray:
    """Whether each sentence's sense is told right by centroids of the other folds [sentences].

    `most`: how many examples of a sense the centroids may use, drawn at random.
    """
    fold = folds(senses, seed)
    draw = np.random.default_rng(seed)
    right = np.zeros(len(senses), bool)
    for each in range(FOLDS):
        train = np.flatnonzero(fold != each)
        if most is not None:
            by_sense = [train[[senses[k] == name for k in train]] for name in sorted(set(senses))]
            train = np.concatenate([draw.permutation(places)[:most] for places in by_sense])
        test = np.flatnonzero(fold == each)
        right[test] = told(vectors, senses, train, test)
    return right


def commonest(senses: Sequence[str], seed: int) -> np.ndarray:
    """The baseline: always the sense that is most frequent in the other folds [sentences]."""
    fold = folds(senses, seed)
    right = np.zeros(len(senses), bool)
    for each in range(FOLDS):
        [(best, _)] = Counter(senses[k] for k in np.flatnonzero(fold != each)).most_common(1)
        test = np.flatnonzero(fold == each)
        right[test] = [senses[k] == best for k in test]
    return right
