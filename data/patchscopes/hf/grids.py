"""A grid of Patchscopes: every source layer's state, read at every target layer, and what the model then says."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from .controls import controls_of
from .hooks import Patch
from .positions import Place
from .runner import Runner
from .scoring import Continuation, share

#: What was said, [items][source layers][target layers].
Said = list[list[list[Continuation]]]


@dataclass(frozen=True)
class Options:
    """tokens: how many a continuation has at most. stops: where it is cut, whichever comes first."""

    seed: int = 1
    tokens: int = 20
    stops: tuple[str, ...] = ("\n",)


@dataclass(frozen=True)
class Task:
    """An item: whose state is read, where it is written in which inspection prompt, and what counts as right.

    fields: each a list of accepted forms; an attribute has one field, a description may have several.
    """

    subject: str
    place: Place
    fields: Sequence[Sequence[str]]

    @property
    def answer(self) -> tuple:
        return tuple(tuple(forms) for forms in self.fields)


@dataclass(frozen=True)
class Measured:
    """Scores [items, source layers, target layers] of the states themselves and, by id, of each control."""

    tasks: Sequence[Task]
    said: Said
    scores: Tensor
    controls: Mapping[str, Tensor] = field(default_factory=dict)

    @property
    def subjects(self) -> list[str]:
        return [task.subject for task in self.tasks]


def source_states(runner: Runner, places: Sequence[Place], layers: Sequence[int]) -> Tensor:
    """States at the chosen layers: [items, layers, d_model]."""
    streams = runner.streams([place.ids for place in places], [[place.position] for place in places])
    return streams[:, list(layers)]


def speak(
    runner: Runner, tasks: Sequence[Task], vectors: Tensor, targets: Sequence[Sequence[int]], options: Options
) -> Said:
    """Generates with vectors [items, source layers, d_model] at the tasks' places; `targets` are the target layers of
    each source layer."""
    prompts, positions = [task.place.ids for task in tasks], torch.tensor([task.place.position for task in tasks])
    said: Said = [[[] for _ in targets] for _ in tasks]
    for source, layers in enumerate(targets):
        for layer in layers:
            patch = Patch(layer, positions, vectors[:, source])
            for item, text in enumerate(runner.generate(prompts, patch, tokens=options.tokens)):
                said[item][source].append(text.up_to(options.stops))
    return said


def score(tasks: Sequence[Task], said: Said) -> Tensor:
    """Share of fields found: [items, source layers, target layers]."""
    return torch.tensor(
        [[[share(task.fields, text) for text in row] for row in rows] for task, rows in zip(tasks, said, strict=True)]
    )


def measure(
    runner: Runner, tasks: Sequence[Task], vectors: Tensor, targets: Sequence[Sequence[int]], options: Options
) -> Measured:
    """The grid of the states [items, source layers, d_model] and those of the controls."""
    said = speak(runner, tasks, vectors, targets, options)
    controls = {}
    for name, control in controls_of(vectors, [task.answer for task in tasks], options.seed).items():
        print(f"  control: {name}", file=sys.stderr)
        controls[name] = score(tasks, speak(runner, tasks, control, targets, options))
    return Measured(tasks, said, score(tasks, said), controls)


def plainly(
    runner: Runner, prompts: Sequence[str], fields: Sequence[Sequence[Sequence[str]]], options: Options
) -> list:
    """What the model says to prompts by itself, each with its score: [(continuation, score)]."""
    said = runner.generate([runner.encode(prompt) for prompt in prompts], tokens=options.tokens)
    cut = [text.up_to(options.stops) for text in said]
    return [(text, share(each, text)) for text, each in zip(cut, fields, strict=True)]


def together(parts: Sequence[Measured]) -> Measured:
    """Items of several tasks as one; only the controls that all of them have."""
    shared = [name for name in parts[0].controls if all(name in part.controls for part in parts)]
    return Measured(
        [task for part in parts for task in part.tasks],
        [rows for part in parts for rows in part.said],
        torch.cat([part.scores for part in parts]),
        {name: torch.cat([part.controls[name] for part in parts]) for name in shared},
    )
