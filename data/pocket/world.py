"""The world: facts read from the tables in `world/`, one table a relation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLES = Path(__file__).parent / "world"
COLUMNS = ["entity", "value", "aliases", "source"]

#: Which relations are known of which kind of entity. The first relation of a kind lists its entities.
RELATIONS_OF = {
    "country": ["capital", "currency", "language", "continent"],
    "person": ["profession", "nationality"],
    "animal": ["class", "diet", "young"],
    "food": ["colour", "kind"],
    "element": ["symbol", "number"],
    "landmark": ["site"],
    "river": ["flows"],
    "instrument": ["family"],
    "work": ["author"],
    "place": ["code"],
}

#: One entity in so many keeps its relation's last wording for the test; see `is_withheld`.
WITHHOLD_EVERY = 5


@dataclass(frozen=True)
class Fact:
    """One row of a table. `index` is its row number, from 0, which decides every split."""

    relation: str
    entity: str
    value: str
    index: int

    @property
    def is_withheld(self) -> bool:
        """True when the relation's last wording is never shown for this entity: every fifth row."""
        return self.index % WITHHOLD_EVERY == WITHHOLD_EVERY - 1


@dataclass(frozen=True)
class World:
    """All facts by relation, each fact's value, and for each entity the few words that describe it."""

    facts: dict[str, list[Fact]]
    values: dict[tuple[str, str], str]
    descriptions: dict[str, str]

    def entities(self, kind: str) -> list[str]:
        return [fact.entity for fact in self.facts[RELATIONS_OF[kind][0]]]


def read_table(path: Path) -> list[list[str]]:
    """Rows of a table, without comments (`#`) and header. Raises ValueError naming file and line."""
    lines = [(n, line) for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if not line.startswith("#")]
    rows = [(n, line.split("\t")) for n, line in lines]
    if not rows or rows[0][1] != COLUMNS:
        raise ValueError(f"{path.name}: expected the header {COLUMNS}")
    for n, row in rows[1:]:
        if len(row) != len(COLUMNS) or not row[0] or not row[1]:
            raise ValueError(f"{path.name}:{n}: expected {len(COLUMNS)} columns, entity and value filled in")
    return [row for _, row in rows[1:]]


def describe(values: dict[tuple[str, str], str], kind: str, entity: str) -> str:
    """The description of an entity, made of its facts: `american musician`, `country in asia`."""
    known = {relation: values.get((relation, entity), "") for relation in RELATIONS_OF[kind]}
    pattern = {
        "country": "country in {continent}",
        "person": "{nationality} {profession}",
        "animal": "{diet} {class}",
        "food": "{colour} {kind}",
        "element": "element number {number}",
        "landmark": "sight in {site}",
        "river": "river in {flows}",
        "instrument": "{family} instrument",
        "work": "work by {author}",
        "place": "guarded place",
    }[kind]
    return pattern.format(**known)


@cache
def load_world() -> World:
    """Reads all tables. Capitals are entities too, described as `city in <country>`."""
    facts = {
        relation: [Fact(relation, row[0], row[1], n) for n, row in enumerate(read_table(TABLES / f"{relation}.tsv"))]
        for relations in RELATIONS_OF.values()
        for relation in relations
    }
    values = {(fact.relation, fact.entity): fact.value for table in facts.values() for fact in table}
    descriptions = {fact.value: f"city in {fact.entity}" for fact in facts["capital"]}
    for kind, relations in RELATIONS_OF.items():
        descriptions |= {fact.entity: describe(values, kind, fact.entity) for fact in facts[relations[0]]}
    return World(facts, values, descriptions)
