"""python -m minilm.senses: how well the vectors of an ambiguous word tell its senses apart, layer by layer.

Writes numbers only; the sentences are ours and lie in data/senses/words.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from .encoder import Encoder, load
from .sense_scores import FOLDS, commonest, crossed
from .sentences import Marked, read_words
from .tree_scores import bootstrap

BATCH = 64
EXAMPLES = (1, 2, 4, 8)
DIGITS = 4
HERE = Path(__file__).resolve().parent


def vectors_of(encoder: Encoder, marked: Sequence[Marked]) -> np.ndarray:
    """Of the marked word in every sentence and layer, [layers + 1, sentences, d]."""
    found = []
    for start in range(0, len(marked), BATCH):
        batch = marked[start : start + BATCH]
        encoded = encoder.encode([each.words for each in batch])
        found += [each.vectors[:, m.place] for m, each in zip(batch, encoded, strict=True)]
    return np.stack(found, 1)


def over_words(rights: dict[str, np.ndarray], seed: int) -> dict[str, float]:
    """Share of sentences told right, with a 95 % bootstrap interval over words."""
    hits = np.array([right.sum() for right in rights.values()])
    totals = np.array([len(right) for right in rights.values()])
    value, low, high = bootstrap(len(hits), lambda k: float(hits[k].sum() / totals[k].sum()), seed)
    return {"value": round(value, DIGITS), "low": round(low, DIGITS), "high": round(high, DIGITS)}


def run(arguments: argparse.Namespace) -> None:
    """Everything, in order."""
    torch.set_num_threads(arguments.threads)
    words = read_words(arguments.words)
    encoder, seed = load(arguments.model, arguments.piece), arguments.seed
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
    out = {
        "model": encoder.name,
        "seed": seed,
        "piece": arguments.piece,
        "folds": FOLDS,
        "words": len(words),
        "sentences": sum(map(len, words.values())),
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
    arguments.out.write_text(json.dumps(out, indent=1) + "\n", encoding="utf-8")


def main(words: Sequence[str] | None = None) -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("--words", type=Path, default=HERE.parent / "senses/words")
    parser.add_argument("--model", help="folder or hub name of an encoder of the BERT family; MiniLM by default")
    parser.add_argument(
        "--piece", choices=("first", "last", "mean"), default="first", help="piece that stands for a word"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, default=HERE / "senses.json")
    run(parser.parse_args(words))


if __name__ == "__main__":
    main()
