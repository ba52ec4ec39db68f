"""Writes `vocabulary.json`, the words of the tables and of every wording in alphabetical order, and for programs that
do not read Python `wordings.json`, how every relation is said, and `grammar.json`, what else is told of the corpus."""

from __future__ import annotations

import json
import re
from pathlib import Path

from .corpus import SHARES
from .documents import contexts, dialogues, people, variables
from .vocabulary import BOS, FILE, MARKS, PAD
from .wordings import REVERSED, TWO_HOP, noun, wordings
from .world import RELATIONS_OF, WITHHOLD_EVERY, load_world

WORDINGS_FILE = Path(__file__).parent / "wordings.json"
GRAMMAR_FILE = Path(__file__).parent / "grammar.json"

#: Words of the list and dialogue grammar, and a few that readers will want for prompts of their own.
GRAMMAR_WORDS = (
    "let be the of is mentions note user a assistant what tell me code sees which does see trait kind said "
    "and or not an in it he she this that hello yes no who where when whose called capital country city person"
)


def all_words() -> list[str]:
    """Every word that a document can contain, sorted."""
    world = load_world()
    texts = [GRAMMAR_WORDS, dialogues.REFUSED, *dialogues.NOTES, *people.GIVEN_NAMES, *people.JOBS, *variables.LETTERS]
    texts += [word for kind, words in people.TRAITS.items() for word in [kind, *words]]
    texts += [text for relation, entity in world.values for text in (entity, world.values[relation, entity])]
    texts += [noun(relation) for relation in world.facts]
    texts += list(world.descriptions.values())
    templates = [wording for relation in world.facts for wording in wordings(relation)]
    templates += [*REVERSED.values(), *(wording for several in TWO_HOP.values() for wording in several)]
    texts += [re.sub(r"\{\w+\}", "", template) for template in templates]
    for word, senses in contexts.SENSES.items():
        texts += [word, *(text for sense, cues in senses for text in (sense, *cues))]
    return sorted({word for text in texts for word in text.split()} - set(MARKS))


def all_wordings() -> dict[str, object]:
    """Every relation with its noun and wordings; the last is withheld from each `withheld_every`th row of its table."""
    relations = {name: {"noun": noun(name), "wordings": wordings(name)} for name in load_world().facts}
    return {"withheld_every": WITHHOLD_EVERY, "relations": relations}


def grammar() -> dict[str, object]:
    """What the article tells of the corpus: shares of documents, relations of each kind of entity, unseen traits."""
    unseen = {kind: people.unseen_traits(kind) for kind in people.TRAITS}
    return {"shares": SHARES, "relations_of": RELATIONS_OF, "unseen_traits": unseen}


def main() -> None:
    words = [PAD, BOS, *MARKS, *all_words()]
    FILE.write_text(json.dumps({"words": words}, indent=0) + "\n", "utf-8")
    WORDINGS_FILE.write_text(json.dumps(all_wordings(), indent=1) + "\n", "utf-8")
    GRAMMAR_FILE.write_text(json.dumps(grammar(), indent=1) + "\n", "utf-8")
    print(f"{FILE.name}: {len(words)} tokens")


if __name__ == "__main__":
    main()
