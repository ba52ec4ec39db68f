"""Two facts put together: questions over two hops, asked plainly and step by step."""

from __future__ import annotations

from dataclasses import dataclass

from ..documents.facts import may_hop
from ..wordings import TWO_HOP, noun
from ..world import Fact, World
from .measurement import Measurement, mean
from .recall import commonest_guess, prompt_of, recall
from .running import Runner

ASKED = {"country": ("capital", ["currency", "language", "continent"]), "element": ("symbol", ["number"])}
#: The described entity, as the two-hop questions of training say it.
PHRASE = "the country whose capital is {}"


@dataclass(frozen=True)
class Hop:
    """A fact that is asked for by naming a capital (or a symbol) instead of the country (or the element)."""

    fact: Fact
    name: str


def hops(world: World, kind: str, trained: bool) -> list[Hop]:
    """All second facts about entities that training had in two-hop questions, or about those that it had not."""
    bridge, asked = ASKED[kind]
    rows = [row for row in world.facts[bridge] if may_hop(kind, row.index) == trained]
    return [
        Hop(Fact(relation, row.entity, world.values[relation, row.entity], row.index), row.value)
        for relation in asked
        for row in rows
    ]


def plain_prompt(kind: str, hop: Hop) -> str:
    return prompt_of(TWO_HOP[kind][0].replace("{said}", noun(hop.fact.relation)), hop.name)


def measure_two_hop(runner: Runner, world: World) -> list[Measurement]:
    """Two-hop questions about the entities that training had in such questions, and about those that it had not."""
    found = []
    for label, trained in (("trained", True), ("held-out", False)):
        for kind in ASKED:
            several = hops(world, kind, trained)
            facts = [hop.fact for hop in several]
            scores = runner.answers_right([plain_prompt(kind, hop) for hop in several], [fact.value for fact in facts])
            controls = {"commonest value": commonest_guess(facts), "one hop": mean(recall(runner, facts, 0))}
            found.append(Measurement(f"two-hop-{label}-{kind}", f"two hops, {label} {kind}", scores, controls=controls))
    return found
