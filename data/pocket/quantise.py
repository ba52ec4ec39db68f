"""Eight-bit weights: every row of a matrix as whole numbers −127 … 127 and one scale."""

from __future__ import annotations

import torch
from torch import Tensor

LARGEST = 127


def quantise(matrix: Tensor) -> tuple[Tensor, Tensor]:
    """[rows, columns] float → int8 of the same shape and float32 scales [rows]. A row of zeros gets scale 1."""
    largest = matrix.abs().amax(dim=1)
    scale = torch.where(largest > 0, largest / LARGEST, torch.ones_like(largest))
    return (matrix / scale[:, None]).round().clamp(-LARGEST, LARGEST).to(torch.int8), scale


def expand(whole: Tensor, scale: Tensor) -> Tensor:
    """Back to float32: [rows, columns] and [rows] → [rows, columns]."""
    return whole.float() * scale[:, None]


def quantised_tensors(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Tensors of the int8 file: each matrix `M` as `M` and `M.scale`, gains as they are."""
    tensors: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        if tensor.dim() == 2:
            tensors[name], tensors[f"{name}.scale"] = quantise(tensor)
        else:
            tensors[name] = tensor
    return tensors


def expanded(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights as they are after a trip through int8: what a reader's browser computes with."""
    return {name: expand(*quantise(tensor)) if tensor.dim() == 2 else tensor for name, tensor in weights.items()}
