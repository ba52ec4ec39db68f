"""What a state will have the model say next: logit lens, tuned lens and token identity Patchscope (section 4.1)."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from . import formats
from .controls import CONTROLS, controls_of
from .formats import Line, Output
from .hooks import Patch
from .interval import MEANING, estimate
from .mapping import fit_affine
from .positions import Place, place_of_word
from .problems import Problem
from .runner import Runner, likeliest
from .tables import Columns, Row

TEXTS = Columns(required=("text",), key=("text",))
#: The identity prompt of the paper's code.
PROMPT = "cat -> cat\n1135 -> 1135\nhello -> hello\n?"
METHODS = {"logit-lens": "logit lens", "tuned-lens": "tuned lens", "identity": "token identity Patchscope"}


def next_token(
    runner: Runner,
    texts: Sequence[Row],
    fit_texts: Sequence[Row],
    *,
    prompt: str,
    placeholder: str,
    fit_positions: int,
    longest: int,
    seed: int,
) -> list[Output]:
    """One position of each text, drawn by the seed. The affine maps are fitted on `fit_texts`, which share no text
    with `texts`."""
    check_apart(texts, fit_texts)
    inspected = place_of_word(runner.tokenizer, prompt, placeholder)
    if inspected.position != len(inspected.ids) - 1:
        raise Problem(f"“{placeholder}” must be the last token of “{prompt}”: what follows it is what is read.")
    states = drawn_states(runner, texts, 1, longest, seed)
    fitting = drawn_states(runner, fit_texts, fit_positions, longest, seed + 1)
    print(f"{len(states)} states to read, {len(fitting)} to fit on", file=sys.stderr)
    original = runner.unembed(states[:, -1]).log_softmax(-1)
    guesses = {name: [] for name in METHODS}
    controls: dict[str, list[Tensor]] = {}
    control_states = controls_of(states, original.argmax(-1).tolist(), seed)
    for layer in range(runner.n_layers + 1):
        guesses["logit-lens"].append(runner.unembed(states[:, layer], likeliest))
        mapped = fit_affine(fitting[:, layer], fitting[:, -1])(states[:, layer])
        guesses["tuned-lens"].append(runner.unembed(mapped, likeliest))
        guesses["identity"].append(read(runner, inspected, states, layer))
        for name, each in control_states.items():
            controls.setdefault(name, []).append(read(runner, inspected, each, layer))
        print(f"layer {layer} of {runner.n_layers}", file=sys.stderr)
    return outputs(guesses, controls, original, len(fitting), seed)


def check_apart(texts: Sequence[Row], fit_texts: Sequence[Row]) -> None:
    shared = {row["text"] for row in texts} & {row["text"] for row in fit_texts}
    if shared:
        raise Problem(f"{len(shared)} texts are both fitted on and measured, such as “{min(shared)[:60]}”.")


def drawn_states(runner: Runner, texts: Sequence[Row], each: int, longest: int, seed: int) -> Tensor:
    """Streams at up to `each` positions of every text, drawn anew for each: [states, n_layers + 1, d_model]. Special
    tokens in front are no part of the text, and the last token is drawn like any other."""
    draw, prompts, places = random.Random(seed), [], []
    special = set(runner.tokenizer.all_special_ids)
    for row in texts:
        ids = runner.encode(row["text"])[:longest]
        inside = [i for i, token in enumerate(ids) if token not in special]
        if inside:
            prompts.append(ids)
            places.append(sorted(draw.sample(inside, min(each, len(inside)))))
    return runner.streams(prompts, places)


def read(runner: Runner, inspected: Place, states: Tensor, layer: int) -> Tensor:
    """Likeliest token after the inspection prompt with states[:, layer] at its placeholder, same layer: [states]."""
    positions = torch.full((len(states),), inspected.position)
    return runner.logits([inspected.ids] * len(states), Patch(layer, positions, states[:, layer]), likeliest)


def outputs(
    guesses: dict[str, list[Tensor]], controls: dict[str, list[Tensor]], original: Tensor, n_fit: int, seed: int
) -> list[Output]:
    """original: the model's own log probabilities [states, n_vocab]. guesses: tokens [layers][states], by method."""
    said, n = original.argmax(-1), len(original)
    commonest = (said == said.mode().values).double().mean().item()
    sample = f"{n} positions, one of each text, to read; {n_fit} positions of other texts to fit the tuned lens"
    note = f"Always guessing the commonest token would be right at {commonest:.3f} of the positions."

    def lines(measure: Callable[[Tensor], list[float]]) -> list[Line]:
        def line(id_: str, name: str, tokens: list[Tensor], control: bool) -> Line:
            points = {layer: estimate(measure(each), range(n), seed) for layer, each in enumerate(tokens)}
            return Line(id_, name, points, control)

        methods = [line(name, METHODS[name], tokens, False) for name, tokens in guesses.items()]
        return methods + [
            line(name, f"token identity, {CONTROLS[name].replace('subject', 'text')}", tokens, True)
            for name, tokens in controls.items()
        ]

    def precision(tokens: Tensor) -> list[float]:
        return (tokens == said).double().tolist()

    def surprisal(tokens: Tensor) -> list[float]:
        return (-original.gather(1, tokens[:, None])[:, 0]).tolist()

    band = MEANING.replace("subjects", "texts")
    return [
        Output(
            "next-token-precision",
            "Share of positions where a state, read early, gives the token that the model says next",
            formats.curves("Precision at 1", {}, lines(precision), band=band, notes=note),
            sample,
            band,
            {"each point": 1},
        ),
        Output(
            "next-token-surprisal",
            "How surprising the model finds what was read from its state, in nats",
            formats.curves("Surprisal in nats", {}, lines(surprisal), band=band, share=False),
            sample,
            band,
            {"each point": 1},
        ),
    ]
