"""Documents packed into rows of fixed length, several to a row, none seeing another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .corpus import Tokens, stream, tokenise
from .vocabulary import Vocabulary


@dataclass(frozen=True)
class Batch:
    """`rows` packed rows; every array is [rows, length]. Padding has weight 0 and document number −1.

    ids: token ids. weights: weight of predicting this token. names: see `corpus.Tokens`. documents: id of the document.
    """

    ids: NDArray[np.int64]
    weights: NDArray[np.float32]
    names: NDArray[np.int64]
    documents: NDArray[np.int64]


class Packer:
    """Fills rows from the stream of a seed, document after document; `next_document` is where it stands."""

    def __init__(self, seed: int, vocabulary: Vocabulary, length: int, start: int = 0) -> None:
        self.seed, self.vocabulary, self.length = seed, vocabulary, length
        self.next_document = start

    def batch(self, rows: int) -> Batch:
        """The next batch. A document that does not fit any more begins the next row."""
        shape = (rows, self.length)
        ids, names = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        weights, documents = np.zeros(shape, np.float32), np.full(shape, -1, np.int64)
        row = used = 0
        for number, tokens in self._from_here():
            size = len(tokens.ids)
            if used + size > self.length:
                row, used = row + 1, 0
            if row == rows:
                break
            place = (row, slice(used, used + size))
            ids[place], weights[place], names[place] = tokens.ids, tokens.weights, tokens.names
            documents[place] = number
            used += size
            self.next_document = number + 1
        return Batch(ids, weights, names, documents)

    def _from_here(self) -> Iterator[tuple[int, Tokens]]:
        for document in stream(self.seed, self.next_document):
            yield document.number, tokenise(document.pieces, self.vocabulary)
