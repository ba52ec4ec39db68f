"""Writes a trained run as safetensors, in float32 and int8: `python -m pocket.export RUN`."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from .checkpoints import curve_point, load_model, run_folder, saved_steps, settings_of
from .measures.recall import real_facts, recall
from .measures.running import Runner
from .network import PocketModel
from .parity import PROMPTS, parity
from .quantise import expanded, quantised_tensors
from .tensor_file import tensor_file
from .vocabulary import load_vocabulary
from .world import load_world

WEIGHTS = Path(__file__).parent / "weights"
PARITY = Path(__file__).parent / "parity" / "prompts.json"
MAIN = "main"
LARGEST_FILE = 4_000_000


def weights_file(tensors: dict[str, Tensor], sizes: dict[str, float]) -> bytes:
    """A safetensors file whose metadata holds the sizes as decimal strings."""
    return tensor_file(tensors, {name: str(size) for name, size in sizes.items()})


def write(content: bytes, path: Path) -> str:
    """Writes a file; returns its SHA-256 in hexadecimal digits."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def compare(full: PocketModel, small: PocketModel) -> dict[str, float]:
    """Recall of all facts (first wording) before and after int8, and how often both foresee the same next word."""
    facts, vocabulary = real_facts(load_world()), load_vocabulary()
    runners = Runner(full, vocabulary), Runner(small, vocabulary)
    recalls = [recall(runner, facts, 0) for runner in runners]
    first, second = (runner.next_probabilities(PROMPTS).argmax(-1) for runner in runners)
    return {
        "recall_float32": round(sum(recalls[0]) / len(facts), 4),
        "recall_int8": round(sum(recalls[1]) / len(facts), 4),
        "same_next_word": round((first == second).float().mean().item(), 4),
    }


def after_int8(model: PocketModel) -> PocketModel:
    """The model that a browser computes with: the same weights after a trip through int8."""
    small = PocketModel(model.sizes)
    small.load_state_dict(expanded(model.state_dict()))
    return small.eval()


def export(model: PocketModel, run: str, step: int, name: str) -> dict[str, Any]:
    """Writes `weights/<name>.int8.safetensors`, its card (returned), and the run's float32 file."""
    sizes = model.sizes.as_dict()
    int8 = weights_file(quantised_tensors(model.state_dict()), sizes)
    if len(int8) > LARGEST_FILE:
        raise ValueError(f"int8 weights take {len(int8)} bytes, at most {LARGEST_FILE} are allowed")
    card = {
        "file": f"{name}.int8.safetensors",
        "bytes": len(int8),
        "sha256": write(int8, WEIGHTS / f"{name}.int8.safetensors"),
        "sha256_float32": write(weights_file(model.state_dict(), sizes), run_folder(run) / f"step-{step}.safetensors"),
        "run": run,
        "step": step,
        "settings": settings_of(run),
        "training": curve_point(run, step),
        "sizes": sizes,
        "int8": compare(model, after_int8(model)),
    }
    (WEIGHTS / f"{name}.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    return card


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", help="name of a folder in .cache/pocket")
    parser.add_argument("--step", type=int, help="a kept step instead of the last")
    parser.add_argument("--name", default=MAIN, help="name of the files; only `main` renews the parity file")
    options = parser.parse_args()
    torch.set_num_threads(1)
    step = options.step or saved_steps(options.run)[-1]
    model = load_model(options.run, step)
    card = export(model, options.run, step, options.name)
    if options.name == MAIN:
        fixture = {"card": card, "data": parity(after_int8(model))}
        PARITY.parent.mkdir(exist_ok=True)
        PARITY.write_text(json.dumps(fixture, separators=(",", ":")) + "\n", "utf-8")
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
