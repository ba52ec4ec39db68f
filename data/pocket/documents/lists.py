"""Lists: copying, describing, one relation over several entities, and sequences said twice."""

from __future__ import annotations

from random import Random

from ..pieces import DRAWN, NAME, TOLD, Piece, fill
from ..world import World


def draw_described(rng: Random, world: World) -> str:
    """An entity with a description: one kind in two is a person or an animal, whose names share words."""
    if rng.random() < 0.4:
        return rng.choice(world.entities(rng.choice(["person", "animal"])))
    return rng.choice(list(world.descriptions))


def identity_list(rng: Random, world: World, words: list[str]) -> list[Piece]:
    """`cat -> cat ; south korea -> south korea ; 17 -> 17 ;`"""
    pieces = []
    for _ in range(rng.randint(3, 6)):
        item = rng.choice(words) if rng.random() < 0.5 else rng.choice(list(world.descriptions))
        pieces += [Piece(item, NAME), Piece(f"-> {item} ;", TOLD)]
    return pieces


def description_list(rng: Random, world: World) -> list[Piece]:
    """`syria : country in asia ; sea horse : carnivore fish ;`"""
    items = [draw_described(rng, world) for _ in range(rng.randint(2, 4))]
    return [piece for item in items for piece in fill("{name} : {of} ;", name=item, of=world.descriptions[item])]


def card_list(rng: Random, world: World) -> list[Piece]:
    """`louis armstrong american musician ; sea horse carnivore fish ;`

    Like the cards of a catalogue. Nothing stands between name and description, so the name's last word must itself
    foresee the description: a reason, in the data, to gather a name at its last word.
    """
    items = [draw_described(rng, world) for _ in range(rng.randint(2, 4))]
    return [piece for item in items for piece in fill("{name} {of} ;", name=item, of=world.descriptions[item])]


def relation_list(rng: Random, world: World) -> list[Piece]:
    """`japan -> yen ; france -> euro ;`: the relation has to be told from the first pairs."""
    table = rng.choice([table for relation, table in world.facts.items() if relation != "code"])
    pieces = []
    for n, fact in enumerate(rng.sample(table, rng.randint(3, 5))):
        pieces += [
            Piece(fact.entity, NAME),
            Piece("->", TOLD),
            Piece(fact.value, TOLD if n else DRAWN),
            Piece(";", TOLD),
        ]
    return pieces


def repeated(rng: Random, words: list[str]) -> list[Piece]:
    """Words out of a hat, said twice: `tuna lamb violin 17 ; tuna lamb violin 17`. Teaches looking back (induction)."""
    said = " ".join(rng.choice(words) for _ in range(rng.randint(4, 14)))
    return [Piece(said, DRAWN), Piece(";", TOLD), Piece(said, TOLD)]
