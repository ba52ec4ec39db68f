"""Which layers a run visits."""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Problem
from .readings import Pair


@dataclass(frozen=True)
class Layers:
    """Source and target layers of a grid, and the pair that is named before anything is measured.

    fixed_source: a source layer. fixed_target: a target layer, or None for the same layer as the source.
    """

    sources: list[int]
    targets: list[int]
    fixed_source: int
    fixed_target: int | None

    def __post_init__(self) -> None:
        if self.fixed_source not in self.sources:
            raise Problem(f"The fixed source layer {self.fixed_source} is not among {self.sources}.")
        wanted = self.sources if self.fixed_target is None else [self.fixed_target]
        missing = [layer for layer in wanted if layer not in self.targets]
        if missing:
            raise Problem(f"Fixed target layers {missing} are not among the target layers {self.targets}.")

    def fixed(self, source: int | None = None) -> Pair:
        """The fixed pair, or the one with another source layer, given as its place in `sources`."""
        place = self.sources.index(self.fixed_source) if source is None else source
        target = self.sources[place] if self.fixed_target is None else self.fixed_target
        return Pair(place, self.targets.index(target))

    def say(self, pair: Pair) -> str:
        return f"{self.sources[pair.source]} → {self.targets[pair.target]}"


def choose_layers(sources: str, targets: str, fixed: str, n_layers: int) -> Layers:
    """Layers as they are written in a command: “all”, “4,8,12” or “0:24:4”; the fixed pair as “12:same” or “12:4”."""
    listed = parse_layers(sources, n_layers), parse_layers(targets, n_layers)
    if fixed == "middle":
        return Layers(*listed, listed[0][len(listed[0]) // 2], None)
    source, _, target = fixed.partition(":")
    try:
        return Layers(*listed, int(source), None if target == "same" else int(target))
    except ValueError:
        raise Problem(f"The fixed pair “{fixed}” is not of the form 12:same, 12:4 or middle.") from None


def parse_layers(written: str, n_layers: int) -> list[int]:
    """Ascending layers among 0 … n_layers. What is written into the last one reaches its own position only."""
    try:
        if written == "all":
            found = list(range(n_layers + 1))
        elif ":" in written:
            found = list(range(*(int(each) for each in written.split(":"))))
        else:
            found = sorted({int(each) for each in written.split(",")})
    except (ValueError, TypeError):
        raise Problem(f"Layers “{written}” are not of the form all, 4,8,12 or 0:24:4.") from None
    if not found or found[0] < 0 or found[-1] > n_layers:
        raise Problem(f"Layers “{written}” must be some of 0 … {n_layers}.")
    return found
