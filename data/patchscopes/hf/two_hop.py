"""Two hops: the state at the end of the first half of a question is put where the second half asks (section 5).

“the capital of the country of mozart” is asked as it stands; then the state of “the country of mozart” is written over x
in “the capital of x is”. The two runs see nothing else of each other.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from . import formats
from .formats import Bar, Output
from .grids import Measured, Options, Task, measure, plainly, source_states
from .interval import MEANING, estimate
from .layers import Layers
from .positions import Place, place_of_word
from .problems import Problem
from .readings import Halves, best_pair, halve
from .reports import grid_panels, lines_by_source, reading_bars, words
from .runner import Runner
from .sources import written_in
from .tables import Columns, Row

QUERIES = Columns(
    required=("first", "second", "bridge", "answer"), optional=("bridge_aliases", "aliases"), key=("first", "second")
)
ASK = "{} is"
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
    n_words: int,
    options: Options,
) -> list[Output]:
    """Kept are queries of which the model says both halves right by itself, unless all are kept."""
    kept = rows if keep_all else known(runner, rows, placeholder, ask, options)
    if len({row["first"] for row in kept}) < 2:
        raise Problem(
            f"Of {len(rows)} queries, {len(kept)} are left of which the model says both halves; two with different first "
            "halves are needed. --keep-all keeps every query."
        )
    print(f"{len(kept)} queries, {len(layers.sources)} × {len(layers.targets)} layers", file=sys.stderr)
    fields = [[answer_of(row)] for row in kept]
    tasks = [
        Task(row["first"], place_of_word(runner.tokenizer, row["second"], placeholder), each)
        for row, each in zip(kept, fields, strict=True)
    ]
    ends = [[ids := runner.encode(row["first"]), last_of_text(runner, ids)] for row in kept]
    vectors = source_states(runner, [Place(*end) for end in ends], layers.sources)
    measured = measure(runner, tasks, vectors, [layers.targets] * len(layers.sources), options)
    whole = [written_in(row["second"], placeholder, row["first"]) for row in kept]
    by_itself = {
        "plain": ("the question as it stands", plainly(runner, whole, fields, options)),
        "steps": ("asked to think step by step", plainly(runner, [step_by_step.format(w) for w in whole], fields, options)),
    }
    return outputs(measured, kept, by_itself, layers, len(rows), n_words, options)
