"""Two hops, mended or not: plainly, step by step, and with the state of the first hop put into the second.

After the chain of thought in Ghandeharioun and others, “Patchscopes” (2024), section 5: the source run sees the first
hop alone, the target run the second hop alone, and the source's last state is written where the target names the
subject. Here the target has a placeholder for that, `the currency of x is`, since its wordings go on after the name.
"""

from __future__ import annotations

import torch
from torch import Tensor

from ..wordings import wordings
from ..world import World
from .hops import PHRASE, Hop, hops
from .measurement import Choice, Measurement, halves, mean
from .recall import prompt_of
from .rerunning import Rerun
from .running import Patch, Runner, another, random_like

PLACEHOLDER = "x"
#: What the source run reads: the first hop as the paper has it; a sentence whose next word is the first hop's answer;
#: and, as a control, the capital's name with no hop at all.
SOURCES = {"phrase": PHRASE, "answer": "{} is the capital of", "name": "tom mentions {}"}
LONGEST_NAME = 3
#: Place of the wording in a relation's list, whether two-hop documents used it or not.
WORDINGS = {"trained": 0, "new": 3}


def question(hop: Hop, wording: int, subject: str) -> str:
    """The second hop about any subject: `the currency of SUBJECT is`, or in a wording that two-hop documents lack."""
    return prompt_of(wordings(hop.fact.relation)[wording], subject)


def kebab(name: str) -> str:
    return name.replace("'", "").replace(" ", "-")


def first_answers(runner: Runner, several: list[Hop]) -> list[str]:
    """The model's own answers to the first hop: likeliest words up to the full stop."""
    texts = [SOURCES["answer"].format(hop.name) for hop in several]
    for _ in range(LONGEST_NAME):
        words = [runner.vocabulary.words[n] for n in runner.next_words([text.removesuffix(" .") for text in texts])]
        texts = [text if text.endswith(" .") else f"{text} {word}" for text, word in zip(texts, words, strict=True)]
    starts = [SOURCES["answer"].format(hop.name) for hop in several]
    return [text.removesuffix(" .")[len(start) + 1 :] for text, start in zip(texts, starts, strict=True)]


def right_in(
    runner: Runner, several: list[Hop], wording: int, states: Tensor, pairs: list[tuple[int, int]]
) -> list[list[float]]:
    """Right answers [pairs][hops] for pairs of source and target layer; states [hops, n_layers + 1, d_model] are those
    of the source runs."""
    prompts = [question(hop, wording, PLACEHOLDER) for hop in several]
    positions = torch.tensor([runner.position_of(prompt, PLACEHOLDER) for prompt in prompts])
    answers = [hop.fact.value for hop in several]
    rerun = Rerun.of(runner, [f"{prompt} {answer}" for prompt, answer in zip(prompts, answers, strict=True)])
    return [rerun.answers_right(answers, Patch(target, positions, states[:, source])) for source, target in pairs]


def best_targets(runner: Runner, validation: list[Hop], wording: int, source: str) -> tuple[list[int], list[float]]:
    """For each source layer the target layer that is best on the validation half, and its score there."""
    layers = range(runner.model.sizes.n_layers)
    pairs = [(one, other) for one in layers for other in layers]
    right = right_in(runner, validation, wording, source_states(runner, validation, source), pairs)
    scores = torch.tensor(right).mean(-1).view(len(layers), len(layers))
    return scores.argmax(1).tolist(), scores.amax(1).tolist()


def source_states(runner: Runner, several: list[Hop], source: str) -> Tensor:
    return runner.streams_at_end([SOURCES[source].format(hop.name) for hop in several])


def measure_source(
    runner: Runner, halved: tuple[list[Hop], list[Hop]], wording: str, source: str, compared: dict[str, float]
) -> Measurement:
    """One kind of source state. The target layer of each source layer is chosen on the validation half, model by model
    (its mean over seeds stands among the controls), then one source layer for all seeds."""
    place, (validation, test) = WORDINGS[wording], halved
    targets, chosen = best_targets(runner, validation, place, source)
    pairs, states = list(enumerate(targets)), source_states(runner, test, source)
    controls: dict[str, float | list[float]] = {
        **compared,
        "random vector": [mean(each) for each in right_in(runner, test, place, random_like(states), pairs)],
        "another country's state": [mean(each) for each in right_in(runner, test, place, another(states), pairs)],
        "target layer": [float(target) for target in targets],
        "tries": float(len(pairs) ** 2),
    }
    return Measurement(
        f"two-hop-{wording}-patched-{source}",
        f"two hops patched, {wording} wording, state of the {source}",
        right_in(runner, test, place, states, pairs),
        controls=controls,
        choice=Choice(chosen, list(range(len(pairs)))),
    )


def measure_any(runner: Runner, test: list[Hop], wording: str, source: str) -> Measurement:
    """A hop counts as right if any pair of layers answers it, as the paper counts. What that is worth, random vectors
    and other countries' states show."""
    layers, states = range(runner.model.sizes.n_layers), source_states(runner, test, source)
    pairs = [(one, other) for one in layers for other in layers]

    def any_right(vectors: Tensor) -> list[float]:
        return torch.tensor(right_in(runner, test, WORDINGS[wording], vectors, pairs)).amax(0).tolist()

    controls: dict[str, float | list[float]] = {
        "random vector": mean(any_right(random_like(states))),
        "another country's state": mean(any_right(another(states))),
        "tries": float(len(pairs)),
    }
    name = f"two hops patched, {wording} wording, state of the {source}, any pair of layers"
    return Measurement(f"two-hop-{wording}-patched-{source}-any", name, any_right(states), controls=controls)


def measure_two_hop_patched(runner: Runner, world: World) -> list[Measurement]:
    """Held-out countries, test half: plain, step by step, patched. One wording is of two-hop documents, one is not.

    Step by step: the model's own first answer is written into the second question. `capital in the country's place` is
    the control for that: a false question (`the currency of tokyo is`), which association alone may answer.
    """
    several = hops(world, "country", trained=False)
    halved = halves(several)
    _, test = halved
    answers, first = [hop.fact.value for hop in test], first_answers(runner, test)
    found = []
    for wording, place in WORDINGS.items():
        plain = [question(hop, place, PHRASE.format(hop.name)) for hop in test]
        steps = [question(hop, place, said) for hop, said in zip(test, first, strict=True)]
        named = [question(hop, place, hop.name) for hop in test]
        before = [
            f"{SOURCES['answer'].format(hop.name)} {said} . {text}"
            for hop, said, text in zip(test, first, plain, strict=True)
        ]
        scores = {
            "plain": runner.answers_right(plain, answers),
            "step by step": runner.answers_right(steps, answers),
            "first hop said before": runner.answers_right(before, answers),
            "capital in the country's place": runner.answers_right(named, answers),
        }
        found += [
            Measurement(f"two-hop-{wording}-{kebab(name)}", f"two hops, {wording} wording, {name}", each)
            for name, each in scores.items()
        ]
        compared = {name: mean(each) for name, each in scores.items()}
        found += [measure_source(runner, halved, wording, source, compared) for source in SOURCES]
    found.append(measure_any(runner, test, "new", "phrase"))
    return found
