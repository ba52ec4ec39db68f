"""Measures trained runs: `python -m pocket.evaluate RUN [RUN …]`. Prints a table and writes `evaluation.json`."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import torch

from .checkpoints import load_model, settings_of
from .measures import patchscopes, personas, recall
from .measures.estimate import Estimate
from .measures.running import Runner
from .network import PocketModel
from .vocabulary import load_vocabulary
from .world import load_world

MEASURES = [
    recall.measure_recall,
    recall.measure_two_hop,
    patchscopes.measure_descriptions,
    patchscopes.measure_attributes,
    patchscopes.measure_identity,
    personas.measure_refusal,
    personas.measure_withheld_answer,
    personas.measure_steering,
]
DIGITS = 4


def measure(model: PocketModel) -> list[Estimate]:
    """Every measure of one model, in order."""
    runner = Runner(model, load_vocabulary())
    return [estimate for each in MEASURES for estimate in each(runner, load_world())]


def rounded(value: object) -> object:
    """Numbers rounded to DIGITS, however deep in lists and dictionaries."""
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return round(value, DIGITS) if isinstance(value, float) else value


def table(runs: dict[str, list[Estimate]]) -> str:
    """One line a measure: the mean over runs, each run's value, the gate and whether the mean meets it."""
    lines = []
    for several in zip(*runs.values(), strict=True):
        first = several[0]
        mean = sum(estimate.value for estimate in several) / len(several)
        each = " ".join(f"{estimate.value:.3f} [{estimate.low:.3f}, {estimate.high:.3f}]" for estimate in several)
        gate = "" if first.gate is None else f"  gate {first.gate:.2f} {'met' if mean >= first.gate else 'NOT MET'}"
        at = f"  layer {first.layer}" if first.layer is not None else ""
        curve = "  by layer " + " ".join(f"{value:.2f}" for value in first.by_layer) if first.by_layer else ""
        controls = "".join(f"  ({name} {value:.2f})" for name, value in first.controls.items())
        lines.append(f"{first.name:<46} {mean:.3f}  {each}  n {first.items}{gate}{at}{controls}{curve}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="+", help="names of folders in .cache/pocket")
    parser.add_argument("--step", type=int, help="a kept step instead of the last")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "evaluation.json")
    options = parser.parse_args()
    torch.set_num_threads(1)
    runs = {name: measure(load_model(name, options.step)) for name in options.runs}
    print(table(runs))
    content = {
        name: {"settings": settings_of(name), "estimates": [rounded(asdict(each)) for each in found]}
        for name, found in runs.items()
    }
    options.out.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
