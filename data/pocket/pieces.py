"""Pieces of a document: text together with what a reader could know of it before reading it."""

from __future__ import annotations

import re
from typing import NamedTuple

#: A reader can foresee TOLD text; DRAWN text comes out of a hat, and so does a NAME, the name of an entity.
TOLD, DRAWN, NAME = "told", "drawn", "name"

#: Weight of a token in the training loss. Guessing what comes out of a hat teaches little.
LOSS_WEIGHT = {TOLD: 1.0, DRAWN: 0.05, NAME: 0.05}

_PLACE = re.compile(r"\{(\w+)\}")


class Piece(NamedTuple):
    text: str
    role: str


def role_of(place: str) -> str:
    """What a placeholder's name says of its text: `{name…}` a NAME, `{any…}` DRAWN, all others TOLD."""
    if place.startswith("name"):
        return NAME
    return DRAWN if place.startswith("any") else TOLD


def fill(template: str, **texts: str) -> list[Piece]:
    """Fills the placeholders of a wording.

    >>> fill("the capital of {name} is {value} .", name="france", value="paris")[1]
    Piece(text='france', role='name')
    """
    pieces = []
    for n, part in enumerate(_PLACE.split(template)):
        text = texts[part] if n % 2 else part.strip()
        if text:
            pieces.append(Piece(text, role_of(part) if n % 2 else TOLD))
    return pieces


def text_of(pieces: list[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)
