"""f of a Patchscope: what is done to a state on its way from source to target."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .problems import Problem


@dataclass(frozen=True)
class Affine:
    """x ↦ x · weight + bias. weight [d_source, d_target], bias [d_target]."""

    weight: Tensor
    bias: Tensor

    def __call__(self, x: Tensor) -> Tensor:
        return x @ self.weight + self.bias


def identity(x: Tensor) -> Tensor:
    return x


def fit_affine(x: Tensor, y: Tensor) -> Affine:
    """The affine map of least squares from x [states, d_source] to y [states, d_target], solved in double precision."""
    needed = x.shape[1] + 1
    if len(x) < needed:
        raise Problem(
            f"An affine map from {x.shape[1]} dimensions needs at least {needed} states, better ten times as many; "
            f"there are {len(x)}. Give more or longer texts, or raise --fit-positions."
        )
    ones = torch.ones(len(x), 1, dtype=torch.float64)
    solved = torch.linalg.lstsq(torch.cat([x.double(), ones], dim=1), y.double(), driver="gelsd").solution.float()
    return Affine(solved[:-1], solved[-1])
