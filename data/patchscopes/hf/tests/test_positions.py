"""Positions are named by words, and refused where a word does not name one."""

import pytest
from conftest import tokenizer_with
from patchscopes.hf.positions import place_in_template, place_of_word
from patchscopes.hf.problems import Problem
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast


@pytest.fixture(scope="module")
def pieces():
    """A byte-level tokenizer, as GPT-2's, that cuts names into pieces."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=280, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(["the capital of x is the of the is"] * 3, trainer)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer)


def test_the_last_token_of_a_word_in_pieces_is_found(pieces):
    place = place_of_word(pieces, "we met Zuzana and Émile today", "Émile")
    assert pieces.decode(place.ids[: place.position + 1]) == "we met Zuzana and Émile"


@pytest.mark.parametrize(("bos", "position"), [(False, 3), (True, 4)])
def test_special_tokens_are_counted(bos, position):
    place = place_of_word(tokenizer_with(bos), "the capital of x is", "x")
    assert place.position == position


def test_a_subject_in_a_template_needs_no_search(pieces):
    place = place_in_template(pieces, "the {} the", "the capital")
    assert pieces.decode(place.ids[: place.position + 1]) == "the the capital"


def test_a_word_that_comes_twice_is_refused_with_its_places(pieces):
    with pytest.raises(Problem, match=r"“the” stands 2 times .* at characters 0, 8"):
        place_of_word(pieces, "the cat the other", "the")


def test_a_part_of_a_word_is_not_found(pieces):
    with pytest.raises(Problem, match="“x” does not stand in the prompt “taxi box” as a word of its own"):
        place_of_word(pieces, "taxi box", "x")


def test_a_token_that_covers_more_than_the_word_is_refused():
    with pytest.raises(Problem, match="one token covers the end of “x” and “:” as well"):
        place_of_word(tokenizer_with(False), "cat x: hello", "x")


def test_a_template_has_one_gap(pieces):
    for template in ("the capital", "{} and {}"):
        with pytest.raises(Problem, match=r"must have one \{\}"):
            place_in_template(pieces, template, "peru")
