"""Entity description: what a name means at each layer, in the model's own words (the paper's section 4.3)."""

from __future__ import annotations

from collections.abc import Sequence

from . import formats
from .formats import Output, Told
from .grids import Options, Task, measure, source_states
from .interval import MEANING
from .layers import Layers
from .positions import place_of_word
from .readings import Pair, halve
from .reports import lines_without_choice, reading_bars
from .runner import Runner
from .sources import source_place
from .tables import Columns, Row

SUBJECTS = Columns(required=("subject", "fields"), optional=("source",), key=("subject",))
PROMPT = (
    "Syria: country in the Middle East\n"
    "Marie Curie: physicist and chemist from Poland\n"
    "Toyota: maker of cars from Japan\n"
    "x:"
)


def describe(
    runner: Runner, rows: Sequence[Row], layers: Layers, *, prompt: str, placeholder: str, source: str, options: Options
) -> list[Output]:
    """Patches the last token of each name, layer by layer, into `placeholder` of `prompt`: the same layer, or the fixed
    target layer where one is given."""
    fields = [fields_of(row) for row in rows]
    inspected = place_of_word(runner.tokenizer, prompt, placeholder)
    tasks = [Task(row["subject"], inspected, each) for row, each in zip(rows, fields, strict=True)]
    places = [source_place(runner, row, source) for row in rows]
    targets = [layer if layers.fixed_target is None else layers.fixed_target for layer in layers.sources]
    measured = measure(runner, tasks, source_states(runner, places, layers.sources), [[t] for t in targets], options)
    halves = halve(measured.subjects, options.seed)

    def say(pair: Pair) -> str:
        return f"{layers.sources[pair.source]} → {targets[pair.source]}"

    fixed = Pair(layers.sources.index(layers.fixed_source), 0)
    bars, tries = reading_bars(measured, halves, fixed, say, options.seed)
    sample = f"{len(rows)} subjects, of which {len(halves.test)} to measure readings of a chosen layer"
    label = "Share of fields named"
    lines = lines_without_choice(measured, layers, "description", options.seed)
    texts = formats.layer_words(
        "Names",
        layers.sources,
        [
            Told(task.subject, task.fields, [row[0].text for row in said], targets=targets)
            for task, said in zip(tasks, measured.said, strict=True)
        ],
    )
    return [
        Output("descriptions", "Descriptions of entities by layer", texts, sample, "none", {"each layer": 1}),
        Output(
            "description-scores",
            "Share of each entity's fields named, by layer",
            formats.curves(label, {}, lines, band=MEANING),
            sample,
            MEANING,
            {"each layer": 1},
        ),
        Output(
            "description-readings",
            "Share of each entity's fields named, in three readings",
            formats.bars(label, bars, interval=MEANING, items_name="subjects of the test half"),
            sample,
            MEANING,
            tries,
        ),
    ]


def fields_of(row: Row) -> list[list[str]]:
    """“carnivore | fish = fishes” is two fields, the second with two accepted forms."""
    return [[form.strip() for form in field.split("=") if form.strip()] for field in row.several("fields")]
