"""Muon: momentum whose update is made orthogonal, for the matrices of the blocks.

After Keller Jordan and others, “Muon: an optimizer for hidden layers in neural networks” (2024).
"""

from __future__ import annotations

from collections import defaultdict

import torch
from torch import Tensor

#: Coefficients of the quintic Newton–Schulz step, chosen by Jordan for a steep slope at zero.
A, B, C = 3.4445, -4.7750, 2.0315


def orthogonalise(matrices: Tensor, steps: int = 5) -> Tensor:
    """Pushes all singular values towards 1: [batch, rows, columns] → the same shape, rows ≤ columns."""
    x = matrices / (matrices.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = A * x + (B * gram + C * gram @ gram) @ x
    return x


class Muon(torch.optim.Optimizer):
    """Nesterov momentum, orthogonalised in `dtype`; matrices of one shape are handled together."""

    def __init__(
        self,
        matrices: list[Tensor],
        lr: float = 0.02,
        momentum: float = 0.95,
        decay: float = 0.05,
        dtype: torch.dtype = torch.float32,
    ) -> None:
        super().__init__(matrices, {"lr": lr, "momentum": momentum, "decay": decay})
        self.dtype = dtype

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        for group in self.param_groups:
            lr, momentum = group["lr"], group["momentum"]
            alike: dict[torch.Size, list[tuple[Tensor, Tensor]]] = defaultdict(list)
            for matrix in group["params"]:
                state = self.state[matrix]
                mean = state.setdefault("momentum", torch.zeros_like(matrix))
                mean.lerp_(matrix.grad, 1 - momentum)
                update = matrix.grad.lerp(mean, momentum)
                tall = update.shape[0] > update.shape[1]
                update = update.mT if tall else update
                alike[update.shape].append((matrix, update))
            for shape, pairs in alike.items():
                updates = torch.stack([update for _, update in pairs]).to(self.dtype)
                directions = orthogonalise(updates).to(torch.float32)
                for (matrix, _), direction in zip(pairs, directions, strict=True):
                    back = direction if matrix.shape == shape else direction.mT
                    size = max(1.0, matrix.shape[0] / matrix.shape[1]) ** 0.5
                    matrix.mul_(1 - lr * group["decay"]).add_(back, alpha=-lr * size)
