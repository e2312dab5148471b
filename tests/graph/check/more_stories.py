"""Stories for the rules of transfers, courts, listings, custody and closed bodies, each with its near misses."""

from collections.abc import Callable

from tests.graph.check.story import DETENTION, PRISON, Story

Telling = Callable[[Story, str], object]
COURT = "Lower Town Court"
SUPREME, APPEAL = "Supreme Court of Ruritania", "Court of Appeal of Ruritania"


def _event(kind: str, event_type: str, *dates: str) -> Telling:
    return lambda story, person: story.event(kind, event_type, person, *dates)


def _held(name: str, begins: str | None, ends: str | None) -> Telling:
    return lambda story, person: story.held(person, name, begins, ends)


def _decided(
    event_type: str, date: str | None, court: str, outcome: str | None = None, quote: str = ""
) -> Telling:
    """A decision of a court; the quote is that of what it decided."""

    def tell(story: Story, person: str) -> None:
        event = story.event("Decision", event_type, person, *([date] if date else []))
        record = story.record("Court", court)
        story.say(record, "label", court)
        story.say(event, "atCourt", record, quote=f"{event_type} at {court} {date}")
        if outcome:
            story.say(event, "outcome", outcome, quote=f"{outcome} by {court}")
        if quote:
            story.say(event, "eventType", event_type, quote=quote)

    return tell


def _charged(quote: str, date: str | None = None, court: str = COURT) -> Telling:
    def tell(story: Story, person: str) -> None:
        event = story.event("Accusation", "charge", person, *([date] if date else []))
        record = story.record("Court", court)
        story.say(record, "label", court)
        story.say(event, "atCourt", record, quote=f"charge at {court}")
        story.say(event, "eventType", "charge", quote=quote)

    return tell


def _listed(since: str | None, jurisdiction: str | None = "Ruritania", lawful: str | None = None) -> Telling:
    """The case alleges a link to a body, which is listed since a day and perhaps lawful elsewhere."""

    def tell(story: Story, person: str) -> None:
        body = story.record("Organisation", "Bright Shore")
        story.say(body, "label", "Bright Shore")
        story.say(story.case_of(person), "allegesLinkTo", body)
        listing = story.record("Designation", "terrorist group")
        story.say(listing, "label", "terrorist group")
        story.say(listing, "designation", "terrorist group")
        story.say(body, "designatedAs", listing)
        for predicate, value in (("since", since), ("jurisdiction", jurisdiction)):
            if value:
                story.say(listing, predicate, value)
        if lawful:
            story.say(body, "lawfulIn", lawful)

    return tell


def _country(name: str) -> Telling:
    def tell(story: Story, person: str) -> None:
        place = story.record("Place", name)
        story.say(place, "label", name)
        story.say(story.case_of(person), "inCountry", place)

    return tell


def _spoke(date: str, succeeded: bool = False) -> Telling:
    def tell(story: Story, person: str) -> None:
        del person
        body = story.record("Organisation", "Harbour Centre")
        story.say(body, "label", "Harbour Centre")
        story.say(body, "closed", "2021-11")
        story.say(body, "actedOn", date)
        if succeeded:
            heir = story.record("Organisation", "Harbour Project")
            story.say(heir, "label", "Harbour Project")
            story.say(body, "succeededBy", heir)

    return tell


def _released(date: str, quote: str) -> Telling:
    def tell(story: Story, person: str) -> None:
        event = story.event("Release", "release", person, date)
        story.say(event, "happenedTo", person, quote=quote)

    return tell


def _sentenced(date: str, quote: str = "") -> Telling:
    def tell(story: Story, person: str) -> None:
        event = story.event("Decision", "sentence", person, date)
        if quote:
            story.say(event, "happenedTo", person, quote=quote)

    return tell


MORE: list[tuple[str, list[Telling], str, str]] = [
    (
        "transfer_dates",
        [_event("Transfer", "transfer", "2023-11-28", "2023-12")],
        "open",
        "Transfer of Ada Norling is dated 2023-11-28 and 2023-12: both can be right if Ada Norling left on the first "
        "and arrived on the second.",
    ),
    (
        "charged_by_court",
        [_charged("The Court charged her with sedition."), _decided("sentence", "2023-05-23", COURT)],
        "open",
        "Lower Town Court is said to have charged Ada Norling, whom it convicted or sentenced on 2023-05-23: a court "
        "convicts, and charges nobody.",
    ),
    (
        "legal_characters",
        [_listed("2003", lawful="other states")],
        "open",
        "Bright Shore is a terrorist group in Ruritania, and lawful in other states: each of the two holds in its own "
        "country.",
    ),
    (
        "speaks_after_closing",
        [_spoke("2024-08-01")],
        "open",
        "Harbour Centre was closed on 2021-11, but is said to have spoken on 2024-08-01.",
    ),
    (
        "two_custodies",
        [_held(PRISON, "2022-01-10", "2022-06-01"), _held(DETENTION, "2022-03-01", "2022-09-01")],
        "open",
        "Ada Norling is said to have been held in Holm Prison and in Remand Centre No. 5 from 2022-03-01 to "
        "2022-06-01.",
    ),
    (
        "court_order",
        [
            _decided("appeal_decision", "2022-03-01", SUPREME, "upheld"),
            _decided("appeal_decision", "2022-09-01", APPEAL, "reduced"),
        ],
        "open",
        "Supreme Court of Ruritania decided on the sentence of Ada Norling on 2022-03-01, before Court of Appeal of "
        "Ruritania did, on 2022-09-01.",
    ),
    (
        "before_designation",
        [_listed("2021-06-10"), _event("Arrest", "arrest", "2020-02-01")],
        "open",
        "Arrest of Ada Norling over a link to Bright Shore is dated 2020-02-01, before Bright Shore was listed "
        "(terrorist group, 2021-06-10).",
    ),
    (
        "outside_jurisdiction",
        [_listed("2003"), _country("Borduria")],
        "open",
        "The case of Ada Norling in Borduria rests on a link to Bright Shore, which is listed in Ruritania only, as "
        "far as is told.",
    ),
    (
        "sentenced_after_death",
        [_event("Death", "death", "2022-01-05"), _sentenced("2022-05-26")],
        "open",
        "Ada Norling died on 2022-01-05, but was sentenced on 2022-05-26.",
    ),
    (
        "sentenced_after_release",
        [
            _event("Arrest", "arrest", "2019-02-01"),
            _released("2020-05-01", "She was pardoned on 1 May."),
            _sentenced("2021-05-26"),
        ],
        "open",
        "Ada Norling was released on 2020-05-01 (pardon), but was sentenced on 2021-05-26 without a new arrest or "
        "charge.",
    ),
    (
        "spelling",
        [_decided("appeal_decision", "2023-10-10", APPEAL, quote="It cut the term, unholding the decision.")],
        "open",
        'Appeal decision of Ada Norling (2023-10-10) is told with the word "unholding", which may be meant as '
        '"upholding" or as its opposite.',
    ),
]
MORE_SILENT: list[tuple[str, list[Telling]]] = [
    ("a transfer in a month and on a day of it", [_event("Transfer", "transfer", "2023-12", "2023-12-05")]),
    (
        "a charge at a court",
        [_charged("She was charged in court."), _decided("sentence", "2023-05-23", COURT)],
    ),
    ("a charge by a court that did not decide", [_charged("The court charged her.")]),
    (
        "a charge long before",
        [_charged("The court charged her.", "2022-01-01"), _decided("sentence", "2023-05-23", COURT)],
    ),
    ("a listing alone", [_listed("2003")]),
    ("a body that spoke before it was closed", [_spoke("2021-10-01")]),
    ("a body that spoke in the month of its closing", [_spoke("2021-11-30")]),
    ("a body that others carry on", [_spoke("2024-08-01", succeeded=True)]),
    (
        "two stays with one day in common",
        [_held(PRISON, "2022-01-10", "2022-06-01"), _held(DETENTION, "2022-06-01", "2022-09-01")],
    ),
    (
        "two stays of which one may be over",
        [_held(PRISON, "2022-01", "2022-06"), _held(DETENTION, "2022-06", "2022-09")],
    ),
    (
        "a stay whose end is not told",
        [_held(PRISON, "2022-01-10", "2022-06-01"), _held(DETENTION, "2021-03-01", "2022-09-01/..")],
    ),
    (
        "a cell of the same prison",
        [
            _held(PRISON, "2022-01-10", "2022-06-01"),
            _held(f"Block 3 of {PRISON}", "2022-03-01", "2022-05-01"),
        ],
    ),
    (
        "courts in their order",
        [
            _decided("appeal_decision", "2022-03-01", APPEAL, "upheld"),
            _decided("appeal_decision", "2022-09-01", SUPREME, "upheld"),
        ],
    ),
    (
        "a case that was sent back",
        [
            _decided("appeal_decision", "2022-03-01", SUPREME, "overturned"),
            _decided("appeal_decision", "2022-09-01", APPEAL, "reduced"),
        ],
    ),
    (
        "an appeal after one that was before",
        [
            _decided("appeal_decision", "2021-12-01", APPEAL, "upheld"),
            _decided("appeal_decision", "2022-03-01", SUPREME, "upheld"),
            _decided("appeal_decision", "2022-09-01", APPEAL, "reduced"),
        ],
    ),
    ("an arrest in the year of the listing", [_listed("2021"), _event("Arrest", "arrest", "2021-02-01")]),
    ("an arrest before a listing without a date", [_listed(None), _event("Arrest", "arrest", "2001-02-01")]),
    ("a case in the country of the listing", [_listed("2003"), _country("Ruritania")]),
    ("a listing that names no country", [_listed("2003", jurisdiction=None), _country("Borduria")]),
    (
        "a posthumous sentence",
        [_event("Death", "death", "2022-01-05"), _sentenced("2022-05-26", "She was sentenced posthumously.")],
    ),
    ("a sentence of the month of death", [_event("Death", "death", "2022-05"), _sentenced("2022-05-26")]),
    (
        "a sentence after bail",
        [
            _event("Arrest", "arrest", "2019-02-01"),
            _released("2020-05-01", "She was let out on bail."),
            _sentenced("2021-05-26"),
        ],
    ),
    (
        "a sentence after a pardon and a new arrest",
        [
            _event("Arrest", "arrest", "2019-02-01"),
            _released("2020-05-01", "She was pardoned on 1 May."),
            _event("Arrest", "arrest", "2021-02-01"),
            _sentenced("2021-05-26"),
        ],
    ),
    (
        "the right spelling",
        [_decided("appeal_decision", "2023-10-10", APPEAL, quote="It cut the term, upholding the rest.")],
    ),
]
