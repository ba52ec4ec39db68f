"""Input files: rows of named cells, checked before a model is loaded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from .problems import Problem


@dataclass(frozen=True)
class Columns:
    """What a file holds. `key`: columns that together must differ from row to row."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    key: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        return self.required + self.optional


@dataclass(frozen=True)
class Row:
    """Cells by column; optional ones that are missing or empty are ''. Lines count from 1.

    named: the line that names the columns, the first of a .tsv file, the row's own in a .json file.
    """

    line: int
    cells: dict[str, str]
    named: int

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def several(self, column: str, separator: str = "|") -> list[str]:
        """The parts of a cell between separators."""
        return [part.strip() for part in self.cells[column].split(separator) if part.strip()]


def read_rows(path: Path, columns: Columns) -> list[Row]:
    """Rows of a .tsv or .json file. All that is wrong with it is said at once."""
    problems: list[str] = []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"{path} cannot be read: {error}.") from None
    if path.suffix not in (".tsv", ".json"):
        raise Problem(f"{path} must be a .tsv or a .json file.")
    raw = (tsv_rows if path.suffix == ".tsv" else json_rows)(text, problems)
    rows = checked(raw, columns, problems)
    if not rows and not problems:
        problems.append("1: there are no rows")
    if problems:
        in_order = sorted(problems, key=lambda problem: int(problem.split(":")[0]))
        raise Problem("\n".join(f"{path}:{problem}" for problem in in_order))
    return rows


def tsv_rows(text: str, problems: list[str]) -> list[Row]:
    """First line: names of columns. No quoting: a quotation mark is a character, a cell holds no tab or line break."""
    lines = text.splitlines()
    names = [name.strip() for name in lines[0].split("\t")] if lines else []
    problems += [f"1: the column “{name}” comes twice" for name in dict.fromkeys(names) if names.count(name) > 1]
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if not line.strip():
            continue
        if len(cells) != len(names):
            problems.append(f"{number}: {len(cells)} cells, but the first line names {len(names)} columns")
            continue
        rows.append(Row(number, {name: cell.strip() for name, cell in zip(names, cells, strict=True)}, 1))
    return rows


def json_rows(text: str, problems: list[str]) -> list[Row]:
    """A list of objects whose values are strings. Objects are read one by one, so that each knows its line."""
    decoder, rows, at = json.JSONDecoder(), [], skip(text, 0)
    if text[at : at + 1] != "[":
        problems.append("1: expected a list of objects: [{…}, …]")
        return rows
    at = skip(text, at + 1)
    while at < len(text) and text[at] != "]":
        line = text.count("\n", 0, at) + 1
        try:
            found, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            problems.append(f"{error.lineno}: not JSON: {error.msg}")
            return rows
        if isinstance(found, dict) and all(isinstance(each, str) for each in found.values()):
            rows.append(Row(line, {name: each.strip() for name, each in found.items()}, line))
        else:
            problems.append(f"{line}: expected an object whose values are strings")
        at = skip(text, at)
        if text[at : at + 1] == ",":
            at = skip(text, at + 1)
        elif text[at : at + 1] != "]":
            problems.append(f"{text.count(chr(10), 0, at) + 1}: expected “,” or “]” behind an object")
            return rows
    return rows


def skip(text: str, at: int) -> int:
    """The next place that is not white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def checked(raw: list[Row], columns: Columns, problems: list[str]) -> list[Row]:
    """Rows with every known column."""
    rows, seen = [], {}
    told: set[str] = set()
    for row in raw:
        for name in sorted(row.cells.keys() - set(columns.known) - told):
            near = get_close_matches(name, columns.known, 1)
            hint = f"; did you mean “{near[0]}”?" if near else f"; known are {', '.join(columns.known)}"
            problems.append(f"{row.named}: unknown column “{name}”{hint}")
            told.add(name)
        missing = [name for name in columns.required if name not in row.cells]
        if missing and not told.issuperset(missing):
            problems.append(f"{row.named}: missing column {', '.join(f'“{name}”' for name in missing)}")
            told.update(missing)
        problems += [f"{row.line}: “{name}” is empty" for name in columns.required if row.cells.get(name) == ""]
        full = Row(row.line, {name: row.cells.get(name, "") for name in columns.known}, row.named)
        key = tuple(full[name].casefold() for name in columns.key)
        if key and key in seen:
            problems.append(f"{row.line}: the same {' and '.join(columns.key)} as in line {seen[key]}")
        seen.setdefault(key, row.line)
        rows.append(full)
    return rows
