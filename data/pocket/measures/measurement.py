"""What one model scored on the items of one measure, layer by layer where a layer is still to be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Choice:
    """From what a layer is chosen: the mean score of the validation half at each layer 0 … n_layers − 1.

    among: the layers that may be chosen. lowest: whether the lowest score is the best one.
    """

    validation: list[float]
    among: list[int]
    lowest: bool = False


@dataclass(frozen=True)
class Measurement:
    """Scores of one model. `id` is a stable name in kebab case, `name` is for readers.

    scores: [items] of the test half (of everything, where nothing is chosen); [n_layers][items] with a `choice`.
    controls: the same measure where it should fail, or what it has to be compared with: another subject's vector, a
    random vector, a guess. One number, or with a `choice` one number a layer.
    by_layer: [n_layers] for measures that show layers without choosing one.
    """

    id: str
    name: str
    scores: Sequence[float] | Sequence[Sequence[float]]
    gate: float | None = None
    controls: dict[str, float | list[float]] = field(default_factory=dict)
    by_layer: list[float] | None = None
    choice: Choice | None = None

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError(f"{self.name}: nothing to measure")

    @property
    def items(self) -> int:
        """Number of items that were scored."""
        return len(self.scores[0] if self.choice else self.scores)


def halves(items: Sequence[T]) -> tuple[list[T], list[T]]:
    """Validation half (even places) and test half (odd places). Layers are chosen on the first alone."""
    return list(items[0::2]), list(items[1::2])


def mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores)
