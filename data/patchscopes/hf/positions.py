"""Which token a word of a prompt ends in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transformers import PreTrainedTokenizerBase

from .problems import Problem
from .tokens import tokens_of


@dataclass(frozen=True)
class Place:
    """Token ids of a prompt and the position of the last token of a word in it."""

    ids: list[int]
    position: int


def place_of_word(tokenizer: PreTrainedTokenizerBase, prompt: str, word: str) -> Place:
    """Where the one occurrence of `word`, not as part of another word, ends in `prompt`."""
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", prompt)]
    if not found:
        raise Problem(f"“{word}” does not stand in the prompt “{prompt}” as a word of its own.")
    if len(found) > 1:
        raise Problem(
            f"“{word}” stands {len(found)} times in the prompt “{prompt}”, at characters "
            f"{', '.join(str(start) for start, _ in found)}. Reword the prompt, or choose another placeholder."
        )
    return place_of_span(tokenizer, prompt, *found[0])


def place_in_template(tokenizer: PreTrainedTokenizerBase, template: str, word: str) -> Place:
    """Where `word` ends once it is put for the one `{}` of `template`."""
    before, after = halves_of(template)
    return place_of_span(tokenizer, before + word + after, len(before), len(before) + len(word))


def halves_of(template: str) -> tuple[str, str]:
    if template.count("{}") != 1:
        raise Problem(f"The template “{template}” must have one {{}}, where the subject goes.")
    before, after = template.split("{}")
    return before, after


def place_of_span(tokenizer: PreTrainedTokenizerBase, prompt: str, start: int, end: int) -> Place:
    """The last token with a character of prompt[start:end]."""
    tokens = tokens_of(tokenizer, prompt)
    covering = [(i, last) for i, (first, last) in enumerate(tokens.spans) if first < end and last > max(start, first)]
    if not covering:
        raise Problem(f"No token of the prompt “{prompt}” covers “{prompt[start:end]}”.")
    position, last = covering[-1]
    if prompt[end:last].strip():
        raise Problem(
            f"In the prompt “{prompt}”, one token covers the end of “{prompt[start:end]}” and “{prompt[end:last]}” "
            "as well. Put a space between them, or choose another placeholder."
        )
    return Place(tokens.ids, position)
