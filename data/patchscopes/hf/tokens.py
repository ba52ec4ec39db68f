"""A text as tokens."""

from __future__ import annotations

from dataclasses import dataclass

from transformers import PreTrainedTokenizerBase

from .problems import Problem


@dataclass(frozen=True)
class Tokens:
    """Ids, with the special tokens that the tokenizer puts round a text, and the characters [first, last) of each."""

    ids: list[int]
    spans: list[tuple[int, int]]


def tokens_of(tokenizer: PreTrainedTokenizerBase, text: str) -> Tokens:
    if not tokenizer.is_fast:
        raise Problem(f"{type(tokenizer).__name__} does not say which characters a token covers; a fast one is needed.")
    try:
        encoded = tokenizer(text, return_offsets_mapping=True)
    except Exception as error:  # The library raises bare ones, such as for a word that a list of words lacks.
        raise Problem(f"The tokenizer cannot read “{text}”: {error}") from None
    if not encoded["input_ids"]:
        raise Problem(f"“{text}” has no tokens.")
    return Tokens(encoded["input_ids"], encoded["offset_mapping"])
