"""`python -m patchscopes.hf <command>`, in the folder `data`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from .attributes import FACTS, RELATIONS, attributes
from .cards import card, run_record
from .cli import parser
from .describe import SUBJECTS, describe
from .formats import Output, write
from .grids import Options
from .layers import Layers, choose_layers, parse_layers
from .loading import load
from .next_token import TEXTS, next_token
from .problems import Problem
from .runner import Runner
from .tables import Columns, Row, read_rows
from .two_hop import QUERIES, two_hop

#: Input files of the commands by the argument that names them.
INPUTS: dict[str, dict[str, Columns]] = {
    "describe": {"subjects": SUBJECTS},
    "attributes": {"facts": FACTS, "relations": RELATIONS},
    "next-token": {"texts": TEXTS, "fit_texts": TEXTS},
    "two-hop": {"queries": QUERIES},
}


def main(written: Sequence[str] | None = None) -> int:
    arguments = parser().parse_args(written)
    if "prompt" in arguments:
        arguments.prompt = arguments.prompt.replace("\\n", "\n")
    if "stop" in arguments:
        arguments.stop = [each.replace("\\n", "\n") for each in arguments.stop or ["\n"]]
    try:
        rows = {name: read_rows(getattr(arguments, name), each) for name, each in INPUTS[arguments.command].items()}
        loaded = load(
            arguments.model,
            revision=arguments.revision,
            dtype=arguments.dtype,
            device=arguments.device,
            batch_size=arguments.batch_size,
        )
        outputs = RUN[arguments.command](loaded.runner, rows, arguments)
        record = run_record(loaded, arguments)
        arguments.out.mkdir(parents=True, exist_ok=True)
        for output in outputs:
            print(write(arguments.out, output, card(output, loaded, arguments), record))
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def options(arguments: argparse.Namespace) -> Options:
    return Options(arguments.seed, arguments.tokens, tuple(arguments.stop))


def run_describe(runner: Runner, rows: dict[str, list[Row]], arguments: argparse.Namespace) -> list[Output]:
    sources = parse_layers(arguments.source_layers, runner.n_layers)
    fixed = sources[len(sources) // 2] if arguments.fixed_source is None else arguments.fixed_source
    target = None if arguments.target == "same" else parse_layers(arguments.target, runner.n_layers)[0]
    layers = Layers(sources, sources if target is None else [target], fixed, target)
    return describe(
        runner,
        rows["subjects"],
        layers,
        prompt=arguments.prompt,
        placeholder=arguments.placeholder,
        source=arguments.source,
        options=options(arguments),
    )


def run_attributes(runner: Runner, rows: dict[str, list[Row]], arguments: argparse.Namespace) -> list[Output]:
    return attributes(
        runner,
        rows["facts"],
        rows["relations"],
        choose_layers(arguments.source_layers, arguments.target_layers, arguments.fixed, runner.n_layers),
        placeholder=arguments.placeholder,
        source=arguments.source,
        keep_all=arguments.keep_all,
        n_examples=arguments.examples,
        options=options(arguments),
    )


def run_next_token(runner: Runner, rows: dict[str, list[Row]], arguments: argparse.Namespace) -> list[Output]:
    return next_token(
        runner,
        rows["texts"],
        rows["fit_texts"],
        prompt=arguments.prompt,
        placeholder=arguments.placeholder,
        fit_positions=arguments.fit_positions,
        longest=arguments.longest,
        seed=arguments.seed,
    )


def run_two_hop(runner: Runner, rows: dict[str, list[Row]], arguments: argparse.Namespace) -> list[Output]:
    return two_hop(
        runner,
        rows["queries"],
        choose_layers(arguments.source_layers, arguments.target_layers, arguments.fixed, runner.n_layers),
        placeholder=arguments.placeholder,
        ask=arguments.ask,
        step_by_step=arguments.step_by_step,
        keep_all=arguments.keep_all,
        n_examples=arguments.examples,
        options=options(arguments),
    )


RUN = {
    "describe": run_describe,
    "attributes": run_attributes,
    "next-token": run_next_token,
    "two-hop": run_two_hop,
}

if __name__ == "__main__":
    sys.exit(main())
