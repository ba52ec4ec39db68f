"""The files that are written, in the formats of the site's figures, which are known here and nowhere else."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from torch import Tensor

from .interval import Estimate

DIGITS = 4


@dataclass(frozen=True)
class Output:
    """One file to write, `<name>.json`. tries: how many attempts each number had, by name of the reading."""

    name: str
    title: str
    data: dict
    sample_size: str
    interval: str
    tries: Mapping[str, int]


@dataclass(frozen=True)
class Line:
    """A line over layers: an estimate at each. `control` lines are what the others must be compared with."""

    id: str
    name: str
    points: Mapping[int, Estimate]
    control: bool = False
    panel: str | None = None


def curves(
    label: str, panels: Mapping[str, str], lines: Sequence[Line], *, band: str, share: bool = True, notes: str = ""
) -> dict:
    """Figure `curve-chart`: lines over layers in panels (name by id; none for a single panel) that share their axes."""
    highest = max(point.high for line in lines for point in line.points.values())
    data = {
        "x": {"label": "Layer", "unit": "layer", "kind": "steps"},
        "y": {
            "label": label,
            "min": 0,
            "max": 1 if share else ceiling(highest),
            "format": "share" if share else "number",
        },
        "band": band,
        "panels": [{"id": panel, "name": name} for panel, name in panels.items()],
        "series": [series(line) for line in lines],
        "notes": notes,
    }
    return {name: each for name, each in data.items() if each}


def series(line: Line) -> dict:
    points = [
        {"x": layer, "y": each.value, "low": each.low, "high": each.high} for layer, each in sorted(line.points.items())
    ]
    kind = "control" if line.control else "main"
    found = {"id": line.id, "name": line.name, "panel": line.panel, "kind": kind, "points": points}
    return {name: each for name, each in found.items() if each}


def ceiling(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, … that is not below a value."""
    power = 10.0 ** math.floor(math.log10(value)) if value > 0 else 1.0
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)


@dataclass(frozen=True)
class Baseline:
    """A share to compare cells with, and how many tries each item had for it."""

    name: str
    value: float
    tries: int


@dataclass(frozen=True)
class GridPanel:
    """Mean scores [source layers][target layers] of n items.

    said: texts of some items, by name, each [source layers][target layers].
    """

    id: str
    name: str
    n: int
    cells: Tensor
    baselines: Sequence[Baseline] = ()
    said: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)


def grid(label: str, sources: Sequence[int], targets: Sequence[int], panels: Sequence[GridPanel]) -> dict:
    """Figure `layer-grid`: source layers in rows, target layers in columns, one panel a task or control."""
    return {
        "row": {"label": "source layer", "ticks": list(sources)},
        "column": {"label": "target layer", "ticks": list(targets)},
        "value": {"label": label, "min": 0, "max": 1, "format": "share"},
        "panels": [grid_panel(panel) for panel in panels],
    }


def grid_panel(panel: GridPanel) -> dict:
    data = {
        "id": panel.id,
        "name": panel.name,
        "n": panel.n,
        "cells": panel.cells.tolist(),
        "baselines": [{"name": each.name, "value": each.value, "tries": each.tries} for each in panel.baselines],
        "examples": examples(panel.said) if panel.said else None,
    }
    return {name: each for name, each in data.items() if each}


def examples(said: Mapping[str, Sequence[Sequence[str]]]) -> dict:
    """No `expected`: the figure compares whole answers, and here an answer may stand among other words."""
    places: dict[str, int] = {}
    texts = list(said.values())
    cells = [
        [[places.setdefault(text[s][t], len(places)) for text in texts] for t in range(len(texts[0][s]))]
        for s in range(len(texts[0]))
    ]
    return {"items": [{"name": name} for name in said], "phrases": list(places), "said": cells}


@dataclass(frozen=True)
class Bar:
    """A measured share with its interval. controls: the same measure where it should fail, by name."""

    id: str
    name: str
    detail: str
    items: int
    estimate: Estimate
    controls: Mapping[str, float]


def bars(label: str, rows: Sequence[Bar], *, interval: str, items_name: str, notes: str = "") -> dict:
    """Figure `interval-rows`: one row a reading, one group, the model."""
    measured = {
        bar.id: {
            "name": bar.name,
            "detail": bar.detail,
            "items": bar.items,
            "groups": {
                "model": {
                    "value": bar.estimate.value,
                    "low": bar.estimate.low,
                    "high": bar.estimate.high,
                    "controls": dict(bar.controls),
                }
            },
        }
        for bar in rows
    }
    data = {
        "x": {"label": label, "min": 0, "max": 1, "format": "share"},
        "interval": interval,
        "controls": "the same with a vector that says nothing of the subject"
        if any(bar.controls for bar in rows)
        else "",
        "itemsName": items_name,
        "groups": [{"id": "model", "name": "the model"}],
        "rows": measured,
        "notes": notes,
    }
    return {name: each for name, each in data.items() if each}


@dataclass(frozen=True)
class Told:
    """A thing of which something was said at every source layer."""

    name: str
    fields: Sequence[Sequence[str]]
    said: Sequence[str]
    #: Kind of thing, by its name; "" where there is only one.
    group: str = ""
    #: Target layer of each source layer.
    targets: Sequence[int] = ()
    #: What the model says where the name is written out.
    plain: str | None = None


def layer_words(asked: str, layers: Sequence[int], told: Sequence[Told]) -> dict:
    """`layer-words`: the figure itself finds the fields in the texts, by the rule of `scoring.py`.

    It leaves `targets` and `plain` alone; they are for whoever opens the file.
    """
    phrases: dict[str, int] = {}
    groups = {each.group: slug(each.group) for each in told if each.group}
    items = [
        {
            "name": name,
            **({"group": groups[each.group]} if each.group else {}),
            "fields": [{"forms": list(forms)} for forms in each.fields],
            "said": [phrases.setdefault(" ".join(text.split()), len(phrases)) for text in each.said],
            "targets": list(each.targets),
            **({} if each.plain is None else {"plain": " ".join(each.plain.split())}),
        }
        for name, each in zip(distinct([(each.group, each.name) for each in told]), told, strict=True)
    ]
    data = {"asked": asked, "layers": list(layers), "phrases": list(phrases), "items": items}
    return {**data, "groups": [{"id": id, "name": name} for name, id in groups.items()]} if groups else data


def distinct(names: Sequence[tuple[str, str]]) -> list[str]:
    """Names, numbered where their group has had them before: one subject may have several facts of a relation."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for key in names:
        seen[key] += 1
        found.append(key[1] if seen[key] == 1 else f"{key[1]} ({seen[key]})")
    return found


def slug(name: str) -> str:
    """Small letters, digits and hyphens, a letter first: what the site takes as an id."""
    found = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return found if found[:1].isalpha() else f"x-{found}".strip("-")


def rounded(value: object) -> object:
    """Numbers rounded to DIGITS, however deep in lists and dictionaries."""
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return round(value, DIGITS) if isinstance(value, float) else value


def write(folder: Path, output: Output, card: dict, run: dict) -> Path:
    """`card` and `data` are what the site reads; `run` is what one needs to make the file again."""
    path = folder / f"{output.name}.json"
    content = {"card": card, "data": rounded(output.data), "run": {**run, "tries": dict(output.tries)}}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
