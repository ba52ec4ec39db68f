"""Reads `data/senses/words/*.txt`; the form and its rules are in `data/senses/senses.ts`, which the tests check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")


@dataclass(frozen=True)
class Marked:
    """A sentence cut into words, the place of the marked one, and the sense it has there."""

    words: tuple[str, ...]
    place: int
    sense: str


def read_word(path: Path) -> tuple[str, list[Marked]]:
    """The word and its sentences. Raises ValueError with the line of what is not in the form."""
    lines = path.read_text(encoding="utf-8").splitlines()
    word = lines[0].removeprefix("# ")
    found = []
    for number, line in enumerate(lines[lines.index("") + 1 :], lines.index("") + 2):
        sense, _, text = line.partition(": ")
        before, mark, rest = text.partition("[")
        inside, end, after = rest.partition("]")
        if not (mark and end) or inside.lower() != word:
            raise ValueError(f"{path.name}:{number}: expected [{word}]")
        start = TOKEN.findall(before)
        found.append(Marked((*start, inside, *TOKEN.findall(after)), len(start), sense))
    return word, found


def read_words(folder: Path) -> dict[str, list[Marked]]:
    """All words, by name."""
    return dict(read_word(path) for path in sorted(folder.glob("*.txt")))
