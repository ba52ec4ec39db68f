"""The stream of documents: fixed by its seed, true to the tables, and without what is withheld."""

import pytest
from pocket.corpus import SHARES, document, stream, tokenise
from pocket.documents.facts import may_hop, trained_wordings
from pocket.documents.people import JOBS, TRAITS, seen_traits, unseen_traits
from pocket.measures.recall import prompt_of
from pocket.vocabulary import load_vocabulary
from pocket.wordings import wordings
from pocket.world import load_world

DOCUMENTS = [document(1, number) for number in range(20_000)]


def test_a_document_is_the_same_whether_looked_up_or_streamed():
    streamed = stream(1, start=12_340)
    assert [next(streamed).text for _ in range(8)] == [document(1, 12_340 + n).text for n in range(8)]


def test_another_seed_gives_other_documents():
    assert [document(1, n).text for n in range(20)] != [document(2, n).text for n in range(20)]


def test_every_kind_comes_up_as_often_as_its_share_says():
    for kind, share in SHARES.items():
        found = sum(each.kind == kind for each in DOCUMENTS) / len(DOCUMENTS)
        assert abs(found - share) < 0.015, kind


def test_every_document_fits_a_row_and_the_vocabulary():
    vocabulary = load_vocabulary()
    for each in DOCUMENTS:
        tokens = tokenise(each.pieces, vocabulary)
        assert len(tokens.ids) == len(tokens.weights) == len(tokens.names) <= 64
        assert vocabulary.decode(tokens.ids[1:]) == each.text
        assert vocabulary.encode(each.text) == tokens.ids


def test_no_document_shows_a_withheld_wording():
    texts = "\n".join(each.text for each in DOCUMENTS)
    for table in load_world().facts.values():
        for fact in table:
            if fact.is_withheld:
                assert prompt_of(wordings(fact.relation)[-1], fact.entity) + " " + fact.value not in texts


def test_the_withheld_wording_is_trained_for_the_other_entities():
    for table in load_world().facts.values():
        for fact in table:
            assert (wordings(fact.relation)[-1] in trained_wordings(fact)) != fact.is_withheld


def test_two_hop_questions_keep_to_their_entities():
    world = load_world()
    held_out = {fact.value for fact in world.facts["capital"] if not may_hop("country", fact.index)}
    for each in DOCUMENTS:
        if each.kind == "two-hop":
            name = next(piece.text for piece in each.pieces if piece.role == "name")
            assert name not in held_out


def dialogue_words():
    return {word for each in DOCUMENTS if each.kind == "dialogue" for word in each.text.partition(")")[0].split()}


@pytest.mark.parametrize("kind", TRAITS)
def test_seen_traits_occur_in_dialogues_and_unseen_ones_do_not(kind):
    assert set(seen_traits(kind)) <= dialogue_words()
    assert not set(unseen_traits(kind)) & dialogue_words()


@pytest.mark.parametrize("kind", TRAITS)
def test_every_trait_is_said_to_be_of_its_kind(kind):
    said = {each.text for each in DOCUMENTS if each.kind == "trait"}
    for trait in TRAITS[kind]:
        about = [text for text in said if trait in text.replace(f"is a {kind} trait", "").split()]
        assert any(kind in text.split() for text in about), trait


def test_traits_are_single_words_of_one_kind_and_no_jobs():
    traits = [trait for several in TRAITS.values() for trait in several]
    assert [*seen_traits("bad"), *unseen_traits("bad")] == TRAITS["bad"]
    assert len(traits) == len(set(traits))
    assert set(traits) <= set(load_vocabulary().words)
    assert not set(traits) & {*JOBS, *TRAITS}


def test_only_the_last_word_of_a_name_is_marked_as_its_end():
    each = next(found for found in DOCUMENTS if any(p.role == "name" and p.text.count(" ") == 1 for p in found.pieces))
    names = tokenise(each.pieces, load_vocabulary()).names
    inner = [n for n, name in enumerate(names) if name > 0]
    assert inner
    assert all(names[n + 1] in (names[n], -names[n]) for n in inner)
