"""python -m minilm.trees: fits structural probes and controls on a treebank, and scores them on its test part.

Writes numbers, and distances between the words of our own sentences; no sentence of the treebank.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch

from .attention_probe import attention_probes
from .corpus_states import CorpusStates, encode_corpus
from .encoder import Encoder, load
from .relations import edge_lengths
from .structural_probe import Example, Probe, fit
from .tree_scores import LENGTHS, bootstrap, mean_over_lengths, sentence_spearman, spanning_tree
from .treebank import Tree, distances, edges, read_conllu

RANK = 64
MOST_WORDS = 60
"""Longer sentences are left out: a handful, which would fill the memory."""
PARTS = ("train", "dev", "test")
HERE = Path(__file__).resolve().parent
OURS = [HERE.parent / slug / "sentences.conllu" for slug in ("trees", "trees-in-practice")]
DIGITS = 4

Distances = Callable[[np.ndarray], np.ndarray]


def examples(states: Callable[[int], np.ndarray], gold: Sequence[np.ndarray]) -> list[Example]:
    """Pairs of vectors and trees."""
    return [Example(states(k), tree) for k, tree in enumerate(gold)]


def score(
    found: Sequence[np.ndarray], trees: Sequence[Tree], gold: Sequence[np.ndarray], seed: int
) -> dict[str, object]:
    """UUAS over all edges and Spearman by length, each with a 95 % bootstrap interval over sentences."""
    hits, totals = [], []
    for distance, tree in zip(found, trees, strict=True):
        words = [k for k, part in enumerate(tree.parts) if part != "PUNCT"]
        wanted = edges(tree)
        hits.append(len(spanning_tree(distance, words) & wanted))
        totals.append(len(wanted))
    right, all_edges = np.array(hits), np.array(totals)
    uuas = bootstrap(len(trees), lambda k: float(right[k].sum() / all_edges[k].sum()), seed)
    long = [k for k, tree in enumerate(trees) if len(tree) in LENGTHS]
    correlation = np.array([sentence_spearman(found[k], gold[k]) for k in long])
    lengths = np.array([len(trees[k]) for k in long])
    rank = bootstrap(len(long), lambda k: mean_over_lengths(correlation[k], lengths[k]), seed)
    return {"uuas": _interval(uuas), "spearman": _interval(rank)}


def _interval(found: tuple[float, float, float]) -> dict[str, float]:
    value, low, high = (round(x, DIGITS) for x in found)
    return {"value": value, "low": low, "high": high}


class Bench:
    """Trees and vectors of one treebank, and the fitting of one probe."""

    def __init__(self, folder: Path, prefix: str, cache: Path, seed: int, limit: int | None) -> None:
        self.seed, self.cache = seed, cache
        read = {part: read_conllu(folder / f"{prefix}-{part}.conllu") for part in PARTS}
        self.left_out = {part: sum(len(tree) > MOST_WORDS for tree in read[part]) for part in PARTS}
        self.trees = {part: [t for t in read[part] if 2 <= len(t) <= MOST_WORDS][:limit] for part in PARTS}
        self.gold = {part: [distances(tree) for tree in self.trees[part]] for part in PARTS}

    def states(self, encoder: Encoder, name: str) -> dict[str, CorpusStates]:
        """Of all parts."""
        return {
            part: encode_corpus(encoder, [t.words for t in self.trees[part]], self.cache / name / part)
            for part in PARTS
        }

    def fit(
        self, states: Callable[[str, int], np.ndarray], name: str, gold: dict[str, list[np.ndarray]] | None = None
    ) -> Probe:
        """A probe on the training part, kept in the cache. `gold`: other trees than the true ones, for a control."""
        gold = gold or self.gold
        kept = self.cache / f"probe-{name}-{self.seed}.npy"
        if kept.exists():
            matrix = np.load(kept)
            probe = Probe(matrix.shape[1], matrix.shape[0], self.seed)
            probe.map.data = torch.from_numpy(matrix)
            return probe
        train, dev = (examples(lambda k, part=part: states(part, k), gold[part]) for part in ("train", "dev"))
        probe = fit(train, dev, RANK, self.seed)
        np.save(kept, probe.map.detach().numpy())
        return probe

    def test(self, distance: Callable[[int], np.ndarray]) -> dict[str, object]:
        """Scores on the test part."""
        found = [distance(k) for k in range(len(self.trees["test"]))]
        return score(found, self.trees["test"], self.gold["test"], self.seed)


def shuffled(trees: Sequence[Tree], gold: Sequence[np.ndarray], seed: int) -> list[np.ndarray]:
    """Each sentence is given the tree of another of its length; the only one of its length keeps its own."""
    draw = np.random.default_rng(seed)
    mixed = list(gold)
    by_length: dict[int, list[int]] = {}
    for k, tree in enumerate(trees):
        by_length.setdefault(len(tree), []).append(k)
    for places in by_length.values():
        for to, start in zip(places, draw.permutation(places), strict=True):
            mixed[to] = gold[start]
    return mixed


def positions(encoder: Encoder, n: int) -> np.ndarray:
    """[n, d]: the model's own embeddings of positions 1 … n, for a probe that knows nothing but where a word stands."""
    return encoder.model.embeddings.position_embeddings.weight.detach().numpy()[1 : n + 1]


def linear(n: int) -> np.ndarray:
    """Distances along the sentence: how far apart two words stand."""
    return np.abs(np.subtract.outer(np.arange(n), np.arange(n))).astype(np.float32)


def run(arguments: argparse.Namespace) -> None:
    """Everything, in order; what the cache holds already is not fitted again."""
    torch.set_num_threads(arguments.threads)
    bench = Bench(arguments.treebank, arguments.prefix, arguments.cache, arguments.seed, arguments.limit)
    encoder = load(arguments.model, arguments.piece)
    states = bench.states(encoder, "model")
    layers = range(encoder.layers + 1)
    out: dict[str, object] = {
        "model": encoder.name,
        "treebank": {
            "name": "UD English EWT",
            "licence": "CC BY-SA 4.0",
            "sentences": {part: len(bench.trees[part]) for part in PARTS},
            "leftOut": bench.left_out,
        },
        "rank": RANK,
        "seed": arguments.seed,
        "piece": arguments.piece,
    }

    def of_layer(where: dict[str, CorpusStates], layer: int) -> Callable[[str, int], np.ndarray]:
        return lambda part, k: where[part].sentence(layer, k)

    def scored(
        name: str, states: Callable[[str, int], np.ndarray], gold: dict[str, list[np.ndarray]] | None = None
    ) -> dict[str, object]:
        probe = bench.fit(states, name, gold)
        found = bench.test(lambda k: probe.of(states("test", k)))
        print(name, found, flush=True)
        return found

    out["layers"] = [scored(f"layer-{layer}", of_layer(states, layer)) for layer in layers]
    best = max(layers, key=lambda layer: out["layers"][layer]["uuas"]["value"])
    out["best"] = best
    mixed = {part: shuffled(bench.trees[part], bench.gold[part], arguments.seed) for part in PARTS}
    controls: dict[str, object] = {
        "linear": bench.test(lambda k: linear(len(bench.trees["test"][k]))),
        "position": scored("position", lambda part, k: positions(encoder, len(bench.trees[part][k]))),
        "shuffled": [scored(f"shuffled-{layer}", of_layer(states, layer), mixed) for layer in layers],
    }
    random = load(arguments.model, arguments.piece, seed=arguments.seed)
    drawn = bench.states(random, "random")
    controls["random"] = [scored(f"random-{layer}", of_layer(drawn, layer)) for layer in layers]
    out["controls"] = controls
    probes = [bench.fit(of_layer(states, layer), f"layer-{layer}") for layer in layers]
    test = bench.trees["test"]
    out["relations"] = edge_lengths(
        test, [probes[best].of(states["test"].sentence(best, k)) for k in range(len(test))], arguments.seed
    )
    out["attention"] = attention_probes(encoder, bench.trees["train"], test, arguments.seed)
    arguments.out.write_text(json.dumps(out, indent=1) + "\n", encoding="utf-8")
    ours = [tree for path in arguments.sentences for tree in read_conllu(path)]
    shown = []
    for tree in ours:
        [encoded] = encoder.encode([tree.words])
        shown.append({"id": tree.id, "layers": [_half(probe.of(encoded.vectors[k])) for k, probe in enumerate(probes)]})
    arguments.shown.write_text(json.dumps({"rank": RANK, "best": best, "sentences": shown}) + "\n", encoding="utf-8")


def _half(matrix: np.ndarray) -> list[float]:
    """The lower half of a distance matrix, row by row, to two decimals (an error of at most 0.005)."""
    i, j = np.tril_indices(len(matrix), -1)
    return [round(float(x), 2) for x in matrix[i, j]]


def main(words: Sequence[str] | None = None) -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("--treebank", type=Path, required=True, help="folder with PREFIX-train.conllu, -dev and -test")
    parser.add_argument("--prefix", default="en_ewt")
    parser.add_argument("--sentences", type=Path, nargs="+", default=OURS, help="files of ours, for display")
    parser.add_argument(
        "--model", help="folder or hub name of an encoder of the BERT family; the bundled MiniLM by default"
    )
    parser.add_argument(
        "--piece", choices=("first", "last", "mean"), default="first", help="which word piece stands for a word"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--limit", type=int, help="sentences of each part, for a quick try")
    parser.add_argument("--cache", type=Path, default=HERE.parents[1] / ".cache/minilm")
    parser.add_argument("--out", type=Path, default=HERE / "trees.json")
    parser.add_argument("--shown", type=Path, default=HERE / "shown-trees.json")
    run(parser.parse_args(words))


if __name__ == "__main__":
    main()
