"""Training: a run that was interrupted goes on as if it had not been."""

import dataclasses

import pytest
import torch
from pocket import train
from pocket.train import PRECISIONS, Settings, Trainer, rate_at, read_settings

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


@pytest.mark.parametrize("precision", PRECISIONS)
def test_training_lowers_the_loss(tmp_path, monkeypatch, precision):
    monkeypatch.setattr(train, "run_folder", lambda name: tmp_path / name)
    trainer = Trainer(Settings(steps=12, rows=4, warm_up=0.1, precision=precision))
    losses = [trainer.train_step() for _ in range(12)]
    assert losses[-1] < 0.8 * losses[0]
    assert {weight.dtype for weight in trainer.model.parameters()} == {torch.float32}


def test_an_unknown_precision_is_refused_with_the_known_ones(capsys):
    with pytest.raises(SystemExit):
        read_settings(["--precision", "float8"])
    said = capsys.readouterr().err
    assert "float8" in said
    assert all(precision in said for precision in PRECISIONS)


def test_a_command_line_names_its_run():
    settings = read_settings(["--seed", "2", "--steps", "40", "--name-mask", "0.5", "--precision", "float32"])
    assert settings.name == "seed2-steps40-names0.5-float32"
    assert read_settings([]) == Settings()


def test_a_narrower_model_has_a_narrower_mlp_and_a_name_of_its_own():
    settings = read_settings(["--width", "64", "--steps", "6", "--rows", "2"])
    assert settings.name == "seed1-steps6-width64"
    sizes = Trainer(settings).model.sizes
    assert (sizes.d_model, sizes.d_mlp) == (64, 256)
