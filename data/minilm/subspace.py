"""python -m minilm.subspace: does a linear map learned from senses tell them better, and how small can it be?

Beside each learned map a random one of the same size. Learned in two ways: from other sentences of the same words, and
from other words altogether; the sentences whose senses are told are never among those it was learned from.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

import numpy as np
from tqdm import tqdm

from .encoder import Encoder
from .sense_probe import Labelled, drawn, fitted
from .sense_scores import FOLDS, crossed, folds, told
from .sense_vectors import command, over_words, vectors_of
from .sentences import Marked

DIMENSIONS = (384, 256, 128, 64, 32, 16, 8)
RANDOM_MAPS = 5
LAYERED = 64
"""Dimensions of the maps that are learned for every layer."""


def of_fold(labelled: Labelled, fold: Mapping[str, np.ndarray], each: int, probe: np.ndarray) -> dict[str, np.ndarray]:
    """By word, whether the senses of one fold's sentences are told by centroids of the other folds, after the map."""
    return {
        word: told(vectors @ probe.T, senses, np.flatnonzero(fold[word] != each), np.flatnonzero(fold[word] == each))
        for word, (vectors, senses) in labelled.items()
    }


def joined_folds(parts: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """The folds' sentences of each word in one list."""
    return {word: np.concatenate([part[word] for part in parts]) for word in parts[0]}


def all_folds(labelled: Labelled, fold: Mapping[str, np.ndarray], probe: np.ndarray) -> dict[str, np.ndarray]:
    """All sentences of each word, after one map."""
    return joined_folds([of_fold(labelled, fold, each, probe) for each in range(FOLDS)])


def same_words(labelled: Labelled, fold: Mapping[str, np.ndarray], m: int, seed: int) -> dict[str, np.ndarray]:
    """The map is learned from the four other folds of all words."""
    parts = []
    for each in range(FOLDS):
        places = {word: np.flatnonzero(of != each) for word, of in fold.items()}
        parts.append(of_fold(labelled, fold, each, fitted(labelled, places, m, seed)))
    return joined_folds(parts)


def other_words(labelled: Labelled, fold: Mapping[str, np.ndarray], m: int, seed: int) -> dict[str, np.ndarray]:
    """The map is learned from four fifths of the words, and tried on the others."""
    names = np.random.default_rng(seed).permutation(sorted(labelled))
    found = {}
    for part in range(FOLDS):
        mine = set(names[part::FOLDS])
        places = {word: np.arange(len(of)) for word, of in fold.items() if word not in mine}
        probe = fitted(labelled, places, m, seed)
        tried = {word: labelled[word] for word in mine}
        found |= all_folds(tried, fold, probe)
    return {word: found[word] for word in labelled}


def random_map(labelled: Labelled, fold: Mapping[str, np.ndarray], m: int, seed: int) -> dict[str, np.ndarray]:
    """Mean over maps that are drawn and not learned."""
    width = next(iter(labelled.values()))[0].shape[1]
    tries = [all_folds(labelled, fold, drawn(width, m, seed + k)) for k in range(RANDOM_MAPS)]
    return {word: np.mean([each[word] for each in tries], 0) for word in labelled}


KINDS = {"trained": same_words, "others": other_words, "random": random_map}


def run(arguments: argparse.Namespace, encoder: Encoder, words: dict[str, list[Marked]]) -> dict[str, Any]:
    """By number of dimensions in the last layer, and by layer at one number of dimensions."""
    seed = arguments.seed
    vectors = {word: vectors_of(encoder, marked) for word, marked in words.items()}
    senses = {word: [each.sense for each in marked] for word, marked in words.items()}
    fold = {word: folds(each, seed) for word, each in senses.items()}

    def labelled(layer: int) -> Labelled:
        return {word: (vectors[word][layer], senses[word]) for word in words}

    def at(layer: int, m: int) -> dict[str, dict[str, float]]:
        return {kind: over_words(score(labelled(layer), fold, m, seed), seed) for kind, score in KINDS.items()}

    def whole(layer: int) -> dict[str, float]:
        """Without a map the folds are those of `senses`, and so is the score."""
        return over_words({word: crossed(*of, seed) for word, of in labelled(layer).items()}, seed)

    last = encoder.layers
    dimensions = [m for m in DIMENSIONS if m <= encoder.width]
    return {
        "folds": FOLDS,
        "randomMaps": RANDOM_MAPS,
        "layer": last,
        "whole": [whole(layer) for layer in range(last + 1)],
        "dimensions": [{"dimensions": m, **at(last, m)} for m in tqdm(dimensions, desc="dimensions")],
        "layeredDimensions": LAYERED,
        "layers": [at(layer, LAYERED) for layer in tqdm(range(last + 1), desc="layers")],
    }


main = command(__doc__, "subspace.json", run)

if __name__ == "__main__":
    main()
