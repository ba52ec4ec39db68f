"""Numbers as they are written into files."""

from __future__ import annotations

DIGITS = 4


def rounded(value: object) -> object:
    """Numbers rounded to DIGITS, however deep in lists and dictionaries."""
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return round(value, DIGITS) if isinstance(value, float) else value
