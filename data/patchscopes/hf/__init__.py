"""Patchscopes on any Hugging Face causal language model: docs/patchscopes-hf.md says how to run it."""
