"""Turn a mapping file (TOML) into a `Spec`, and say which line of thought in it is wrong.

Every key is checked: one that is not known is an error that names the nearest one that is, since a misspelt field
would else be a field that is silently not read.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from typing import Any, cast, get_args

from ingest.errors import BadInput, bad_input
from ingest.mapping.spec import ChargeSpec, EventSpec, Field, OrganisationSpec, PersonSpec, Reader, Spec
from ingest.mapping.values import Unreadable, read_date
from ingest.model import Modality, Polarity
from ontology.patterns import scheme

_SECTIONS = ("table", "row", "person", "other_person", "organisation", "charge", "event")
_READERS: dict[str, Reader] = {
    "born": "date",
    "died": "date",
    "date": "date",
    "end": "date",
    "published": "date",
    "term": "term",
    "provision": "provision",
    "country": "country",
}
_FIELD_KEYS = ("column", "value", "values", "is", "except", "split", "read")


@dataclass(frozen=True)
class _Section:
    """A table of the file, with the file's and its own name for errors, and its keys checked off one by one."""

    file: str
    name: str
    keys: Mapping[str, Any]

    def fail(self, code: str, reason: str) -> BadInput:
        return bad_input(code, self.file, f"[{self.name}] {reason}")

    def check(self, *known: str) -> None:
        """Every key must be one of these."""
        for key in self.keys:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = f"; did you mean {near[0]!r}" if near else f"; known are {', '.join(sorted(known))}"
                raise self.fail("CG-MAP-002", f"has the unknown field {key!r}{hint}")

    def text(self, key: str) -> str | None:
        """A constant text."""
        value = self.keys.get(key)
        if value is not None and not isinstance(value, str):
            raise self.fail("CG-MAP-004", f"{key!r} must be a text in quotation marks")
        return value

    def choice(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str | None:
        """A constant that must be one of these."""
        value = self.text(key) if key in self.keys else default
        if value is not None and value not in allowed:
            raise self.fail("CG-MAP-004", f"{key!r} is {value!r} and must be one of {', '.join(allowed)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or a list of them."""
        value = self.keys.get(key, [])
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(
            isinstance(item, str) for item in cast("list[object]", found)
        ):
            raise self.fail("CG-MAP-004", f"{key!r} must be a list of texts")
        return tuple(cast("list[str]", found))

    def mapping(self, key: str) -> dict[str, str]:
        """A table of texts."""
        value = self.keys.get(key, {})
        if not isinstance(value, dict) or not all(
            isinstance(v, str) for v in cast("dict[str, object]", value).values()
        ):
            raise self.fail("CG-MAP-004", f"{key!r} must be a table of texts")
        return cast("dict[str, str]", value)

    def field(self, key: str) -> Field | None:
        """A column's name, or a table that says more of how to read it."""
        value = self.keys.get(key)
        if value is None:
            return None
        reader = _READERS.get(key, "text")
        if isinstance(value, str):
            return Field(column=value, read=reader)
        if not isinstance(value, dict):
            raise self.fail("CG-MAP-004", f"{key!r} must be a column's name or a table")
        return _field(_Section(self.file, f"{self.name}.{key}", cast("dict[str, Any]", value)), reader)

    def needed(self, key: str) -> Field:
        """A field that the section cannot do without."""
        found = self.field(key)
        if found is None:
            raise self.fail("CG-MAP-004", f"needs the field {key!r}")
        return found


def parse_mapping(name: str, data: bytes) -> tuple[str, Spec]:
    """The version (the first digits of the file's hash) and the mapping; raises `BadInput`."""
    try:
        loaded = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise bad_input("CG-MAP-001", name, f"The mapping is no TOML ({error})") from None
    top = _Section(name, "mapping", loaded)
    top.check(*_SECTIONS)
    return sha256(data).hexdigest()[:12], _spec(top)


def _spec(top: _Section) -> Spec:
    table, row = _one(top, "table"), _one(top, "row")
    table.check(
        "title",
        "source",
        "publisher",
        "published",
        "country",
        "separator",
        "day_first",
        "not_known",
        "leave_out",
        "confidence",
    )
    row.check("source", "published", "country")
    country = table.choice("country", tuple(c.notation for c in scheme("countries")))
    return Spec(
        person=_person(_one(top, "person")),
        title=table.text("title"),
        source=table.text("source"),
        publisher=table.text("publisher"),
        published=_date(table, "published"),
        country=Field(value=country) if country else row.field("country"),
        row_source=row.field("source"),
        row_published=row.field("published"),
        delimiter=table.choice("separator", (",", ";", "\t", "|")),
        day_first=_flag(table, "day_first"),
        not_known=frozenset(text.casefold() for text in table.texts("not_known")),
        left_out=table.mapping("leave_out"),
        confidence=_confidence(table),
        others=tuple(map(_person, _many(top, "other_person"))),
        organisations=tuple(map(_organisation, _many(top, "organisation"))),
        charges=tuple(map(_charge, _many(top, "charge"))),
        events=tuple(map(_event, _many(top, "event"))),
    )


def _one(top: _Section, name: str) -> _Section:
    value = top.keys.get(name, {})
    if not isinstance(value, dict):
        raise top.fail("CG-MAP-004", f"{name!r} must be written [{name}]")
    return _Section(top.file, name, cast("dict[str, Any]", value))


def _many(top: _Section, name: str) -> list[_Section]:
    value: object = top.keys.get(name, [])
    found = cast("object", [value] if isinstance(value, dict) else value)
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in cast("list[object]", found)):
        raise top.fail("CG-MAP-004", f"{name!r} must be written [[{name}]]")
    return [_Section(top.file, name, keys) for keys in cast("list[dict[str, Any]]", found)]


def _field(section: _Section, reader: Reader) -> Field:
    section.check(*_FIELD_KEYS)
    column, value = section.text("column"), section.text("value")
    if (column is None) == (value is None):
        raise section.fail("CG-MAP-004", "needs either 'column' or 'value'")
    return Field(
        column=column,
        value=value,
        read=cast("Reader", section.choice("read", get_args(Reader), reader)),
        values=section.mapping("values"),
        only=frozenset(section.texts("is")) or None,
        but=frozenset(section.texts("except")),
        split=section.text("split"),
    )


def _person(section: _Section) -> PersonSpec:
    section.check("name", "aliases", "gender", "born", "died", "role")
    roles = tuple(concept.notation for concept in scheme("roles"))
    return PersonSpec(
        name=section.needed("name"),
        aliases=section.field("aliases"),
        gender=section.field("gender"),
        born=section.field("born"),
        died=section.field("died"),
        role=section.choice("role", roles, "victim") or "victim",
    )


def _organisation(section: _Section) -> OrganisationSpec:
    section.check("name", "kind", "relation")
    kinds = tuple(c.notation for name in ("organisation-kinds", "authority-kinds") for c in scheme(name))
    relation = section.choice("relation", ("memberOf", "allegesLinkTo"))
    return OrganisationSpec(section.needed("name"), section.choice("kind", kinds), cast("Any", relation))


def _charge(section: _Section) -> ChargeSpec:
    section.check("text", "provision", "code", "jurisdiction", "stage")
    if not section.keys.keys() & {"text", "provision"}:
        raise section.fail("CG-MAP-004", "needs 'text' or 'provision'")
    stage = section.choice("stage", ("charged", "convicted"), "charged")
    fields = {key: section.field(key) for key in ("text", "provision", "code", "jurisdiction")}
    return ChargeSpec(**fields, stage=cast("Any", stage))


def _event(section: _Section) -> EventSpec:
    names = ("date", "end", "term", "outcome", "court", "facility", "origin", "actor")
    section.check("type", "if", "needs", "modality", "polarity", *names)
    kind = section.choice("type", tuple(concept.notation for concept in scheme("event-types")))
    if kind is None:
        raise section.fail("CG-MAP-004", "needs the field 'type'")
    needs = section.texts("needs")
    for need in needs:
        if need not in names or need not in section.keys:
            raise section.fail("CG-MAP-004", f"needs {need!r}, and has no such field")
    return EventSpec(
        type=kind,
        condition=section.field("if"),
        needs=needs,
        **{name: section.field(name) for name in names},
        modality=cast("Modality", section.choice("modality", get_args(Modality), "asserted")),
        polarity=cast("Polarity", section.choice("polarity", get_args(Polarity), "affirmed")),
    )


def _date(section: _Section, key: str) -> str | None:
    text = section.text(key)
    try:
        return read_date(text, True) if text else None
    except Unreadable:
        raise section.fail("CG-MAP-004", f"{key!r} is no date") from None


def _flag(section: _Section, key: str) -> bool:
    value = section.keys.get(key, True)
    if not isinstance(value, bool):
        raise section.fail("CG-MAP-004", f"{key!r} must be true or false")
    return value


def _confidence(section: _Section) -> float:
    value = section.keys.get("confidence", 0.9)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 1:
        raise section.fail("CG-MAP-004", "'confidence' must be a number above 0 and at most 1")
    return float(value)
