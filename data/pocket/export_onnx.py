"""The network as ONNX graphs, for comparing speed: `python -m pocket.export_onnx FOLDER` (needs `pip install onnx`).

Weights are those of `weights/main.int8.safetensors`, expanded to float32. Three graphs, each with no more in it than
its job needs. All give `logits` [batch, n_vocab] of the last position; batch is 1 where nothing else is said.

- `forward.onnx`: `ids` [1, n].
- `patched.onnx`: `ids` [batch, n], `keep` [n_layers + 1, batch, n, 1], `add` [n_layers + 1, batch, n, d_model];
  every stream x becomes keep · x + add.
- `cached.onnx`: `ids` [1, m], `keys` and `values` [n_layers, n_heads, p, d_head] of the p positions before; gives
  `all_keys` and `all_values` of p + m positions too.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor, nn
from torch.nn import functional

from .network import Block, PocketModel, Sizes, rms, rotate
from .quantise import expand

WEIGHTS = Path(__file__).parent / "weights" / "main.int8.safetensors"
WHOLE_NUMBERS = ("n_vocab", "d_model", "n_layers", "n_heads", "d_mlp", "n_context")


def committed_model(path: Path = WEIGHTS) -> PocketModel:
    """The model that the site ships. Raises FileNotFoundError where it has not been exported."""
    with safe_open(path, "pt") as file:
        texts = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a dict)
    sizes = Sizes(**{name: int(text) if name in WHOLE_NUMBERS else float(text) for name, text in texts.items()})
    weights = {
        name: expand(tensor, tensors[f"{name}.scale"]) if tensor.dtype == torch.int8 else tensor
        for name, tensor in tensors.items()
        if not name.endswith(".scale")
    }
    model = PocketModel(sizes)
    model.load_state_dict(weights)
    return model.eval()


def last_logits(model: PocketModel, x: Tensor) -> Tensor:
    return model.logits(x[:, -1])


class Forward(nn.Module):
    def __init__(self, model: PocketModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor) -> Tensor:
        return last_logits(self.model, self.model(ids))


class Patched(Forward):
    def forward(self, ids: Tensor, keep: Tensor, add: Tensor) -> Tensor:  # type: ignore[override]
        x = self.model(ids, on_layer=lambda layer, x: keep[layer] * x + add[layer])
        return last_logits(self.model, x)


class Cached(Forward):
    def forward(self, ids: Tensor, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor, Tensor]:  # type: ignore[override]
        model = self.model
        known, n = keys.shape[2], ids.shape[1]
        cos, sin = (table[known : known + n] for table in (model.cos, model.sin))
        x = model.embed(ids) * math.sqrt(model.sizes.d_model)
        all_keys, all_values = [], []
        for layer, block in enumerate(model.blocks):
            x, k, v = cached_block(block, x, (keys[layer], values[layer]), (cos, sin))
            all_keys.append(k)
            all_values.append(v)
        return last_logits(model, x), torch.stack(all_keys), torch.stack(all_values)


def cached_block(
    block: Block, x: Tensor, past: tuple[Tensor, Tensor], angles: tuple[Tensor, Tensor]
) -> tuple[Tensor, Tensor, Tensor]:
    """One block on `x` [1, m, d], after `past` (keys and values [heads, p, d_head]): the stream, and both for p + m."""
    sizes = block.sizes
    n, known = x.shape[1], past[0].shape[1]
    normed = rms(x[0], block.norm_attention, sizes.eps)
    q, k, v = (
        functional.linear(normed, weight).view(n, sizes.n_heads, sizes.d_head).transpose(0, 1)
        for weight in (block.query, block.key, block.value)
    )
    k = torch.cat([past[0], rotate(k[None], *angles)[0]], dim=1)
    v = torch.cat([past[1], v], dim=1)
    scores = rotate(q[None], *angles)[0] @ k.transpose(1, 2) / math.sqrt(sizes.d_head)
    seen = torch.arange(known + n)[None, :] <= torch.arange(n)[:, None] + known
    mixed = scores.masked_fill(~seen, -math.inf).softmax(-1) @ v
    x = x + functional.linear(mixed.transpose(0, 1).reshape(1, n, sizes.d_model), block.output)
    hidden = functional.linear(rms(x, block.norm_mlp, sizes.eps), block.up).relu().square()
    return x + functional.linear(hidden, block.down), k, v


def export(folder: Path, model: PocketModel) -> None:
    """Writes the three graphs."""
    sizes, n, batch, known = model.sizes, 12, 3, 5
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.arange(1, n + 1)[None]
    some = ids.repeat(batch, 1)
    keep = torch.ones(sizes.n_layers + 1, batch, n, 1)
    add = torch.zeros(sizes.n_layers + 1, batch, n, sizes.d_model)
    past = torch.zeros(sizes.n_layers, sizes.n_heads, known, sizes.d_head)
    stream = {1: "batch", 2: "n"}
    graphs = {
        "forward": (Forward(model), {"ids": (ids, {1: "n"})}),
        "patched": (
            Patched(model),
            {"ids": (some, {0: "batch", 1: "n"}), "keep": (keep, stream), "add": (add, stream)},
        ),
        "cached": (Cached(model), {"ids": (ids, {1: "m"}), "keys": (past, {2: "p"}), "values": (past, {2: "p"})}),
    }
    for name, (module, inputs) in graphs.items():
        torch.onnx.export(
            module.eval(),
            tuple(example for example, _ in inputs.values()),
            str(folder / f"{name}.onnx"),
            input_names=list(inputs),
            output_names=["logits", "all_keys", "all_values"] if name == "cached" else ["logits"],
            dynamic_axes={key: axes for key, (_, axes) in inputs.items()},
            opset_version=17,
            dynamo=False,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the graphs go")
    torch.set_num_threads(1)
    with torch.inference_mode():
        export(parser.parse_args().folder, committed_model())


if __name__ == "__main__":
    main()
