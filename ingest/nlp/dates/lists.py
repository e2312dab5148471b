"""From entries that begin with a date, as chronologies have them, to the date of all that they tell."""

from ingest.nlp.reading import Reading, When


def line_date(reading: Reading, at: int) -> When | None:
    """The date at the head of an entry of a dated list."""
    return line_dates(reading).get(reading.sentence_of(at).passage)


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
