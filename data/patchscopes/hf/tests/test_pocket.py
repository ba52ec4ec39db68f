"""The pocket model, run by the library through this package, gives what the committed parity file says."""

import json

import pytest
import torch
from patchscopes.hf.blocks import find_blocks
from patchscopes.hf.hooks import Patch
from patchscopes.hf.pocket import WEIGHTS, pocket_model, pocket_tokenizer
from patchscopes.hf.problems import Problem
from patchscopes.hf.runner import Runner
from pocket.vocabulary import load_vocabulary

PARITY = json.loads((WEIGHTS.parents[1] / "parity" / "prompts.json").read_text(encoding="utf-8"))["data"]
NEAR = {"rtol": 1e-3, "atol": 1e-3}


@pytest.fixture(scope="module")
def pocket():
    model = pocket_model(WEIGHTS)
    return Runner(model, pocket_tokenizer(load_vocabulary()), find_blocks(model), batch_size=16)


def test_texts_have_the_same_tokens(pocket):
    for prompt in PARITY["prompts"]:
        assert pocket.encode(prompt["text"]) == prompt["ids"]
    for text in ("Guinea-Bissau: country in Africa", "cat->cat ; São Tomé?", "(the U.S.)"):
        try:
            assert pocket.encode(text) == load_vocabulary().encode(text)
        except Problem:
            with pytest.raises(ValueError, match="not in the vocabulary"):
                load_vocabulary().encode(text)


def test_logits_and_streams_are_those_of_our_own_network(pocket):
    prompts = [prompt["ids"] for prompt in PARITY["prompts"]]
    logits = pocket.logits(prompts)
    streams = pocket.streams(prompts, [[len(ids) - 1] for ids in prompts])
    for row, ends, prompt in zip(logits, streams, PARITY["prompts"], strict=True):
        for token, logit in [*prompt["top"], *prompt["probe"]]:
            assert row[token].item() == pytest.approx(logit, rel=1e-3, abs=1e-3)
        torch.testing.assert_close(ends.norm(dim=-1), torch.tensor(prompt["norms"]), **NEAR)


def test_patched_runs_are_those_of_our_own_network(pocket):
    for run in PARITY["patched"]:
        source, target = run["source"], run["target"]
        state = pocket.streams([pocket.encode(source["text"])], [[source["position"]]])[:, source["layer"]]
        patch = Patch(target["layer"], torch.tensor([target["position"]]), state)
        (logits,) = pocket.logits([pocket.encode(target["text"])], patch)
        for token, logit in [*run["top"], *run["probe"]]:
            assert logits[token].item() == pytest.approx(logit, rel=1e-3, abs=1e-3)


def test_a_word_that_the_model_lacks_is_refused(pocket):
    with pytest.raises(Problem, match="cannot read “the capital of zembla”"):
        pocket.encode("the capital of zembla")
