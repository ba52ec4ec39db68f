"""Each command, from files to files, on a small model that was taught the facts in the test."""

import json
from pathlib import Path

import pytest
from conftest import CAPITALS, COMPOSERS, FACTS, HOMES
from patchscopes.hf.__main__ import INPUTS, main
from patchscopes.hf.tables import read_rows
from shapes import check_bars, check_card, check_curves, check_grid, check_with_site, check_words

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FEW = ["--tokens", "2", "--batch-size", "8"]


def table(path, *rows):
    path.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def run(folder, tmp_path, capsys):
    """Runs a command and returns its files by name."""

    def run(*arguments):
        out = tmp_path / "out"
        assert main([arguments[0], "--model", str(folder), "--out", str(out), *arguments[1:]]) == 0, (
            capsys.readouterr().err
        )
        files = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in out.glob("*.json")}
        assert sorted(f"{out / name}.json" for name in files) == sorted(capsys.readouterr().out.split())
        for file in files.values():
            check_card(file)
        check_with_site(out)
        return {name: file["data"] for name, file in files.items()}, files

    return run


@pytest.fixture
def facts(tmp_path):
    rows = [("capital", country, city, "") for country, city in CAPITALS.items()]
    rows += [("unknown", country, "tea", "rice") for country in CAPITALS]
    relations = ("capital", "the capital of x is"), ("unknown", "today we like x and")
    return [
        "--facts",
        table(tmp_path / "facts.tsv", ("relation", "subject", "answer", "aliases"), *rows),
        "--relations",
        table(tmp_path / "relations.tsv", ("relation", "prompt"), *relations),
    ]


def test_attributes(run, facts):
    data, files = run("attributes", *facts, *FEW, "--examples", "2")
    assert sorted(data) == ["attributes", "attributes-by-source", "attributes-readings", "attributes-words"]
    grid = check_grid(data["attributes"])
    # The relation that the model was not taught is left out, and the card says so.
    assert list(grid) == ["capital", "random", "other", "mean"]
    assert "unknown: 0 of 8 facts kept" in files["attributes"]["card"]["sampleSize"]
    # With no position in its embedding and one token a name, layer 0 → layer 0 is to write the name.
    assert grid["capital"]["cells"][0][0] == 1
    assert grid["other"]["cells"][0][0] == 0
    assert grid["random"]["cells"][0][0] < 1
    # Written into the last layer, behind which nothing reads it, a vector changes nothing.
    assert grid["capital"]["cells"][0][-1] == grid["random"]["cells"][0][-1]
    assert len(grid["capital"]["examples"]["items"]) == 2
    check_curves(data["attributes-by-source"], ["fixed", "validated", "any", "random", "other", "mean", "any-random"])
    rows = check_bars(data["attributes-readings"])
    assert files["attributes-readings"]["run"]["tries"] == {"fixed": 1, "validated": 1, "any": 16}
    assert rows["fixed"]["value"] <= rows["any"]["value"]
    assert rows["validated"]["value"] <= rows["any"]["value"]
    told = check_words(data["attributes-words"], layers=4)
    assert all(item["fields"][0]["forms"][0].casefold() in item["plain"].casefold() for item in told.values())


def test_attributes_of_chosen_layers_with_everything_kept(run, facts):
    layers = ["--source-layers", "1,2", "--target-layers", "0,1", "--fixed", "2:0"]
    data, _ = run("attributes", *facts, *FEW, *layers, "--keep-all")
    grid = check_grid(data["attributes"])
    assert list(grid)[:3] == ["all", "capital", "unknown"]
    assert grid["all"]["n"] == 16
    assert data["attributes"]["row"]["ticks"] == [1, 2]
    assert data["attributes"]["column"]["ticks"] == [0, 1]
    assert {panel["id"] for panel in data["attributes-by-source"]["panels"]} == {"capital", "unknown"}


def test_descriptions(run, tmp_path):
    rows = [(country, "country") for country in CAPITALS] + [(name, "composer = singer") for name in COMPOSERS]
    subjects = table(tmp_path / "subjects.tsv", ("subject", "fields"), *rows)
    data, files = run("describe", "--subjects", subjects, "--prompt", "x :", *FEW)
    assert sorted(data) == ["description-readings", "description-scores", "descriptions"]
    lines = check_curves(data["description-scores"], ["patchscope", "random", "other", "mean"])
    assert lines["patchscope"][0]["y"] > lines["other"][0]["y"]
    check_bars(data["description-readings"])
    items = check_words(data["descriptions"], layers=4)
    assert list(items) == [name for name, _ in rows]
    assert items[rows[-1][0]]["fields"] == [{"forms": ["composer", "singer"]}]
    assert files["descriptions"]["run"]["settings"]["prompt"] == "x :"


def test_descriptions_read_at_one_target_layer(run, tmp_path):
    subjects = table(tmp_path / "subjects.tsv", ("subject", "fields"), *[(name, "country") for name in CAPITALS])
    data, _ = run("describe", "--subjects", subjects, "--prompt", "x :", "--target", "0", *FEW)
    assert all(item["targets"] == [0, 0, 0, 0] for item in data["descriptions"]["items"])
    # All subjects have the same description, so that nobody else's vector can serve as a control.
    check_curves(data["description-scores"], ["patchscope", "random", "mean"])


def test_next_token(run, tmp_path):
    texts = table(tmp_path / "texts.tsv", ("text",), *[(text,) for text in FACTS])
    fit = table(
        tmp_path / "fit.tsv", ("text",), *[(f"{text} {more}",) for text in HOMES for more in ("today", "and", ";")]
    )
    prompt = ["--prompt", "cat -> cat\\nhello -> hello\\n?"]
    data, files = run("next-token", "--texts", texts, "--fit-texts", fit, *prompt, "--fit-positions", "8")
    assert files["next-token-precision"]["run"]["settings"]["prompt"] == "cat -> cat\nhello -> hello\n?"
    for name in ("next-token-precision", "next-token-surprisal"):
        lines = check_curves(data[name], ["logit-lens", "tuned-lens", "identity", "random", "other", "mean"])
    precision, surprisal = check_curves(data["next-token-precision"]), check_curves(data["next-token-surprisal"])
    # After the last layer, each reads what the model says, the map as far as its few states span all directions.
    assert precision["tuned-lens"][-1]["y"] > precision["logit-lens"][0]["y"]
    for method in ("logit-lens", "identity"):
        assert precision[method][-1]["y"] == 1
        assert surprisal[method][-1]["y"] == min(point["y"] for point in surprisal[method])
    assert precision["other"][-1]["y"] == 0
    assert len(lines["identity"]) == 4


def test_two_hop(run, tmp_path):
    known = [
        (f"the country of {name}", "the capital of x is", country, CAPITALS[country])
        for name, country in COMPOSERS.items()
    ]
    wrong = [("the country of gonzaga today", "the capital of x is", "tea", "lima")]
    queries = table(tmp_path / "queries.tsv", ("first", "second", "bridge", "answer"), *known, *wrong)
    data, files = run("two-hop", "--queries", queries, "--step-by-step", "think step by step , {}", *FEW)
    assert sorted(data) == ["two-hop", "two-hop-by-source", "two-hop-readings"]
    assert files["two-hop"]["card"]["sampleSize"].startswith("6 of 7 queries")
    grid = check_grid(data["two-hop"])
    assert [each["tries"] for each in grid["patchscope"]["baselines"]] == [1, 1, 1, 1, 16]
    rows = check_bars(data["two-hop-readings"])
    assert list(rows) == ["plain", "steps", "fixed", "validated", "any"]
    check_curves(data["two-hop-by-source"], ["fixed", "validated", "any", "random", "other", "mean", "any-random"])


def test_the_same_command_writes_the_same_numbers(run, facts):
    few = [*FEW, "--source-layers", "1", "--target-layers", "1"]
    assert run("attributes", *facts, *few)[0] == run("attributes", *facts, *few)[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--keep-all", "--placeholder", "capital"], "does not stand in the prompt “today we like x and”"),
        (["--source-layers", "9"], "Layers “9” must be some of 0 … 3"),
        (["--source", "hello"], "must have one {}"),
        (["--model", "/nowhere/at/all"], "could not be loaded"),
    ],
)
def test_what_a_user_can_mend_is_said_without_a_stack_trace(folder, facts, tmp_path, capsys, arguments, message):
    out = ["--out", str(tmp_path / "out")]
    assert main(["attributes", "--model", str(folder), *facts, *out, *FEW, *arguments]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert "Traceback" not in said


def test_nothing_known_is_an_error_that_says_how_to_go_on(folder, tmp_path, capsys):
    facts = table(tmp_path / "f.tsv", ("relation", "subject", "answer"), ("a", "peru", "tea"), ("a", "cuba", "rice"))
    relations = table(tmp_path / "r.tsv", ("relation", "prompt"), ("a", "the capital of x is"))
    written = ["--facts", facts, "--relations", relations, "--out", str(tmp_path), *FEW]
    assert main(["attributes", "--model", str(folder), *written]) == 1
    assert "a: 0 of 2 facts kept" in capsys.readouterr().err


def test_texts_that_are_fitted_on_must_not_be_measured(folder, tmp_path, capsys):
    texts = table(tmp_path / "texts.tsv", ("text",), *[(text,) for text in FACTS])
    assert (
        main(["next-token", "--model", str(folder), "--texts", texts, "--fit-texts", texts, "--out", str(tmp_path)])
        == 1
    )
    assert "8 texts are both fitted on and measured" in capsys.readouterr().err


def test_a_fact_of_an_unknown_relation_is_told_with_its_line(folder, facts, tmp_path, capsys):
    other = table(tmp_path / "r.tsv", ("relation", "prompt"), ("capital", "the capital of x is"))
    assert main(["attributes", "--model", str(folder), *facts[:2], "--relations", other, "--out", str(tmp_path)]) == 1
    assert "line 10: “unknown”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "argument", "file"),
    [
        ("describe", "subjects", "subjects.tsv"),
        ("attributes", "facts", "facts.tsv"),
        ("attributes", "relations", "relations.tsv"),
        ("next-token", "texts", "texts.tsv"),
        ("next-token", "fit_texts", "fit-texts.tsv"),
        ("two-hop", "queries", "queries.tsv"),
    ],
)
def test_the_examples_are_of_the_documented_form(command, argument, file):
    assert len(read_rows(EXAMPLES / file, INPUTS[command][argument])) >= 4
