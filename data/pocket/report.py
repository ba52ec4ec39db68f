"""Estimates as text for a terminal."""

from __future__ import annotations

from .summary import Estimate, GroupEstimate


def verdict(gate: float | None, value: float) -> str:
    return "" if gate is None else f"   gate {gate:.2f}: {'met' if value >= gate else 'NOT MET'}"


def group_lines(name: str, found: GroupEstimate, gate: float | None) -> list[str]:
    """Mean and interval, each seed, the layer; below them controls and the curve over layers, where there are any."""
    seeds = " ".join(f"{seed.value:.3f}" for seed in found.seeds)
    layer = "" if found.layer is None else f"   layer {found.layer}"
    lines = [
        f"  {name:<12} {found.value:.3f} [{found.low:.3f}, {found.high:.3f}]   seeds {seeds}"
        f"{layer}{verdict(gate, found.value)}"
    ]
    if found.controls:
        lines.append("               " + " · ".join(f"{name} {value:.3f}" for name, value in found.controls.items()))
    if found.by_layer:
        lines.append("               by layer " + " ".join(f"{value:.2f}" for value in found.by_layer.mean))
    return lines


def table(estimates: list[Estimate]) -> str:
    """A few lines an estimate: its name and number of items, then one group below the other."""
    lines = []
    for estimate in estimates:
        lines.append(f"{estimate.name}   ({estimate.id}, {estimate.items} items)")
        for name, found in estimate.groups.items():
            lines += group_lines(name, found, estimate.gate)
    return "\n".join(lines)
