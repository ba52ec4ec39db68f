"""A model by name or path, with what its data card says of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from .blocks import find_blocks
from .problems import Problem
from .runner import Runner

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


@dataclass(frozen=True)
class Loaded:
    """weights: SHA-256 of the weights where they are one local file. revision: commit of the hub, or “local files”."""

    runner: Runner
    name: str
    revision: str
    dtype: str
    weights: str | None

    def __str__(self) -> str:
        return f"{self.name}, revision {self.revision}, {self.dtype}"


def load(name: str, *, revision: str | None, dtype: str, device: str, batch_size: int) -> Loaded:
    try:
        tokenizer = AutoTokenizer.from_pretrained(name, revision=revision)
        model = AutoModelForCausalLM.from_pretrained(name, revision=revision, dtype=DTYPES[dtype])
    except (OSError, ValueError) as error:
        raise Problem(f"The model “{name}” could not be loaded: {error}") from None
    model = model.to(device).eval()
    runner = Runner(model, tokenizer, find_blocks(model), batch_size)
    commit = getattr(model.config, "_commit_hash", None)
    # A local path says where a model lies on one computer; its last part is all that is worth printing.
    folder = Path(name) if Path(name).is_dir() else None
    return Loaded(
        runner, folder.resolve().name if folder else name, commit or "local files", dtype, folder and sha256_of(folder)
    )


def sha256_of(folder: Path) -> str | None:
    """Of the one .safetensors file in a folder; None where there is none or several."""
    files = list(folder.glob("*.safetensors"))
    if len(files) != 1:
        return None
    with files[0].open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
