"""Put the records of a document's units together, so that each thing stands once however many units tell of it.

A person is one by a name of two words or more that both records have, a body by a name, a law by its article; and
nothing that both say of it may differ. Who and what an event, a charge or a relation is about is called as the thing
then is. Entries of one unit are never put together: what is one there, the extractor has decided.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from ingest.assemble import keys
from ontology.dates import bounds

Entry = dict[str, Any]
Same = Callable[[Entry, Entry], bool]

_FORMS = ("name", "aliases")
_NAMES = {
    "person": ("persons",),
    "court": ("courts",),
    "facility": ("facilities",),
    "origin": ("facilities",),
    "actor": ("organisations", "persons"),
    "by": ("organisations",),
    "organisation_or_person": ("organisations", "persons"),
    "subject": ("persons", "organisations"),
    "object": ("persons", "organisations"),
}
"""Which things the fields of other entries name."""
_NO_KIND = (None, "other")


def joined(records: Iterable[Entry]) -> Entry:
    """Return the record of a document, of which each is that of one unit; none gives an empty one."""
    whole: Entry = {}
    for record in records:
        whole = _both(whole, record) if whole else record
    return whole


def _both(whole: Entry, record: Entry) -> Entry:
    calls: dict[str, dict[str, str]] = {}
    found: Entry = {}
    for kind in ("persons", "organisations", "courts", "facilities"):
        same = _same_person if kind == "persons" else _same_body
        found[kind], calls[kind] = _named(whole[kind], record[kind], same)
    for kind, same in _OTHERS.items():
        had, new = ([_called(entry, calls) for entry in one[kind]] for one in (whole, record))
        found[kind] = _once(had, new, same)
    subject = whole["subject"] or record["subject"]
    single = {
        "country": whole["country"] or record["country"],
        "subject": calls["persons"].get(subject, subject),
    }
    return {**found, "rejected": [*whole["rejected"], *record["rejected"]], **single}


def _named(had: list[Entry], new: list[Entry], same: Same) -> tuple[list[Entry], dict[str, str]]:
    """Return the things of both, and the names of those that are called otherwise now."""
    things = _once(had, new, same)
    names = {thing["name"] for thing in things}
    gone = {thing["name"] for thing in (*had, *new)} - names
    return things, {form: thing["name"] for thing in things for form in thing["aliases"] if form in gone}


def _once(had: list[Entry], new: list[Entry], same: Same) -> list[Entry]:
    """Return the entries of both, where one of the second list is put to the first of the other that is the same."""
    found, added = list(had), list[Entry]()
    for entry in new:
        place = next((n for n, other in enumerate(found) if same(other, entry)), None)
        if place is None:
            added.append(entry)
        else:
            found[place] = _filled(found[place], entry)
    return [*found, *added]


def _filled(had: Entry, new: Entry) -> Entry:
    """Return the first entry with what only the second says; the evidence is the first one's."""
    both = {key: _either(value, new[key]) for key, value in had.items()}
    if "name" in had:
        both["name"] = max(had["name"], new["name"], key=len)
        forms = [*had["aliases"], *new["aliases"], had["name"], new["name"]]
        both["aliases"] = [form for form in dict.fromkeys(forms) if form != both["name"]]
    if "kind" in had and had["kind"] in _NO_KIND:
        both["kind"] = new["kind"] or had["kind"]
    return {**both, "confidence": max(had["confidence"], new["confidence"])}


def _either(had: Any, new: Any) -> Any:
    if isinstance(had, dict):
        return {**new, **cast("Entry", had)}
    if isinstance(had, list):
        return [*had, *(item for item in new if item not in had)]
    return new if had is None else had


def _called(entry: Entry, calls: Mapping[str, Mapping[str, str]]) -> Entry:
    """Return an entry that names things as they are called now."""
    return {field: _call(value, _NAMES.get(field, ()), calls) for field, value in entry.items()}


def _call(value: Any, kinds: tuple[str, ...], calls: Mapping[str, Mapping[str, str]]) -> Any:
    return next((calls[kind][value] for kind in kinds if value in calls[kind]), value)


def _same_person(one: Entry, other: Entry) -> bool:
    def full(entry: Entry) -> set[tuple[str, ...]]:
        return {form for form in _forms(entry) if len(form) > 1}

    return (
        bool(full(one) & full(other)) and _agree(one, other, "gender") and _meet(one, other, "born", "died")
    )


def _same_body(one: Entry, other: Entry) -> bool:
    kinds = {one["kind"], other["kind"]} - set(_NO_KIND)
    return bool(_forms(one) & _forms(other)) and len(kinds) < 2 and _agree(one, other, "place")


def _forms(entry: Entry) -> set[tuple[str, ...]]:
    return {tuple(sorted(keys.words(form))) for form in (entry["name"], *entry["aliases"])}


def _same_provision(one: Entry, other: Entry) -> bool:
    return _equal(one, other, "article", "part") and _agree(one, other, "code", "jurisdiction")


def _same_charge(one: Entry, other: Entry) -> bool:
    provisions = one["provisions"] == other["provisions"] or not (one["provisions"] and other["provisions"])
    return _equal(one, other, "person", "text", "modality", "stage") and provisions


def _same_designation(one: Entry, other: Entry) -> bool:
    alike = _equal(one, other, "organisation_or_person", "designation", "polarity")
    return alike and _agree(one, other, "by", "jurisdiction", "since")


def _same_event(one: Entry, other: Entry) -> bool:
    """Tell whether two units tell one event: by its day or its term, or else in the same words."""
    if not _equal(one, other, "type", "person", "date", "polarity", "modality"):
        return False
    rest = ("end", "court", "facility", "origin", "actor", "sentence_months", "outcome")
    somebody = one["person"] is not None and not one["person"].startswith("[")
    anchored = somebody and any(
        one[field] is not None and one[field] == other[field] for field in ("date", "sentence_months")
    )
    return _agree(one, other, *rest) and (anchored or one["evidence"]["text"] == other["evidence"]["text"])


def _same_relation(one: Entry, other: Entry) -> bool:
    return _equal(one, other, "predicate", "subject", "object", "polarity", "modality")


def _same_fact(one: Entry, other: Entry) -> bool:
    return _equal(one, other, "subject", "predicate", "value")


def _equal(one: Entry, other: Entry, *fields: str) -> bool:
    return all(_plain(one[field]) == _plain(other[field]) for field in fields)


def _agree(one: Entry, other: Entry, *fields: str) -> bool:
    """Tell whether there is no field of which both say something else."""
    return all(
        one[field] is None or other[field] is None or _plain(one[field]) == _plain(other[field])
        for field in fields
    )


def _meet(one: Entry, other: Entry, *fields: str) -> bool:
    """Tell whether there is no date that excludes what the other says."""
    pairs = [(bounds(one[field]), bounds(other[field])) for field in fields]
    return all(
        (a.earliest or "") <= (b.latest or "9") and (b.earliest or "") <= (a.latest or "9") for a, b in pairs
    )


def _plain(value: Any) -> Any:
    """Return a text without case, marks and points; what has no letter, as a date, as it is."""
    is_text = isinstance(value, str) and any(letter.isalpha() for letter in value)
    return " ".join(keys.words(value)) if is_text else value


_OTHERS: Mapping[str, Same] = {
    "provisions": _same_provision,
    "charges": _same_charge,
    "designations": _same_designation,
    "events": _same_event,
    "unrealised": _same_event,
    "relations": _same_relation,
    "facts": _same_fact,
}
