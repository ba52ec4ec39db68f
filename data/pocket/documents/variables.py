"""Letters that stand for an entity, at times through other letters."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from ..pieces import Piece, fill
from ..wordings import noun
from ..world import RELATIONS_OF, World

LETTERS = ["x", "y", "z"]


def variable(rng: Random, world: World) -> list[Piece]:
    """`let x be france . let z be x . the capital of z is paris . the currency of x is euro .`

    Chains matter: what `z` stands for is known only after some layers, so facts must be readable late as well.
    """
    kind = rng.choices(list(RELATIONS_OF), [len(relations) for relations in RELATIONS_OF.values()])[0]
    entity = rng.choice(world.entities(kind))
    letters = rng.sample(LETTERS, rng.choice([1, 1, 2, 3]))
    pieces = fill("let {any} be {name} .", any=letters[0], name=entity)
    for old, new in pairwise(letters):
        pieces += fill("let {any_new} be {any_old} .", any_new=new, any_old=old)
    known = [relation for relation in RELATIONS_OF[kind] if (relation, entity) in world.values]
    for relation in rng.sample(known, min(len(known), rng.randint(1, 2))):
        value = world.values[relation, entity]
        pieces += fill(
            "the {any} of {any_letter} is {value} .", any=noun(relation), any_letter=letters[-1], value=value
        )
    return pieces
