"""The network, exactly as MODEL.md defines it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

#: Called with a layer 0 … n_layers and its residual stream [batch, n, d_model]; returns the stream to go on with.
OnLayer = Callable[[int, Tensor], Tensor]


@dataclass(frozen=True)
class Sizes:
    n_vocab: int
    d_model: int = 128
    n_layers: int = 8
    n_heads: int = 4
    d_mlp: int = 512
    n_context: int = 64
    rope_base: float = 10_000.0
    eps: float = 1e-6

    @property
    def d_head(self) -> int:
        return self.d_model // self.n_heads

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def rms(x: Tensor, gain: Tensor, eps: float) -> Tensor:
    """Root-mean-square norm over the last dimension: [..., d] → [..., d]."""
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + eps) * gain


def rotary_angles(sizes: Sizes) -> tuple[Tensor, Tensor]:
    """Cosines and sines of the rotary positions, each [n_context, d_head / 2]."""
    half = sizes.d_head // 2
    frequency = sizes.rope_base ** (-torch.arange(half, dtype=torch.float64) / half)
    angles = torch.arange(sizes.n_context, dtype=torch.float64)[:, None] * frequency
    return angles.cos().float(), angles.sin().float()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary positions on [batch, heads, n, d_head]; number c is paired with number c + d_head / 2."""
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cos - second * sin, first * sin + second * cos], dim=-1)


def attend(q: Tensor, k: Tensor, v: Tensor, allowed: Tensor | None) -> Tensor:
    """Scaled dot-product attention, [batch, heads, n, d_head]; always in float32: on a CPU its backward pass is five
    times slower in bfloat16."""
    with torch.autocast("cpu", enabled=False):
        q, k, v = q.float(), k.float(), v.float()
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=allowed, is_causal=allowed is None)


class Block(nn.Module):
    """Attention, then an MLP with squared ReLU; each reads a normed stream and adds to the stream."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        d, hidden = sizes.d_model, sizes.d_mlp
        self.sizes = sizes
        self.norm_attention = nn.Parameter(torch.ones(d))
        self.norm_mlp = nn.Parameter(torch.ones(d))
        for name in ("query", "key", "value"):
            self.register_parameter(name, nn.Parameter(torch.randn(d, d) / math.sqrt(d)))
        # The matrices that write to the stream start small, so that at first every block changes little.
        small = 1 / math.sqrt(2 * sizes.n_layers)
        self.output = nn.Parameter(torch.randn(d, d) / math.sqrt(d) * small)
        self.up = nn.Parameter(torch.randn(hidden, d) / math.sqrt(d))
        self.down = nn.Parameter(torch.randn(d, hidden) / math.sqrt(hidden) * small)

    def forward(self, x: Tensor, allowed: Tensor | None, cos: Tensor, sin: Tensor) -> Tensor:
        """[batch, n, d] → [batch, n, d]. `allowed` [batch, 1, n, n] says who may look at whom; None is causal."""
        batch, n, d = x.shape
        normed = rms(x, self.norm_attention, self.sizes.eps)
        q, k, v = (
            functional.linear(normed, weight).view(batch, n, self.sizes.n_heads, -1).transpose(1, 2)
            for weight in (self.query, self.key, self.value)
        )
        q, k = rotate(q, cos[:n], sin[:n]), rotate(k, cos[:n], sin[:n])
        mixed = attend(q, k, v, allowed)
        x = x + functional.linear(mixed.transpose(1, 2).reshape(batch, n, d), self.output)
        hidden = functional.linear(rms(x, self.norm_mlp, self.sizes.eps), self.up).relu().square()
        return x + functional.linear(hidden, self.down)


class PocketModel(nn.Module):
    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.embed = nn.Embedding(sizes.n_vocab, sizes.d_model)
        nn.init.normal_(self.embed.weight, std=1 / math.sqrt(sizes.d_model))
        self.blocks = nn.ModuleList(Block(sizes) for _ in range(sizes.n_layers))
        self.norm_final = nn.Parameter(torch.ones(sizes.d_model))
        cos, sin = rotary_angles(sizes)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)

    def forward(self, ids: Tensor, allowed: list[Tensor] | None = None, on_layer: OnLayer | None = None) -> Tensor:
        """Residual streams after the last block: ids [batch, n] → [batch, n, d_model].

        `allowed` holds one attention mask a layer (None: causal). `on_layer` sees, and may replace, each of the
        n_layers + 1 streams.
        """
        x = self.embed(ids) * math.sqrt(self.sizes.d_model)
        for layer, block in enumerate(self.blocks):
            x = on_layer(layer, x) if on_layer else x
            x = block(x, allowed[layer] if allowed else None, self.cos, self.sin)
        return on_layer(self.sizes.n_layers, x) if on_layer else x

    def logits(self, x: Tensor) -> Tensor:
        """Logits of a residual stream: [..., d_model] → [..., n_vocab]. On a middle layer: the logit lens."""
        return functional.linear(rms(x, self.norm_final, self.sizes.eps), self.embed.weight)
