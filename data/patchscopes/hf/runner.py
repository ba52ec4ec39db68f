"""Running a model on prompts, reading its streams and patching them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor, nn
from transformers import PreTrainedTokenizerBase

from .batch import Batch, parts
from .hooks import Patch, on_layers
from .scoring import Continuation
from .tokens import tokens_of

#: Token ids of one prompt.
Ids = Sequence[int]
#: From logits [texts, n_vocab] to what is kept of them; vocabularies are large.
Take = Callable[[Tensor], Tensor]


def same(logits: Tensor) -> Tensor:
    return logits


def likeliest(logits: Tensor) -> Tensor:
    """Token ids [texts]."""
    return logits.argmax(-1)


@dataclass(frozen=True)
class Runner:
    """A model with its tokenizer and blocks. `side` is where shorter prompts of a batch are padded."""

    model: nn.Module
    tokenizer: PreTrainedTokenizerBase
    blocks: nn.ModuleList
    batch_size: int = 16
    side: str = "left"

    @property
    def n_layers(self) -> int:
        return len(self.blocks)

    @property
    def device(self) -> torch.device:
        return next(self.model.parameters()).device

    @cached_property
    def arguments(self) -> set[str]:
        return set(inspect.signature(self.model.forward).parameters)

    def encode(self, text: str) -> list[int]:
        """Token ids with the special tokens that the tokenizer puts round a text."""
        return tokens_of(self.tokenizer, text).ids

    def forward(self, batch: Batch, patch: Patch | None, **more: object) -> object:
        """One pass over a batch, patched where its texts say. Models without `position_ids` count from the mask."""
        inputs = {"input_ids": batch.ids, "attention_mask": batch.mask, "position_ids": batch.positions}
        inputs = {name: each.to(self.device) for name, each in inputs.items() if name in self.arguments}
        if not patch:
            return self.model(**inputs, **more)
        with on_layers(self.blocks, patch.shifted(batch.before).visit):
            return self.model(**inputs, **more)

    @torch.no_grad()
    def streams(self, prompts: Sequence[Ids], places: Sequence[Sequence[int]]) -> Tensor:
        """Residual streams at some positions of each prompt, prompt by prompt: [all places, n_layers + 1, d_model]."""
        found = []
        for part in parts(len(prompts), self.batch_size):
            batch = Batch.of(prompts[part], self.side)
            kept: list[Tensor] = []

            def keep(_layer: int, x: Tensor, kept: list[Tensor] = kept) -> Tensor:
                kept.append(x)
                return x

            with on_layers(self.blocks, keep):
                self.forward(batch, None, use_cache=False)
            for row, (asked, before) in enumerate(zip(places[part], batch.before.tolist(), strict=True)):
                at = [before + place for place in asked]
                found.append(torch.stack([x[row, at].float().cpu() for x in kept], dim=1))
        return torch.cat(found)

    @torch.no_grad()
    def logits(self, prompts: Sequence[Ids], patch: Patch | None = None, take: Take = same) -> Tensor:
        """Logits of the token after each prompt [prompts, n_vocab], or what `take` makes of those of each batch."""
        found = []
        for part in parts(len(prompts), self.batch_size):
            batch = Batch.of(prompts[part], self.side)
            logits = self.forward(batch, patch and patch.part(part), use_cache=False).logits
            found.append(take(logits[torch.arange(len(logits)), batch.last.to(logits.device)].float()).cpu())
        return torch.cat(found)

    def unembed(self, vectors: Tensor, take: Take = same) -> Tensor:
        """Final norm and unembedding of vectors [items, d_model]: [items, n_vocab], or what `take` makes of it.

        The logit lens is a Patchscope into the last layer, where the prompt no longer matters. So the shortest prompt
        is run, and whatever the model does after its last block needs not be known by name.
        """
        nowhere = torch.zeros(len(vectors), dtype=torch.long)
        return self.logits([[0]] * len(vectors), Patch(self.n_layers, nowhere, vectors), take)

    def generate(self, prompts: Sequence[Ids], patch: Patch | None = None, *, tokens: int) -> list[Continuation]:
        """The likeliest next token, `tokens` times over. A patch acts in the pass over the prompt alone: later passes
        read what it did from the key-value cache."""
        said = []
        for part in parts(len(prompts), self.batch_size):
            news = self.continue_greedily(Batch.of(prompts[part], self.side), patch and patch.part(part), tokens)
            said += [self.decode(prompt, new) for prompt, new in zip(prompts[part], news, strict=True)]
        return said

    @torch.no_grad()
    def continue_greedily(self, batch: Batch, patch: Patch | None, tokens: int) -> list[list[int]]:
        """New token ids of each row, up to the end-of-text token."""
        out = self.forward(batch, patch, use_cache=True)
        rows = torch.arange(len(batch.ids))
        logits = out.logits[rows, batch.last.to(out.logits.device)]
        lengths, mask, new = batch.mask.sum(-1), batch.mask, []
        for step in range(tokens):
            new.append(logits.argmax(-1).cpu())
            ended = torch.isin(torch.stack(new, 1), self.ends).any(-1)
            if step == tokens - 1 or bool(ended.all()):
                break
            mask = torch.cat([mask, torch.ones(len(rows), 1, dtype=torch.long)], dim=1)
            after = Batch(new[-1][:, None], mask, (lengths + step)[:, None], batch.before, batch.last)
            out = self.forward(after, None, past_key_values=out.past_key_values, use_cache=True)
            logits = out.logits[:, -1]
        return [self.up_to_end(row) for row in torch.stack(new, 1).tolist()]

    @cached_property
    def ends(self) -> Tensor:
        """Token ids that end a text."""
        config = getattr(self.model, "generation_config", None)
        said = getattr(config, "eos_token_id", None)
        ids = [*(said if isinstance(said, list) else [said]), self.tokenizer.eos_token_id]
        return torch.tensor(sorted({each for each in ids if each is not None}), dtype=torch.long)

    def up_to_end(self, row: list[int]) -> list[int]:
        ends = set(self.ends.tolist())
        return row[: next((i for i, token in enumerate(row) if token in ends), len(row))]

    def decode(self, prompt: Ids, new: Ids) -> Continuation:
        """New tokens as text. They are decoded behind their prompt, since some tokenizers drop a leading space."""

        def text(ids: Ids) -> str:
            return self.tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)

        before, whole = text(prompt), text([*prompt, *new])
        return Continuation(before, whole.removeprefix(before) if whole.startswith(before) else text(new))
