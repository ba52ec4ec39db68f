"""From scores of a grid to lines and bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from torch import Tensor

from .controls import CONTROLS
from .formats import Bar, Baseline, GridPanel, Line
from .grids import Measured
from .interval import Estimate, estimate
from .layers import Layers
from .readings import READINGS, Halves, Pair, best_pair, read


def lines_by_source(measured: Measured, layers: Layers, halves: Halves, seed: int, panel: str | None) -> list[Line]:
    """Score by source layer on the test half in the three readings, with controls at the validated pairs and, since the
    best of many tries is high for anything, the random vector's best of as many."""
    groups = [measured.subjects[i] for i in halves.test]
    tries = len(layers.targets)
    points: dict[tuple[str, str], dict[int, Estimate]] = {}
    for place, layer in enumerate(layers.sources):
        fixed = Pair(0, layers.fixed(place).target)
        validated = best_pair(measured.scores[halves.validation][:, place : place + 1])
        for name, scores in {"": measured.scores, **measured.controls}.items():
            for reading, found in read(scores[:, place : place + 1], halves, fixed, validated).items():
                points.setdefault((reading, name), {})[layer] = estimate(found.scores, groups, seed)
    names = {
        "fixed": "target layer fixed beforehand",
        "validated": "target layer chosen on the validation half",
        "any": f"best of {tries} target layers for each item",
    }
    lines = [Line(reading, name, points[reading, ""], panel=panel) for reading, name in names.items()]
    lines += [Line(name, CONTROLS[name], points["validated", name], True, panel) for name in measured.controls]
    name = f"random vector, best of {tries} target layers"
    return [*lines, Line("any-random", name, points["any", "random"], True, panel)]


def lines_without_choice(measured: Measured, layers: Layers, name: str, seed: int) -> list[Line]:
    """Score by source layer where each has one target layer, so that all items count."""

    def line(id_: str, name: str, scores: Tensor, control: bool) -> Line:
        estimates = [estimate(each, measured.subjects, seed) for each in scores[:, :, 0].T.tolist()]
        return Line(id_, name, dict(zip(layers.sources, estimates, strict=True)), control)

    controls = [line(each, CONTROLS[each], scores, True) for each, scores in measured.controls.items()]
    return [line("patchscope", name, measured.scores, False), *controls]


def reading_bars(
    measured: Measured, halves: Halves, fixed: Pair, say: Callable[[Pair], str], seed: int
) -> tuple[list[Bar], dict]:
    """The three readings of the whole grid, each with the controls read in the same way, and tries by reading. `say`
    puts a pair of layers into words."""
    groups = [measured.subjects[i] for i in halves.test]
    validated = best_pair(measured.scores[halves.validation])
    readings = read(measured.scores, halves, fixed, validated)
    controls = {CONTROLS[name]: read(scores, halves, fixed, validated) for name, scores in measured.controls.items()}
    pairs, others, bars = readings["any"].tries, len(halves.validation), []
    details = {
        "fixed": f"layers {say(fixed)}; 1 try",
        "validated": f"layers {say(validated)}, chosen among {pairs} pairs on {others} other items; 1 try",
        "any": f"{pairs} tries for each item",
    }
    for name, reading in readings.items():
        beside = {control: mean(found[name].scores) for control, found in controls.items()}
        found = estimate(reading.scores, groups, seed)
        bars.append(Bar(name, READINGS[name], details[name], len(halves.test), found, beside))
    return bars, {name: reading.tries for name, reading in readings.items()}


def grid_panel(
    id_: str, name: str, measured: Measured, baselines: Sequence[Baseline], names: Sequence[str], n_examples: int
) -> GridPanel:
    """Means over all items, with what was said of the first `n_examples`; `names` are those of the items."""
    said = {
        names[i]: [[text.text.strip() for text in row] for row in measured.said[i]]
        for i in range(min(n_examples, len(names)))
    }
    return GridPanel(id_, name, len(measured.tasks), measured.scores.mean(0), baselines, said)


def control_panels(measured: Measured) -> list[GridPanel]:
    n = len(measured.tasks)
    return [GridPanel(name, CONTROLS[name], n, each.mean(0)) for name, each in measured.controls.items()]


def readings_beside(measured: Measured, halves: Halves, fixed: Pair) -> list[Baseline]:
    """The three readings of the test half as levels to compare the cells with."""
    readings = read(measured.scores, halves, fixed, best_pair(measured.scores[halves.validation]))
    return [Baseline(READINGS[name], mean(each.scores), each.tries) for name, each in readings.items()]


def mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores)
