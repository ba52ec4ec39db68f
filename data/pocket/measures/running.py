"""Running the network on texts, reading its streams and writing into them."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from ..network import PocketModel
from ..vocabulary import Vocabulary


@dataclass(frozen=True)
class Patch:
    """Writes `vectors` [texts, d_model] into layer `layer` at `positions` [texts]."""

    layer: int
    positions: Tensor
    vectors: Tensor


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
    def streams_at_end(self, texts: list[str]) -> Tensor:
        """All residual streams at the last token of each text: [texts, n_layers + 1, d_model]."""
        ids, last = self.ids(texts)
        rows, kept = torch.arange(len(texts)), []

        def keep(_: int, x: Tensor) -> Tensor:
            kept.append(x[rows, last])
            return x

        self.model(ids, on_layer=keep)
        return torch.stack(kept, dim=1)

    @torch.no_grad()
    def final_streams(self, ids: Tensor, patch: Patch | None) -> Tensor:
        """Streams after the last block [texts, n, d_model], with a patch written where it says."""

        def write(layer: int, x: Tensor) -> Tensor:
            if patch is None or layer != patch.layer:
                return x
            x = x.clone()
            x[torch.arange(len(x)), patch.positions] = patch.vectors
            return x

        return self.model(ids, on_layer=write)

    @torch.no_grad()
    def answers_right(self, prompts: list[str], answers: list[str], patch: Patch | None = None) -> list[float]:
        """1 where every word of the answer is the likeliest next word after all before it, else 0."""
        ids, _ = self.ids([f"{prompt} {answer}" for prompt, answer in zip(prompts, answers, strict=True)])
        guesses = self.model.logits(self.final_streams(ids, patch)).argmax(-1)
        right = []
        for row, (prompt, answer) in enumerate(zip(prompts, answers, strict=True)):
            start = len(self.vocabulary.encode(prompt))
            end = start + len(answer.split())
            right.append(float(torch.equal(guesses[row, start - 1 : end - 1], ids[row, start:end])))
        return right

    @torch.no_grad()
    def next_probabilities(self, texts: list[str], patch: Patch | None = None) -> Tensor:
        """Probabilities of the word after each text: [texts, n_vocab]."""
        ids, last = self.ids(texts)
        states = self.final_streams(ids, patch)[torch.arange(len(texts)), last]
        return self.model.logits(states).softmax(-1)

    def position_of(self, text: str, word: str) -> int:
        """Position of a word's last occurrence in a text, `<bos>` being 0."""
        ids = self.vocabulary.encode(text)
        return len(ids) - 1 - ids[::-1].index(self.vocabulary.ids[word])


def random_like(vectors: Tensor, seed: int = 1) -> Tensor:
    """Random directions with the lengths of `vectors` [n, d]: a control for patches."""
    random = torch.randn(vectors.shape, generator=torch.Generator().manual_seed(seed))
    return random / random.norm(dim=-1, keepdim=True) * vectors.norm(dim=-1, keepdim=True)
