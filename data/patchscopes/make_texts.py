"""Writes texts.json, on which maps are fitted and readings measured: `python -m patchscopes.make_texts` from the folder `data`.

They are documents of a seed that no run was trained on. Documents are generated from tables and often alike, so each text
is kept once, and none of the test is among those for fitting.
"""

from __future__ import annotations

import json
from pathlib import Path

from pocket.corpus import stream

SEED = 1000
FIT, TEST = 1000, 200
FILE = Path(__file__).parent / "recipe" / "texts.json"


def texts(seed: int, count: int) -> list[str]:
    """The first `count` different texts of a seed, in order."""
    found: dict[str, None] = {}
    for document in stream(seed):
        found.setdefault(document.text)
        if len(found) == count:
            return list(found)
    raise AssertionError("a stream has no end")


def main() -> None:
    found = texts(SEED, TEST + FIT)
    content = {"seed": SEED, "test": found[:TEST], "fit": found[TEST:]}
    FILE.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(f"{FILE.name}: {TEST} texts to measure on, {FIT} to fit maps on")


if __name__ == "__main__":
    main()
