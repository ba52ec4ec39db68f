"""Prompts that a subject is written into."""

from __future__ import annotations

import re

from .positions import Place, place_in_template, place_of_word
from .runner import Runner
from .tables import Row


def source_place(runner: Runner, row: Row, template: str) -> Place:
    """The subject's last token in the row's own sentence, where it has one, or in the template."""
    if row["source"]:
        return place_of_word(runner.tokenizer, row["source"], row["subject"])
    return place_in_template(runner.tokenizer, template, row["subject"])


def written_in(prompt: str, placeholder: str, words: str) -> str:
    """The inspection prompt with words in place of the placeholder, which stands in it once."""
    return re.sub(rf"(?<!\w){re.escape(placeholder)}(?!\w)", lambda _: words, prompt)
