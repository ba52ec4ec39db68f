"""Maps of vectors, the semantic probe, and joined sentences."""

import numpy as np
import pytest
from minilm.atlas import STEPS, whole_numbers
from minilm.joined import compared, joined, partners
from minilm.projection import (
    alike_by_chance,
    alike_share,
    cosine_distances,
    kept,
    nearest,
    pca_maps,
    told_by_neighbours,
    turned,
)
from minilm.sense_probe import drawn, fitted, told_right
from minilm.sentences import Marked


def test_a_map_of_flat_vectors_keeps_all_neighbours_and_one_of_noise_few():
    draw = np.random.default_rng(0)
    angles = draw.uniform(0, 1.5, 40)
    flat = np.stack([np.cos(angles), np.sin(angles)], 1)
    assert kept(flat, flat).mean() == 1
    noise = draw.normal(size=(40, 50))
    assert kept(noise, draw.normal(size=(40, 2))).mean() < 0.4


def test_maps_of_one_layer_after_another_are_turned_alike():
    vectors = np.random.default_rng(1).normal(size=(30, 6)) * [5, 3, 1, 1, 1, 1]
    first, second = pca_maps(np.stack([vectors, -vectors]))
    assert np.allclose(first, second)


def test_turning_does_not_stretch():
    draw = np.random.default_rng(2)
    points = draw.normal(size=(20, 2))
    moved = turned(points, points @ [[0, 3], [-3, 0]] + 7)
    assert np.linalg.norm(moved[0] - moved[1]) == pytest.approx(np.linalg.norm(points[0] - points[1]))
    assert np.allclose(moved.mean(0), points.mean(0) @ [[0, 3], [-3, 0]] + 7)


def test_whole_numbers_have_one_scale_for_both_directions_and_all_layers():
    maps = np.array([[[0.0, 0], [4, 1]], [[10, 10], [11, 10.5]]])
    wide, narrow = whole_numbers(maps)
    assert wide.tolist() == [[0, 375], [STEPS, 625]]
    assert np.allclose(narrow[1] - narrow[0], [250, 125], atol=1)


def test_neighbours_of_the_same_kind_and_place_are_counted():
    vectors = np.array([[1, 0.01 * k] for k in range(10)] + [[0.01 * k, 1] for k in range(10)])
    near = nearest(cosine_distances(vectors), 3)
    kinds = ["a"] * 10 + ["b"] * 10
    assert alike_share(near, kinds).mean() == 1
    assert alike_by_chance(kinds)[0] == pytest.approx(9 / 19)
    assert told_by_neighbours(near, np.arange(20.0)) > 0.9


def learnable(words: int = 6):
    """Senses that differ in one direction, under louder noise in others."""
    draw = np.random.default_rng(3)
    found = {}
    for word in range(words):
        senses = ["x", "y"] * 20
        sign = np.where(np.array(senses) == "x", 1.0, -1.0)
        vectors = draw.normal(size=(40, 12))
        vectors[:, 0] = sign + draw.normal(size=40) * 0.2
        found[f"w{word}"] = (vectors.astype(np.float32), senses)
    return found


def test_the_probe_learns_a_direction_and_carries_it_to_other_sentences():
    labelled = learnable()
    used = {word: np.arange(30) for word in labelled}
    kept_back = {word: np.arange(30, 40) for word in labelled}
    learned = told_right(labelled, used, kept_back, fitted(labelled, used, 4, 1))
    assert learned > told_right(labelled, used, kept_back, drawn(12, 4, 1)) + 0.1


def test_a_joined_sentence_keeps_the_place_of_its_word():
    first = Marked(("The", "bank", "closed", "."), 1, "money")
    both = joined(first, ("We", "sat", "."))
    assert both.words == ("The", "bank", "closed", "and", "We", "sat", ".")
    assert (both.words[both.place], both.sense) == ("bank", "money")


def test_partners_are_of_the_kind_they_are_called():
    def sentence(word, sense, k):
        return Marked((word, "is", str(k)), 0, sense)

    words = {w: [sentence(w, s, k) for k, s in enumerate("aabb")] for w in ("bank", "deck")}
    for word, found in partners(words, 1).items():
        for marked, pair in zip(words[word], found, strict=True):
            assert pair["opposite"].sense != marked.sense
            assert pair["same"].sense == marked.sense
            assert pair["same"] is not marked
            assert word not in pair["unrelated"].words


def test_the_difference_is_above_zero_where_the_own_sense_is_nearer():
    plain = np.array([[1, 0.1], [1, 0.1], [0.1, 1], [0.1, 1]])
    senses, rivals, fold = list("aabb"), list("bbaa"), np.array([0, 1, 0, 1])
    assert (compared(plain, plain, senses, rivals, fold, 0) > 0).all()
    assert (compared(plain[::-1], plain, senses, rivals, fold, 0) < 0).all()
