"""Reads dependency trees in CoNLL-U."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Tree:
    """A sentence of n words: `heads` count from 0, −1 at the root; `relations` are Universal Dependencies."""

    id: str
    words: tuple[str, ...]
    parts: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)


def read_conllu(path: Path) -> list[Tree]:
    """All trees of a file. Ranges (1-2) and empty nodes (1.1) are passed over.

    Raises ValueError with the line of what is no tree.
    """
    trees: list[Tree] = []
    rows: list[list[str]] = []
    name = ""
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
        if line.startswith("#"):
            if line.startswith("# sent_id = "):
                name = line.removeprefix("# sent_id = ")
        elif line.strip():
            cells = line.split("\t")
            if len(cells) < 8:
                raise ValueError(f"{path.name}:{number}: expected at least 8 columns, found {len(cells)}")
            if cells[0].isdigit():
                rows.append(cells)
        elif rows:
            trees.append(_tree(name or str(len(trees)), rows, f"{path.name}:{number}"))
            rows, name = [], ""
    return trees


def _tree(name: str, rows: list[list[str]], where: str) -> Tree:
    heads = tuple(int(cells[6]) - 1 for cells in rows)
    if heads.count(-1) != 1 or any(head >= len(rows) for head in heads):
        raise ValueError(f"{where}: “{name}” is no tree with one root")
    column = lambda k: tuple(cells[k] for cells in rows)  # noqa: E731
    return Tree(name, column(1), column(3), heads, column(7))


def distances(tree: Tree) -> np.ndarray:
    """[n, n]: edges between every two words of a tree. Raises ValueError where words hang in a circle."""
    n = len(tree)
    paths: list[list[int]] = []
    for word in range(n):
        path = [word]
        while (head := tree.heads[path[-1]]) >= 0:
            path.append(head)
            if len(path) > n:
                raise ValueError(f"“{tree.id}” has a circle at word {word}")
        paths.append(path[::-1])
    found = np.zeros((n, n), np.float32)
    for i in range(n):
        for j in range(i):
            shared = sum(1 for a, b in zip(paths[i], paths[j], strict=False) if a == b)
            found[i, j] = found[j, i] = len(paths[i]) + len(paths[j]) - 2 * shared
    return found


def edges(tree: Tree) -> set[tuple[int, int]]:
    """Undirected, the smaller place first; punctuation left out, as in Hewitt & Manning (2019)."""
    return {
        (min(word, head), max(word, head))
        for word, head in enumerate(tree.heads)
        if head >= 0 and "PUNCT" not in (tree.parts[word], tree.parts[head])
    }
