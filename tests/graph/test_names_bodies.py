"""Courts, prisons and organisations under many names: which of them are one, and which only look like it."""

import pytest

from graph.names_bodies import even
from graph.resolve import keys_of
from graph.resolve_model import Local
from ingest.assemble.keys import body_keys


def meet(kind: str, left: str, right: str, country: str = "RU") -> bool:
    """Tell whether two names of bodies of one country are one body's."""

    def keys(name: str) -> frozenset[str]:
        block = tuple(sorted(body_keys(kind, (name,))))
        return keys_of(Local("record", kind, name, "unit", block, frozenset({f"country:{country}"})))

    return bool(keys(left) & keys(right))


@pytest.mark.parametrize(
    ("kind", "left", "right", "country"),
    [
        ("Facility", "SIZO-2 of Primersk", "Pre-trial Detention Centre No. 2 in Primersk", "RU"),
        ("Facility", "SIZO-2 of Primersk", "СИЗО-2 Примерск", "RU"),
        ("Facility", "IK-4 in Primersk", "Penal Colony No. 4 (Primersk)", "RU"),
        ("Facility", "Penitentiary Institution No. 14", "Penal Facility No. 14", "AZ"),
        ("Facility", "Nümunə Prison", "Prison of Numuna", "AZ"),
        ("Court", "Primersk City Court", "City Court of Primersk", "RU"),
        ("Court", "Primersk Court of Grave Crimes", "Primersk Serious Crimes Court", "AZ"),
        ("Court", "Örnek 2. Heavy Penal Court", "Assize Court No. 2 of Ornek", "TR"),
        ("Court", "Supreme Court", "The Supreme Court of the Russian Federation", "RU"),
        ("Organisation", "Human Rights Centre “Primer”", "HRC Primer (NGO)", "RU"),
        ("Organisation", "Primer Foundation", "Фонд «Пример»", "RU"),
    ],
)
def test_names_of_one_body(kind: str, left: str, right: str, country: str) -> None:
    assert meet(kind, left, right, country)


@pytest.mark.parametrize(
    ("kind", "left", "right", "country"),
    [
        ("Facility", "SIZO-2 of Primersk", "SIZO-1 of Primersk", "RU"),
        ("Facility", "SIZO-2 of Primersk", "SIZO-2 of Obrazetsk", "RU"),
        ("Facility", "SIZO-2 of Primersk", "IK-2 of Primersk", "RU"),
        ("Facility", "SIZO-2", "SIZO-2", "RU"),
        ("Facility", "Numune Prison", "Numune Women's Prison", "TR"),
        ("Court", "Primersk City Court", "Primersk Regional Court", "RU"),
        ("Court", "Primersk City Court", "Primersk Garrison Military Court", "RU"),
        ("Court", "District Court", "District Court", "RU"),
        ("Court", "Criminal Court", "Criminal Court", "EG"),
        (
            "Organisation",
            "Human Rights Centre “Primer”",
            "Centre for the Protection of Human Rights “Primer”",
            "RU",
        ),
        ("Organisation", "International Primer", "Human Rights Centre “Primer”", "RU"),
        ("Organisation", "Primer Foundation", "Obrazets Foundation", "RU"),
    ],
)
def test_bodies_that_are_not_one(kind: str, left: str, right: str, country: str) -> None:
    assert not meet(kind, left, right, country)


def test_a_kind_of_body_has_no_key() -> None:
    assert even("facility:2 sizo", "RU") is None
    assert even("facility:14 institution penitentiary", "AZ") == "facility:14 institution penal"
    assert even("court:court district", "RU") is None
