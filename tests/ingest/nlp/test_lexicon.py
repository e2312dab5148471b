"""Labels of event types taken apart, and forms of verbs."""

import pytest

from ingest.nlp.language.inflect import verb_forms
from ingest.nlp.language.lexicon import frame, lexicon


@pytest.mark.parametrize(
    ("verb", "form", "kind"),
    [
        ("arrest", "arrested", "participle"), ("hold", "held", "past"), ("beat", "beaten", "participle"),
        ("transfer", "transferred", "past"), ("deny", "denies", "third"), ("try", "tried", "participle"),
        ("uphold", "upheld", "past"), ("release", "releasing", "gerund"), ("acquit", "acquitted", "past"),
        ("re-arrest", "re-arrested", "past"), ("be", "were", "past"),
    ],
)  # fmt: skip
def test_forms(verb: str, form: str, kind: str) -> None:
    assert kind in verb_forms(verb)[form]


@pytest.mark.parametrize(
    ("label", "victim", "tail", "preposition"),
    [
        ("to arrest someone", "object", (), None),
        ("to take someone into custody", "object", ("into", "custody"), None),
        ("to die", "subject", (), None),
        ("to search someone's {premises}", "owner", ("{premises}",), None),
        ("to receive {term}", "subject", ("{term}",), None),
        ("to uphold {verdict}", "owner", ("{verdict}",), None),
        ("to bring {charges} against someone", "prepositional", ("{charges}",), "against"),
    ],
)
def test_frames(label: str, victim: str, tail: tuple[str, ...], preposition: str | None) -> None:
    found = frame("arrest", label)
    assert (found.victim, found.tail, found.preposition) == (victim, tail, preposition)


def test_every_slot_of_a_frame_has_words() -> None:
    lex = lexicon()
    special = {
        "term",
        "time",
        "days",
        "facility",
        "court",
        "police_station",
        "prison",
        "solitary",
        "body",
        "person",
    }
    slots = {
        i.strip("{}")
        for entries in lex.verbs.values()
        for f, _ in entries
        for i in f.tail
        if i.startswith("{")
    }
    assert {s for s in slots - special if not lex.concept("phrases", s.replace("_", " "))} == set()
