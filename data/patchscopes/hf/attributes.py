"""Attribute extraction: a subject's state in a prompt that asks for one thing about it (the paper's section 4.2)."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from . import formats
from .formats import Output, Told, slug
from .grids import Measured, Options, Task, measure, plainly, source_states, together
from .interval import MEANING
from .layers import Layers
from .positions import place_of_word
from .problems import Problem
from .readings import Halves, best_pair, halve
from .reports import control_panels, grid_panel, lines_by_source, reading_bars, readings_beside
from .runner import Runner
from .sources import source_place, written_in
from .tables import Columns, Row

RELATIONS = Columns(required=("relation", "prompt"), optional=("name",), key=("relation",))
FACTS = Columns(
    required=("relation", "subject", "answer"),
    optional=("aliases", "source"),
    key=("relation", "subject", "source"),
)


@dataclass(frozen=True)
class Relation:
    """One relation, measured. baselines: what the model says with the subject's name in the prompt, item by item."""

    id: str
    name: str
    measured: Measured
    halves: Halves
    baselines: list


def attributes(
    runner: Runner,
    facts: Sequence[Row],
    relations: Sequence[Row],
    layers: Layers,
    *,
    placeholder: str,
    source: str,
    keep_all: bool,
    n_examples: int,
    options: Options,
) -> list[Output]:
    """Facts that the model does not say of itself are left out, unless all are kept: what it does not know, no patch
    can bring out."""
    known = {row["relation"]: row for row in relations}
    check_relations(facts, known)
    measured, notes = [], []
    for row in relations:
        asked = [fact for fact in facts if fact["relation"] == row["relation"]]
        found, kept = one_relation(runner, row, asked, layers, placeholder, source, keep_all, options)
        notes.append(f"{row['name'] or row['relation']}: {kept} of {len(asked)} facts kept")
        if found:
            measured.append(found)
    if not measured:
        raise Problem(
            f"No relation has two subjects left to measure ({'; '.join(notes)}). --keep-all keeps every fact."
        )
    return outputs(measured, layers, "; ".join(notes), n_examples, options)


def check_relations(facts: Sequence[Row], known: Mapping[str, Row]) -> None:
    wrong = [f"line {fact.line}: “{fact['relation']}”" for fact in facts if fact["relation"] not in known]
    if wrong:
        raise Problem(f"Facts of relations that have no prompt: {', '.join(wrong)}. Known are {', '.join(known)}.")


def one_relation(
    runner: Runner,
    row: Row,
    facts: Sequence[Row],
    layers: Layers,
    placeholder: str,
    source: str,
    keep_all: bool,
    options: Options,
) -> tuple[Relation | None, int]:
    """The relation, or None where fewer than two subjects are left, and how many of its facts were kept."""
    inspected = place_of_word(runner.tokenizer, row["prompt"], placeholder)
    forms = [[fact["answer"], *fact.several("aliases")] for fact in facts]
    prompts = [written_in(row["prompt"], placeholder, fact["subject"]) for fact in facts]
    said = plainly(runner, prompts, [[each] for each in forms], options)
    kept = [i for i, (_, right) in enumerate(said) if right or keep_all]
    if len({facts[i]["subject"] for i in kept}) < 2:
        return None, len(kept)
    print(
        f"{row['relation']}: {len(kept)} facts, {len(layers.sources)} × {len(layers.targets)} layers", file=sys.stderr
    )
    tasks = [Task(facts[i]["subject"], inspected, [forms[i]]) for i in kept]
    places = [source_place(runner, facts[i], source) for i in kept]
    vectors = source_states(runner, places, layers.sources)
    measured = measure(runner, tasks, vectors, [layers.targets] * len(layers.sources), options)
    name = row["name"] or row["relation"]
    return Relation(
        slug(row["relation"]), name, measured, halve(measured.subjects, options.seed), [said[i][0] for i in kept]
    ), len(kept)


def outputs(
    relations: Sequence[Relation], layers: Layers, kept: str, n_examples: int, options: Options
) -> list[Output]:
    everything = together([relation.measured for relation in relations])
    halves = halve(everything.subjects, options.seed)
    bars, tries = reading_bars(everything, halves, layers.fixed(), layers.say, options.seed)
    by_source = {"fixed": 1, "validated": 1, "any": len(layers.targets)}
    lines = [
        line
        for relation in relations
        for line in lines_by_source(relation.measured, layers, relation.halves, options.seed, relation.id)
    ]
    panels = [
        grid_panel(
            relation.id,
            relation.name,
            relation.measured,
            readings_beside(relation.measured, relation.halves, layers.fixed()),
            relation.measured.subjects,
            n_examples,
        )
        for relation in relations
    ]
    if len(relations) > 1:
        beside = readings_beside(everything, halves, layers.fixed())
        panels.insert(0, grid_panel("all", "all relations", everything, beside, [], 0))
    names = {relation.id: relation.name for relation in relations}
    sample = (
        f"{len(everything.tasks)} facts; the curves and readings are of their test half, {len(halves.test)}. {kept}"
    )
    label = "Share of answers right"
    return [
        Output(
            "attributes",
            "Attributes read out, source layer × target layer",
            formats.grid(label, layers.sources, layers.targets, [*panels, *control_panels(everything)]),
            sample,
            "none: means of single tries, one for each pair of layers",
            {"each cell": 1},
        ),
        Output(
            "attributes-by-source",
            "Attributes read out, by source layer",
            formats.curves(label, names, lines, band=MEANING, notes=kept),
            sample,
            MEANING,
            by_source,
        ),
        Output(
            "attributes-readings",
            "Attributes read out, in three readings",
            formats.bars(label, bars, interval=MEANING, items_name="facts of the test half", notes=kept),
            sample,
            MEANING,
            tries,
        ),
        Output(
            "attributes-words",
            "What was said of each subject, by source layer, at the target layer chosen on the validation half",
            formats.layer_words("Subjects", layers.sources, told(relations, layers, n_examples)),
            f"the first {n_examples} facts of the test half of each relation",
            "none",
            {"each text": 1},
        ),
    ]


def told(relations: Sequence[Relation], layers: Layers, n_examples: int) -> list[Told]:
    """The generated words of facts that took no part in the choice of the target layers."""
    found = []
    for relation in relations:
        measured, halves = relation.measured, relation.halves
        places = range(len(layers.sources))
        chosen = [best_pair(measured.scores[halves.validation][:, s : s + 1]).target for s in places]
        for i in halves.test[:n_examples]:
            task = measured.tasks[i]
            said = [measured.said[i][s][chosen[s]].text for s in places]
            targets = [layers.targets[target] for target in chosen]
            found.append(Told(task.subject, task.fields, said, relation.name, targets, relation.baselines[i].text))
    return found
