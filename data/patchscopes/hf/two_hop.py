"""Two hops: the state at the end of the first half of a question is put where the second half asks (section 5).

“the capital of the country of mozart is” is asked as it stands; then the state at the end of “the country of mozart” is
written over x in “the capital of x is”. The two runs see nothing else of each other.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from . import formats
from .formats import Bar, Baseline, Output
from .grids import Measured, Options, Task, measure, plainly, source_states
from .interval import MEANING, estimate
from .layers import Layers
from .positions import place_in_template, place_of_word
from .problems import Problem
from .readings import halve
from .reports import control_panels, grid_panel, lines_by_source, reading_bars, readings_beside
from .runner import Runner
from .sources import written_in
from .tables import Columns, Row

QUERIES = Columns(
    required=("first", "second", "bridge", "answer"),
    optional=("ask", "bridge_aliases", "aliases"),
    key=("first", "second"),
)
ASK = "{} is"
#: What the model says by itself.
UNPATCHED = {"plain": "the question as it stands", "steps": "asked to think step by step"}
STEP_BY_STEP = "Let's think step by step. {}"


def two_hop(
    runner: Runner,
    rows: Sequence[Row],
    layers: Layers,
    *,
    placeholder: str,
    ask: str,
    step_by_step: str,
    keep_all: bool,
    n_examples: int,
    options: Options,
) -> list[Output]:
    """Kept are queries of which the model says both halves right by itself, unless all are kept."""
    kept = rows if keep_all else known(runner, rows, placeholder, ask, options)
    if len({row["first"] for row in kept}) < 2:
        raise Problem(
            f"Of {len(rows)} queries, {len(kept)} are left of which the model says both halves; two with different "
            "first halves are needed. --keep-all keeps every query."
        )
    print(f"{len(kept)} queries, {len(layers.sources)} × {len(layers.targets)} layers", file=sys.stderr)
    tokenizer = runner.tokenizer
    tasks = [Task(row["first"], place_of_word(tokenizer, row["second"], placeholder), [answers(row)]) for row in kept]
    fields = [task.fields for task in tasks]
    whole = [written_in(row["second"], placeholder, row["first"]) for row in kept]
    by_itself = {"plain": plainly(runner, whole, fields, options)}
    if step_by_step:
        longer = [step_by_step.replace("{}", each) for each in whole]
        by_itself["steps"] = plainly(runner, longer, fields, options)
    ends = [place_in_template(tokenizer, "{}", row["first"]) for row in kept]
    vectors = source_states(runner, ends, layers.sources)
    measured = measure(runner, tasks, vectors, [layers.targets] * len(layers.sources), options)
    names = [f"{each} …" for each in whole]
    return outputs(measured, names, by_itself, layers, len(rows), n_examples, options)


def answers(row: Row) -> list[str]:
    return [row["answer"], *row.several("aliases")]


def known(runner: Runner, rows: Sequence[Row], placeholder: str, ask: str, options: Options) -> list[Row]:
    """Rows where the model says the bridge when asked, and the answer when the second half has the bridge in it."""
    bridges = [[[row["bridge"], *row.several("bridge_aliases")]] for row in rows]
    first = plainly(runner, [row["ask"] or ask.replace("{}", row["first"]) for row in rows], bridges, options)
    prompts = [written_in(row["second"], placeholder, row["bridge"]) for row in rows]
    second = plainly(runner, prompts, [[answers(row)] for row in rows], options)
    return [row for row, (_, one), (_, two) in zip(rows, first, second, strict=True) if one and two]


def outputs(
    measured: Measured,
    names: Sequence[str],
    by_itself: Mapping[str, list],
    layers: Layers,
    n_built: int,
    n_examples: int,
    options: Options,
) -> list[Output]:
    """names: the whole questions. by_itself: what the model says without a patch, (continuation, score) by item."""
    seed, n = options.seed, len(measured.tasks)
    halves = halve(measured.subjects, seed)
    bars, tries = reading_bars(measured, halves, layers.fixed(), layers.say, seed)
    groups = [measured.subjects[i] for i in halves.test]
    plain = [
        Bar(
            id_,
            UNPATCHED[id_],
            "no patch; 1 try",
            len(groups),
            estimate([said[i][1] for i in halves.test], groups, seed),
            {},
        )
        for id_, said in by_itself.items()
    ]
    baselines = [Baseline(UNPATCHED[id_], sum(score for _, score in said) / n, 1) for id_, said in by_itself.items()]
    panel = grid_panel(
        "patchscope",
        "first half's own vector",
        measured,
        [*baselines, *readings_beside(measured, halves, layers.fixed())],
        names,
        n_examples,
    )
    sample = f"{n} of {n_built} queries; curves and readings are of their test half, {len(groups)}"
    label = "Share of answers right"
    return [
        Output(
            "two-hop",
            "Two-hop questions answered, source layer × target layer",
            formats.grid(label, layers.sources, layers.targets, [panel, *control_panels(measured)]),
            sample,
            "none: means of single tries, one for each pair of layers",
            {"each cell": 1},
        ),
        Output(
            "two-hop-by-source",
            "Two-hop questions answered, by source layer",
            formats.curves(label, {}, lines_by_source(measured, layers, halves, seed, None), band=MEANING),
            sample,
            MEANING,
            {"fixed": 1, "validated": 1, "any": len(layers.targets)},
        ),
        Output(
            "two-hop-readings",
            "Two-hop questions answered without a patch, and with one in three readings",
            formats.bars(label, [*plain, *bars], interval=MEANING, items_name="queries of the test half"),
            sample,
            MEANING,
            {**dict.fromkeys(by_itself, 1), **tries},
        ),
    ]
