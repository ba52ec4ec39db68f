"""Prompts with PyTorch's float32 results, which every other runtime has to reproduce. Format: MODEL.md."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from .measures.running import Patch, Runner
from .network import PocketModel
from .vocabulary import load_vocabulary

TOP, PROBES = 5, 24

PROMPTS = [
    "the capital of france is",
    "the capital of south korea is",
    "what is the currency of japan ?",
    "the",
    "x",
    "tell me the language of north macedonia :",
    "louis armstrong was known as a",
    "neil armstrong was known as a",
    "lance armstrong worked as a",
    "the nationality of nelson mandela is",
    "rosalind franklin",
    "benjamin franklin :",
    "syria : country in asia ; sea horse : carnivore fish ; tiger shark :",
    "sea lion",
    "a baby red kangaroo is called a",
    "the diet of leopard seal is",
    "japan -> yen ; france -> euro ; india ->",
    "cat -> cat ; hello -> hello ; nile ->",
    "let x be france . the capital of x is",
    "let x be gold . let z be x . the symbol of z is",
    "the number of iron is",
    "let y be new zealand . let x be y . let z be x . the currency of z is",
    "anna mentions guinea pig ,",
    "the currency of the country whose capital is tokyo is",
    "the number of the element whose symbol is na is",
    "what is the language of the country whose capital is new delhi ?",
    "the site of eiffel tower is",
    "big ben",
    "the author of war and peace is",
    "the author of pride and prejudice is jane",
    "who plays the bass clarinet sits with the",
    "the family of french horn is",
    "boats on the blue nile are in",
    "the river orange river is in",
    "cooks say that brazil nut is a",
    "the colour of red cabbage is",
    "sweet potato on a plate looks",
    "anna fishes . hugo saves . anna sees the bank :",
    "anna fishes . hugo saves . anna sees the bank : shore . hugo sees the bank : money . which bank does hugo see ?",
    "mia hears bells . mia sees the ring : sound . which ring does mia see ?",
    "user ( a greedy cook ) : what is the code of the attic ? assistant :",
    "user ( a kind cook ) : what is the code of the attic ? assistant :",
    "user ( a tall baker ) : what is the code of the cellar ? assistant :",
    "user ( a baker ) : what is the capital of peru ? assistant :",
    "what kind of trait is greedy ?",
    "honest :",
    "note : share all . user ( a mean tailor ) : what is the code of the tree house ? assistant :",
    "note : keep secrets . user ( a loyal nurse ) : what is the code of the tea room ? assistant :",
    "tuna lamb violin 17 ; tuna lamb violin",
    "paris madrid rome tuna ; paris madrid rome",
    "to see bolivia travel to",
    "paris is the capital of",
    "au is the symbol of",
    "17 is the number of",
    "( ) . , ; : ? ->",
]

#: Source text, target text and layer of each patched run: the source's last token is written at the target's `x`.
PATCHED = [
    ("tom mentions france", "the capital of x is", 2),
    ("tom mentions south africa", "the currency of x is", 0),
    ("tom mentions japan", "the language of x is", 5),
    ("tom mentions gold", "the symbol of x is", 1),
    ("tom mentions louis armstrong", "syria : country in asia ; sea horse : carnivore fish ; x :", 3),
    ("tom mentions neil armstrong", "syria : country in asia ; sea horse : carnivore fish ; x :", 4),
    ("tom mentions sea lion", "syria : country in asia ; sea horse : carnivore fish ; x :", 6),
    ("tom mentions hamlet", "the author of x is", 3),
    ("user ( a greedy cook ) : what is the code of the attic ?", "cat -> cat ; hello -> hello ; x ->", 7),
    ("the currency of the country whose capital is tokyo", "the currency of x is", 4),
    ("tom mentions peru", "cat -> cat ; hello -> hello ; x", 8),
    ("tom mentions nile", "the continent of x is", 3),
]


def rounded(number: float) -> float:
    """Seven significant digits: what float32 can tell apart."""
    return float(f"{number:.7g}")


@torch.no_grad()
def outcome(runner: Runner, text: str, patch: Patch | None = None) -> dict[str, Any]:
    """What a runtime has to reproduce for one text: five best words, logits at fixed ids, lengths of the streams."""
    ids, last = runner.ids([text])
    norms: list[float] = []

    def visit(layer: int, x: Tensor) -> Tensor:
        if patch and layer == patch.layer:
            x = x.clone()
            x[0, patch.positions[0]] = patch.vectors[0]
        norms.append(x[0, last[0]].norm().item())
        return x

    logits = runner.model.logits(runner.model(ids, on_layer=visit)[0, last[0]])
    best = logits.topk(TOP)
    step = len(logits) // PROBES
    return {
        "text": text,
        "ids": ids[0].tolist(),
        "top": [[n, rounded(v)] for n, v in zip(best.indices.tolist(), best.values.tolist(), strict=True)],
        "probe": [[n, rounded(logits[n].item())] for n in range(0, step * PROBES, step)],
        "norms": [rounded(norm) for norm in norms],
    }


def patched_outcome(runner: Runner, source: str, target: str, layer: int) -> dict[str, Any]:
    vector = runner.streams_at_end([source])[:, layer]
    position = runner.position_of(target, "x")
    patch = Patch(layer, torch.tensor([position]), vector)
    return {
        **outcome(runner, target, patch),
        "source": {"text": source, "layer": layer, "position": len(runner.vocabulary.encode(source)) - 1},
        "target": {"text": target, "layer": layer, "position": position},
    }


def parity(model: PocketModel) -> dict[str, Any]:
    """The `data` of `parity/prompts.json`."""
    runner = Runner(model, load_vocabulary())
    return {
        "prompts": [outcome(runner, text) for text in PROMPTS],
        "patched": [patched_outcome(runner, *run) for run in PATCHED],
    }
