"""PyTorch's gradients of a tiny random network, which every other backward pass has to reproduce.

`python -m pocket.gradients` writes `parity/gradients.safetensors`: the weights under their usual names, and for each
case (`plain`, `patched`) `<case>.streams` and `<case>.stream_gradients` [n_layers + 1, n, d_model], `<case>.logits`
[n, n_vocab] and `<case>.gradient.<weight>`, all in float32. Gradients are those of the sum of log p(next token) over
the tokens after `<bos>`; in `patched`, `vector` [d_model] replaces the state at PATCH. Metadata: the sizes, `ids`,
`patch_layer` and `patch_position`.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from .network import PocketModel, Sizes
from .tensor_file import tensor_file

FILE = Path(__file__).parent / "parity" / "gradients.safetensors"
SIZES = Sizes(n_vocab=29, d_model=16, n_layers=3, n_heads=2, d_mlp=32, n_context=16)
IDS = [1, 5, 9, 22, 5, 28, 3, 17]
PATCH = (1, 3)


def random_model() -> PocketModel:
    """A network in which no number is 0 or 1, so that nothing can be left out unseen."""
    torch.manual_seed(1)
    model = PocketModel(SIZES)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "norm" in name:
                weight.add_(0.2 * torch.randn_like(weight))
    return model


def gradient_of(tensor: Tensor) -> Tensor:
    if tensor.grad is None:
        raise ValueError("nothing flowed back to a tensor")
    return tensor.grad.clone()


def case(model: PocketModel, vector: Tensor | None) -> dict[str, Tensor]:
    """Streams, logits and gradients of one run; `vector` replaces the state at PATCH."""
    streams: list[Tensor] = []

    def visit(layer: int, x: Tensor) -> Tensor:
        if vector is not None and layer == PATCH[0]:
            x = x.clone()
            x[0, PATCH[1]] = vector
        x.retain_grad()
        streams.append(x)
        return x

    model.zero_grad()
    ids = torch.tensor([IDS])
    logits = model.logits(model(ids, on_layer=visit))[0]
    logits.log_softmax(-1)[torch.arange(len(IDS) - 1), ids[0, 1:]].sum().backward()
    return {
        "streams": torch.cat([x.detach() for x in streams]),
        "stream_gradients": torch.cat([gradient_of(x) for x in streams]),
        "logits": logits.detach(),
        **{f"gradient.{name}": gradient_of(weight) for name, weight in model.named_parameters()},
    }


def main() -> None:
    torch.set_num_threads(1)
    model = random_model()
    vector = torch.randn(SIZES.d_model)
    tensors = {name: weight.detach() for name, weight in model.named_parameters()} | {"vector": vector}
    for name, put_in in (("plain", None), ("patched", vector)):
        tensors |= {f"{name}.{key}": tensor for key, tensor in case(model, put_in).items()}
    layer, position = PATCH
    about = {name: str(size) for name, size in SIZES.as_dict().items()}
    about |= {"ids": ",".join(map(str, IDS)), "patch_layer": str(layer), "patch_position": str(position)}
    FILE.write_bytes(tensor_file(tensors, about))


if __name__ == "__main__":
    main()
