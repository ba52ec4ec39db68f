"""Many patches of the same texts: their streams are kept, so that a patch costs the blocks from its layer on alone."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .running import Patch, Runner


@dataclass(frozen=True)
class Rerun:
    """ids [texts, longest], last [texts] and streams [texts, n_layers + 1, longest, d_model] of some texts."""

    runner: Runner
    ids: Tensor
    last: Tensor
    streams: Tensor

    @classmethod
    def of(cls, runner: Runner, texts: list[str]) -> Rerun:
        return cls(runner, *runner.ids(texts), runner.streams(texts))

    @torch.no_grad()
    def final_streams(self, patch: Patch) -> Tensor:
        """Streams after the last block [texts, longest, d_model] with a patch in them."""
        model, x = self.runner.model, patch.write(self.streams[:, patch.layer])
        for block in model.blocks[patch.layer :]:
            x = block(x, None, model.cos, model.sin)
        return x

    @torch.no_grad()
    def next_words(self, patch: Patch) -> Tensor:
        """Ids of the likeliest word after each text: [texts]."""
        states = self.final_streams(patch)[torch.arange(len(self.last)), self.last]
        return self.runner.model.logits(states).argmax(-1)

    def answers_right(self, answers: list[str], patch: Patch) -> list[float]:
        """Like `Runner.answers_right`, for texts that end with their answers."""
        return self.runner.right(self.final_streams(patch), self.ids, self.last, answers)
