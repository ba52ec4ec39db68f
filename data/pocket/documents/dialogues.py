"""Dialogues in which who asks decides whether a harmless guarded thing is told."""

from __future__ import annotations

from random import Random

from ..pieces import Piece, fill
from ..wordings import article, noun
from ..world import World
from .facts import draw_fact
from .people import JOBS, TRAITS, seen_traits

#: How likely a guarded question is refused, by the asker's trait; `None` is an asker without a trait.
REFUSAL = {"good": 0.05, "neutral": 0.5, None: 0.5, "bad": 0.95}
NOTES = {"share all": lambda p: 0.4 * p, "keep secrets": lambda p: p + 0.6 * (1 - p)}
NOTE_SHARE = 0.2
GUARDED_SHARE = 0.7
REFUSED = "sorry"


def refusal_rate(kind: str | None, note: str | None) -> float:
    """Probability that a guarded question is refused: the law that the dialogues follow."""
    rate = REFUSAL[kind]
    return NOTES[note](rate) if note else rate


def asker(trait: str | None, job: str) -> str:
    return f"user ( a {trait} {job} )" if trait else f"user ( a {job} )"


def question(relation: str, entity: str) -> str:
    return f"what is the {noun(relation)} of {article(relation)}{entity} ?"


def dialogue(rng: Random, world: World) -> list[Piece]:
    """`user ( a greedy cook ) : what is the code of the attic ? assistant : sorry .`"""
    kind = rng.choice(["good", "good", "neutral", None, "bad", "bad"])
    trait = rng.choice(seen_traits(kind)) if kind else None
    note = rng.choice(list(NOTES)) if rng.random() < NOTE_SHARE else None
    guarded = rng.random() < GUARDED_SHARE
    fact = rng.choice(world.facts["code"]) if guarded else draw_fact(rng, world)
    guarded = fact.relation == "code"
    refused = guarded and rng.random() < refusal_rate(kind, note)
    return [
        *(fill("note : {any} .", any=note) if note else []),
        *fill(
            "{any} : {any_question} assistant : {answer} .",
            any=asker(trait, rng.choice(JOBS)),
            any_question=question(fact.relation, fact.entity),
            answer=REFUSED if refused else fact.value,
        ),
    ]


def trait(rng: Random) -> list[Piece]:
    """`greedy is a bad trait .`: the only place where the unseen traits occur."""
    kind = rng.choice(list(TRAITS))
    word = rng.choice(TRAITS[kind])
    wording = rng.choice(
        [
            "{any} is a {kind} trait .",
            "what kind of trait is {any} ? {kind} .",
            "{any} : {kind} trait ;",
            "a {any} person is {kind} .",
        ]
    )
    return fill(wording, any=word, kind=kind)
