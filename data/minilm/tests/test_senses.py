"""Sentences with a marked word, and telling its senses apart by centroids."""

import numpy as np
import pytest
from minilm.sense_scores import FOLDS, commonest, crossed, folds, nearest
from minilm.sense_vectors import HERE
from minilm.sentences import read_word, read_words


def test_the_marked_word_is_found_between_marks_and_other_words(tmp_path):
    path = tmp_path / "bank.txt"
    path.write_text("# bank\nmoney noun: a business\n\nmoney: “Which [bank]?” asked Tom’s aunt.\n", encoding="utf-8")
    word, [marked] = read_word(path)
    assert word == "bank"
    assert marked.words == ("“", "Which", "bank", "?", "”", "asked", "Tom’s", "aunt", ".")
    assert (marked.words[marked.place], marked.sense) == ("bank", "money")
    path.write_text("# bank\nmoney noun: a business\n\nmoney: The bank.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bank.txt:4: expected \[bank\]"):
        read_word(path)


def test_every_sentence_of_ours_can_be_read():
    words = read_words(HERE.parent / "senses/words")
    assert len(words) >= 40
    for word, marked in words.items():
        assert all(each.words[each.place].lower() == word for each in marked)


def test_folds_spread_every_sense():
    senses = ["a"] * 10 + ["b"] * 5
    found = folds(senses, 1)
    for fold in range(FOLDS):
        assert [senses[k] for k in np.flatnonzero(found == fold)].count("b") == 1


def test_the_nearest_centroid_goes_by_direction_and_not_by_length():
    train = np.array([[1.0, 0], [3, 0], [0, 1]])
    assert nearest(train, ["x", "x", "y"], np.array([[0.1, 0.01], [1, 9]])) == ["x", "y"]


def test_senses_that_lie_apart_are_told_and_others_are_not():
    draw = np.random.default_rng(0)
    senses = ["a"] * 40 + ["b"] * 40
    apart = draw.normal(size=(80, 8)) + np.where(np.array(senses)[:, None] == "a", 3, -3)
    assert crossed(apart, senses, 1).mean() == 1
    assert 0.3 < crossed(draw.normal(size=(80, 8)), senses, 1).mean() < 0.7


def test_one_example_tells_less_than_many():
    draw = np.random.default_rng(0)
    senses = ["a"] * 60 + ["b"] * 60
    vectors = draw.normal(size=(120, 20)) + 0.5 * np.where(np.array(senses)[:, None] == "a", 1, -1)
    assert crossed(vectors, senses, 1, most=1).mean() < crossed(vectors, senses, 1).mean()


def test_the_baseline_is_the_share_of_the_commonest_sense():
    assert commonest(["a"] * 30 + ["b"] * 20, 1).mean() == pytest.approx(0.6)
