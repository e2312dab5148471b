"""What a passage took over from another stands on the one that says it."""

from ingest.model import evidence_of
from ingest.record import to_record
from tests.ingest.nlp.conftest import Extract

MOVED = "In May 2022 the poet Ada Brun was moved to Volna Prison. Guards beat her there on 9 June 2022."
JUDGED = (
    "Her trial opened in January 2022. On 3 May 2022 the Lund City Court sentenced Ada Brun to two years."
)


def test_a_place_from_another_sentence(extract: Extract) -> None:
    (event,) = (e for e in extract(MOVED).events if e.type == "ill_treatment")
    assert event.facility == "Volna Prison"
    (mention,) = event.mentions
    assert mention.evidence.text.startswith("Guards beat her")
    assert evidence_of(mention, "facility").text == "In May 2022 the poet Ada Brun was moved to Volna Prison."
    assert evidence_of(mention, "date") == mention.evidence


def test_a_court_that_is_named_afterwards(extract: Extract) -> None:
    (event,) = (e for e in extract(f"Ada Brun is a poet. {JUDGED}").events if e.type == "trial")
    assert event.court == "Lund City Court"
    assert "Lund City Court" in evidence_of(event.mentions[0], "court").text


def test_what_the_passage_says_itself_stands_on_it(extract: Extract) -> None:
    for event in extract("Ada Brun was sentenced by the Lund City Court on 3 May 2022 to two years.").events:
        assert not event.mentions[0].elsewhere


def test_the_record_says_where_it_stands(extract: Extract) -> None:
    (event,) = (e for e in to_record(extract(MOVED))["events"] if e["type"] == "ill_treatment")
    (mention,) = event["mentions"]
    assert {field: MOVED[at["start"] : at["end"]] for field, at in mention["said_at"].items()} == {
        "facility": "In May 2022 the poet Ada Brun was moved to Volna Prison."
    }
