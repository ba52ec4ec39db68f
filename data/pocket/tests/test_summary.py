"""Summarising seeds: one layer for all, intervals over seeds and items, groups of runs."""

import json

import numpy as np
import pytest
from pocket import checkpoints
from pocket.groups import groups_of
from pocket.measures.measurement import Choice, Measurement, halves
from pocket.report import table
from pocket.summary import interval, summarise, summarise_group
from pocket.train import Settings


def layered(validation, scores, **more):
    return Measurement(
        "m", "m", scores, choice=Choice(validation, [1, 2], **more), controls={"random": [0.0, 0.1, 0.2]}
    )


def test_an_estimate_has_its_mean_inside_its_interval():
    found = summarise_group({0: Measurement("half", "half", [0.0, 1.0] * 50)})
    assert found.low < found.value == 0.5 < found.high


def test_one_seed_has_the_interval_of_its_items():
    found = summarise_group({0: Measurement("half", "half", [0.0, 1.0] * 50)})
    assert (found.low, found.high) == (found.seeds[0].low, found.seeds[0].high)
    assert found.by_layer is None
    assert found.layer is None


def test_seeds_that_differ_widen_the_interval():
    alike = interval([np.full(100, 0.5)] * 3)
    apart = interval([np.zeros(100), np.full(100, 0.5), np.ones(100)])
    assert alike == (0.5, 0.5)
    assert apart[0] < 0.2
    assert apart[1] > 0.8


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    rng, hits = np.random.default_rng(5), 0
    for _ in range(60):
        low, high = interval([rng.random(80)])
        hits += low <= 0.5 <= high
    assert hits >= 52


def test_the_layer_is_the_same_for_all_seeds_and_chosen_on_the_validation_half():
    first = layered([0.9, 0.2, 0.8], [[0.0], [0.1], [0.2]])
    second = layered([0.9, 0.5, 0.4], [[0.0], [1.0], [0.6]])
    found = summarise_group({0: first, 1: second})
    assert found.layer == 2
    assert [seed.layer for seed in found.seeds] == [2, 2]
    assert found.value == pytest.approx(0.4)
    assert found.controls == {"random": 0.2}
    assert found.by_layer.low == [0.0, 0.1, 0.2]
    assert found.by_layer.high == [0.0, 1.0, 0.6]


def test_the_lowest_score_can_be_the_best():
    assert summarise_group({0: layered([0.0, 0.3, 0.4], [[0.0], [0.1], [0.2]], lowest=True)}).layer == 1


def test_groups_stand_side_by_side_with_the_smallest_number_of_items():
    one, other = Measurement("m", "measure", [1.0] * 4, 0.9), Measurement("m", "measure", [0.0] * 3, 0.9)
    (found,) = summarise({"plain": [[one]], "names0.5": [[other], [one]]})
    assert found.items == 3
    assert found.groups["plain"].value == 1.0
    assert found.groups["names0.5"].value == 0.5
    assert "gate 0.90: met" in table([found])
    assert "NOT MET" in table([found])


def test_a_measure_that_a_seed_lacks_is_summarised_over_the_others():
    both, one = Measurement("a", "a", [1.0]), Measurement("b", "b", [0.5])
    first, second = summarise({"plain": [[both], [both, one]], "names0.5": [[both]]})
    assert [seed.place for seed in first.groups["plain"].seeds] == [0, 1]
    assert [seed.place for seed in second.groups["plain"].seeds] == [1]
    assert second.groups.keys() == {"plain"}


def test_nothing_to_measure_is_an_error():
    with pytest.raises(ValueError, match="nothing to measure"):
        Measurement("none", "none", [])


def test_halves_share_no_item_and_lose_none():
    first, second = halves(list("abcde"))
    assert sorted(first + second) == list("abcde")


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.setattr(checkpoints, "RUNS", tmp_path)

    def keep(**settings):
        made = Settings(**settings)
        (tmp_path / made.name).mkdir()
        (tmp_path / made.name / "settings.json").write_text(json.dumps({"seed": made.seed, **made.shared}))
        return made.name

    return keep


def test_runs_that_differ_in_their_seed_alone_form_a_group(runs):
    named = [runs(seed=2, name_mask=0.5), runs(seed=1), runs(seed=1, name_mask=0.5)]
    masked, plain = groups_of(named)
    assert (masked.id, masked.seeds, masked.runs) == ("names0.5", [1, 2], [named[2], named[0]])
    assert (plain.id, plain.seeds) == ("plain", [1])
    assert "seed" not in masked.settings


def test_runs_of_different_length_are_no_group(runs):
    with pytest.raises(ValueError, match="differ in more than their seed"):
        groups_of([runs(seed=1), runs(seed=2, steps=50)])


def test_a_run_named_twice_is_an_error(runs):
    name = runs(seed=1)
    with pytest.raises(ValueError, match="named twice"):
        groups_of([name, name])
