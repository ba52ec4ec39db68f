"""The attention probe of Coenen et al. (2019), section 3.1: what attention between two words tells of the tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch

from .encoder import Encoder
from .treebank import Tree

BATCH = 32
STEPS = 3000
RATE = 0.02
DECAY = 1e-4
RELATIONS = 30
"""The commonest relations, which the second probe tells apart."""
PAIRS = 20_000
"""Of words with a relation in the training part, and as many without; a tenth of it is tested."""


def pairs_of(encoder: Encoder, trees: Sequence[Tree], most: int, seed: int) -> tuple[np.ndarray, list[str]]:
    """Attention vectors [pairs, 2 · layers · heads], of word to head and back, and the relation of each.

    “” for random pairs of the same sentences that no edge joins.
    """
    draw = np.random.default_rng(seed)
    joined: list[np.ndarray] = []
    labels: list[str] = []
    order = draw.permutation(len(trees))
    for start in range(0, len(order), BATCH):
        chosen = [trees[k] for k in order[start : start + BATCH]]
        for tree, found in zip(chosen, encoder.encode([t.words for t in chosen], attention=True), strict=True):
            looks = found.attention
            n = len(tree)
            free = [(i, j) for i in range(n) for j in range(n) if i != j and tree.heads[i] != j and tree.heads[j] != i]
            edges = [(word, head) for word, head in enumerate(tree.heads) if head >= 0]
            drawn = [free[k] for k in draw.permutation(len(free))[: len(edges)]]
            for (i, j), label in [
                *zip(edges, (tree.relations[w] for w, _ in edges), strict=True),
                *((p, "") for p in drawn),
            ]:
                joined.append(np.concatenate([looks[:, :, i, j].ravel(), looks[:, :, j, i].ravel()]))
                labels.append(label)
        if len(labels) >= most:
            break
    return np.stack(joined)[:most].astype(np.float32), labels[:most]


def classifier(
    train: np.ndarray, labels: np.ndarray, classes: int, seed: int
) -> tuple[torch.nn.Linear, np.ndarray, np.ndarray]:
    """Multinomial logistic regression with L2 decay on standardised inputs; also their means and spreads."""
    mean, spread = train.mean(0), train.std(0) + 1e-6
    inputs, wanted = torch.from_numpy((train - mean) / spread), torch.from_numpy(labels)
    torch.manual_seed(seed)
    linear = torch.nn.Linear(train.shape[1], classes)
    optimiser = torch.optim.Adam(linear.parameters(), RATE, weight_decay=DECAY)
    draw = np.random.default_rng(seed)
    for _ in range(STEPS):
        batch = torch.from_numpy(draw.integers(len(inputs), size=512))
        optimiser.zero_grad()
        torch.nn.functional.cross_entropy(linear(inputs[batch]), wanted[batch]).backward()
        optimiser.step()
    return linear, mean, spread


@torch.inference_mode()
def right(found: tuple[torch.nn.Linear, np.ndarray, np.ndarray], inputs: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Whether each is told right [pairs]."""
    linear, mean, spread = found
    return linear(torch.from_numpy((inputs - mean) / spread)).argmax(1).numpy() == labels


def interval(hits: np.ndarray, seed: int) -> dict[str, float]:
    """Accuracy with a 95 % bootstrap interval over pairs."""
    draw = np.random.default_rng(seed)
    drawn = [hits[draw.integers(len(hits), size=len(hits))].mean() for _ in range(1000)]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return {"value": round(float(hits.mean()), 4), "low": round(float(low), 4), "high": round(float(high), 4)}


def attention_probes(encoder: Encoder, train: Sequence[Tree], test: Sequence[Tree], seed: int) -> dict[str, object]:
    """Whether two words are joined, half of the pairs being so, and by which of the commonest relations.

    Each against what guessing gives.
    """
    inputs, labels = pairs_of(encoder, train, 2 * PAIRS, seed)
    tested, wanted = pairs_of(encoder, test, PAIRS // 5, seed)
    joined = np.array([int(label != "") for label in labels])
    asked = np.array([int(label != "") for label in wanted])
    binary = right(classifier(inputs, joined, 2, seed), tested, asked)
    common = [label for label, _ in Counter(label for label in labels if label).most_common(RELATIONS)]
    number = {label: k for k, label in enumerate(common)}
    few = np.array([label in number for label in labels])
    kept = np.array([label in number for label in wanted])
    which = np.array([number.get(label, 0) for label in labels])
    asked_which = np.array([number.get(label, 0) for label in wanted])
    many = right(classifier(inputs[few], which[few], len(common), seed), tested[kept], asked_which[kept])
    shuffled = np.random.default_rng(seed).permutation(joined)
    return {
        "pairs": {"train": len(labels), "test": len(wanted)},
        "joined": {
            **interval(binary, seed),
            "guess": round(float(max(asked.mean(), 1 - asked.mean())), 4),
            "shuffled": interval(right(classifier(inputs, shuffled, 2, seed), tested, asked), seed)["value"],
        },
        "relation": {
            **interval(many, seed),
            "relations": len(common),
            "tested": int(kept.sum()),
            "guess": round(float((asked_which[kept] == 0).mean()), 4),
        },
    }
