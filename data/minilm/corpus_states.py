"""Vectors of a whole corpus, layer by layer, kept in a folder so that a run that was cut off goes on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from .encoder import Encoder

BATCH = 32


@dataclass(frozen=True)
class CorpusStates:
    """`vectors` [layers + 1, words of all sentences, d] in half precision, on disk; `starts` [sentences + 1]."""

    vectors: np.ndarray
    starts: np.ndarray

    def sentence(self, layer: int, k: int) -> np.ndarray:
        """[n, d]."""
        return self.vectors[layer, self.starts[k] : self.starts[k + 1]]


def encode_corpus(encoder: Encoder, sentences: Sequence[Sequence[str]], folder: Path) -> CorpusStates:
    """Runs the encoder over all sentences, unless the folder holds the result already."""
    starts = np.cumsum([0, *(len(words) for words in sentences)])
    shape = (encoder.layers + 1, int(starts[-1]), encoder.width)
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done.json"
    about = {"shape": list(shape), "piece": encoder.piece}
    if done.exists() and json.loads(done.read_text()) == about:
        return CorpusStates(np.memmap(folder / "vectors.f16", np.float16, "r", shape=shape), starts)
    vectors = np.memmap(folder / "vectors.f16", np.float16, "w+", shape=shape)
    # Sentences of like length share a batch: less padding.
    order = np.argsort(np.diff(starts), kind="stable")
    for first in tqdm(range(0, len(order), BATCH), desc=f"encoding {folder.name}", leave=False):
        chosen = order[first : first + BATCH]
        for k, found in zip(chosen, encoder.encode([sentences[k] for k in chosen]), strict=True):
            vectors[:, starts[k] : starts[k + 1]] = found.vectors
    vectors.flush()
    done.write_text(json.dumps(about))
    return CorpusStates(vectors, starts)
