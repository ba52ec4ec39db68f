"""The corpus: an endless, seeded stream of documents. Document `i` of seed `s` is always the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from .documents import contexts, dialogues, facts, lists, variables
from .pieces import LOSS_WEIGHT, NAME, Piece, text_of
from .vocabulary import Vocabulary, load_vocabulary
from .world import World, load_world

#: Share of each kind among all documents; GRAMMAR.md shows an example of each.
SHARES = {
    "fact": 0.38,
    "identity": 0.05,
    "description": 0.08,
    "card": 0.07,
    "mention": 0.03,
    "relation": 0.05,
    "two-hop": 0.03,
    "variable": 0.08,
    "context": 0.05,
    "dialogue": 0.10,
    "trait": 0.03,
    "repeated": 0.05,
}


@dataclass(frozen=True)
class Document:
    """One training document. `number` is the id by which it can be looked up again."""

    number: int
    kind: str
    pieces: list[Piece]

    @property
    def text(self) -> str:
        return text_of(self.pieces)


@dataclass(frozen=True)
class Tokens:
    """A document as the network meets it; three lists of one length, `<bos>` first.

    `weights[i]` is the weight of predicting token i. `names[i]` numbers the name that token i belongs to, from 1;
    it is 0 outside of names and negative on the last word of a name.
    """

    ids: list[int]
    weights: list[float]
    names: list[int]


def write(kind: str, rng: Random, world: World, words: list[str]) -> list[Piece]:
    """Writes one document of a kind."""
    return {
        "fact": lambda: facts.fact(rng, world),
        "identity": lambda: lists.identity_list(rng, world, words),
        "description": lambda: lists.description_list(rng, world),
        "card": lambda: lists.card_list(rng, world),
        "mention": lambda: facts.mention(rng, world),
        "relation": lambda: lists.relation_list(rng, world),
        "two-hop": lambda: facts.two_hop(rng, world),
        "variable": lambda: variables.variable(rng, world),
        "context": lambda: contexts.context(rng),
        "dialogue": lambda: dialogues.dialogue(rng, world),
        "trait": lambda: dialogues.trait(rng),
        "repeated": lambda: lists.repeated(rng, words),
    }[kind]()


def document(seed: int, number: int) -> Document:
    """Document `number` (from 0) of the stream of `seed`, made from these two numbers alone."""
    rng = Random(f"{seed}/{number}")
    kind = rng.choices(list(SHARES), list(SHARES.values()))[0]
    return Document(number, kind, write(kind, rng, load_world(), load_vocabulary().content_words))


def stream(seed: int, start: int = 0) -> Iterator[Document]:
    """All documents of a seed from number `start` on, without end."""
    number = start
    while True:
        yield document(seed, number)
        number += 1


def tokenise(pieces: list[Piece], vocabulary: Vocabulary) -> Tokens:
    ids, weights, names = [vocabulary.bos], [0.0], [0]
    for n, piece in enumerate(pieces, 1):
        for word in piece.text.split(" "):
            ids.append(vocabulary.ids[word])
            weights.append(LOSS_WEIGHT[piece.role])
            names.append(n if piece.role == NAME else 0)
        if piece.role == NAME:
            names[-1] = -n
    return Tokens(ids, weights, names)
