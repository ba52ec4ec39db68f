"""Facts: recall in wordings that training had for the entity, and in the one that it had not."""

from __future__ import annotations

from collections import Counter

from ..documents.facts import may_hop
from ..wordings import TWO_HOP, noun, wordings
from ..world import Fact, World
from .estimate import Estimate, estimate
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


def measure_recall(runner: Runner, world: World) -> list[Estimate]:
    facts = real_facts(world)
    withheld = [fact for fact in facts if fact.is_withheld]
    guess = {"commonest value": commonest_guess(withheld)}
    by_relation = {
        relation: estimate(f"recall, {noun(relation)}: {relation}", recall(runner, table, 0))
        for relation, table in world.facts.items()
    }
    return [
        estimate("recall, trained wording", recall(runner, facts, 0)),
        estimate("recall, held-out wording", recall(runner, withheld, -1), 0.97, guess),
        *by_relation.values(),
    ]


def measure_two_hop(runner: Runner, world: World) -> list[Estimate]:
    """Two-hop questions about the entities that training had in such questions, and about those that it had not."""
    found = []
    for trained in (True, False):
        for kind, bridge, asked in (
            ("country", "capital", ["currency", "language", "continent"]),
            ("element", "symbol", ["number"]),
        ):
            rows = [row for row in world.facts[bridge] if may_hop(kind, row.index) == trained]
            facts = [Fact(r, row.entity, world.values[r, row.entity], row.index) for r in asked for row in rows]
            names = {row.entity: row.value for row in rows}
            prompts = [
                prompt_of(TWO_HOP[kind][0].replace("{said}", noun(fact.relation)), names[fact.entity]) for fact in facts
            ]
            scores = runner.answers_right(prompts, [fact.value for fact in facts])
            label = "trained" if trained else "held-out"
            controls = {
                "commonest value": commonest_guess(facts),
                "one hop": sum(recall(runner, facts, 0)) / len(facts),
            }
            found.append(estimate(f"two hops, {label} {kind}", scores, controls=controls))
    return found
