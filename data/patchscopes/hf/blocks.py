"""Where a model keeps its blocks, found by structure and not by a list of model names."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .hooks import on_layers
from .problems import Problem

EXPECTED = (
    "Expected one torch.nn.ModuleList with as many members as the configuration has hidden layers, whose members run "
    "one after the other, each reading the residual stream [batch, n, d_model] that the one before it wrote."
)


def find_blocks(model: nn.Module) -> nn.ModuleList:
    """The outermost list with one member a layer, seen to hold the residual stream in a trial run."""
    n_layers = layers_of(model)
    lists = {name: each for name, each in model.named_modules() if isinstance(each, nn.ModuleList)}
    fitting = [name for name, each in lists.items() if len(each) == n_layers]
    outermost = [name for name in fitting if not any(name.startswith(f"{other}.") for other in fitting)]
    if len(outermost) != 1:
        found = ", ".join(f"{name} ({len(each)})" for name, each in lists.items()) or "none"
        raise Problem(
            f"The blocks of {type(model).__name__} were not found. {EXPECTED} "
            f"Hidden layers in the configuration: {n_layers}; lists found: {found}."
        )
    blocks = lists[outermost[0]]
    check_stream(model, blocks)
    return blocks


def layers_of(model: nn.Module) -> int:
    config = model.config.get_text_config()
    if not getattr(config, "num_hidden_layers", None):
        raise Problem(f"The configuration of {type(model).__name__} does not say how many hidden layers there are.")
    return config.num_hidden_layers


@torch.no_grad()
def check_stream(model: nn.Module, blocks: nn.ModuleList) -> None:
    """Blocks must hand the stream on unchanged, else a state written after one is not what the next one reads."""
    read: dict[int, Tensor] = {}
    wrote: dict[int, Tensor] = {}

    def note(layer: int, x: Tensor) -> Tensor:
        if layer in read:
            raise Problem(f"Block {layer} of {type(model).__name__} runs more than once in a pass. {EXPECTED}")
        read[layer] = x
        return x

    def note_output(block: int) -> object:
        def hook(_module: nn.Module, _args: tuple, output: object) -> None:
            wrote[block + 1] = output[0] if isinstance(output, tuple) else output

        return hook

    handles = [block.register_forward_hook(note_output(i)) for i, block in enumerate(blocks)]
    try:
        ids = torch.zeros(1, 3, dtype=torch.long, device=next(model.parameters()).device)
        with on_layers(blocks, note):
            cache = getattr(model(input_ids=ids, use_cache=True), "past_key_values", None)
    finally:
        for handle in handles:
            handle.remove()
    if cache is None:
        raise Problem(
            f"{type(model).__name__} keeps no key-value cache, without which a patched prompt is not remembered."
        )
    for layer in range(len(blocks) + 1):
        x = read.get(layer)
        if x is None or x.dim() != 3 or x.shape[:2] != (1, 3):
            shape = "nothing" if x is None else list(x.shape)
            raise Problem(f"Layer {layer} of {type(model).__name__} reads {shape}. {EXPECTED}")
        if layer and not torch.equal(x, wrote[layer].to(x.device)):
            raise Problem(f"What layer {layer} of {type(model).__name__} reads was changed on the way. {EXPECTED}")
