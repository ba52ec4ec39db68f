"""Maps, controls, intervals and the three readings."""

import pytest
import torch
from patchscopes.hf.controls import controls_of, others
from patchscopes.hf.interval import estimate
from patchscopes.hf.layers import choose_layers, parse_layers
from patchscopes.hf.mapping import fit_affine, identity
from patchscopes.hf.problems import Problem
from patchscopes.hf.readings import Halves, Pair, best_pair, halve, read


def test_least_squares_finds_an_affine_map_again():
    draw = torch.Generator().manual_seed(1)
    x, weight, bias = (torch.randn(size, generator=draw) for size in ((50, 6), (6, 4), (4,)))
    found = fit_affine(x, x @ weight + bias)
    torch.testing.assert_close(found.weight, weight, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(found(x), x @ weight + bias, rtol=1e-4, atol=1e-5)
    assert identity(x) is x


def test_too_few_states_for_a_map_are_refused_with_how_many_are_needed():
    with pytest.raises(Problem, match=r"needs at least 7 states, .* there are 6"):
        fit_affine(torch.randn(6, 6), torch.randn(6, 6))


def test_controls_keep_norms_and_never_hand_over_the_same_answer():
    vectors = torch.randn(4, 3, 8, generator=torch.Generator().manual_seed(2))
    controls = controls_of(vectors, ["a", "a", "b", "c"], seed=1)
    torch.testing.assert_close(controls["random"].norm(dim=-1), vectors.norm(dim=-1))
    torch.testing.assert_close(controls["mean"][2], vectors.mean(0))
    assert torch.equal(controls["other"], vectors[[2, 2, 3, 0]])


def test_there_is_no_other_vector_where_all_answers_are_the_same():
    assert others(["a", "a"]) is None
    assert "other" not in controls_of(torch.randn(2, 1, 4), ["a", "a"], seed=1)


def test_halves_keep_the_sentences_of_a_subject_together():
    groups = ["peru", "kenya", "peru", "cuba", "kenya", "ghana"]
    halves = halve(groups, seed=3)
    assert sorted(halves.validation + halves.test) == list(range(6))
    assert not {groups[i] for i in halves.validation} & {groups[i] for i in halves.test}
    assert len({groups[i] for i in halves.test}) == 2
    with pytest.raises(Problem, match="there are 1"):
        halve(["peru", "peru"], seed=3)


def test_the_three_readings_differ_in_what_they_may_choose_from():
    """Four items, 2 × 2 pairs. On the validation half, 1 → 0 is best; on the test half it is right once in two."""
    validation = [[[0, 0], [1, 0]], [[0, 1], [1, 0]]]
    test = [[[0, 1], [1, 0]], [[0, 1], [0, 0]]]
    scores = torch.tensor([*validation, *test], dtype=torch.float)
    halves = Halves([0, 1], [2, 3])
    chosen = best_pair(scores[halves.validation])
    found = read(scores, halves, Pair(0, 0), chosen)
    assert chosen == Pair(1, 0)
    assert [(name, sum(each.scores) / 2, each.tries) for name, each in found.items()] == [
        ("fixed", 0.0, 1),
        ("validated", 0.5, 1),
        ("any", 1.0, 4),
    ]


def test_an_interval_is_wider_where_items_share_a_subject():
    scores = [1.0] * 10 + [0.0] * 10
    apart = estimate(scores, range(20), seed=1)
    shared = estimate(scores, [i // 5 for i in range(20)], seed=1)
    assert apart.value == shared.value == 0.5
    assert 0.2 < apart.low < 0.4 < 0.6 < apart.high < 0.8
    assert shared.low < apart.low
    assert estimate([1.0, 1.0], range(2), seed=1).low == 1.0


def test_layers_are_written_in_three_ways():
    assert parse_layers("all", 3) == [0, 1, 2, 3]
    assert parse_layers("3,1", 3) == [1, 3]
    assert parse_layers("0:4:2", 3) == [0, 2]
    for wrong in ("4", "-1", "some", "3:1", "1:2:0"):
        with pytest.raises(Problem, match="Layers"):
            parse_layers(wrong, 3)


def test_the_fixed_pair_must_be_among_the_layers():
    assert choose_layers("all", "all", "middle", 4).fixed() == Pair(2, 2)
    assert choose_layers("1,3", "0,2", "3:2", 4).fixed() == Pair(1, 1)
    assert choose_layers("1,3", "0,2", "3:2", 4).fixed(0) == Pair(0, 1)
    for sources, targets, fixed, message in (
        ("1,3", "all", "2:same", "fixed source layer 2"),
        ("1,3", "0,2", "3:same", "Fixed target layers"),
        ("all", "all", "two", "not of the form"),
    ):
        with pytest.raises(Problem, match=message):
            choose_layers(sources, targets, fixed, 4)
