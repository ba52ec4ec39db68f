"""Streams are read and patched as the library computes them, in both families, whatever the padding."""

import pytest
import torch
from conftest import gpt2, llama
from patchscopes.hf.blocks import find_blocks
from patchscopes.hf.hooks import Patch, on_layers
from patchscopes.hf.problems import Problem
from patchscopes.hf.runner import Runner
from torch import nn

TEXTS = [
    "the capital of france is",
    "we like tea and rice today",
    "japan",
    "cat -> cat ; hello -> hello ; ?",
    "the country of bizet",
    "x",
    "we think of the capital",
]


def padded_on(runner, side):
    return Runner(runner.model, runner.tokenizer, runner.blocks, runner.batch_size, side)


def one_by_one(runner):
    return Runner(runner.model, runner.tokenizer, runner.blocks, 1)


@torch.no_grad()
def hidden_states(runner, text):
    ids = torch.tensor([runner.encode(text)])
    return torch.stack(runner.model(input_ids=ids, output_hidden_states=True).hidden_states)[:, 0]


def last_norm(runner):
    return runner.model.transformer.ln_f if hasattr(runner.model, "transformer") else runner.model.model.norm


def test_streams_are_the_hidden_states_of_the_library(runner):
    for text in TEXTS:
        ids = runner.encode(text)
        streams = runner.streams([ids], [range(len(ids))]).transpose(0, 1)
        expected = hidden_states(runner, text)
        torch.testing.assert_close(streams[:-1], expected[:-1])
        torch.testing.assert_close(last_norm(runner)(streams[-1]), expected[-1])


@pytest.mark.parametrize("side", ["left", "right"])
def test_padding_changes_neither_streams_nor_logits_nor_continuations(runner, side):
    prompts = [runner.encode(text) for text in TEXTS]
    ends = [[len(prompt) - 1] for prompt in prompts]
    vectors = torch.randn(len(prompts), 32, generator=torch.Generator().manual_seed(1))
    patch = Patch(1, torch.tensor([len(prompt) // 2 for prompt in prompts]), vectors)
    together, alone = padded_on(runner, side), one_by_one(runner)
    near = {"rtol": 1e-4, "atol": 1e-5}
    torch.testing.assert_close(together.streams(prompts, ends), alone.streams(prompts, ends), **near)
    torch.testing.assert_close(together.logits(prompts, patch), alone.logits(prompts, patch), **near)
    assert together.generate(prompts, patch, tokens=6) == alone.generate(prompts, patch, tokens=6)


def test_a_batch_that_is_not_full_is_run_as_well(runner):
    prompts = [runner.encode(text) for text in TEXTS]
    assert len(prompts) % runner.batch_size == 1
    assert runner.logits(prompts).shape[0] == len(runner.generate(prompts, tokens=1)) == len(prompts)


def test_a_state_patched_with_itself_changes_nothing(runner):
    prompts = [runner.encode(TEXTS[0])]
    streams = runner.streams(prompts, [[2]])
    plain = runner.logits(prompts)
    for layer in range(runner.n_layers + 1):
        patched = runner.logits(prompts, Patch(layer, torch.tensor([2]), streams[:, layer]))
        torch.testing.assert_close(patched, plain)


def test_a_patch_changes_its_own_place_and_what_reads_it_later_and_nothing_else(runner):
    ids, layer, position = runner.encode("we like tea and rice today"), 1, 3
    n = len(ids)
    plain = runner.streams([ids], [range(n)])
    patch, seen = Patch(layer, torch.tensor([position]), torch.ones(1, 32)), []

    def visit(at, x):
        seen.append(patch.visit(at, x))
        return seen[-1]

    with torch.no_grad(), on_layers(runner.blocks, visit):
        runner.model(input_ids=torch.tensor([ids]))
    changed = (torch.stack(seen)[:, 0].transpose(0, 1) - plain).abs().amax(-1) > 1e-6
    expected = torch.zeros(n, runner.n_layers + 1, dtype=torch.bool)
    expected[position, layer:] = True
    expected[position + 1 :, layer + 1 :] = True
    assert torch.equal(changed, expected)


def test_hooks_are_gone_afterwards_even_after_an_error(runner):
    def fail(_layer, _x):
        raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError), on_layers(runner.blocks, fail):
        runner.model(input_ids=torch.tensor([[1, 2]]))
    hooks = [*runner.blocks[0]._forward_pre_hooks, *runner.blocks[-1]._forward_hooks]
    assert hooks == []


def test_the_cache_says_what_running_everything_anew_says(runner):
    """Each token anew, with the patch in every pass and no cache."""
    ids = runner.encode("the capital of x is")
    patch = Patch(1, torch.tensor([3]), torch.full((1, 32), 0.5))
    grown = list(ids)
    for _ in range(6):
        grown.append(int(runner.logits([grown], patch).argmax(-1)))
    until_end = runner.up_to_end(grown[len(ids) :])
    assert runner.generate([ids], patch, tokens=6) == [runner.decode(ids, until_end)]


def test_a_continuation_ends_at_the_end_of_text(taught):
    (said,) = taught.generate([taught.encode("the capital of peru is")], tokens=12)
    assert said.text.split() == ["lima"]


def test_unembedding_the_last_layer_gives_the_logits_of_the_model(runner):
    prompts = [runner.encode(text) for text in TEXTS]
    ends = runner.streams(prompts, [[len(prompt) - 1] for prompt in prompts])
    torch.testing.assert_close(runner.unembed(ends[:, -1]), runner.logits(prompts), rtol=1e-4, atol=1e-4)


def test_blocks_are_found_in_both_families():
    assert find_blocks(gpt2()).__len__() == find_blocks(llama()).__len__() == 3


def test_a_model_without_a_list_of_blocks_is_refused_with_what_was_expected():
    model = llama()
    model.model.layers = nn.ModuleDict()
    with pytest.raises(Problem, match=r"LlamaForCausalLM were not found\. Expected one torch\.nn\.ModuleList"):
        find_blocks(model)


def test_a_model_with_two_such_lists_is_refused():
    model = llama()
    model.others = nn.ModuleList([nn.Linear(2, 2) for _ in range(3)])
    with pytest.raises(Problem, match=r"model\.layers \(3\), others \(3\)|others \(3\), model\.layers \(3\)"):
        find_blocks(model)


def test_a_model_that_changes_the_stream_between_blocks_is_refused():
    model = gpt2()
    model.transformer.h[1].register_forward_pre_hook(lambda _module, args: (2 * args[0], *args[1:]))
    with pytest.raises(Problem, match="What layer 1 of GPT2LMHeadModel reads was changed on the way"):
        find_blocks(model)
