"""Input files are checked, and every fault is told with its file and line."""

import pytest
from patchscopes.hf.formats import slug
from patchscopes.hf.problems import Problem
from patchscopes.hf.tables import Columns, read_rows
from shapes import ID

COLUMNS = Columns(required=("relation", "subject", "answer"), optional=("aliases",), key=("relation", "subject"))
HEADER = "relation\tsubject\tanswer\taliases\n"


def reading(tmp_path, text, name="facts.tsv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_rows(path, COLUMNS)


def complaints(tmp_path, text, name="facts.tsv"):
    with pytest.raises(Problem) as caught:
        reading(tmp_path, text, name)
    return str(caught.value).replace(f"{tmp_path}/", "").splitlines()


def test_rows_keep_their_lines_and_lists_are_cut(tmp_path):
    rows = reading(
        tmp_path, HEADER + "capital\tUnited States\tWashington\tWashington, D.C. | DC\n\ncapital\tPeru\tLima\t\n"
    )
    assert [row.line for row in rows] == [2, 4]
    assert rows[0].several("aliases") == ["Washington, D.C.", "DC"]
    assert rows[1].several("aliases") == []


def test_quotation_marks_are_characters(tmp_path):
    assert reading(tmp_path, HEADER + 'nickname\tJosé\t"Pepe"\t\n')[0]["answer"] == '"Pepe"'


def test_all_faults_are_told_at_once_with_their_lines(tmp_path):
    text = HEADER + "capital\tPeru\t\t\ncapital\tFrance\tParis\ncapital\tKenya\tNairobi\t\ncapital\tkenya\tMombasa\t\n"
    assert complaints(tmp_path, text) == [
        "facts.tsv:2: “answer” is empty",
        "facts.tsv:3: 3 cells, but the first line names 4 columns",
        "facts.tsv:5: the same relation and subject as in line 4",
    ]


def test_missing_and_unknown_columns_are_told_once_with_a_near_name(tmp_path):
    assert complaints(tmp_path, "relation\tsubjects\tanswer\na\tb\tc\nd\te\tf\n") == [
        "facts.tsv:1: unknown column “subjects”; did you mean “subject”?",
        "facts.tsv:1: missing column “subject”",
    ]


def test_columns_that_come_twice_and_empty_files_are_refused(tmp_path):
    assert complaints(tmp_path, "relation\tsubject\tanswer\tanswer\n") == [
        "facts.tsv:1: the column “answer” comes twice"
    ]
    assert complaints(tmp_path, HEADER) == ["facts.tsv:1: there are no rows"]


def test_json_rows_know_their_lines_too(tmp_path):
    text = """[
  {"relation": "capital", "subject": "Peru", "answer": "Lima"},

  {"relation": "capital", "subject": "Peru", "answer": "Cusco"},
  {"relation": "capital", "subject": "Cuba", "answer": 3}
]"""
    assert complaints(tmp_path, text, "facts.json") == [
        "facts.json:4: the same relation and subject as in line 2",
        "facts.json:5: expected an object whose values are strings",
    ]
    assert reading(tmp_path, text.split(",\n\n")[0] + "]", "facts.json")[0]["answer"] == "Lima"


def test_broken_json_and_other_files_are_refused(tmp_path):
    assert complaints(tmp_path, '[{"relation": "a"', "facts.json")[0].startswith("facts.json:1: not JSON")
    assert complaints(tmp_path, "{}", "facts.json")[0] == "facts.json:1: expected a list of objects: [{…}, …]"
    assert "must be a .tsv or a .json file" in complaints(tmp_path, HEADER, "facts.csv")[0]
    with pytest.raises(Problem, match="cannot be read"):
        read_rows(tmp_path / "nowhere.tsv", COLUMNS)


@pytest.mark.parametrize(
    ("name", "expected"), [("Who wrote it?", "who-wrote-it"), ("2nd group", "x-2nd-group"), ("—", "x")]
)
def test_an_id_begins_with_a_letter_as_the_site_asks(name, expected):
    assert slug(name) == expected
    assert ID.fullmatch(slug(name))
