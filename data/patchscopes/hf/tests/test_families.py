"""Families that nothing here was written for: found by structure, and the same with padding and without."""

import pytest
import torch
import transformers
from conftest import IDS, tokenizer_with
from patchscopes.hf.blocks import find_blocks
from patchscopes.hf.hooks import Patch
from patchscopes.hf.problems import Problem
from patchscopes.hf.runner import Runner
from transformers import AutoModelForCausalLM

COMMON = {"num_hidden_layers": 3, "hidden_size": 32, "num_attention_heads": 2, "initializer_range": 0.3, **IDS}
GROUPED = {**COMMON, "intermediate_size": 64, "num_key_value_heads": 1, "head_dim": 16}
FAMILIES = {
    "GPTNeoX": {**COMMON, "intermediate_size": 64},
    "OPT": {**COMMON, "ffn_dim": 64, "word_embed_proj_dim": 32, "init_std": 0.3},
    # No positions among its inputs: it counts from the mask.
    "Bloom": {**IDS, "n_layer": 3, "hidden_size": 32, "n_head": 2, "initializer_range": 0.3},
    # Caps its logits after the unembedding.
    "Gemma2": GROUPED,
    "Qwen3": GROUPED,
}
TEXTS = ["the capital of france is", "japan", "cat -> cat ; hello -> hello ; ?"]
NEAR = {"rtol": 1e-3, "atol": 1e-4}


def model_of(family, settings):
    torch.manual_seed(0)
    return AutoModelForCausalLM.from_config(getattr(transformers, f"{family}Config")(**settings)).eval()


@pytest.mark.parametrize("family", FAMILIES)
def test_other_families_run_as_they_are(family):
    model = model_of(family, FAMILIES[family])
    blocks, tokenizer = find_blocks(model), tokenizer_with(True)
    together, alone = Runner(model, tokenizer, blocks, 4), Runner(model, tokenizer, blocks, 1)
    prompts = [together.encode(text) for text in TEXTS]
    ends = alone.streams(prompts, [[len(prompt) - 1] for prompt in prompts])
    torch.testing.assert_close(alone.unembed(ends[:, -1]), alone.logits(prompts), **NEAR)
    vectors = torch.randn(len(prompts), 32, generator=torch.Generator().manual_seed(1))
    patch = Patch(1, torch.tensor([len(prompt) // 2 for prompt in prompts]), vectors)
    torch.testing.assert_close(together.logits(prompts, patch), alone.logits(prompts, patch), **NEAR)
    assert (alone.logits(prompts, patch) - alone.logits(prompts)).abs().max() > 0.01
    assert together.generate(prompts, patch, tokens=5) == alone.generate(prompts, patch, tokens=5)


def test_a_model_without_a_key_value_cache_is_refused():
    with pytest.raises(Problem, match="MambaForCausalLM keeps no key-value cache"):
        find_blocks(model_of("Mamba", {**IDS, "num_hidden_layers": 3, "hidden_size": 32}))
