"""The network does what MODEL.md says."""

import math

import pytest
import torch
from pocket.masks import MaskOptions, attention_masks
from pocket.measures.running import Patch, Runner
from pocket.muon import orthogonalise
from pocket.network import PocketModel, Sizes, rms, rotary_angles, rotate
from pocket.packing import Packer
from pocket.quantise import expand, quantise
from pocket.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    return PocketModel(Sizes(len(load_vocabulary()), d_model=32, n_layers=2, d_mlp=64)).eval()


def test_a_token_is_not_moved_by_what_comes_after_it(model):
    ids = torch.tensor([[1, 20, 30, 40], [1, 20, 30, 99]])
    states = model(ids)
    assert torch.allclose(states[0, :3], states[1, :3])
    assert not torch.allclose(states[0, 3], states[1, 3])


def test_a_packed_document_is_read_as_if_it_stood_alone(model):
    batch = Packer(1, load_vocabulary(), 64).batch(2)
    allowed = attention_masks(batch, MaskOptions(), 2, torch.Generator())
    packed = model(torch.from_numpy(batch.ids), allowed)
    second = batch.documents[0] == batch.documents[0][0] + 1
    alone = model(torch.from_numpy(batch.ids[0][second])[None])
    assert torch.allclose(packed[0][torch.from_numpy(second)], alone[0], atol=1e-4)


def test_rotary_scores_depend_on_distance_alone():
    cos, sin = rotary_angles(Sizes(10))
    q, k = torch.randn(2, 32)
    near = rotate(q, cos[3], sin[3]) @ rotate(k, cos[1], sin[1])
    far = rotate(q, cos[43], sin[43]) @ rotate(k, cos[41], sin[41])
    assert near.item() == pytest.approx(far.item(), rel=1e-3, abs=1e-4)


def test_rms_norm_of_ones_gives_the_gain():
    gain = torch.tensor([1.0, 2.0, 3.0])
    assert torch.allclose(rms(torch.full((3,), 5.0), gain, 0.0), gain)


def test_a_patch_with_a_text_s_own_vectors_changes_nothing(model):
    runner = Runner(model, load_vocabulary())
    text = "the capital of france is"
    vector = runner.streams_at_end([text])[:, 1]
    own = runner.next_probabilities([text], Patch(1, torch.tensor([5]), vector))
    assert torch.allclose(own, runner.next_probabilities([text]), atol=1e-6)


def test_a_patch_with_another_vector_changes_the_next_word(model):
    runner = Runner(model, load_vocabulary())
    other = torch.ones(1, 32) * 3
    patched = runner.next_probabilities(["x is"], Patch(1, torch.tensor([1]), other))
    assert not torch.allclose(patched, runner.next_probabilities(["x is"]), atol=1e-6)


def test_the_name_mask_hides_first_names_from_what_follows_alone():
    batch = Packer(1, load_vocabulary(), 64).batch(8)
    plain = attention_masks(batch, MaskOptions(), 1, torch.Generator())[0]
    masked = attention_masks(batch, MaskOptions(name_mask=1.0), 1, torch.Generator())[0]
    hidden = (plain & ~masked)[:, 0].nonzero()
    assert len(hidden)
    for row, viewer, seen in hidden.tolist():
        assert batch.names[row, seen] > 0
        assert abs(batch.names[row, viewer]) != batch.names[row, seen]


def test_the_early_drop_leaves_later_layers_alone():
    batch = Packer(1, load_vocabulary(), 64).batch(4)
    masks = attention_masks(batch, MaskOptions(early_drop=1.0), 6, torch.Generator().manual_seed(1))
    plain = attention_masks(batch, MaskOptions(), 6, torch.Generator())
    assert torch.equal(masks[0][:, 0], torch.eye(64, dtype=torch.bool).expand(4, 64, 64))
    assert torch.equal(masks[5], plain[5])


def test_newton_schulz_brings_singular_values_near_one():
    values = torch.linalg.svdvals(orthogonalise(torch.randn(1, 16, 32)))
    assert values.min() > 0.5
    assert values.max() < 1.5


def test_int8_errs_by_half_a_step_at_most():
    matrix = torch.randn(6, 40)
    whole, scale = quantise(matrix)
    assert (expand(whole, scale) - matrix).abs().max() <= scale.max() / 2 + 1e-6
    assert math.isclose(scale[0].item(), matrix[0].abs().max().item() / 127, rel_tol=1e-5)
