"""Patchscopes: a stream of one run is written into another, whose continuation puts it into words.

After Ghandeharioun and others, “Patchscopes: a unifying framework for inspecting hidden representations” (2024).
"""

from __future__ import annotations

from collections import Counter

import torch
from torch import Tensor

from ..wordings import article, noun
from ..world import World
from .estimate import Estimate, estimate, halves
from .running import Patch, Runner, random_like

SOURCE = "tom mentions {}"
DESCRIBE = "syria : country in asia ; sea horse : carnivore fish ; x :"
ATTRIBUTE = "the {} of {}x is"
PLACEHOLDER = "x"
#: Fixed before any measurement: layers among which the best is chosen on the validation half.
DESCRIBED_LAYERS = range(3, 6)
ATTRIBUTE_LAYERS = range(1, 6)
#: Where the controls of the attributes are measured.
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


def mean(scores: list[float]) -> float:
    return sum(scores) / len(scores)


def measure_descriptions(runner: Runner, world: World) -> list[Estimate]:
    """Same layer in source and target. Gate: layer chosen on the validation half, minus layer 0, test half."""
    scores: dict[str, list[list[float]]] = {}
    validation, test = halves(shared_surnames(world))
    n_layers = runner.model.sizes.n_layers
    streams = {}
    for half, names in (("validation", validation), ("test", test)):
        streams[half] = runner.streams_at_end([SOURCE.format(name) for name in names])
        said = [world.descriptions[name] for name in names]
        scores[half] = [read_out(runner, DESCRIBE, said, layer, streams[half][:, layer]) for layer in range(n_layers)]
    best = max(DESCRIBED_LAYERS, key=lambda layer: mean(scores["validation"][layer]))
    said, vectors = [world.descriptions[name] for name in test], streams["test"][:, best]
    controls = {
        "random vector": mean(read_out(runner, DESCRIBE, said, best, random_like(vectors))),
        "another person's vector": mean(read_out(runner, DESCRIBE, said, best, vectors.roll(7, 0))),
    }
    curve = [mean(layer) for layer in scores["test"]]
    gain = [late - early for late, early in zip(scores["test"][best], scores["test"][0], strict=True)]
    return [
        estimate("description of people with shared surnames", scores["test"][best], None, controls, curve, best),
        estimate("description, gain over layer 0", gain, 0.40, controls, curve, best),
    ]


def measure_attributes(runner: Runner, world: World) -> list[Estimate]:
    """`the capital of x is`, with a country's stream at x. Gate: mean over relations and layers 1 … 5, test halves."""
    relations = [relation for relation in world.facts if relation != "code"]
    n_layers = runner.model.sizes.n_layers
    curves, each = [], []
    random, other = [], []
    for relation in relations:
        _, facts = halves(world.facts[relation])
        streams = runner.streams_at_end([SOURCE.format(fact.entity) for fact in facts])
        prompt, values = ATTRIBUTE.format(noun(relation), article(relation)), [fact.value for fact in facts]
        read = [read_out(runner, prompt, values, layer, streams[:, layer]) for layer in range(n_layers)]
        curves.append([mean(layer) for layer in read])
        per_fact = torch.tensor(read)[list(ATTRIBUTE_LAYERS)].mean(0).tolist()
        each.append(estimate(f"attribute of x: {relation}", per_fact, by_layer=curves[-1]))
        vectors = streams[:, MIDDLE_LAYER]
        random.append(mean(read_out(runner, prompt, values, MIDDLE_LAYER, random_like(vectors))))
        other.append(mean(read_out(runner, prompt, values, MIDDLE_LAYER, vectors.roll(7, 0))))
    controls = {"random vector": mean(random), "another entity's vector": mean(other)}
    curve = torch.tensor(curves).mean(0).tolist()
    values = [found.value for found in each]
    return [estimate("attribute of x, layers 1 to 5", values, 0.90, controls, curve), *each]


def measure_identity(runner: Runner, world: World) -> list[Estimate]:
    """What a middle layer will say next: identity Patchscope against logit lens, precision at 1, test half.

    The state before a fact's value stands at the end of a copying list, same layer, and is read there.
    """
    asked = [("capital", "country"), ("profession", "person")]
    texts = [f"the {relation} of {name} is" for relation, kind in asked for name in halves(world.entities(kind))[1]]
    streams = runner.streams_at_end(texts)
    said = runner.next_probabilities(texts).argmax(-1)
    prompt = "cat -> cat ; 17 -> 17 ; hello -> hello ; x"
    position = torch.full((len(texts),), runner.position_of(prompt, PLACEHOLDER))
    lens, scope = [], []
    for layer in range(runner.model.sizes.n_layers):
        with torch.no_grad():
            lens.append((runner.model.logits(streams[:, layer]).argmax(-1) == said).float())
        probabilities = runner.next_probabilities([prompt] * len(texts), Patch(layer, position, streams[:, layer]))
        scope.append((probabilities.argmax(-1) == said).float())
    return [
        estimate(f"next word by {name}, mean of layers", torch.stack(right).mean(0).tolist(), by_layer=rates(right))
        for name, right in (("logit lens", lens), ("identity Patchscope", scope))
    ]


def rates(right: list[Tensor]) -> list[float]:
    """Share of hits in each layer."""
    return [layer.mean().item() for layer in right]
