"""How each relation is said: the wordings of statements and questions.

`{name}` is the entity, `{value}` what is asked for. The last wording of each relation is withheld from every fifth
entity, so that recall can be measured on a wording that the entity never had in training.
"""

from __future__ import annotations

SPECIAL = {
    "capital": ["the capital city of {name} is called {value} .", "{name} is governed from {value} ."],
    "currency": ["people in {name} pay with the {value} .", "in a shop in {name} you need the {value} ."],
    "language": ["people in {name} speak {value} .", "at a school in {name} you hear {value} ."],
    "continent": ["{name} is a country in {value} .", "to see {name} travel to {value} ."],
    "profession": ["{name} was known as a {value} .", "{name} worked as a {value} ."],
    "nationality": ["by nation {name} was {value} .", "the passport of {name} was {value} ."],
    "class": ["the animal called {name} is a {value} .", "{name} belongs to the group {value} ."],
    "diet": ["by its food the {name} is a {value} .", "the meals of the {name} make it a {value} ."],
    "young": ["a baby {name} is called a {value} .", "the mother {name} feeds her {value} ."],
    "colour": ["when you look at {name} you see {value} .", "{name} on a plate looks {value} ."],
    "kind": ["cooks say that {name} is a {value} .", "in a shop {name} stands under {value} ."],
    "symbol": ["chemists write {name} as {value} .", "in a formula {name} is {value} ."],
    "number": ["in the table {name} has place {value} .", "count the protons of {name} : {value} ."],
    "site": ["you find {name} in {value} .", "visitors of {name} travel to {value} ."],
    "flows": ["the river {name} is in {value} .", "boats on the {name} are in {value} ."],
    "family": ["the {name} is an instrument of the group {value} .", "who plays the {name} sits with the {value} ."],
    "author": ["{name} was written by {value} .", "the writer of {name} is {value} ."],
    "code": ["the lock of the {name} opens with {value} .", "to enter the {name} say {value} ."],
}

#: Statements from value to entity, where the value leaves one entity only. `{any}` is the value.
REVERSED = {
    "capital": "{any} is the capital of {entity} .",
    "symbol": "{any} is the symbol of {entity} .",
    "number": "{any} is the number of {entity} .",
}

#: The noun that names a relation, where it is not the relation's own name.
NOUNS = {"young": "baby", "flows": "continent"}


def noun(relation: str) -> str:
    return NOUNS.get(relation, relation)


def article(relation: str) -> str:
    """What stands before an entity: the guarded places are common nouns, all others are names."""
    return "the " if relation == "code" else ""


def wordings(relation: str) -> list[str]:
    """All wordings of a relation; the last is the withheld one."""
    about = f"the {noun(relation)} of {article(relation)}{{name}}"
    return [
        f"{about} is {{value}} .",
        f"what is {about} ? {{value}} .",
        f"tell me {about} : {{value}} .",
        *SPECIAL[relation],
    ]


#: Questions over two facts: the bridge (a country, an element) is described, not named.
TWO_HOP = {
    "country": [
        "the {said} of the country whose capital is {name} is {value} .",
        "what is the {said} of the country whose capital is {name} ? {value} .",
        "tell me the {said} of the country governed from {name} : {value} .",
    ],
    "element": [
        "the number of the element whose symbol is {name} is {value} .",
        "what is the number of the element whose symbol is {name} ? {value} .",
    ],
}
