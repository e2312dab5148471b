"""Each rule finds what it is for, says so in a sentence, and is silent where nothing contradicts."""

from collections.abc import Callable

import pytest

from graph import Store
from graph.check import Found, check, rules
from graph.check.reference import PAGE, page
from graph.check.rules import FIELDS
from tests.graph.check.more_stories import MORE, MORE_SILENT
from tests.graph.check.story import DETENTION, NOW, PRISON, How, Story

Telling = Callable[[Story, str], object]


def _found(store: Store, *tellings: Telling) -> tuple[Found, ...]:
    story = Story()
    person = story.person()
    for telling in tellings:
        telling(story, person)
    story.write(store)
    return check(store, NOW).conflicts


def _beaten(*dates: str) -> Telling:
    return lambda story, person: story.event("IllTreatment", "ill_treatment", person, *dates, at=PRISON)


def _held(name: str, begins: str | None, ends: str | None) -> Telling:
    return lambda story, person: story.held(person, name, begins, ends)


def _event(kind: str, event_type: str, *dates: str) -> Telling:
    return lambda story, person: story.event(kind, event_type, person, *dates)


def _dated(kind: str, event_type: str, *dates: tuple[str, str], at: str | None = None) -> Telling:
    """An event, and for each date the words by which it is told."""

    def tell(story: Story, person: str) -> None:
        event = story.event(kind, event_type, person, at=at)
        for date, quote in dates:
            story.say(event, "date", date, quote=quote)

    return tell


def _ordered_transfer(story: Story, person: str) -> None:
    event = story.event("Transfer", "transfer", person, "2021-06-05")
    story.say(
        event, "date", "2021-06-15", How(modality="intended"), quote="to be transferred on 15 June 2021"
    )


def _sentenced(date: str, months: int, component: bool = False, quote: str = "") -> Telling:
    return lambda story, person: story.sentence(person, date, months, component, quote)


def _appeal(date: str | None, outcome: str, quote: str, months: int | None = None) -> Telling:
    def tell(story: Story, person: str) -> None:
        event = story.event("Decision", "appeal_decision", person, *([date] if date else []))
        story.say(event, "outcome", outcome, quote=quote)
        if months is not None:
            story.say(event, "months", str(months), quote=f"{months} months since {date}")

    return tell


def _note(predicate: str, value: str) -> Telling:
    return lambda story, person: story.say(person, predicate, value)


def _denied_beating(story: Story, person: str) -> None:
    event = story.event("IllTreatment", "ill_treatment", person, "2022-08-18", at=PRISON)
    story.say(event, "eventType", "ill_treatment", How(modality="denied"), quote="no force was used")


def _closed_raid(year: str, succeeded: bool = False) -> Telling:
    def tell(story: Story, person: str) -> None:
        body = story.record("Organisation", "Legal Aid Centre")
        story.say(body, "label", "Legal Aid Centre")
        story.say(body, "closed", "2021-11-18")
        event = story.event("OtherEvent", "other", person, year)
        story.say(event, "carriedOutBy", body, quote=f"the centre wrote in {year}")
        if succeeded:
            heir = story.record("Organisation", "Assistance Project")
            story.say(heir, "label", "Assistance Project")
            story.say(body, "succeededBy", heir)

    return tell


ARRIVED = _held(PRISON, "2022-12", "2023-10-05/..")
REMAND = _held(DETENTION, "2021-03-13", "2022-12-20")
CASES: list[tuple[str, list[Telling], str, str]] = [
    (
        "before_arrival",
        [REMAND, ARRIVED, _beaten("2023-02-17", "2022-02-17")],
        "settled",
        "Ill treatment of Ada Norling in Holm Prison is dated 2022-02-17, but Ada Norling came there on 2022-12-01 "
        "at the earliest; 2023-02-17 fits.",
    ),
    (
        "before_arrival",
        [ARRIVED, _beaten("2022-02-17")],
        "open",
        "Ill treatment of Ada Norling in Holm Prison is dated 2022-02-17, but Ada Norling came there on 2022-12-01 "
        "at the earliest.",
    ),
    (
        "after_departure",
        [_held(PRISON, "2021-01", "2022-03-04"), _beaten("2022-02-17", "2023-02-17")],
        "settled",
        "Ill treatment of Ada Norling in Holm Prison is dated 2023-02-17, but Ada Norling left there on 2022-03-04 "
        "at the latest; 2022-02-17 fits.",
    ),
    (
        "two_dates",
        [_event("Raid", "raid", "2021-03-11", "2021-04-11")],
        "open",
        "Raid of Ada Norling is dated 2021-03-11 and 2021-04-11, and it happened once.",
    ),
    (
        "two_dates",
        [_event("Raid", "raid", "2021-03-11", "2023-03-11")],
        "open",
        "Raid of Ada Norling is dated 2021-03-11 and 2023-03-11, and it happened once.",
    ),
    (
        "two_dates",
        [_event("Detention", "detention", "2021-03-11", "2023-03-11")],
        "open",
        "Detention of Ada Norling is dated 2021-03-11 and 2023-03-11, and it happened once.",
    ),
    (
        "two_dates",
        [
            _dated(
                "Raid",
                "raid",
                ("2021-03-11", "searched on 11 March"),
                ("2021-03-13", "searched on March 13th"),
            )
        ],
        "open",
        "Raid of Ada Norling is dated 2021-03-11 and 2021-03-13, and it happened once.",
    ),
    (
        "two_dates",
        [_event("Raid", "raid", "2023-11-28", "2023-12")],
        "open",
        "Raid of Ada Norling is dated 2023-11-28 and 2023-12, and it happened once.",
    ),
    *MORE,
    (
        "arrest_in_custody",
        [_event("Arrest", "arrest", "2021-06-05", "2021-06-15"), _event("Trial", "hearing", "2021-06-08")],
        "settled",
        "Arrest of Ada Norling is dated 2021-06-15, but Ada Norling was in custody on 2021-06-08 (hearing) already; "
        "2021-06-05 fits.",
    ),
    (
        "parts_and_total",
        [
            _sentenced("2022-05-26", 144),
            _sentenced("2022-05-26", 48, True),
            _sentenced("2022-05-26", 108, True),
        ],
        "open",
        "Ada Norling was sentenced on 2022-05-26 to 144 months in all, but the parts (108 and 48) make 156.",
    ),
    (
        "reduction",
        [
            _sentenced("2023-05-23", 168),
            _appeal("2023-10-10", "reduced", "The court reduced the sentence by only 1 month"),
            _appeal("2024-08-01", "upheld", "The Supreme Court upheld it", 165),
        ],
        "open",
        "Ada Norling was sentenced to 168 months and 1 were taken off on 2023-10-10, which leaves 167; 165 are stated.",
    ),
    (
        "appeal_first",
        [_sentenced("2022-05-26", 12), _appeal("2021-11-08", "upheld", "upheld in November", 12)],
        "open",
        "The appeal of Ada Norling is dated 2021-11-08, before the first judgment in the case, dated 2022-05-26.",
    ),
    (
        "after_death",
        [_event("Death", "death", "2022-01-05"), _event("Arrest", "arrest", "2022-03")],
        "open",
        "Ada Norling died on 2022-01-05, but arrest is dated 2022-03.",
    ),
    (
        "after_death",
        [_note("deathDate", "2022-01"), _event("Trial", "hearing", "2022-03")],
        "open",
        "Ada Norling died on 2022-01, but hearing is dated 2022-03.",
    ),
    (
        "before_birth",
        [_note("birthDate", "1993"), _event("Arrest", "arrest", "1979-03-01")],
        "open",
        "Ada Norling was born in 1993, but arrest is dated 1979-03-01.",
    ),
    (
        "before_birth",
        [_note("birthDate", "1993"), _note("deathDate", "1990")],
        "open",
        "Ada Norling was born in 1993, but death is dated 1990.",
    ),
    (
        "release_first",
        [_event("Release", "release", "2020-05-01"), _event("Arrest", "arrest", "2021-05-01")],
        "open",
        "Ada Norling was released on 2020-05-01, before the first detention that is known, on 2021-05-01.",
    ),
    (
        "after_closing",
        [_closed_raid("2023")],
        "open",
        "Legal Aid Centre was closed on 2021-11-18, but is said to have acted on 2023.",
    ),
    (
        "denied",
        [_denied_beating],
        "open",
        "Ill treatment of Ada Norling (2022-08-18) is stated by some and denied by others.",
    ),
]
SILENT: list[tuple[str, list[Telling]]] = [
    ("two dates with nothing in common", [_event("Raid", "raid", "2021-03-11", "2022-08-24")]),
    ("administrative detention, then remand", [_event("Detention", "detention", "2021-03-11", "2021-03-25")]),
    ("remand prolonged month by month", [_event("Detention", "detention", "2021-03-11", "2021-04-11")]),
    ("a day that was taken over from the sentence before",
     [_dated("Raid", "raid", ("2021-03-11", "searched on 11 March 2021"), ("2021-03-13", "they searched again"))]),
    ("a year that no sentence states",
     [_dated("Arrest", "arrest", ("2012-03-11", "arrested on 11 March 2012"), ("2013-03-11", "said: 11 March"))]),
    ("a beating in an implied year",
     [ARRIVED, _dated("IllTreatment", "ill_treatment", ("2022-02-17", "beaten there on 17 February"), at=PRISON)]),
    ("a visit in an implied year after leaving",
     [_held(PRISON, "2021-01", "2022-03-04"), _dated("OtherEvent", "other", ("2023-02-17", "17 February"), at=PRISON)]),
    ("an arrest on a day that is taken over",
     [_dated("Arrest", "arrest", ("2021-06-05", "arrested on 5 June 2021"), ("2021-06-15", "the men arrested him")),
      _event("Trial", "hearing", "2021-06-08")]),
    ("a transfer that was only ordered", [_ordered_transfer]),
    ("a month and a day of it", [_event("Raid", "raid", "2021-03", "2021-03-11")]),
    ("an event on the day of arrival", [ARRIVED, _beaten("2022-12-01")]),
    ("an event in the month of arrival", [ARRIVED, _beaten("2022-12")]),
    ("seen there before", [_held(PRISON, "../2021-05-01", "2021-05-01/.."), ARRIVED, _beaten("2022-02-17")]),
    ("an unknown arrival", [_held(PRISON, None, "2023-10-05/.."), _beaten("2022-02-17")]),
    ("a stay without an end", [_held(PRISON, "2021-01", "2022-01/.."), _beaten("2023-02-17")]),
    ("a transfer in", [ARRIVED, lambda s, p: s.event("Transfer", "transfer", p, "2022-11-30", at=PRISON)]),
    ("two arrests", [_event("Arrest", "arrest", "2021-06-05"), _event("Arrest", "arrest", "2022-06-15")]),
    ("parts that add up", [_sentenced("2022", 168), _sentenced("2022", 132, True), _sentenced("2022", 36, True)]),
    (
        "terms added in part",
        [
            _sentenced("2022", 48, quote="four years in total, the terms being added in part"),
            _sentenced("2022", 36, True),
            _sentenced("2022", 18, True),
        ],
    ),
    ("one part only", [_sentenced("2022", 168), _sentenced("2022", 132, True)]),
    (
        "a reduction that adds up",
        [
            _sentenced("2022-12-05", 42),
            _appeal("2023-03-02", "reduced", "The court reduced the sentence by three months", 39),
        ],
    ),
    ("an appeal against remand", [_sentenced("2022-05-26", 12), _appeal("2021-11-08", "upheld", "upheld")]),
    ("an appeal in the year of the judgment", [_sentenced("2022", 12), _appeal("2022-03-01", "upheld", "upheld", 12)]),
    ("a release and a new arrest", [_event("Arrest", "arrest", "2019"), _event("Release", "release", "2020-05-01"),
                                    _event("Arrest", "arrest", "2021-05-01")]),
    ("a release after an undated arrest", [_event("Arrest", "arrest"), _event("Release", "release", "2020-05-01"),
                                           _event("Arrest", "arrest", "2021-05-01")]),
    *MORE_SILENT,
    ("a body that was succeeded", [_closed_raid("2023", succeeded=True)]),
    ("a body before it was closed", [_closed_raid("2021-10")]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "tellings", "status", "sentence"), CASES)
def test_a_rule_finds_and_explains(
    store: Store, rule: str, tellings: list[Telling], status: str, sentence: str
) -> None:
    found = _found(store, *tellings)
    assert [(f.rule, f.explanation, "settled" if f.settled else "open") for f in found] == [
        (rule, sentence, status)
    ]
    assert len(found[0].sides) >= 2
    assert all(side.claims for side in found[0].sides)


@pytest.mark.parametrize("tellings", [pytest.param(tellings, id=name) for name, tellings in SILENT])
def test_nothing_is_found_where_nothing_contradicts(store: Store, tellings: list[Telling]) -> None:
    assert _found(store, *tellings) == ()


def test_every_rule_has_a_case_and_a_whole_header() -> None:
    assert {rule for rule, *_ in CASES} == {rule.name for rule in rules()}
    for rule in rules():
        assert all((rule.title, rule.reason, rule.sentence, rule.columns)), rule.name
        assert {"key", "sides", "impossible"} <= set(rule.columns), rule.name
        assert rule.text.startswith("UNWIND $ids AS id\nMATCH ("), rule.name
    assert FIELDS == ("rule", "reason", "sentence", "of", "columns")


def test_the_reference_page_is_made_of_the_rules() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
