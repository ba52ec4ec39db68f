"""Vectors of words in context from an encoder of the BERT family, and what linear probes find in them."""
