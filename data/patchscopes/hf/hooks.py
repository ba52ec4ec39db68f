"""Reading the residual stream and writing into it.

Layer l is what block l reads (0: the embeddings); layer n_layers is what the last block writes, before the final norm.
The library's `hidden_states[l]` is the same for l below n_layers, but its last entry has passed the final norm.
The paper's “layer l” is the output of block l, which is layer l + 1 here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, nn

#: Gets a layer and its stream x [batch, n, d_model]; what it returns takes the stream's place.
Visit = Callable[[int, Tensor], Tensor]


@contextmanager
def on_layers(blocks: nn.ModuleList, visit: Visit) -> Iterator[None]:
    """Every forward pass inside calls `visit` at layers 0 … n_layers, in order."""

    def before(layer: int) -> Callable:
        def hook(_module: nn.Module, args: tuple, kwargs: dict) -> tuple[tuple, dict]:
            if args:
                return (visit(layer, args[0]), *args[1:]), kwargs
            return args, {**kwargs, "hidden_states": visit(layer, kwargs["hidden_states"])}

        return hook

    def after(_module: nn.Module, _args: tuple, output: Tensor | tuple) -> Tensor | tuple:
        if isinstance(output, tuple):
            return (visit(len(blocks), output[0]), *output[1:])
        return visit(len(blocks), output)

    handles = [block.register_forward_pre_hook(before(i), with_kwargs=True) for i, block in enumerate(blocks)]
    handles.append(blocks[-1].register_forward_hook(after))
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


@dataclass(frozen=True)
class Patch:
    """Writes `vectors` [texts, d_model] into layer `layer`, one at position `positions` [texts] of each text."""

    layer: int
    positions: Tensor
    vectors: Tensor

    def part(self, texts: slice) -> Patch:
        return Patch(self.layer, self.positions[texts], self.vectors[texts])

    def shifted(self, by: Tensor) -> Patch:
        """The same places after `by` [texts] positions of padding were put before each text."""
        return Patch(self.layer, self.positions + by, self.vectors)

    def visit(self, layer: int, x: Tensor) -> Tensor:
        """A copy of x [texts, n, d_model] with the vectors in it, at the patched layer; x itself at the others."""
        if layer != self.layer:
            return x
        x = x.clone()
        rows = torch.arange(len(x), device=x.device)
        x[rows, self.positions.to(x.device)] = self.vectors.to(x.device, x.dtype)
        return x
