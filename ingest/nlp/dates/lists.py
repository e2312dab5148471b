"""From entries that begin with a date, as chronologies have them, to the date of all that they tell."""

from ingest.nlp.reading import Reading, When

LASTING = {"detention", "ill_treatment", "solitary_confinement", "denial_of_access", "charge", "other"}
"""Types of what an entry tells on another day than its own, often enough."""
PERIODS = {"year_range", "season"}
"""Forms of times that head chapters of a life."""
DESCRIBING = {"relcl", "acl"}
"""How verbs of clauses that describe a noun depend on it."""
BEFOREHAND = {"had", "previously", "earlier", "already", "since", "still", "currently"}
"""What was so before the day of an entry."""
BACK = 4
"""Tokens before a word within which something is said of it."""
ENTRIES = 3
"""Days that fill a line each, at least, where each is that of what stands below it."""


def line_date(reading: Reading, at: int) -> When | None:
    """The date at the head of an entry of a dated list, on the same line or on one of its own above it."""
    passage = reading.sentence_of(at).passage
    return line_dates(reading).get(passage) or _days_above(reading).get(passage)


def of_its_entry(reading: Reading, kind: str, at: int, when: When) -> bool:
    """Whether a telling has the day of its entry for sure: what goes on for a while, or had been before, may not.

    Nor has what is told behind another day (`In July A was arrested, in November fined. Her husband was acquitted.`),
    and what a clause only describes: `On 3 May a higher court upheld the decision of the court that found him guilty`.
    """
    words, sentence = reading.words, reading.sentence_of(at)
    if (
        kind in LASTING
        or when.form in PERIODS
        or words.tag[at][:2] != "VB"
        or words.dep[at] in DESCRIBING
        or when is not line_date(reading, at)
        or any(other is not when for other in reading.within("dates", when.start, sentence.end))
    ):
        return False
    return BEFOREHAND.isdisjoint(words.lower[max(sentence.start, at - BACK) : at])


def fills(reading: Reading, when: When, passage: int) -> bool:
    """Whether a passage has nothing but its day."""
    begin, end, _ = reading.clean.passages[passage]
    text = reading.clean.text
    return not any(c.isalnum() for c in text[begin : when.char] + text[when.stop : end])


def _days_above(reading: Reading) -> dict[int, When]:
    """For each passage below a day that fills its line that day, where several do."""
    table: dict[int, When] | None = reading.doc.user_data.get("casegraph_days_above")
    if table is None:
        days = {k: when for k, when in line_dates(reading).items() if k >= 0 and when.form not in PERIODS}
        alone = {k: when for k, when in days.items() if fills(reading, when, k)}
        table = {k + 1: when for k, when in alone.items()} if len(alone) >= ENTRIES else {}
        reading.doc.user_data["casegraph_days_above"] = table
    return table


def line_dates(reading: Reading) -> dict[int, When]:
    """For each passage that begins with a date, as the entries of a dated list do, that date; one more key is -1."""
    table: dict[int, When] = reading.doc.user_data.get("casegraph_line_dates", {})
    if not table:
        starts = {a: n for n, (a, _, _) in enumerate(reading.clean.passages)}
        table = {-1: When(0, 0, 0, 0, "")}
        for when in reading.dates:
            for back in range(0, 4):
                lead = reading.clean.text[when.char - back : when.char]
                if (
                    when.char - back in starts
                    and not any(c.isalpha() for c in lead)
                    and when.edtf
                    and when.form not in ("same", "shift", "year")
                ):
                    table.setdefault(starts[when.char - back], when)
        table = {k: w for k, w in table.items() if k < 0 or not _sentence_like(reading, w)}
        reading.doc.user_data["casegraph_line_dates"] = table
    return table


def _sentence_like(reading: Reading, when: When) -> bool:
    """`12 March he went ...`: the date is part of the sentence and no heading of the line."""
    words = reading.words
    after = words.form[when.end] if when.end < len(words) else ""
    return after in (",",) and words.tag[min(when.end + 1, len(words) - 1)] in ("PRP", "DT")
