"""From word pieces to words."""

import numpy as np
import pytest
from minilm.encoder import attention_of_words, pooled, word_pieces

# [CLS] sea ##horse ##s swim [SEP]
IDS = [None, 0, 0, 0, 1, None]


def test_pieces_go_to_their_words_and_special_tokens_to_none():
    assert word_pieces(IDS, 2) == [[1, 2, 3], [4]]


def test_a_word_that_the_tokenizer_drops_is_refused():
    with pytest.raises(ValueError, match="word 1 has no piece"):
        word_pieces([None, 0, 2, None], 3)


@pytest.mark.parametrize(("piece", "wanted"), [("first", [1, 4]), ("last", [3, 4]), ("mean", [2, 4])])
def test_first_last_and_mean_piece(piece, wanted):
    states = np.arange(6, dtype=np.float32)[None, :, None].repeat(3, 0)
    found = pooled(states, word_pieces(IDS, 2), piece)
    assert found.shape == (3, 2, 1)
    assert found[0, :, 0].tolist() == wanted


def test_attention_to_a_word_is_the_sum_and_from_a_word_the_mean_of_its_pieces():
    looks = np.zeros((1, 1, 6, 6))
    looks[..., 1, 4] = 0.6
    looks[..., 4, 1:4] = [0.1, 0.2, 0.3]
    found = attention_of_words(looks, word_pieces(IDS, 2))[0, 0]
    assert found[0, 1] == pytest.approx(0.2)
    assert found[1, 0] == pytest.approx(0.6)
