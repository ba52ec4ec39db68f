"""Runs that differ in nothing but their seed form a group: `plain`, `names0.5` …"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .checkpoints import settings_of
from .train import Settings


@dataclass(frozen=True)
class Group:
    """Runs of one kind, in the order of their seeds. `settings` are those they share."""

    id: str
    settings: dict[str, Any]
    seeds: list[int]
    runs: list[str]


def groups_of(runs: list[str]) -> list[Group]:
    """Groups of some runs, in the order in which each first occurs.

    Raises ValueError where a run is named twice, or where runs of one variant differ in something else, such as steps.
    """
    if len(set(runs)) < len(runs):
        raise ValueError(f"a run is named twice: {', '.join(runs)}")
    found: dict[str, list[tuple[Settings, str]]] = {}
    for run in runs:
        settings = Settings(**settings_of(run))
        found.setdefault(settings.variant, []).append((settings, run))
    groups = []
    for variant, members in found.items():
        members.sort(key=lambda member: member[0].seed)
        shared = [settings.shared for settings, _ in members]
        if any(each != shared[0] for each in shared):
            raise ValueError(f"runs of the group {variant!r} differ in more than their seed; measure them apart")
        groups.append(Group(variant, shared[0], [s.seed for s, _ in members], [run for _, run in members]))
    return groups
