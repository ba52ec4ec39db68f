"""The pocket model: a small language model whose every training sentence is known.

World tables → documents → training → measures → weights for the browser. Run from the folder `data`:
`python -m pocket.train`, `python -m pocket.evaluate`, `python -m pocket.export`, `python -m pocket.lookup 12345`.
"""
