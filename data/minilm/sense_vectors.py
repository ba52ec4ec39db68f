"""Vectors of the marked words, and what the commands on word senses share."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from .encoder import Encoder, load
from .sentences import Marked, read_words
from .tree_scores import bootstrap

BATCH = 64
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


def over_words(counts: dict[str, np.ndarray], seed: int) -> dict[str, float]:
    """Mean over all sentences of all words, with a 95 % bootstrap interval over words. By word a number a sentence."""
    sums = np.array([each.sum() for each in counts.values()])
    totals = np.array([len(each) for each in counts.values()])
    value, low, high = bootstrap(len(sums), lambda k: float(sums[k].sum() / totals[k].sum()), seed)
    return {"value": round(value, DIGITS), "low": round(low, DIGITS), "high": round(high, DIGITS)}


Run = Callable[[argparse.Namespace, Encoder, dict[str, list[Marked]]], dict[str, Any]]


def command(doc: str, out: str, run: Run, indent: int | None = 1) -> Callable[..., None]:
    """A command line: reads model and sentences, and writes what `run` finds, with the settings it was found with."""

    def main(words: Sequence[str] | None = None) -> None:
        parser = argparse.ArgumentParser(
            description=doc.splitlines()[0], formatter_class=argparse.ArgumentDefaultsHelpFormatter
        )
        parser.add_argument("--words", type=Path, default=HERE.parent / "senses/words")
        parser.add_argument("--model", help="folder or hub name of an encoder of the BERT family; MiniLM by default")
        parser.add_argument(
            "--piece", choices=("first", "last", "mean"), default="first", help="piece that stands for a word"
        )
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--threads", type=int, default=1)
        parser.add_argument("--out", type=Path, default=HERE / out)
        arguments = parser.parse_args(words)
        torch.set_num_threads(arguments.threads)
        encoder = load(arguments.model, arguments.piece)
        marked = read_words(arguments.words)
        settings = {
            "model": encoder.name,
            "seed": arguments.seed,
            "piece": arguments.piece,
            "words": len(marked),
            "sentences": sum(map(len, marked.values())),
        }
        found = settings | run(arguments, encoder, marked)
        arguments.out.write_text(json.dumps(found, indent=indent) + "\n", encoding="utf-8")

    return main
