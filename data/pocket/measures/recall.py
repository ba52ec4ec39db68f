"""Facts: recall in wordings that training had for the entity, and in the one that it had not."""

from __future__ import annotations

from collections import Counter

from ..wordings import noun, wordings
from ..world import Fact, World
from .measurement import Measurement
from .running import Runner


def prompt_of(wording: str, entity: str) -> str:
    """The wording up to where the value stands."""
    return wording.partition("{value}")[0].strip().format(name=entity)


def real_facts(world: World) -> list[Fact]:
    """All facts but the invented codes."""
    return [fact for relation, table in world.facts.items() if relation != "code" for fact in table]


def commonest_guess(facts: list[Fact]) -> float:
    """Recall of always naming the commonest value of a relation: the control of recall."""
    right = 0
    for relation in {fact.relation for fact in facts}:
        right += Counter(fact.value for fact in facts if fact.relation == relation).most_common(1)[0][1]
    return right / len(facts)


def recall(runner: Runner, facts: list[Fact], wording: int) -> list[float]:
    prompts = [prompt_of(wordings(fact.relation)[wording], fact.entity) for fact in facts]
    return runner.answers_right(prompts, [fact.value for fact in facts])


def measure_recall(runner: Runner, world: World) -> list[Measurement]:
    facts = real_facts(world)
    withheld = [fact for fact in facts if fact.is_withheld]
    guess = {"commonest value": commonest_guess(withheld)}
    by_relation = [
        Measurement(f"recall-relation-{relation}", f"recall, {noun(relation)}: {relation}", recall(runner, table, 0))
        for relation, table in world.facts.items()
    ]
    return [
        Measurement("recall-trained", "recall, trained wording", recall(runner, facts, 0)),
        Measurement("recall-held-out", "recall, held-out wording", recall(runner, withheld, -1), 0.97, guess),
        *by_relation,
    ]
