"""What the site's figures ask of a file, as far as it can be said without them: src/figures/<name>/schema.ts."""

import re
from numbers import Real

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
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
    """Items, whose matches stand where they say."""
    assert len(data["sourceLayers"]) == layers
    for item in data["items"]:
        assert len(item["rows"]) == layers
        for row in item["rows"]:
            for field, match in zip(item["fields"], row["found"], strict=True):
                assert match is None or match["form"] in field
                assert (
                    match is None or row["text"][match["start"] : match["end"]].casefold() == match["form"].casefold()
                )
    return data["items"]
