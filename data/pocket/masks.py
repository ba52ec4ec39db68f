"""Who may look at whom in training: documents apart, and two optional masks that are off unless asked for.

Both masks exist in training only. They partly build in what a measure then finds, so a model trained with one says
so in its card; MODEL_CARD.md says what the name mask buys.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .packing import Batch

DEEPEST_DROP = 4


@dataclass(frozen=True)
class MaskOptions:
    """Share of rows (0 … 1) to which each training-only mask applies."""

    early_drop: float = 0.0
    name_mask: float = 0.0


def attention_masks(batch: Batch, options: MaskOptions, n_layers: int, generator: torch.Generator) -> list[Tensor]:
    """One mask a layer, [rows, 1, n, n], true where position i may look at position j.

    name_mask: all but the last word of a name are hidden from what follows the name, so that the name has to be
    gathered at its last word. early_drop: in the first 1 … 4 layers every token sees itself alone.
    """
    documents, names = torch.from_numpy(batch.documents), torch.from_numpy(batch.names)
    rows, n = documents.shape
    itself = torch.eye(n, dtype=torch.bool)
    allowed = (documents[:, :, None] == documents[:, None, :]) & torch.ones(n, n, dtype=torch.bool).tril()
    if options.name_mask:
        chosen = torch.rand(rows, generator=generator) < options.name_mask
        inner = names > 0
        elsewhere = names.abs()[:, :, None] != names.abs()[:, None, :]
        allowed &= ~(chosen[:, None, None] & inner[:, None, :] & elsewhere)
    depth = torch.zeros(rows, dtype=torch.long)
    if options.early_drop:
        chosen = torch.rand(rows, generator=generator) < options.early_drop
        depth = chosen * torch.randint(1, DEEPEST_DROP + 1, (rows,), generator=generator)
    dropped = [(depth > layer)[:, None, None] for layer in range(n_layers)]
    return [torch.where(drop, itself, allowed)[:, None] if options.early_drop else allowed[:, None] for drop in dropped]
