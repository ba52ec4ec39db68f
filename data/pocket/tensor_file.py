"""Safetensors files that are the same byte for byte each time they are made."""

from __future__ import annotations

import json

from safetensors.torch import save
from torch import Tensor

LENGTH_BYTES = 8


def tensor_file(tensors: dict[str, Tensor], metadata: dict[str, str]) -> bytes:
    """The content of a safetensors file. The library writes the metadata in an order that changes from run to run, so
    the header is written again with its keys sorted; it stays as long as it was."""
    content = save({name: tensor.contiguous() for name, tensor in sorted(tensors.items())}, metadata)
    start = LENGTH_BYTES + int.from_bytes(content[:LENGTH_BYTES], "little")
    header = json.loads(content[LENGTH_BYTES:start])
    text = json.dumps(header, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode()
    return content[:LENGTH_BYTES] + text.ljust(start - LENGTH_BYTES) + content[start:]
