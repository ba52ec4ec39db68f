"""python -m minilm.joined: does the sense of a word blur when another sentence stands beside its own?

The experiment of Coenen et al. (2019), section 4.2: a sentence is joined by “and” to one in which the same word has
another sense, and its word's vector is compared with the centroids of the two senses. Two controls that the paper does
not have: a second sentence with the same sense, and one without the word.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

import numpy as np

from .encoder import Encoder
from .sense_probe import fitted
from .sense_scores import FOLDS, folds
from .sense_vectors import command, over_words, vectors_of
from .sentences import Marked

DIMENSIONS = 64
BETWEEN = "and"
KINDS = ("alone", "opposite", "same", "unrelated")


def joined(first: Marked, second: Sequence[str]) -> Marked:
    """The first sentence without its full stop, “and”, and the second."""
    words = first.words[:-1] if first.words[-1] in ".!?" else first.words
    return Marked((*words, BETWEEN, *second), first.place, first.sense)


def partners(words: dict[str, list[Marked]], seed: int) -> dict[str, list[dict[str, Marked]]]:
    """For each sentence of each word the words of a second one, drawn at random, of each kind."""
    draw = np.random.default_rng(seed)
    found: dict[str, list[dict[str, Marked]]] = {}
    for word, marked in words.items():
        found[word] = []
        foreign = [each for other, sentences in words.items() if other != word for each in sentences]
        foreign = [each for each in foreign if word not in (part.lower() for part in each.words)]
        for k, each in enumerate(marked):
            other = [m for m in marked if m.sense != each.sense]
            same = [m for j, m in enumerate(marked) if m.sense == each.sense and j != k]
            pools = {"opposite": other, "same": same, "unrelated": foreign}
            found[word].append({kind: pool[draw.integers(len(pool))] for kind, pool in pools.items()})
    return found


def cosines(vectors: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    """Row by row, [n, d] and [n, d] → [n]."""
    return (vectors * centroids).sum(-1) / np.linalg.norm(vectors, axis=-1) / np.linalg.norm(centroids, axis=-1)


def compared(
    points: np.ndarray, plain: np.ndarray, senses: Sequence[str], rivals: Sequence[str], fold: np.ndarray, each: int
) -> np.ndarray:
    """Cosine with the own sense's centroid less that with the rival's, for one fold's sentences.

    The paper divides the two; after a learned map a cosine may be negative, and a quotient then means nothing.
    Centroids are of the plain sentences in the other folds. `points`, `plain` [sentences, d]; `rivals`: by sentence.
    """
    names = np.array(senses)
    means = {name: plain[(fold != each) & (names == name)].mean(0) for name in set(senses)}
    test = np.flatnonzero(fold == each)
    own, other = (np.stack([means[of[k]] for k in test]) for of in (senses, rivals))
    return cosines(points[test], own) - cosines(points[test], other)


def run(arguments: argparse.Namespace, encoder: Encoder, words: dict[str, list[Marked]]) -> dict[str, Any]:
    """By layer and kind: mean difference of the two cosines, and the share of sentences nearer to the rival sense."""
    seed = arguments.seed
    second = partners(words, seed)
    senses = {word: [each.sense for each in marked] for word, marked in words.items()}
    rivals = {word: [each["opposite"].sense for each in second[word]] for word in words}
    fold = {word: folds(each, seed) for word, each in senses.items()}
    vectors = {"alone": {word: vectors_of(encoder, marked) for word, marked in words.items()}}
    for kind in KINDS[1:]:
        vectors[kind] = {
            word: vectors_of(encoder, [joined(m, p[kind].words) for m, p in zip(marked, second[word], strict=True)])
            for word, marked in words.items()
        }

    def gaps(kind: str, layer: int, probes: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
        return {
            word: np.concatenate(
                [
                    compared(
                        vectors[kind][word][layer] @ probe.T,
                        vectors["alone"][word][layer] @ probe.T,
                        senses[word],
                        rivals[word],
                        fold[word],
                        each,
                    )
                    for each, probe in enumerate(probes)
                ]
            )
            for word in words
        }

    def scored(kind: str, layer: int, probes: Sequence[np.ndarray]) -> dict[str, Any]:
        found = gaps(kind, layer, probes)
        wrong = {word: (each < 0).astype(float) for word, each in found.items()}
        return {"gap": over_words(found, seed), "wrong": over_words(wrong, seed)}

    layers = []
    for layer in range(encoder.layers + 1):
        labelled = {word: (vectors["alone"][word][layer], senses[word]) for word in words}
        learned = [
            fitted(labelled, {word: np.flatnonzero(of != each) for word, of in fold.items()}, DIMENSIONS, seed)
            for each in range(FOLDS)
        ]
        none = [np.eye(encoder.width, dtype=np.float32)] * FOLDS
        layers.append(
            {
                "plain": {kind: scored(kind, layer, none) for kind in KINDS},
                "probe": {kind: scored(kind, layer, learned) for kind in KINDS},
            }
        )
    return {"folds": FOLDS, "dimensions": DIMENSIONS, "between": BETWEEN, "layers": layers}


main = command(__doc__, "joined.json", run)

if __name__ == "__main__":
    main()
