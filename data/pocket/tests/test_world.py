"""Country facts against Debian's iso-codes and CLDR, where these are installed."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from pocket.make_vocabulary import WORDINGS_FILE, all_wordings
from pocket.world import RELATIONS_OF, TABLES, load_world, read_table

ZONES = Path("/usr/share/zoneinfo/zone.tab")
#: The tables' word where CLDR's English name is another, and languages whose official status CLDR does not record.
SPELT = {("tonga", "paanga"), ("maldives", "dhivehi"), ("lesotho", "sotho")}
NOT_IN_CLDR = {("comoros", "comorian"), ("mali", "bambara"), ("montenegro", "montenegrin"), ("tuvalu", "tuvaluan")}
#: ISO 3166 names that differ from ours in more than accents.
OWN_NAMES = {"ivory coast", "turkey"}
#: Countries whose time zones are named after an ocean or another continent.
ZONES_ELSEWHERE = {"cape verde", "comoros", "iceland", "madagascar", "maldives", "mauritius", "turkey", "australia"}


def plain(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[’'ʻ]", "", text).replace("-", " ").lower()


def countries(relation):
    for entity, value, _, source in read_table(TABLES / f"{relation}.tsv"):
        yield entity, value, re.search(r"ISO 3166-1 (\w\w)", source)[1]


def test_country_names_are_those_of_iso_3166():
    pycountry = pytest.importorskip("pycountry", reason="pycountry (Debian iso-codes) is not installed")
    babel = pytest.importorskip("babel", reason="babel (CLDR) is not installed")
    names = babel.Locale("en").territories
    for entity, _, code in countries("capital"):
        known = {plain(names[code]), plain(pycountry.countries.get(alpha_2=code).name)}
        known |= {name.replace("&", "and") for name in known}
        assert entity in known or entity in OWN_NAMES, (entity, known)


def test_currencies_are_those_of_cldr():
    babel = pytest.importorskip("babel", reason="babel (CLDR) is not installed")
    from babel.numbers import get_territory_currencies

    names = babel.Locale("en").currencies
    for entity, value, code in countries("currency"):
        known = [plain(names[currency]) for currency in get_territory_currencies(code)]
        assert any(value in name for name in known) or (entity, value) in SPELT, (entity, value, known)


def test_languages_are_official_in_cldr():
    babel = pytest.importorskip("babel", reason="babel (CLDR) is not installed")
    names = babel.Locale("en").languages
    official = babel.core.get_global("territory_languages")
    for entity, value, code in countries("language"):
        spoken = [key.split("_")[0] for key, about in official[code].items() if about.get("official_status")]
        known = [plain(names.get(language, language)) for language in spoken]
        assert value in known or (entity, value) in SPELT | NOT_IN_CLDR, (entity, value, known)


@pytest.mark.skipif(not ZONES.exists(), reason="the time zone database (Debian tzdata) is not installed")
def test_continents_agree_with_the_names_of_time_zones():
    zones = {}
    for line in ZONES.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, name, *_ = line.split("\t")
            zones.setdefault(code, set()).add(name.split("/")[0])
    as_zone = {"north america": "America", "south america": "America", "oceania": "Pacific"}
    for entity, value, code in countries("continent"):
        expected = as_zone.get(value, value.title())
        assert expected in zones[code] or entity in ZONES_ELSEWHERE, (entity, value, zones[code])


def test_all_relations_of_a_country_or_a_person_are_known():
    world = load_world()
    for kind in ("country", "person", "food", "element"):
        for relation in RELATIONS_OF[kind]:
            assert [fact.entity for fact in world.facts[relation]] == world.entities(kind)


def test_a_broken_table_names_its_line(tmp_path):
    path = tmp_path / "capital.tsv"
    path.write_text("entity\tvalue\taliases\tsource\nfrance\tparis\n")
    with pytest.raises(ValueError, match=r"capital.tsv:2: expected 4 columns"):
        read_table(path)


def test_the_exported_wordings_are_those_that_training_uses():
    assert json.loads(WORDINGS_FILE.read_text("utf-8")) == all_wordings()
