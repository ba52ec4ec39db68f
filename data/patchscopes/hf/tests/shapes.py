"""What the site's figures ask of a file: by hand, and by their own schemas where the site's tools are installed."""

import re
import shutil
import subprocess
from numbers import Real
from pathlib import Path

ID = re.compile(r"[a-z][a-z0-9-]*")
CARD = {"evidence", "title", "model", "recipe", "seed", "sampleSize", "interval", "date", "licence"}


def words(text):
    assert isinstance(text, str)
    assert text


def axis(y):
    words(y["label"])
    assert y["min"] < y["max"]
    assert y["format"] in ("share", "number")


def check_card(file):
    card = file["card"]
    assert set(card) - {"weights", "source"} == CARD
    assert card["evidence"] == "computed"
    assert card["model"] == "taught, revision local files, float32"
    assert re.fullmatch(r"[0-9a-f]{64}", card["weights"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", card["date"])
    for name in CARD - {"seed"}:
        words(card[name])
    run = file["run"]
    assert run["tries"]
    assert run["settings"]["seed"] == card["seed"]
    assert all(re.fullmatch(r"[0-9a-f]{64}", each["sha256"]) for each in run["files"].values())


def check_curves(data, ids=None):
    """Points by id of the series."""
    axis(data["y"])
    words(data["x"]["label"])
    words(data["x"]["unit"])
    assert data["x"]["kind"] == "steps"
    panels = [panel["id"] for panel in data.get("panels", [])]
    named = [(line.get("panel"), line["id"]) for line in data["series"]]
    assert len(set(named)) == len(named)
    for line in data["series"]:
        assert ID.fullmatch(line["id"])
        words(line["name"])
        assert line["kind"] in ("main", "control")
        assert line["panel"] in panels if panels else "panel" not in line
        xs = [point["x"] for point in line["points"]]
        assert xs == sorted(set(xs)) != []
        for point in line["points"]:
            assert data["y"]["min"] <= point["low"] <= point["y"] <= point["high"] <= data["y"]["max"]
    for panel in panels or [None]:
        shown = [line["id"] for line in data["series"] if line.get("panel") == panel]
        assert ids is None or shown == ids
    return {line["id"]: line["points"] for line in data["series"]}


def check_grid(data):
    """Panels by id."""
    axis(data["value"])
    n_rows, n_columns = (len(data[side]["ticks"]) for side in ("row", "column"))
    for panel in data["panels"]:
        assert ID.fullmatch(panel["id"])
        words(panel["name"])
        assert panel["n"] >= 1
        assert len(panel["cells"]) == n_rows
        for row in panel["cells"]:
            assert len(row) == n_columns
            assert all(isinstance(cell, Real) and 0 <= cell <= 1 for cell in row)
        for baseline in panel.get("baselines", []):
            assert 0 <= baseline["value"] <= 1
            assert baseline["tries"] >= 1
        if "examples" in panel:
            check_examples(panel["examples"], n_rows, n_columns)
    found = {panel["id"]: panel for panel in data["panels"]}
    assert len(found) == len(data["panels"])
    return found


def check_examples(examples, n_rows, n_columns):
    assert len(examples["said"]) == n_rows
    for row in examples["said"]:
        assert len(row) == n_columns
        for cell in row:
            assert len(cell) == len(examples["items"])
            assert all(0 <= phrase < len(examples["phrases"]) for phrase in cell)


def check_bars(data):
    """Estimates by id of the row."""
    axis(data["x"])
    words(data["interval"])
    words(data["controls"])
    for name, row in data["rows"].items():
        assert ID.fullmatch(name)
        words(row["name"])
        assert row["items"] >= 1
        assert set(row["groups"]) == {group["id"] for group in data["groups"]}
        for each in row["groups"].values():
            assert 0 <= each["low"] <= each["value"] <= each["high"] <= 1
            assert all(0 <= control <= 1 for control in each["controls"].values())
    return {name: row["groups"]["model"] for name, row in data["rows"].items()}


def check_words(data, layers):
    """Items by name, with the texts of every layer."""
    words(data["asked"])
    assert len(data["layers"]) == layers
    groups = {group["id"] for group in data.get("groups", [])}
    found = {}
    for item in data["items"]:
        assert len(item["said"]) == layers == len(item["targets"])
        assert item.get("group") in (groups or {None})
        assert all(form for field in item["fields"] for form in field["forms"])
        found[item["name"]] = {**item, "texts": [data["phrases"][place] for place in item["said"]]}
    assert len(set(data["phrases"])) == len(data["phrases"])
    return found


ROOT = Path(__file__).resolve().parents[4]


def check_with_site(folder):
    """The schemas of the figures themselves, in Node; passed over where `npm ci` was not run."""
    if not (ROOT / "node_modules/tsx").exists() or shutil.which("node") is None:
        return
    script = ["node", "scripts/run.mjs", "tsx", "data/patchscopes/hf/tests/check-files.ts", str(folder)]
    checked = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
