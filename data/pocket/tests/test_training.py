"""Training: a run that was interrupted goes on as if it had not been."""

import dataclasses

import pytest
import torch
from pocket import train
from pocket.measures.estimate import estimate, halves
from pocket.train import Settings, Trainer, rate_at

SETTINGS = Settings(steps=6, rows=2)


def test_an_interrupted_run_ends_with_the_same_weights(tmp_path, monkeypatch):
    monkeypatch.setattr(train, "run_folder", lambda name: tmp_path / name)
    monkeypatch.setattr(train, "SAVE_EVERY", 2)
    whole = Trainer(SETTINGS)
    whole.folder = tmp_path / "whole"
    whole.run()
    first = Trainer(SETTINGS)
    first.folder.mkdir()
    for _ in range(4):
        first.train_step()
    first.save()
    second = Trainer(dataclasses.replace(SETTINGS))
    second.run()
    for one, other in zip(whole.model.parameters(), second.model.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_learning_rate_rises_stays_and_falls():
    settings = Settings(steps=1000)
    assert rate_at(0, settings) < 0.1
    assert rate_at(100, settings) == rate_at(399, settings) == 1.0
    assert 0.02 <= rate_at(999, settings) < 0.021


def test_training_lowers_the_loss(tmp_path, monkeypatch):
    monkeypatch.setattr(train, "run_folder", lambda name: tmp_path / name)
    trainer = Trainer(Settings(steps=12, rows=4, warm_up=0.1))
    losses = [trainer.train_step() for _ in range(12)]
    assert losses[-1] < 0.8 * losses[0]


def test_an_estimate_has_its_mean_inside_its_interval():
    found = estimate("half", [0.0, 1.0] * 50)
    assert found.low < found.value == 0.5 < found.high


def test_an_estimate_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="nothing to measure"):
        estimate("none", [])


def test_halves_share_no_item_and_lose_none():
    first, second = halves(list("abcde"))
    assert sorted(first + second) == list("abcde")
