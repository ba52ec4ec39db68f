"""The vocabulary: every word and mark of the world and the wordings, one token each."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

FILE = Path(__file__).parent / "vocabulary.json"
PAD, BOS = "<pad>", "<bos>"
MARKS = [".", ",", ";", ":", "?", "(", ")", "->"]
_MARK = re.compile(r"\s*(->|[.,;:?()])\s*")


@dataclass(frozen=True)
class Vocabulary:
    words: list[str]
    ids: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", {word: n for n, word in enumerate(self.words)})

    def __len__(self) -> int:
        return len(self.words)

    @property
    def bos(self) -> int:
        return self.ids[BOS]

    @cached_property
    def content_words(self) -> list[str]:
        """All words that are no marks and no signs of ours."""
        return [word for word in self.words if word not in (PAD, BOS, *MARKS)]

    def encode(self, text: str) -> list[int]:
        """Ids of a text, `<bos>` first. Raises ValueError naming every word that is not in the list."""
        words = split(text)
        unknown = [word for word in words if word not in self.ids]
        if unknown:
            raise ValueError(f"not in the vocabulary: {', '.join(unknown)}")
        return [self.bos, *(self.ids[word] for word in words)]

    def decode(self, ids: list[int]) -> str:
        """The text of ids, one space between any two tokens."""
        return " ".join(self.words[n] for n in ids)


def split(text: str) -> list[str]:
    """Words and marks of a text: lower case, no diacritics, hyphens as spaces.

    >>> split("Guinea-Bissau: country in Africa")
    ['guinea', 'bissau', ':', 'country', 'in', 'africa']
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return _MARK.sub(r" \1 ", re.sub(r"-(?!>)", " ", plain)).split()


@cache
def load_vocabulary() -> Vocabulary:
    """The committed vocabulary. `python -m pocket.make_vocabulary` writes it anew."""
    return Vocabulary(json.loads(FILE.read_text("utf-8"))["words"])
