"""Whole words and aliases count; parts of words do not."""

import pytest
from patchscopes.hf.scoring import Continuation, find, share


def said(text, before="the answer is"):
    return Continuation(before, text)


@pytest.mark.parametrize(
    ("forms", "text"),
    [
        (["ice"], " the police"),
        (["ice"], " iced tea"),
        (["Oman"], " Romania"),
        (["New York"], " New Yorkers"),
        (["New York"], " York New"),
        (["10"], " 2010"),
        (["asia"], " Eurasia"),
        (["paris"], ""),
        ([""], " anything"),
    ],
)
def test_parts_of_words_and_other_orders_do_not_count(forms, text):
    assert find(forms, said(text)) is None


@pytest.mark.parametrize(
    ("forms", "text", "match"),
    [
        (["ice"], " Ice.", "Ice"),
        (["sea horse"], " a sea-horse!", "sea-horse"),
        (["São Tomé"], " sao tome and", "sao tome"),
        (["sao tome"], " São Tome\u0301", "São Tome\u0301"),
        (["Straße"], " STRASSE", "STRASSE"),
        (["U.S."], " the U.S. dollar", "U.S"),
        (["10"], " 10 percent", "10"),
    ],
)
def test_case_marks_and_punctuation_do_not_matter(forms, text, match):
    found = find(forms, said(text))
    assert text[found.start : found.end] == match
    assert not found.alias


def test_an_alias_counts_and_says_that_it_is_one():
    found = find(["United Kingdom", "UK", "Britain"], said(" Britain, an island"))
    assert found.form == "Britain"
    assert found.alias


def test_letters_that_finish_a_word_of_the_prompt_are_no_word_of_their_own():
    assert find(["ice"], Continuation("the pol", "ice came")) is None
    assert find(["ice"], Continuation("the pol ", "ice came")) is not None


def test_continuations_are_cut_at_a_stop_that_follows_something():
    assert said("\n country\nFrance: other").up_to(["\n"]).text == "\n country"
    assert said(" a ; b").up_to(["\n", ";"]).text == " a "
    assert said(" a b").up_to(["\n"]).text == " a b"


def test_a_description_is_scored_by_the_share_of_its_fields():
    fields = [["fish", "fishes"], ["carnivore"], ["sea", "ocean"]]
    assert share(fields, said(" fishes of the ocean")) == pytest.approx(2 / 3)


def test_words_of_the_prompt_do_not_count():
    assert find(["France"], Continuation("the capital of france is", " paris")) is None
    assert find(["New York"], Continuation("welcome to new", " york")) is None
