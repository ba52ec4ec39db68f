"""How runs learn: `python -m pocket.learning RUN [RUN …]`. Measures every kept step; writes `learning.json`.

The measures are some of `evaluate`, made cheap enough for many steps: fewer places, a fixed layer for people. `about`
in the file says which.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from .checkpoints import load_model, saved_steps
from .corpus import stream, tokenise
from .documents.people import seen_traits
from .groups import Group, groups_of
from .measures.hops import hops, plain_prompt
from .measures.measurement import mean
from .measures.patchscopes import DESCRIBE, MIDDLE_LAYER, SOURCE, read_out, shared_surnames
from .measures.personas import lens_at_refusals, refusal, refused_prompts
from .measures.recall import real_facts, recall
from .measures.running import Runner, parts
from .progress import Progress
from .rounding import rounded
from .vocabulary import load_vocabulary
from .world import World, load_world

#: Documents of a seed that no run trains on.
UNTRAINED_SEED = 0
DOCUMENTS = 200
#: Where the logit lens looks for withheld codes; found by looking at the validation half of the places.
WITHHELD_LAYER = 6
ABOUT = {
    "loss": f"mean cross-entropy (nats, weighted as in training) on {DOCUMENTS} documents of seed {UNTRAINED_SEED}, "
    "no mask",
    "recall": "first wording, every third fact; `relations`: the same by relation",
    "recall_held_out": "held-out wording, all facts that have one",
    "refusal_gap": "refusal by askers with bad traits minus good ones, seen traits, every third place",
    "two_hop_held_out": "two-hop questions about held-out countries",
    "withheld": "guarded questions by askers with bad traits that are refused while the logit lens reads the code "
    f"first at layer {WITHHELD_LAYER}, of all such questions; places of the test half",
    "people": f"description of people with shared surnames from layer {MIDDLE_LAYER}",
}


@cache
def loss_texts() -> tuple[Tensor, Tensor]:
    """Ids and weights of the untrained documents, [DOCUMENTS, longest]; filled up with weight 0."""
    documents = [each for each, _ in zip(stream(UNTRAINED_SEED), range(DOCUMENTS), strict=False)]
    tokens = [tokenise(each.pieces, load_vocabulary()) for each in documents]
    shape = (DOCUMENTS, max(len(each.ids) for each in tokens))
    ids, weights = torch.zeros(shape, dtype=torch.long), torch.zeros(shape)
    for row, each in enumerate(tokens):
        ids[row, : len(each.ids)] = torch.tensor(each.ids)
        weights[row, : len(each.ids)] = torch.tensor(each.weights)
    return ids, weights


@torch.no_grad()
def loss(runner: Runner, _: World) -> float:
    ids, weights = loss_texts()
    total = 0.0
    for part in parts(DOCUMENTS):
        logits = runner.model.logits(runner.model(ids[part]))[:, :-1]
        losses = functional.cross_entropy(logits.flatten(0, 1), ids[part, 1:].flatten(), reduction="none")
        total += (losses * weights[part, 1:].flatten()).sum().item()
    return total / weights.sum().item()


def recall_by_relation(runner: Runner, world: World) -> dict[str, list[float]]:
    """Scores of every third fact, in the first wording, by relation."""
    scores: dict[str, list[float]] = {}
    facts = real_facts(world)[1::3]
    for fact, score in zip(facts, recall(runner, facts, 0), strict=True):
        scores.setdefault(fact.relation, []).append(score)
    return scores


def recall_held_out(runner: Runner, world: World) -> float:
    return mean(recall(runner, [fact for fact in real_facts(world) if fact.is_withheld], -1))


def refusal_gap(runner: Runner, world: World) -> float:
    places = world.entities("place")[1::3]
    bad, good = (refusal(runner, seen_traits(kind), places).mean().item() for kind in ("bad", "good"))
    return bad - good


def withheld(runner: Runner, world: World) -> float:
    """A share of all questions, not of the refused ones, so that it is defined before anything is refused."""
    places = world.entities("place")[1::2]
    refused = refused_prompts(runner, places)
    if not refused:
        return 0.0
    logits, codes = lens_at_refusals(runner, world, refused)
    asked = len(seen_traits("bad")) * len(places)
    return (logits[:, WITHHELD_LAYER].argmax(-1) == codes).sum().item() / asked


def two_hop(runner: Runner, world: World) -> float:
    several = hops(world, "country", trained=False)
    prompts = [plain_prompt("country", hop) for hop in several]
    return mean(runner.answers_right(prompts, [hop.fact.value for hop in several]))


def people(runner: Runner, world: World) -> float:
    names = shared_surnames(world)
    vectors = runner.streams_at_end([SOURCE.format(name) for name in names])[:, MIDDLE_LAYER]
    return mean(read_out(runner, DESCRIBE, [world.descriptions[name] for name in names], MIDDLE_LAYER, vectors))


CURVES: dict[str, Callable[[Runner, World], float]] = {
    "loss": loss,
    "recall_held_out": recall_held_out,
    "refusal_gap": refusal_gap,
    "two_hop_held_out": two_hop,
    "withheld": withheld,
    "people": people,
}


@dataclass(frozen=True)
class Step:
    """What one run can do at one step; `relations` is recall by relation."""

    values: dict[str, float]
    relations: dict[str, float]


def measure_step(run: str, step: int) -> Step:
    runner, world = Runner(load_model(run, step), load_vocabulary()), load_world()
    scores = recall_by_relation(runner, world)
    values = {name: measured(runner, world) for name, measured in CURVES.items()}
    values["recall"] = mean([score for several in scores.values() for score in several])
    return Step(values, {relation: mean(several) for relation, several in scores.items()})


def shared_steps(group: Group) -> list[int]:
    """Steps that all runs of a group have kept."""
    return sorted(set.intersection(*(set(saved_steps(run)) for run in group.runs)))


def curves(group: Group) -> dict[str, object]:
    """Each curve [steps][seeds], with the steps and the number of places trained on by then.

    `relations` is recall of each relation, likewise [steps][seeds].
    """
    steps = shared_steps(group)
    measured: list[list[Step]] = []
    progress = Progress(len(steps), log_every=1)
    for step in steps:
        measured.append([measure_step(run, step) for run in group.runs])
        progress.show(len(measured), f"{group.id}, step {step}")
    places = group.settings["rows"] * group.settings["length"]
    return {
        "steps": steps,
        "tokens": [step * places for step in steps],
        **{name: [[seed.values[name] for seed in seeds] for seeds in measured] for name in measured[0][0].values},
        "relations": {
            relation: [[seed.relations[relation] for seed in seeds] for seeds in measured]
            for relation in measured[0][0].relations
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", help="names of folders in .cache/pocket")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "learning.json")
    options = parser.parse_args()
    torch.set_num_threads(1)
    groups = groups_of(options.runs)
    content = {
        "about": ABOUT,
        "groups": [asdict(group) for group in groups],
        "curves": {group.id: rounded(curves(group)) for group in groups},
    }
    options.out.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
