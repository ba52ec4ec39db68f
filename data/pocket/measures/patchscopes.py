"""Patchscopes: a stream of one run is written into another, whose continuation puts it into words.

After Ghandeharioun and others, “Patchscopes: a unifying framework for inspecting hidden representations” (2024).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import torch
from torch import Tensor

from ..wordings import article, noun
from ..world import World
from .measurement import Choice, Measurement, halves, mean
from .running import Patch, Runner, another, random_like

SOURCE = "tom mentions {}"
DESCRIBE = "syria : country in asia ; sea horse : carnivore fish ; x :"
ATTRIBUTE = "the {} of {}x is"
COPY = "cat -> cat ; 17 -> 17 ; hello -> hello ; x"
PLACEHOLDER = "x"
#: Fixed before any measurement: layers among which the best is chosen on the validation half.
DESCRIBED_LAYERS = [3, 4, 5]
ATTRIBUTE_LAYERS = [1, 2, 3, 4, 5]
#: Where the controls of the attributes are measured, and people in learning curves.
MIDDLE_LAYER = 3


def shared_surnames(world: World) -> list[str]:
    """People whose last name another person bears as well, so that the last word alone does not tell who is meant."""
    people = world.entities("person")
    last = Counter(name.split()[-1] for name in people)
    return [name for name in people if last[name.split()[-1]] > 1]


def read_out(runner: Runner, prompt: str, answers: list[str], layer: int, vectors: Tensor) -> list[float]:
    """Scores of the answers when `vectors` [answers, d_model] stand at the placeholder of `prompt`, at `layer`."""
    positions = torch.full((len(answers),), runner.position_of(prompt, PLACEHOLDER))
    return runner.answers_right([prompt] * len(answers), answers, Patch(layer, positions, vectors))


def measure_descriptions(runner: Runner, world: World) -> list[Measurement]:
    """Same layer in source and target. Gate: layer chosen on the validation half, minus layer 0, test half."""
    validation, test = halves(shared_surnames(world))
    layers = range(runner.model.sizes.n_layers)

    def described(names: list[str], change: Callable[[Tensor], Tensor] = lambda vectors: vectors) -> list[list[float]]:
        """Scores [layers][names], with the names' streams changed before they are written."""
        streams = runner.streams_at_end([SOURCE.format(name) for name in names])
        said = [world.descriptions[name] for name in names]
        return [read_out(runner, DESCRIBE, said, layer, change(streams[:, layer])) for layer in layers]

    scores = described(test)
    controls = {
        "random vector": [mean(layer) for layer in described(test, random_like)],
        "another person's vector": [mean(layer) for layer in described(test, another)],
    }
    choice = Choice([mean(layer) for layer in described(validation)], DESCRIBED_LAYERS)
    gain = [[late - early for late, early in zip(layer, scores[0], strict=True)] for layer in scores]
    first = {"layer 0": mean(scores[0])}
    return [
        Measurement(
            "description", "description of people with shared surnames", scores, controls=controls, choice=choice
        ),
        Measurement("description-gain", "description, gain over layer 0", gain, 0.40, controls | first, choice=choice),
    ]


def measure_attributes(runner: Runner, world: World) -> list[Measurement]:
    """`the capital of x is`, with a country's stream at x. Gate: mean over relations and layers 1 … 5, test halves."""
    relations = [relation for relation in world.facts if relation != "code"]
    layers = range(runner.model.sizes.n_layers)
    each, random, other = [], [], []
    for relation in relations:
        _, facts = halves(world.facts[relation])
        streams = runner.streams_at_end([SOURCE.format(fact.entity) for fact in facts])
        prompt, values = ATTRIBUTE.format(noun(relation), article(relation)), [fact.value for fact in facts]
        read = [read_out(runner, prompt, values, layer, streams[:, layer]) for layer in layers]
        scores = torch.tensor(read)[ATTRIBUTE_LAYERS].mean(0).tolist()
        curve = [mean(layer) for layer in read]
        each.append(
            Measurement(f"attribute-{relation}", f"attribute of x, layers 1 to 5: {relation}", scores, by_layer=curve)
        )
        vectors = streams[:, MIDDLE_LAYER]
        random.append(mean(read_out(runner, prompt, values, MIDDLE_LAYER, random_like(vectors))))
        other.append(mean(read_out(runner, prompt, values, MIDDLE_LAYER, another(vectors))))
    controls: dict[str, float | list[float]] = {"random vector": mean(random), "another entity's vector": mean(other)}
    curve = torch.tensor([found.by_layer for found in each]).mean(0).tolist()
    values = [mean(found.scores) for found in each]
    return [Measurement("attribute", "attribute of x, layers 1 to 5", values, 0.90, controls, curve), *each]


def measure_next_word(runner: Runner, world: World) -> list[Measurement]:
    """What a middle layer says of the next word: logit lens against identity Patchscope, mean of layers, test half.

    The state before a fact's value stands at the end of a copying list, same layer, and is read there. Two scores:
    how often the word is the one that the whole network foresees, and that word's surprisal (−log p, in nats).
    """
    asked = [("capital", "country"), ("profession", "person")]
    texts = [f"the {relation} of {name} is" for relation, kind in asked for name in halves(world.entities(kind))[1]]
    streams, said = runner.streams_at_end(texts), runner.next_words(texts)
    position = torch.full((len(texts),), runner.position_of(COPY, PLACEHOLDER))
    logs = {"lens": [], "patchscope": []}
    for layer in range(runner.model.sizes.n_layers):
        with torch.no_grad():
            logs["lens"].append(runner.model.logits(streams[:, layer]).log_softmax(-1))
        patch = Patch(layer, position, streams[:, layer])
        logs["patchscope"].append(runner.next_probabilities([COPY] * len(texts), patch).log())
    found = []
    for reader, name in (("lens", "logit lens"), ("patchscope", "identity Patchscope")):
        log = torch.stack(logs[reader])
        right = (log.argmax(-1) == said).float()
        surprisal = -log[:, torch.arange(len(said)), said]
        for id_, label, scores in (("", "", right), ("-surprisal", ", surprisal", surprisal)):
            found.append(
                Measurement(
                    f"next-word-{reader}{id_}",
                    f"next word by {name}{label}, mean of layers",
                    scores.mean(0).tolist(),
                    by_layer=scores.mean(1).tolist(),
                )
            )
    return found
