"""Trains the pocket model on one CPU thread. `python -m pocket.train --seed 1` from the folder `data`.

An interrupted run goes on where its last checkpoint stands when the same command is given again.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from .checkpoints import run_folder, save_atomically
from .masks import MaskOptions, attention_masks
from .muon import Muon
from .network import PocketModel, Sizes
from .packing import Batch, Packer
from .progress import Progress
from .vocabulary import load_vocabulary


@dataclass(frozen=True)
class Settings:
    """What decides a run; a run's folder keeps them as `settings.json`.

    precision: what the matrices of the blocks are multiplied in while training, `bfloat16` (half again as fast on
    processors that know it) or `float32`. Weights, gradients of the embedding and the moments are float32 in both.
    width: numbers in a state; the hidden layer of the MLP is four times as wide.
    """

    seed: int = 1
    steps: int = 4000
    rows: int = 32
    length: int = 64
    muon_rate: float = 0.02
    adam_rate: float = 2.5e-3
    warm_up: float = 0.03
    flat_until: float = 0.4
    last_rate: float = 0.02
    early_drop: float = 0.0
    name_mask: float = 0.0
    precision: str = "bfloat16"
    width: int = 128

    @property
    def variant(self) -> str:
        """What is unusual about these settings: `names0.5`, or `plain` where nothing is."""
        drop = [f"drop{self.early_drop:g}"] if self.early_drop else []
        mask = [f"names{self.name_mask:g}"] if self.name_mask else []
        precision = [] if self.precision == "bfloat16" else [self.precision]
        width = [f"width{self.width}"] if self.width != 128 else []
        return "-".join(drop + mask + precision + width) or "plain"

    @property
    def name(self) -> str:
        variant = "" if self.variant == "plain" else f"-{self.variant}"
        return f"seed{self.seed}-steps{self.steps}{variant}"

    @property
    def shared(self) -> dict[str, Any]:
        """All settings but the seed."""
        return {name: value for name, value in asdict(self).items() if name != "seed"}


PRECISIONS = {"bfloat16": torch.bfloat16, "float32": torch.float32}
SAVE_EVERY = 100
#: Steps whose weights are kept: an early one, whose gradients have not vanished, and a learning curve.
KEPT_STEPS = [50, 100, 150, 200, 300, 400, 550, 700, 1000, 1500, 2000, 3000, 5000, 7000, 10000, 15000, 20000]


def rate_at(step: int, settings: Settings) -> float:
    """Share of the full learning rate: rises over `warm_up`, flat, then falls along a cosine to `last_rate`."""
    done = step / settings.steps
    if done < settings.warm_up:
        return (step + 1) / (settings.warm_up * settings.steps)
    if done < settings.flat_until:
        return 1.0
    fall = (done - settings.flat_until) / (1 - settings.flat_until)
    return settings.last_rate + (1 - settings.last_rate) * 0.5 * (1 + math.cos(math.pi * fall))


def loss_of(model: PocketModel, batch: Batch, allowed: list[Tensor]) -> Tensor:
    """Weighted mean of the cross-entropy of the next token over a batch."""
    ids, weights = torch.from_numpy(batch.ids), torch.from_numpy(batch.weights)[:, 1:].flatten()
    counted = weights > 0
    states = model(ids, allowed)[:, :-1].flatten(0, 1)[counted]
    losses = functional.cross_entropy(model.logits(states), ids[:, 1:].flatten()[counted], reduction="none")
    return (losses * weights[counted]).sum() / weights.sum()


class Trainer:
    def __init__(self, settings: Settings) -> None:
        torch.manual_seed(settings.seed)
        vocabulary = load_vocabulary()
        self.settings = settings
        sizes = Sizes(len(vocabulary), settings.width, d_mlp=4 * settings.width, n_context=settings.length)
        self.model = PocketModel(sizes)
        matrices = [p for p in self.model.blocks.parameters() if p.dim() == 2]
        others = [p for p in self.model.parameters() if not any(p is matrix for matrix in matrices)]
        self.dtype = PRECISIONS[settings.precision]
        self.muon = Muon(matrices, settings.muon_rate, dtype=self.dtype)
        self.adam = torch.optim.Adam(others, settings.adam_rate, betas=(0.9, 0.98))
        self.packer = Packer(settings.seed, vocabulary, settings.length)
        self.mask_options = MaskOptions(settings.early_drop, settings.name_mask)
        self.generator = torch.Generator().manual_seed(settings.seed)
        self.step = 0
        self.folder = run_folder(settings.name)

    def train_step(self) -> float:
        """One batch, one update; returns the loss."""
        batch = self.packer.batch(self.settings.rows)
        allowed = attention_masks(batch, self.mask_options, self.model.sizes.n_layers, self.generator)
        share = rate_at(self.step, self.settings)
        self.muon.param_groups[0]["lr"] = self.settings.muon_rate * share
        self.adam.param_groups[0]["lr"] = self.settings.adam_rate * share
        self.model.zero_grad()
        with torch.autocast("cpu", self.dtype, enabled=self.dtype != torch.float32):
            loss = loss_of(self.model, batch, allowed)
        loss.backward()
        self.muon.step()
        self.adam.step()
        self.step += 1
        return loss.item()

    def save(self) -> None:
        """Keeps the whole state for going on, and at the kept steps the weights alone."""
        content: dict[str, Any] = {
            "step": self.step,
            "next_document": self.packer.next_document,
            "weights": self.model.state_dict(),
            "muon": self.muon.state_dict(),
            "adam": self.adam.state_dict(),
            "generator": self.generator.get_state(),
        }
        save_atomically(content, self.folder / "state.pt")
        if self.step in KEPT_STEPS or self.step == self.settings.steps:
            weights = {"sizes": self.model.sizes.as_dict(), "weights": self.model.state_dict()}
            save_atomically(weights, self.folder / f"step-{self.step}.pt")

    def resume(self) -> None:
        """Takes up the last checkpoint, if there is one."""
        path = self.folder / "state.pt"
        if not path.exists():
            return
        content = torch.load(path, weights_only=True)
        self.model.load_state_dict(content["weights"])
        self.muon.load_state_dict(content["muon"])
        self.adam.load_state_dict(content["adam"])
        self.generator.set_state(content["generator"])
        self.step, self.packer.next_document = content["step"], content["next_document"]

    def run(self) -> Path:
        """Trains to the last step; returns the run's folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "settings.json").write_text(json.dumps(asdict(self.settings), indent=1) + "\n", "utf-8")
        self.resume()
        progress = Progress(self.settings.steps, self.step)
        begin, losses = time.process_time(), []
        while self.step < self.settings.steps:
            losses.append(self.train_step())
            progress.show(self.step, f"loss {losses[-1]:.3f}")
            if self.step % SAVE_EVERY == 0 or self.step in KEPT_STEPS or self.step == self.settings.steps:
                self.save()
                point = {
                    "step": self.step,
                    "loss": sum(losses) / len(losses),
                    "documents": self.packer.next_document,
                    "cpu_seconds": time.process_time() - begin,
                }
                with (self.folder / "curve.jsonl").open("a", encoding="utf-8") as curve:
                    curve.write(json.dumps(point) + "\n")
                losses = []
        return self.folder


def read_settings(arguments: list[str] | None = None) -> Settings:
    """Settings of a command line (by default this program's); one option a setting, `--name-mask` for `name_mask`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for setting in fields(Settings):
        parser.add_argument(
            f"--{setting.name.replace('_', '-')}",
            type=type(setting.default),
            default=setting.default,
            choices=list(PRECISIONS) if setting.name == "precision" else None,
        )
    return Settings(**vars(parser.parse_args(arguments)))


def main() -> None:
    settings = read_settings()
    # One thread a process: two threads in one process were slower than one on small matrices.
    torch.set_num_threads(1)
    print(f"trained: {Trainer(settings).run()}")


if __name__ == "__main__":
    main()
