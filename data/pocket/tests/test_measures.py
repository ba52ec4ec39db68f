"""What is measured: scenes with ambiguous words, positions that are patched, hops that are put together."""

import math

import pytest
import torch
from pocket import learning
from pocket.measures import senses
from pocket.measures.contexts import FORMS, renamed, scenes, swapped
from pocket.measures.hop_patches import WORDINGS, question
from pocket.measures.hops import hops, plain_prompt
from pocket.measures.recall import real_facts
from pocket.measures.rerunning import Rerun
from pocket.measures.running import Patch, Runner
from pocket.network import PocketModel, Sizes
from pocket.vocabulary import load_vocabulary
from pocket.world import load_world


@pytest.fixture(scope="module")
def runner():
    torch.manual_seed(1)
    return Runner(
        PocketModel(Sizes(len(load_vocabulary()), d_model=32, n_layers=4, d_mlp=64)).eval(), load_vocabulary()
    )


@pytest.mark.parametrize("people", [1, 2, 3])
def test_half_of_the_scenes_ask_for_each_sense_and_opposite_senses_are_about(people):
    drawn = scenes(people)
    assert sum(scene.senses[scene.asked] for scene in drawn) == len(drawn) / 2
    assert people == 1 or all(scene.senses[0] != scene.senses[1] for scene in drawn)


@pytest.mark.parametrize("form", FORMS)
def test_exchanging_cues_moves_no_word_and_turns_the_answer(form):
    for scene in scenes(2):
        other = swapped(scene)
        assert other.answer == scene.opposite
        assert len(FORMS[form](other).split()) == len(FORMS[form](scene).split())
        assert sorted(other.cues) == sorted(scene.cues)


def test_exchanging_names_turns_the_answer_of_the_first_two():
    for scene in scenes(3):
        other = renamed(scene)
        assert other.people[other.asked] == scene.people[scene.asked]
        assert other.answer == (scene.answer if scene.asked == 2 else scene.opposite)


def test_the_places_of_a_patch_hold_the_words_that_they_name(runner):
    for scene in scenes(2, 20):
        name, cue = scene.people[scene.asked], scene.cues[scene.asked]
        expected = {
            senses.asked_word: scene.word,
            senses.asked_name: name,
            senses.cue_words: cue,
            senses.whole_cue_sentence: f"{name} {cue} .",
            senses.glossed_word: scene.word,
            senses.gloss_answer: scene.answer,
            senses.whole_gloss_sentence: f"{name} sees the {scene.word} : {scene.answer} .",
        }
        text = FORMS["told"](scene)
        ids = runner.vocabulary.encode(text)
        for place, words in expected.items():
            assert runner.vocabulary.decode([ids[n] for n in place(scene, text)]) == words
        positions = senses.asked_word(scene, text) + senses.glossed_word(scene, text)
        assert positions[0] > positions[1]


def test_several_places_are_patched_at_once(runner):
    texts = ["the capital of france is", "x is"]
    positions = torch.tensor([[1, 4], [2, 2]])
    own = senses.states_at(runner, texts, positions)
    assert own.shape == (2, 5, 2, 32)
    plain = runner.next_probabilities(texts)
    assert torch.allclose(runner.next_probabilities(texts, Patch(1, positions, own[:, 1])), plain, atol=1e-6)
    assert not torch.allclose(runner.next_probabilities(texts, Patch(1, positions, own[:, 1] + 3)), plain, atol=1e-4)


def test_batches_do_not_change_what_is_measured(runner):
    texts = [f"{word} is" for word in runner.vocabulary.content_words[:300]]
    together = runner.next_probabilities(texts)
    assert torch.allclose(together[290], runner.next_probabilities([texts[290]])[0], atol=1e-6)
    assert runner.streams_at_end(texts).shape == (300, 5, 32)


def test_two_hop_questions_name_the_capital_and_ask_for_the_country_s_fact():
    hop = next(hop for hop in hops(load_world(), "country", trained=True) if hop.name == "paris")
    assert plain_prompt("country", hop) == "the currency of the country whose capital is paris is"
    assert question(hop, WORDINGS["new"], "x") == "people in x pay with the"
    held_out = {hop.name for hop in hops(load_world(), "country", trained=False)}
    assert "paris" not in held_out


def test_curves_of_learning_are_described_and_start_at_chance(runner, monkeypatch):
    monkeypatch.setattr(learning, "DOCUMENTS", 20)
    assert {*learning.CURVES, "recall"} == learning.ABOUT.keys()
    relations = learning.recall_by_relation(runner, load_world())
    assert "code" not in relations
    assert sum(map(len, relations.values())) == len(real_facts(load_world())[1::3])
    assert learning.loss(runner, load_world()) == pytest.approx(math.log(len(load_vocabulary())), rel=0.5)
    assert learning.people(runner, load_world()) < 0.1


def test_a_rerun_gives_what_a_whole_run_gives(runner):
    prompts, answers = ["the capital of x is", "x is"], ["mexico city", "paris"]
    patch = Patch(2, torch.tensor([4, 1]), torch.randn(2, 32))
    texts = [f"{prompt} {answer}" for prompt, answer in zip(prompts, answers, strict=True)]
    whole = runner.final_streams(runner.ids(texts)[0], [patch])
    assert torch.allclose(Rerun.of(runner, texts).final_streams(patch), whole, atol=1e-5)
    assert torch.equal(Rerun.of(runner, prompts).next_words(patch), runner.next_words(prompts, patch))
    assert Rerun.of(runner, texts).answers_right(answers, patch) == runner.answers_right(prompts, answers, patch)


def test_an_answer_of_several_words_is_right_when_every_word_is(runner):
    prompts = ["the capital of mexico is"]
    said = runner.vocabulary.decode([runner.next_words(prompts)[0]])
    then = runner.vocabulary.decode([runner.next_words([f"{prompts[0]} {said}"])[0]])
    wrong = "paris" if then != "paris" else "rome"
    assert runner.answers_right(prompts * 3, [f"{said} {then}", f"{said} {wrong}", said]) == [1, 0, 1]


def test_flips_are_not_measured_where_the_model_guesses(runner):
    assert senses.measure_sense_patches(runner, load_world()) == []
