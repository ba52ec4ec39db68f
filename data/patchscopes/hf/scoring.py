"""What counts as right: the answer or an alias as whole words, never as a part of another word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

#: Letters and digits, with the marks that stand over them as characters of their own.
WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")


@dataclass(frozen=True)
class Continuation:
    """What a model said, and the prompt before it, which tells whether its first letters end a word of the prompt."""

    before: str
    text: str

    def up_to(self, stops: Sequence[str]) -> Continuation:
        """Cut at the first of `stops` behind other text: few-shot prompts go on with another example of their own."""
        lead = len(self.text) - len(self.text.lstrip())
        found = [at for stop in stops if (at := self.text.find(stop, lead)) >= 0]
        return Continuation(self.before, self.text[: min(found)] if found else self.text)


@dataclass(frozen=True)
class Match:
    """Where an accepted form stands in the continuation's text, text[start:end], and whether it is an alias."""

    start: int
    end: int
    form: str
    alias: bool


def normalise(word: str) -> str:
    """Without case and marks: É and e are the same letter."""
    letters = unicodedata.normalize("NFKD", word).casefold()
    return "".join(each for each in letters if not unicodedata.combining(each))


def words(text: str) -> list[str]:
    return [normalise(found.group()) for found in WORD.finditer(text)]


def find(forms: Sequence[str], said: Continuation) -> Match | None:
    """The first of `forms` (the answer, then its aliases) whose words all stand in the continuation, side by side."""
    whole, begin = said.before + said.text, len(said.before)
    spans = [found.span() for found in WORD.finditer(whole) if found.start() >= begin]
    heard = [normalise(whole[start:end]) for start, end in spans]
    for number, form in enumerate(forms):
        wanted = words(form)
        for i in range(len(heard) - len(wanted) + 1):
            if wanted and heard[i : i + len(wanted)] == wanted:
                return Match(spans[i][0] - begin, spans[i + len(wanted) - 1][1] - begin, form, number > 0)
    return None


def share(fields: Sequence[Sequence[str]], said: Continuation) -> float:
    """Which share of the fields, each a list of accepted forms, is in the continuation."""
    return sum(find(forms, said) is not None for forms in fields) / len(fields)
