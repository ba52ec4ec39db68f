"""Maps of vectors in the plane, one a layer, that can be laid over each other, and how far each may be trusted."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np

NEIGHBOURS = 8
"""Nearest points that are compared between vectors and map."""


def pca_maps(layers: np.ndarray) -> np.ndarray:
    """[layers, n, d] → [layers, n, 2]: directions of largest variance, each layer turned to lie like the one before."""
    found: list[np.ndarray] = []
    for vectors in layers:
        centred = vectors - vectors.mean(0)
        points = centred @ np.linalg.svd(centred, full_matrices=False)[2][:2].T
        found.append(turned(points, found[-1]) if found else points)
    return np.stack(found)


def umap_maps(layers: np.ndarray, seed: int) -> np.ndarray:
    """[layers, n, d] → [layers, n, 2] by aligned UMAP: neighbouring layers pull the same point to the same place.

    Cosine distance, as senses are told by it. The last layers come first, as their maps have most to show.
    """
    import umap

    count = len(layers)
    same = [{k: k for k in range(layers.shape[1])}] * (count - 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        mapper = umap.AlignedUMAP(
            n_neighbors=min(15, layers.shape[1] - 1),
            min_dist=0.15,
            metric="cosine",
            alignment_regularisation=0.01,
            alignment_window_size=3,
            n_epochs=300,
            random_state=seed,
        ).fit([np.ascontiguousarray(each) for each in layers[::-1]], relations=same)
    return np.stack([np.asarray(each) for each in mapper.embeddings_[::-1]])


def turned(points: np.ndarray, to: np.ndarray) -> np.ndarray:
    """Turned and mirrored, not stretched, to lie as near as can be to other points [n, 2] (Procrustes)."""
    left, _, right = np.linalg.svd((points - points.mean(0)).T @ (to - to.mean(0)))
    return (points - points.mean(0)) @ left @ right + to.mean(0)


def nearest(distances: np.ndarray, count: int = NEIGHBOURS) -> np.ndarray:
    """[n, n] → [n, count]: places of the nearest other points, the nearest first."""
    apart = distances + np.diag(np.full(len(distances), np.inf))
    return np.argsort(apart, 1, kind="stable")[:, :count]


def cosine_distances(vectors: np.ndarray) -> np.ndarray:
    """[n, d] → [n, n]."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return 1 - unit @ unit.T


def flat_distances(points: np.ndarray) -> np.ndarray:
    """[n, 2] → [n, n]."""
    return np.linalg.norm(points[:, None] - points[None], axis=-1)


def kept(vectors: np.ndarray, points: np.ndarray) -> np.ndarray:
    """[n]: the share of each point's nearest vectors that are also its nearest on the map."""
    above, below = nearest(cosine_distances(vectors)), nearest(flat_distances(points))
    return np.array([len(set(a) & set(b)) / NEIGHBOURS for a, b in zip(above, below, strict=True)])


def alike_share(near: np.ndarray, kinds: Sequence[str]) -> np.ndarray:
    """[n]: the share of each point's neighbours that are of its kind."""
    names = np.array(kinds)
    return (names[near] == names[:, None]).mean(1)


def alike_by_chance(kinds: Sequence[str]) -> np.ndarray:
    """[n]: the share of all other points that are of its kind."""
    names = np.array(kinds)
    return ((names[:, None] == names[None]).sum(1) - 1) / (len(names) - 1)


def told_by_neighbours(near: np.ndarray, values: np.ndarray) -> float:
    """Correlation of a number of each point with the mean of its neighbours': 1 where the points are ordered by it."""
    return float(np.corrcoef(values, values[near].mean(1))[0, 1])
