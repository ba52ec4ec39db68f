"""Where training runs are kept, and how a trained model is read back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch

from .network import PocketModel, Sizes

RUNS = Path(__file__).parents[2] / ".cache" / "pocket"


def run_folder(name: str) -> Path:
    """The folder of a run, ignored by git: `settings.json`, `state.pt`, `curve.jsonl` and `step-N.pt`."""
    return RUNS / name


def save_atomically(content: dict[str, Any], path: Path) -> None:
    """Writes beside the file and renames, so that an interrupted run leaves the old file whole."""
    beside = path.with_suffix(".partial")
    torch.save(content, beside)
    beside.replace(path)


def saved_steps(name: str) -> list[int]:
    """Steps at which a run kept its weights, in order."""
    return sorted(int(path.stem.removeprefix("step-")) for path in run_folder(name).glob("step-*.pt"))


def load_model(name: str, step: int | None = None) -> PocketModel:
    """The weights of a run at a kept step (by default the last). Raises FileNotFoundError naming the command to run."""
    steps = saved_steps(name)
    if not steps or (step is not None and step not in steps):
        raise FileNotFoundError(f"no weights of run {name!r} at step {step}; kept: {steps}. Run python -m pocket.train")
    content = torch.load(run_folder(name) / f"step-{step or steps[-1]}.pt", weights_only=True)
    model = PocketModel(Sizes(**content["sizes"]))
    model.load_state_dict(content["weights"])
    return model.eval()


def settings_of(name: str) -> dict[str, Any]:
    return json.loads((run_folder(name) / "settings.json").read_text("utf-8"))


def curve_point(name: str, step: int) -> dict[str, Any]:
    """The line of a run's `curve.jsonl` at a saved step: mean loss since the line before, documents read and processor
    seconds since the run began or was last taken up again. Raises LookupError where the step has no line."""
    for line in (run_folder(name) / "curve.jsonl").read_text("utf-8").splitlines():
        point = json.loads(line)
        if point["step"] == step:
            return {**point, "loss": round(point["loss"], 4), "cpu_seconds": round(point["cpu_seconds"])}
    raise LookupError(f"run {name!r} has no point of its curve at step {step}")
