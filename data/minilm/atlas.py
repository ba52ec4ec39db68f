"""python -m minilm.atlas: a map of every ambiguous word in every layer, for the Context Atlas.

Two ways to make a map are tried, and the one that keeps more neighbours is written for all words. Coordinates are
whole numbers of thousandths of the widest map's extent, an error of at most half of one.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from tqdm import tqdm

from .encoder import Encoder, load
from .projection import (
    NEIGHBOURS,
    alike_by_chance,
    alike_share,
    cosine_distances,
    kept,
    nearest,
    pca_maps,
    told_by_neighbours,
    umap_maps,
)
from .sense_vectors import DIGITS, command, over_words, vectors_of
from .sentences import Marked

STEPS = 1000


def whole_numbers(maps: np.ndarray) -> np.ndarray:
    """[layers, n, 2] → whole numbers from 0 to 1000: one scale for all, each layer in the middle."""
    low, high = maps.min(1, keepdims=True), maps.max(1, keepdims=True)
    scale = STEPS / (high - low).max()
    return np.rint((maps - (low + high) / 2) * scale + STEPS / 2).astype(int)


def neighbourhoods(vectors: np.ndarray, senses: Sequence[str], places: Sequence[int]) -> dict[str, np.ndarray | float]:
    """What the nearest vectors [n, d] of a word have in common with it: sense, and place in the sentence."""
    near = nearest(cosine_distances(vectors))
    return {"sense": alike_share(near, senses), "place": told_by_neighbours(near, np.array(places, float))}


def by_layer(
    vectors: Mapping[str, np.ndarray], words: Mapping[str, Sequence[Marked]], seed: int
) -> list[dict[str, dict[str, float]]]:
    """Over all words: share of neighbours of the same sense, and how well neighbours tell the place in the sentence."""
    found = []
    for layer in range(len(next(iter(vectors.values())))):
        each = {
            word: neighbourhoods(vectors[word][layer], [m.sense for m in marked], [m.place for m in marked])
            for word, marked in words.items()
        }
        found.append(
            {
                "sense": over_words({word: one["sense"] for word, one in each.items()}, seed),
                "place": over_words({word: np.array([one["place"]]) for word, one in each.items()}, seed),
            }
        )
    return found


def run(arguments: argparse.Namespace, encoder: Encoder, words: dict[str, list[Marked]]) -> dict[str, Any]:
    """Maps by word, and over all words what neighbours have in common."""
    seed = arguments.seed
    vectors = {word: vectors_of(encoder, marked) for word, marked in words.items()}
    random = load(arguments.model, arguments.piece, seed=seed)
    drawn = {word: vectors_of(random, marked) for word, marked in words.items()}
    maps = {
        "pca": {word: pca_maps(each) for word, each in vectors.items()},
        "umap": {word: umap_maps(each, seed) for word, each in tqdm(vectors.items(), desc="maps")},
    }
    trust = {
        kind: {
            word: np.stack([kept(vectors[word][k], points) for k, points in enumerate(of)])
            for word, of in by_word.items()
        }
        for kind, by_word in maps.items()
    }
    layers = range(encoder.layers + 1)
    means = {
        kind: [over_words({word: of[layer] for word, of in by_word.items()}, seed) for layer in layers]
        for kind, by_word in trust.items()
    }
    best = max(means, key=lambda kind: sum(each["value"] for each in means[kind]))
    return {
        "neighbours": NEIGHBOURS,
        "steps": STEPS,
        "made": best,
        "kept": means,
        "keptByChance": over_words({w: np.full(len(m), NEIGHBOURS / (len(m) - 1)) for w, m in words.items()}, seed),
        "layers": by_layer(vectors, words, seed),
        "random": by_layer(drawn, words, seed),
        "senseByChance": over_words(
            {w: alike_by_chance([m.sense for m in marked]) for w, marked in words.items()}, seed
        ),
        "maps": {
            word: {
                "kept": [round(float(each.mean()), DIGITS) for each in trust[best][word]],
                "trust": [[round(float(one) * NEIGHBOURS) for one in each] for each in trust[best][word]],
                "layers": [each.ravel().tolist() for each in whole_numbers(maps[best][word])],
            }
            for word in words
        },
    }


main = command(__doc__, "atlas.json", run, indent=None)

if __name__ == "__main__":
    main()
