"""Prints training documents by number: `python -m pocket.lookup 12345`, `python -m pocket.lookup 100-120 --seed 2`."""

from __future__ import annotations

import argparse
import sys

from .corpus import document


def numbers(text: str) -> range:
    """`12` → 12; `10-14` → 10 … 14. Raises ValueError saying what was expected."""
    first, _, last = text.partition("-")
    if not first.isdigit() or (last and not last.isdigit()):
        raise ValueError(f"{text!r}: expected a document number such as 12345, or a range such as 100-120")
    return range(int(first), int(last or first) + 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="+", help="document numbers, from 0")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the run (default 1)")
    options = parser.parse_args()
    try:
        wanted = [number for text in options.numbers for number in numbers(text)]
    except ValueError as error:
        sys.exit(str(error))
    for number in wanted:
        found = document(options.seed, number)
        print(f"{number}\t{found.kind}\t{found.text}")


if __name__ == "__main__":
    main()
