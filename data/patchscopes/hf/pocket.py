"""The pocket model as a folder that Hugging Face's library reads: `python -m patchscopes.hf.pocket FOLDER`, in `data`.

Its network (data/pocket/MODEL.md) is that of the family “Arcee”: Llama's attention and norms with a squared ReLU. So
our own model runs here too, offline, and what this package reads can be held against data/pocket/parity.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pocket.quantise import expand
from pocket.vocabulary import BOS, MARKS, PAD, Vocabulary, load_vocabulary
from safetensors import safe_open
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import Tensor
from transformers import ArceeConfig, ArceeForCausalLM, PreTrainedTokenizerFast

WEIGHTS = Path(__file__).resolve().parents[2] / "pocket" / "weights" / "main.int8.safetensors"
#: Tensors of a block there and here.
BLOCK = {
    "norm_attention": "input_layernorm.weight",
    "query": "self_attn.q_proj.weight",
    "key": "self_attn.k_proj.weight",
    "value": "self_attn.v_proj.weight",
    "output": "self_attn.o_proj.weight",
    "norm_mlp": "post_attention_layernorm.weight",
    "up": "mlp.up_proj.weight",
    "down": "mlp.down_proj.weight",
}


def pocket_tokenizer(vocabulary: Vocabulary) -> PreTrainedTokenizerFast:
    """One token a word or mark. A document ends where the next one would begin. There is no token for unknown words."""
    tokenizer = Tokenizer(models.WordLevel(vocabulary.ids, unk_token="<none>"))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFD(),
            normalizers.StripAccents(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(r"-(?!>)"), " "),
        ]
    )
    marks = "|".join(re.escape(mark) for mark in MARKS)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Split(Regex(marks), "isolated")]
    )
    tokenizer.post_processor = processors.TemplateProcessing(single=f"{BOS} $A", special_tokens=[(BOS, vocabulary.bos)])
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token=BOS, eos_token=BOS, pad_token=PAD)


def pocket_model(path: Path) -> ArceeForCausalLM:
    """From an int8 file, in float32. The embedding is scaled once and for all, so it is not tied to the unembedding."""
    with safe_open(path, "pt") as file:
        sizes = file.metadata()
        stored = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    weights = {name: floats(stored, name) for name in stored if not name.endswith(".scale")}
    config = ArceeConfig(
        vocab_size=int(sizes["n_vocab"]),
        hidden_size=int(sizes["d_model"]),
        intermediate_size=int(sizes["d_mlp"]),
        num_hidden_layers=int(sizes["n_layers"]),
        num_attention_heads=int(sizes["n_heads"]),
        max_position_embeddings=int(sizes["n_context"]),
        rms_norm_eps=float(sizes["eps"]),
        rope_parameters={"rope_type": "default", "rope_theta": float(sizes["rope_base"])},
        tie_word_embeddings=False,
        bos_token_id=1,
        eos_token_id=1,
        pad_token_id=0,
    )
    model = ArceeForCausalLM(config).eval()
    model.load_state_dict(renamed(weights, config.num_hidden_layers))
    return model


def floats(stored: dict[str, Tensor], name: str) -> Tensor:
    scale = stored.get(f"{name}.scale")
    return stored[name] if scale is None else expand(stored[name], scale)


def renamed(weights: dict[str, Tensor], n_layers: int) -> dict[str, Tensor]:
    embedding = weights["embed.weight"]
    found = {
        "model.embed_tokens.weight": embedding * embedding.shape[1] ** 0.5,
        "model.norm.weight": weights["norm_final"],
        "lm_head.weight": embedding,
    }
    for layer in range(n_layers):
        found |= {f"model.layers.{layer}.{here}": weights[f"blocks.{layer}.{there}"] for there, here in BLOCK.items()}
    return found


def main(folder: Path) -> None:
    pocket_model(WEIGHTS).save_pretrained(folder)
    pocket_tokenizer(load_vocabulary()).save_pretrained(folder)
    print(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
