"""Statements and questions about one fact, and short mentions of an entity."""

from __future__ import annotations

from random import Random

from ..pieces import Piece, fill
from ..wordings import REVERSED, TWO_HOP, noun, wordings
from ..world import Fact, World
from .people import GIVEN_NAMES

#: Of the countries one in three is asked about over two hops (row number below 3 of 10), of the elements one in two.
TWO_HOP_ROWS = {"country": 3, "element": 5}
REVERSED_SHARE = 0.12


def trained_wordings(fact: Fact) -> list[str]:
    """The wordings that training may use for a fact: all, or all but the last for every fifth entity."""
    return wordings(fact.relation)[:-1] if fact.is_withheld else wordings(fact.relation)


def draw_fact(rng: Random, world: World) -> Fact:
    """A fact, each equally likely. Guarded codes count like other facts."""
    table = rng.choices(list(world.facts.values()), [len(table) for table in world.facts.values()])[0]
    return rng.choice(table)


def fact(rng: Random, world: World) -> list[Piece]:
    drawn = draw_fact(rng, world)
    if drawn.relation in REVERSED and rng.random() < REVERSED_SHARE:
        return fill(REVERSED[drawn.relation], any=drawn.value, entity=drawn.entity)
    return fill(rng.choice(trained_wordings(drawn)), name=drawn.entity, value=drawn.value)


def mention(rng: Random, world: World) -> list[Piece]:
    """`anna mentions sea horse , carnivore fish .`"""
    entity, description = rng.choice(list(world.descriptions.items()))
    return fill(
        "{any} mentions {name} , {description} .",
        any=rng.choice(GIVEN_NAMES),
        name=entity,
        description=description,
    )


def may_hop(kind: str, index: int) -> bool:
    """True when training has two-hop questions about the entity in row `index`."""
    return index % 10 < TWO_HOP_ROWS[kind]


def two_hop(rng: Random, world: World) -> list[Piece]:
    """`the currency of the country whose capital is tokyo is yen .`"""
    kind = rng.choices(["country", "element"], [3, 1])[0]
    bridge, asked = ("symbol", ["number"]) if kind == "element" else ("capital", ["currency", "language", "continent"])
    first = rng.choice([row for row in world.facts[bridge] if may_hop(kind, row.index)])
    relation = rng.choice(asked)
    value = world.values[relation, first.entity]
    return fill(rng.choice(TWO_HOP[kind]), said=noun(relation), name=first.value, value=value)
