"""The kinds of documents, one small module each. Every function draws from `rng` alone, so a seed fixes the text."""
