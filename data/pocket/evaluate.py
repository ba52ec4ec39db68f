"""Measures trained runs: `python -m pocket.evaluate RUN [RUN …]`. Prints a table and writes `evaluation.json`.

Runs that differ only in their seed form a group and are summarised together.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import torch

from .checkpoints import load_model
from .groups import groups_of
from .measures import contexts, hop_patches, hops, patchscopes, personas, recall, senses
from .measures.measurement import Measurement
from .measures.running import Runner
from .network import PocketModel
from .progress import Progress
from .report import table
from .rounding import rounded
from .summary import summarise
from .vocabulary import load_vocabulary
from .world import load_world

MEASURES = [
    recall.measure_recall,
    hops.measure_two_hop,
    hop_patches.measure_two_hop_patched,
    patchscopes.measure_descriptions,
    patchscopes.measure_attributes,
    patchscopes.measure_next_word,
    personas.measure_refusal,
    personas.measure_withheld_answer,
    personas.measure_steering,
    contexts.measure_contexts,
    senses.measure_sense_patches,
]


def measure(model: PocketModel) -> list[Measurement]:
    """Every measure of one model, in order."""
    runner = Runner(model, load_vocabulary())
    return [measurement for each in MEASURES for measurement in each(runner, load_world())]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", help="names of folders in .cache/pocket")
    parser.add_argument("--step", type=int, help="a kept step instead of the last")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "evaluation.json")
    options = parser.parse_args()
    torch.set_num_threads(1)
    groups = groups_of(options.runs)
    progress = Progress(len(options.runs), log_every=1)
    measured: dict[str, list[list[Measurement]]] = {group.id: [] for group in groups}
    for group in groups:
        for run in group.runs:
            measured[group.id].append(measure(load_model(run, options.step)))
            progress.show(sum(map(len, measured.values())), run)
    estimates = summarise(measured)
    print(table(estimates))
    content = {
        "groups": [asdict(group) for group in groups],
        "estimates": [rounded(asdict(estimate)) for estimate in estimates],
    }
    options.out.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
