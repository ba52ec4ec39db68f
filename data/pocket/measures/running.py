"""Running the network on texts, reading its streams and writing into them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ..network import PocketModel
from ..vocabulary import Vocabulary

#: Texts that are run at once. More at a time are slower, since the streams no longer fit a processor's cache.
TOGETHER = 128


@dataclass(frozen=True)
class Patch:
    """Writes `vectors` into layer `layer` at `positions`: one place a text, [texts, d_model] and [texts], or several,
    [texts, places, d_model] and [texts, places]."""

    layer: int
    positions: Tensor
    vectors: Tensor

    def part(self, texts: slice) -> Patch:
        return Patch(self.layer, self.positions[texts], self.vectors[texts])

    def write(self, x: Tensor) -> Tensor:
        """A copy of a stream [texts, n, d_model] with the vectors in it."""
        rows = torch.arange(len(x)).view(-1, *[1] * (self.positions.dim() - 1))
        x = x.clone()
        x[rows, self.positions] = self.vectors
        return x


@dataclass(frozen=True)
class Runner:
    """A model with its vocabulary. Texts of different length go into one batch, filled up at the right end, which no
    earlier position sees."""

    model: PocketModel
    vocabulary: Vocabulary

    def ids(self, texts: list[str]) -> tuple[Tensor, Tensor]:
        """Ids [texts, longest] and the position of each text's last token [texts]."""
        encoded = [self.vocabulary.encode(text) for text in texts]
        ids = torch.zeros(len(texts), max(map(len, encoded)), dtype=torch.long)
        for row, tokens in zip(ids, encoded, strict=True):
            row[: len(tokens)] = torch.tensor(tokens)
        return ids, torch.tensor([len(tokens) - 1 for tokens in encoded])

    @torch.no_grad()
    def streams(self, texts: list[str]) -> Tensor:
        """All residual streams: [texts, n_layers + 1, longest, d_model]."""
        kept = []

        def keep(_: int, x: Tensor) -> Tensor:
            kept.append(x)
            return x

        self.model(self.ids(texts)[0], on_layer=keep)
        return torch.stack(kept, dim=1)

    def streams_at_end(self, texts: list[str]) -> Tensor:
        """All residual streams at the last token of each text: [texts, n_layers + 1, d_model]."""
        ends = []
        for part in parts(len(texts)):
            _, last = self.ids(texts[part])
            ends.append(self.streams(texts[part])[torch.arange(len(last)), :, last])
        return torch.cat(ends)

    @torch.no_grad()
    def final_streams(self, ids: Tensor, patches: Sequence[Patch]) -> Tensor:
        """Streams after the last block [texts, n, d_model], with patches written where they say."""

        def write(layer: int, x: Tensor) -> Tensor:
            for patch in patches:
                x = patch.write(x) if layer == patch.layer else x
            return x

        return self.model(ids, on_layer=write)

    @torch.no_grad()
    def answers_right(self, prompts: list[str], answers: list[str], *patches: Patch) -> list[float]:
        """1 where every word of the answer is the likeliest next word after all before it, else 0."""
        right = []
        for part in parts(len(prompts)):
            ids, last = self.ids([f"{p} {a}" for p, a in zip(prompts[part], answers[part], strict=True)])
            states = self.final_streams(ids, [patch.part(part) for patch in patches])
            right += self.right(states, ids, last, answers[part])
        return right

    @torch.no_grad()
    def right(self, states: Tensor, ids: Tensor, last: Tensor, answers: list[str]) -> list[float]:
        """1 where final streams [texts, n, d_model] foresee every word of the answer that ends at `last` [texts]."""
        words = torch.tensor([len(answer.split()) for answer in answers])
        rows = torch.repeat_interleave(torch.arange(len(answers)), words)
        places = torch.cat([torch.arange(end - n, end) for end, n in zip(last.tolist(), words.tolist(), strict=True)])
        hits = self.model.logits(states[rows, places]).argmax(-1) == ids[rows, places + 1]
        return torch.ones(len(answers)).scatter_reduce(0, rows, hits.float(), "amin").tolist()

    @torch.no_grad()
    def next_probabilities(self, texts: list[str], *patches: Patch) -> Tensor:
        """Probabilities of the word after each text: [texts, n_vocab]."""
        probabilities = []
        for part in parts(len(texts)):
            ids, last = self.ids(texts[part])
            states = self.final_streams(ids, [patch.part(part) for patch in patches])[torch.arange(len(last)), last]
            probabilities.append(self.model.logits(states).softmax(-1))
        return torch.cat(probabilities)

    def next_words(self, texts: list[str], *patches: Patch) -> Tensor:
        """Ids of the likeliest word after each text: [texts]."""
        return self.next_probabilities(texts, *patches).argmax(-1)

    def ids_of(self, words: list[str]) -> Tensor:
        """Ids of single words: [words]."""
        return torch.tensor([self.vocabulary.ids[word] for word in words])

    def position_of(self, text: str, word: str) -> int:
        """Position of a word's last occurrence in a text, `<bos>` being 0."""
        ids = self.vocabulary.encode(text)
        return len(ids) - 1 - ids[::-1].index(self.vocabulary.ids[word])


def parts(n: int) -> Iterator[slice]:
    """Consecutive slices of at most TOGETHER of n texts."""
    return (slice(start, min(start + TOGETHER, n)) for start in range(0, n, TOGETHER))


def random_like(vectors: Tensor, seed: int = 1) -> Tensor:
    """Random directions with the lengths of `vectors` [..., d]: a control for patches."""
    random = torch.randn(vectors.shape, generator=torch.Generator().manual_seed(seed))
    return random / random.norm(dim=-1, keepdim=True) * vectors.norm(dim=-1, keepdim=True)


def another(vectors: Tensor) -> Tensor:
    """Each item's vectors exchanged for those of the item seven places before: a control for patches."""
    return vectors.roll(7, 0)
