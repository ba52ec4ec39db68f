"""python -m minilm.senses: how well the vectors of an ambiguous word tell its senses apart, layer by layer.

Writes numbers only; the sentences are ours and lie in data/senses/words.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np

from .encoder import Encoder, load
from .sense_scores import FOLDS, commonest, crossed
from .sense_vectors import DIGITS, command, over_words, vectors_of
from .sentences import Marked

EXAMPLES = (1, 2, 4, 8)


def run(arguments: argparse.Namespace, encoder: Encoder, words: dict[str, list[Marked]]) -> dict[str, Any]:
    """Scores by layer, by number of examples, and by word, beside the baselines."""
    seed = arguments.seed
    senses = {word: [each.sense for each in marked] for word, marked in words.items()}
    vectors = {word: vectors_of(encoder, marked) for word, marked in words.items()}
    random = load(arguments.model, arguments.piece, seed=seed)
    drawn = {word: vectors_of(random, marked) for word, marked in words.items()}

    def scored(of: dict[str, np.ndarray], layer: int, most: int | None = None) -> dict[str, np.ndarray]:
        return {word: crossed(each[layer], senses[word], seed, most) for word, each in of.items()}

    layers = range(encoder.layers + 1)
    rights = [scored(vectors, layer) for layer in layers]
    scores = [over_words(each, seed) for each in rights]
    best = max(layers, key=lambda layer: scores[layer]["value"])
    return {
        "folds": FOLDS,
        "layers": scores,
        "best": best,
        "random": [over_words(scored(drawn, layer), seed) for layer in layers],
        "commonest": over_words({word: commonest(each, seed) for word, each in senses.items()}, seed),
        "examples": [{"count": n, **over_words(scored(vectors, best, n), seed)} for n in EXAMPLES],
        "byWord": {
            word: {"senses": len(set(senses[word])), "right": round(float(right.mean()), DIGITS)}
            for word, right in sorted(rights[best].items(), key=lambda pair: pair[1].mean())
        },
    }


main = command(__doc__, "senses.json", run)

if __name__ == "__main__":
    main()
