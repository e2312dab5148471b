"""Each claim of a table stands on the cell that says it."""

from collections import defaultdict

import pytest

from ingest.assemble import ReadUnit, assemble
from ingest.mapping import parse
from ingest.read import read_bytes
from ontology.generated.records import Claim

MAPPING = """
[row]
country = "land"
[person]
name = "name"
aliases = { column = "other names", split = ";" }
born = "born"
[[charge]]
provision = "article"
code = "law"
[[event]]
type = "sentence"
date = "tried"
term = "term"
court = "court"
actor = "judge"
[[event]]
type = "detention"
date = "held since"
facility = "prison"
"""
TABLE = """land,name,other names,born,article,law,tried,term,court,judge,held since,prison
VN,Oda Prenn,Oda;O. Prenn,1974,Art. 331(2),Criminal Code of Ruritania,2020-05-03,life,Example City Court,\
Judge Vesk,2020-06,Northern Prison
"""


def claims(mapping: str, table: str) -> list[Claim]:
    document = read_bytes("lists/list.csv", table.encode())
    units = (ReadUnit(u, e, "test 1") for u, e in parse("list.mapping.toml", mapping.encode()).rows(document))
    found = assemble(document, units, "2024-01-01T00:00:00Z", lambda _country: ("Viet Nam",)).claims
    assert all(claim.quote == document.text[claim.start : claim.end] for claim in found)
    return list(found)


def quotes(mapping: str, table: str) -> dict[str, set[str]]:
    """Return what the claims of each predicate, by the kind of thing that it is about, stand on."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims(mapping, table):
        found[f"{claim.subject.split('-')[0]}.{claim.predicate}"].add(claim.quote)
    return found


@pytest.mark.parametrize(
    ("what", "cells"),
    [
        ("person.label", {"Oda Prenn"}),
        ("person.name", {"Oda Prenn", "Oda", "O. Prenn"}),
        ("person.birthDate", {"1974"}),
        ("case.country", {"VN"}),
        ("case.inCountry", {"VN"}),
        ("case.chargedUnder", {"Art. 331(2)"}),
        ("provision.article", {"Art. 331(2)"}),
        ("provision.code", {"Criminal Code of Ruritania"}),
        ("provision.partOf", {"Criminal Code of Ruritania"}),
        ("statute.label", {"Criminal Code of Ruritania"}),
        ("case.triedBy", {"Example City Court"}),
        ("decision.atCourt", {"Example City Court"}),
        ("decision.date", {"2020-05-03"}),
        ("decision.actor", {"Judge Vesk"}),
        ("decision.imposed", {"life"}),
        ("sentence.outcome", {"life"}),
        ("detention.date", {"2020-06"}),
        ("detention.atFacility", {"Northern Prison"}),
        ("person.heldIn", {"Northern Prison"}),
    ],
)
def test_a_claim_stands_on_its_cell(what: str, cells: set[str]) -> None:
    assert quotes(MAPPING, TABLE)[what] == cells


def test_an_alias_stands_in_its_own_cell_and_not_within_the_name() -> None:
    (short,) = [claim for claim in claims(MAPPING, TABLE) if claim.value == "Oda"]
    assert TABLE[short.end] == ";"


CONSTANT = """
[table]
country = "VN"
[person]
name = "name"
[[charge]]
text = { value = "extremism" }
provision = "article"
[[organisation]]
name = { value = "Bright Shore" }
relation = "memberOf"
[[event]]
type = "arrest"
date = "arrested"
court = { value = "Example City Court" }
[[event]]
type = "release"
if = { column = "state", is = "free" }
outcome = { value = "bail" }
"""
ROWS = "number,name,article,arrested,state\n7,Oda Prenn,Art. 10,2020-05-03,free\n"


@pytest.mark.parametrize(
    ("what", "cells"),
    [
        ("charge.wording", {"Art. 10"}),
        ("organisation.name", {"Oda Prenn"}),
        ("person.memberOf", {"Oda Prenn"}),
        ("case.country", {"Oda Prenn"}),
        ("arrest.atCourt", {"2020-05-03"}),
        ("release.outcome", {"free"}),
    ],
)
def test_a_constant_stands_on_the_cell_that_it_belongs_to(what: str, cells: set[str]) -> None:
    assert quotes(CONSTANT, ROWS)[what] == cells


def test_nothing_stands_on_a_whole_row() -> None:
    for mapping, table in ((MAPPING, TABLE), (CONSTANT, ROWS)):
        assert not [claim.predicate for claim in claims(mapping, table) if "," in claim.quote]
