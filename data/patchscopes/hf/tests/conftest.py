"""Tiny models: random ones of two families, and one that has learnt a handful of facts."""

import pytest
import torch
from patchscopes.hf.blocks import find_blocks
from patchscopes.hf.runner import Runner
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

CAPITALS = {
    "france": "paris",
    "japan": "tokyo",
    "peru": "lima",
    "egypt": "cairo",
    "kenya": "nairobi",
    "cuba": "havana",
    "ghana": "accra",
    "qatar": "doha",
}
COMPOSERS = {
    "bizet": "france",
    "takemitsu": "japan",
    "sas": "peru",
    "dawud": "egypt",
    "gonzaga": "kenya",
    "leo": "cuba",
}
FACTS = [f"the capital of {country} is {city}" for country, city in CAPITALS.items()]
HOMES = [f"the country of {name} is {country}" for name, country in COMPOSERS.items()]
KINDS = [f"{country} : country" for country in CAPITALS] + [f"{name} : composer" for name in COMPOSERS]
MORE = "cat -> 1135 ; hello ? x we like tea and rice today think of , step by"
VOCABULARY = dict.fromkeys(" ".join([*FACTS, *HOMES, *KINDS, MORE]).split())


def tokenizer_with(bos: bool) -> PreTrainedTokenizerFast:
    """One token a word. With `bos`, every text begins with a token of its own, as Llama's do."""
    ids = {word: i for i, word in enumerate(["<pad>", "<bos>", "<eos>", "<unk>", *VOCABULARY])}
    tokenizer = Tokenizer(models.WordLevel(ids, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    if bos:
        tokenizer.post_processor = processors.TemplateProcessing(single="<bos> $A", special_tokens=[("<bos>", 1)])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, unk_token="<unk>", bos_token="<bos>", eos_token="<eos>", pad_token="<pad>"
    )


N_VOCAB = len(VOCABULARY) + 4
IDS = {"vocab_size": N_VOCAB, "bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0}


def gpt2() -> GPT2LMHeadModel:
    return GPT2LMHeadModel(GPT2Config(n_layer=3, n_embd=32, n_head=2, n_positions=64, initializer_range=0.3, **IDS))


def llama(d_model: int = 32, spread: float = 0.3) -> LlamaForCausalLM:
    return LlamaForCausalLM(
        LlamaConfig(
            num_hidden_layers=3,
            hidden_size=d_model,
            intermediate_size=2 * d_model,
            num_attention_heads=2,
            num_key_value_heads=1,
            max_position_embeddings=64,
            initializer_range=spread,
            **IDS,
        )
    )


@pytest.fixture(scope="session", autouse=True)
def _one_thread():
    torch.set_num_threads(1)


def runner_of(family: str) -> Runner:
    torch.manual_seed(0)
    model = (gpt2() if family == "gpt2" else llama()).eval()
    return Runner(model, tokenizer_with(bos=family == "llama"), find_blocks(model), batch_size=3)


@pytest.fixture(params=["gpt2", "llama"])
def runner(request) -> Runner:
    return runner_of(request.param)


@pytest.fixture(scope="session")
def taught() -> Runner:
    """A Llama that was shown the facts until it says them."""
    torch.manual_seed(0)
    tokenizer, model = tokenizer_with(bos=True), llama(d_model=64, spread=0.05)
    examples = [[*tokenizer.encode(text), 2] for text in [*FACTS, *HOMES, *KINDS]]
    longest = max(map(len, examples))
    ids = torch.tensor([each + [0] * (longest - len(each)) for each in examples])
    labels = ids.masked_fill(ids == 0, -100)
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
    for _ in range(100):
        loss = model(input_ids=ids, attention_mask=(ids != 0).long(), labels=labels).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.eval()
    return Runner(model, tokenizer, find_blocks(model), batch_size=8)


@pytest.fixture(scope="session")
def folder(taught, tmp_path_factory):
    """The taught model as a folder, as `from_pretrained` reads it."""
    path = tmp_path_factory.mktemp("models") / "taught"
    taught.model.save_pretrained(path)
    taught.tokenizer.save_pretrained(path)
    return path
