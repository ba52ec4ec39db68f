"""Prompts of different length in one rectangle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Batch:
    """ids, mask (1 where there is a token), positions as the model counts them: each [texts, longest].

    before: padding in front of each text [texts]. last: place of each text's last token in the rectangle [texts].
    """

    ids: Tensor
    mask: Tensor
    positions: Tensor
    before: Tensor
    last: Tensor

    @classmethod
    def of(cls, prompts: Sequence[Sequence[int]], side: str) -> Batch:
        """Padding, on the left or right side, is token 0: it is masked, so any would do."""
        lengths = torch.tensor([len(prompt) for prompt in prompts])
        longest = int(lengths.max())
        before = longest - lengths if side == "left" else torch.zeros_like(lengths)
        places = torch.arange(longest)
        mask = (places >= before[:, None]) & (places < (before + lengths)[:, None])
        ids = torch.zeros(len(prompts), longest, dtype=torch.long)
        ids[mask] = torch.tensor([token for prompt in prompts for token in prompt])
        return cls(ids, mask.long(), (mask.cumsum(-1) - 1).clamp(min=0), before, before + lengths - 1)


def parts(n: int, size: int) -> Iterator[slice]:
    """Consecutive slices that together hold all of n texts, the last one as short as it must be."""
    return (slice(start, min(start + size, n)) for start in range(0, n, size))
