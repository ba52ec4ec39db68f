"""Trees, the probe, and how it is scored."""

import numpy as np
import pytest
from minilm.relations import edge_lengths
from minilm.structural_probe import Example, fit
from minilm.tree_scores import bootstrap, mean_over_lengths, sentence_spearman, spanning_tree, spearman
from minilm.treebank import Tree, distances, edges, read_conllu
from minilm.trees import shuffled


def tree(heads, parts=None, name="t"):
    n = len(heads)
    return Tree(name, tuple("abcdefghijklmnop"[:n]), tuple(parts or ["NOUN"] * n), tuple(heads), ("dep",) * n)


# b is the root; a hangs from b, d from b, c from d
SMALL = tree([1, -1, 3, 1])


def test_distances_count_edges():
    assert distances(SMALL).tolist() == [[0, 1, 3, 2], [1, 0, 2, 1], [3, 2, 0, 1], [2, 1, 1, 0]]


def test_a_circle_is_told():
    with pytest.raises(ValueError, match="circle at word"):
        distances(tree([-1, 2, 1]))


def test_punctuation_has_no_edges():
    assert edges(tree([1, -1, 1], ["NOUN", "VERB", "PUNCT"])) == {(0, 1)}


def test_conllu_is_read_without_ranges_and_empty_nodes(tmp_path):
    rows = [
        "# sent_id = x",
        "1-2\tdu\t_\t_\t_\t_\t_\t_",
        "1\tde\t_\tADP\t_\t_\t2\tcase",
        "2\tle\t_\tDET\t_\t_\t0\troot",
        "2.1\te\t_\t_\t_\t_\t_\t_",
        "",
    ]
    (tmp_path / "x.conllu").write_text("\n".join(rows), encoding="utf-8")
    [found] = read_conllu(tmp_path / "x.conllu")
    assert (found.id, found.words, found.heads) == ("x", ("de", "le"), (1, -1))
    (tmp_path / "y.conllu").write_text("1\ta\t_\tX\t_\t_\t2\tdep\n2\tb\t_\tX\t_\t_\t1\tdep\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no tree with one root"):
        read_conllu(tmp_path / "y.conllu")


def test_the_spanning_tree_of_tree_distances_is_the_tree():
    assert spanning_tree(distances(SMALL), range(4)) == edges(SMALL)
    assert spanning_tree(distances(SMALL), [0, 2]) == {(0, 2)}
    assert spanning_tree(distances(SMALL), []) == set()


def test_rank_correlation_with_ties():
    assert spearman(np.array([1, 2, 3]), np.array([10, 20, 30])) == pytest.approx(1)
    assert spearman(np.array([1, 2, 3]), np.array([3, 2, 1])) == pytest.approx(-1)
    # Ranks 0.5 0.5 2 3 against 0 1 2 3: worked out by hand.
    assert spearman(np.array([1, 1, 2, 3]), np.array([1, 2, 3, 4])) == pytest.approx(4.5 / np.sqrt(4.5 * 5))
    assert np.isnan(spearman(np.array([1, 1]), np.array([1, 2])))
    assert sentence_spearman(distances(SMALL), distances(SMALL)) == pytest.approx(1)


def test_no_length_rules_the_mean():
    assert mean_over_lengths(np.array([1.0, 1.0, 0.0]), np.array([5, 5, 6])) == 0.5


def test_an_interval_holds_its_value_and_is_repeated_by_its_seed():
    values = np.random.default_rng(0).normal(size=200)
    value, low, high = bootstrap(200, lambda k: values[k].mean(), 1)
    assert low < value < high
    assert bootstrap(200, lambda k: values[k].mean(), 1) == (value, low, high)


def test_a_probe_finds_the_trees_that_vectors_hold_and_none_in_noise():
    draw = np.random.default_rng(0)
    heads = [[-1, *(int(draw.integers(k)) for k in range(1, 8))] for _ in range(400)]
    gold = [distances(tree(each)) for each in heads]
    # Word k of every sentence has its own direction, so that one linear map can find all trees.
    turn = np.linalg.qr(draw.normal(size=(24, 24)))[0]

    def along(each):
        points = np.zeros((8, 24))
        for word, head in enumerate(each):
            points[word] = points[head] if head >= 0 else 0
            points[word, word] += 1
        points[:, 8:] = draw.normal(size=(8, 16))
        return points @ turn

    held = [Example(along(each), g) for each, g in zip(heads, gold, strict=True)]
    noise = [Example(draw.normal(size=(8, 24)), g) for g in gold]
    rights = []
    for examples in (held, noise):
        probe = fit(examples[:300], examples[300:350], 8, 1, rate=0.01, epochs=60)
        rights.append(
            np.mean(
                [
                    len(spanning_tree(probe.of(e.vectors), range(8)) & edges(tree(each))) / 7
                    for e, each in zip(examples[350:], heads[350:], strict=True)
                ]
            )
        )
    assert rights[0] > 0.8
    assert rights[1] < 0.45


def test_shuffled_trees_keep_lengths():
    trees = [tree([-1, 0, 1]), tree([-1, 0, 0]), tree([1, -1])]
    gold = [distances(each) for each in trees]
    mixed = shuffled(trees, gold, 1)
    assert [len(each) for each in mixed] == [3, 3, 2]
    assert sorted(each.sum() for each in mixed) == sorted(each.sum() for each in gold)


def test_relations_with_few_edges_are_left_out_and_neighbours_counted_apart():
    long = tree([-1, 0, 0, 0])
    found = edge_lengths([long] * 20, [distances(long) * 2] * 20, 1)
    [row] = found
    assert (row["relation"], row["edges"], row["length"]["value"], row["apart"]) == ("dep", 60, 2.0, 2.0)
    assert row["adjacent"] is None
