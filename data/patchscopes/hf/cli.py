"""The commands: what each may be told, and how it is told."""

from __future__ import annotations

import argparse
from pathlib import Path

from . import describe, next_token, two_hop
from .loading import DTYPES


class Help(argparse.ArgumentDefaultsHelpFormatter):
    """Says the default of an argument where it has one."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return super()._get_help_string(action) if action.default else action.help


def escaped(text: str) -> str:
    """As one writes it in a command."""
    return text.replace("\n", "\\n")


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        prog="python -m patchscopes.hf",
        description="Patchscopes on a Hugging Face causal language model. Input formats: docs/patchscopes-hf.md.",
        formatter_class=Help,
    )
    commands = found.add_subparsers(dest="command", required=True)
    for name, add, text in (
        ("describe", add_describe, "what a name means at each layer"),
        ("attributes", add_attributes, "one thing about a subject, source layer × target layer"),
        ("next-token", add_next_token, "logit lens, tuned lens and token identity Patchscope by layer"),
        ("two-hop", add_two_hop, "two-hop questions, source layer × target layer"),
    ):
        command = commands.add_parser(name, help=text, formatter_class=Help)
        add_common(command)
        add(command)
    return found


def add_common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--model", required=True, help="name on the hub, or folder")
    command.add_argument("--revision", help="branch, tag or commit on the hub")
    command.add_argument("--dtype", choices=DTYPES, default="float32", help="precision of weights and arithmetic")
    command.add_argument("--device", default="cpu", help="cpu, cuda, mps, …")
    command.add_argument("--batch-size", type=positive, default=16, help="prompts that are run at once")
    command.add_argument("--seed", type=int, default=1, help="draws halves, positions, controls and resamples")
    command.add_argument("--out", type=Path, required=True, help="folder for the files")
    command.add_argument("--licence", default="not stated", help="of the results, for the data card")
    command.add_argument("--data-source", help="where the inputs come from, for the data card")


def add_generation(command: argparse.ArgumentParser, placeholder: str) -> None:
    command.add_argument("--placeholder", default=placeholder, help="word of the inspection prompt that is overwritten")
    command.add_argument("--tokens", type=positive, default=20, help="most tokens of a continuation")
    command.add_argument("--stop", action="append", default=None, help="cut continuations here (default: line break)")
    command.add_argument("--source-layers", default="all", help="all, 4,8,12 or 0:24:4")


def add_pairs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--target-layers", default="all", help="all, 4,8,12 or 0:24:4")
    command.add_argument("--fixed", default="middle", help="pair of layers named beforehand: 12:4, 12:same or middle")
    command.add_argument("--keep-all", action="store_true", help="also items that the model does not know by itself")
    command.add_argument("--examples", type=int, default=5, help="items of each panel whose words are kept")


def add_describe(command: argparse.ArgumentParser) -> None:
    command.add_argument("--subjects", type=Path, required=True, help="columns: subject, fields; may have source")
    command.add_argument("--prompt", default=escaped(describe.PROMPT), help="inspection prompt; \\n is a line break")
    command.add_argument("--source", default="{}", help="source prompt; {} is the subject")
    command.add_argument("--target", default="same", help="target layer: same as the source, or a number")
    command.add_argument("--fixed-source", type=int, help="layer named beforehand (default: the middle one)")
    add_generation(command, "x")


def add_attributes(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--facts", type=Path, required=True, help="columns: relation, subject, answer; may have aliases, source"
    )
    command.add_argument("--relations", type=Path, required=True, help="columns: relation, prompt; may have name")
    command.add_argument("--source", default="{}", help="source prompt of facts without their own; {} is the subject")
    add_generation(command, "x")
    add_pairs(command)


def add_next_token(command: argparse.ArgumentParser) -> None:
    command.add_argument("--texts", type=Path, required=True, help="column: text")
    command.add_argument(
        "--fit-texts", type=Path, required=True, help="column: text; other texts, to fit the tuned lens"
    )
    command.add_argument("--prompt", default=escaped(next_token.PROMPT), help="inspection prompt; \\n is a line break")
    command.add_argument("--placeholder", default="?", help="its last word, which is overwritten")
    command.add_argument("--fit-positions", type=positive, default=16, help="positions of each text to fit on")
    command.add_argument("--longest", type=positive, default=256, help="tokens of a text that are read")


def add_two_hop(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--queries",
        type=Path,
        required=True,
        help="columns: first, second, bridge, answer; may have ask, bridge_aliases, aliases",
    )
    command.add_argument("--ask", default=two_hop.ASK, help="asks for the bridge; {} is the first half")
    command.add_argument(
        "--step-by-step", default=two_hop.STEP_BY_STEP, help="{} is the whole question; empty: not asked"
    )
    add_generation(command, "x")
    add_pairs(command)


def positive(written: str) -> int:
    number = int(written)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not above 0")
    return number
