"""What is said of a file: its data card, and what one needs to make it again."""

from __future__ import annotations

import argparse
import datetime
import hashlib
import platform
from pathlib import Path

import torch
import transformers

from .formats import Output
from .loading import Loaded

#: Arguments of a command that are paths on one computer: their contents are named by hash, they themselves by name.
FILES = ("subjects", "facts", "relations", "texts", "fit_texts", "queries")
#: Arguments that say where and how fast a command runs, and not what it computes.
UNSAID = ("command", "model", "revision", "out", "device", "batch_size", "licence", "data_source")


def card(output: Output, loaded: Loaded, arguments: argparse.Namespace) -> dict:
    """A data card as the site prints it. Empty fields are left out."""
    found = {
        "evidence": "computed",
        "title": output.title,
        "model": str(loaded),
        "weights": loaded.weights,
        "recipe": f"python -m patchscopes.hf {arguments.command} (docs/patchscopes-hf.md)",
        "seed": arguments.seed,
        "sampleSize": output.sample_size,
        "interval": output.interval,
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "licence": arguments.licence,
        "source": arguments.data_source,
    }
    return {name: each for name, each in found.items() if each is not None}


def run_record(loaded: Loaded, arguments: argparse.Namespace) -> dict:
    """Model, settings with the words of all prompts, and input files with their hashes."""
    settings = {name: each for name, each in vars(arguments).items() if name not in (*UNSAID, *FILES)}
    files = {name: getattr(arguments, name) for name in FILES if getattr(arguments, name, None)}
    return {
        "command": arguments.command,
        "model": loaded.name,
        "revision": loaded.revision,
        "dtype": loaded.dtype,
        "device": loaded.runner.device.type,
        "layers": loaded.runner.n_layers,
        "settings": settings,
        "files": {name: {"name": path.name, "sha256": sha256(path)} for name, path in files.items()},
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "transformers": transformers.__version__,
        },
    }


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
