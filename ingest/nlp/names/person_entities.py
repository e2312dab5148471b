"""From what the encoder calls a person to mentions: cut to the words of a name, places and headings left out."""

from spacy.tokens import Span

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.mentions import ACRONYM, capital, claim, likely
from ingest.nlp.names.runs import INNER, breaks, can_be_person, is_honorific, run_of
from ingest.nlp.reading import Name, Reading

APOSTROPHES = ("'s", "’s", "'", "’")


LOCATING = {"in", "at", "near", "inside", "outside", "the"}
"""What stands before a place or a body and not before a person."""
TITLES = {"the", "a", "an"}
MARKS = {'"', "“", "”", "„", "«", "»"}


def entities(reading: Reading) -> None:
    """Take over what the encoder calls a person."""
    words = reading.words
    for ent in reading.doc.ents:
        if ent.label_ != "PERSON" and not _person_elsewhere(reading, ent):
            continue
        start, end = ent.start, ent.end
        while start < end and (
            words.form[start] in APOSTROPHES
            or not capital(words, start)
            or is_honorific(reading, start)
            or words.lower[start] in TITLES
            or reading.owner[start]
        ):
            start += 1
        while end > start and (
            words.form[end - 1] in APOSTROPHES
            or not words.form[end - 1][0].isalpha()
            or reading.owner[end - 1]
        ):
            end -= 1
        start = _back(reading, start)
        start += _of_body(reading, start, end)
        if start >= end:
            continue
        start, stop = _with_nickname(reading, start, end) or (start, max(start, run_of(reading, start)))
        if likely(reading, "person", start, end):
            stop, sure = max(stop, end), 0.9
        elif start < stop and can_be_person(reading, start, stop) and not _common(reading, start, stop):
            sure = 0.85 if stop - start > 1 else 0.6
        else:
            continue
        claim(reading, Name("person", start, stop, words.chars(start, stop), sure=sure))


def _person_elsewhere(reading: Reading, ent: Span) -> bool:
    """Two or three words that the encoder takes for a place or a body, and the last of which for a person elsewhere."""
    words = reading.words
    bare = all(capital(words, k) and not reading.marks.get(k) for k in range(ent.start, ent.end))
    lead = words.lower[ent.start - 1] if ent.start else ""
    named = bare and 1 < len(ent) < 4 and lead not in LOCATING
    return named and words.form[ent.end - 1] in _alone(reading)


def _alone(reading: Reading) -> frozenset[str]:
    """Words that the encoder takes for persons by themselves."""
    key = "casegraph_alone"
    if key not in reading.doc.user_data:
        single = (e.text for e in reading.doc.ents if e.label_ == "PERSON" and len(e) == 1)
        reading.doc.user_data[key] = frozenset(single)
    return reading.doc.user_data[key]


def _of_body(reading: Reading, start: int, end: int) -> bool:
    """`EMDC Mammadli`: an acronym before the surname of somebody whom the text also names in full."""
    words = reading.words
    return (
        end - start == 2
        and bool(ACRONYM.fullmatch(words.form[start]))
        and words.form[end - 1] in _surnames(reading)
    )


def _surnames(reading: Reading) -> frozenset[str]:
    """The last words of names whose first is no acronym."""
    key = "casegraph_surnames"
    if key not in reading.doc.user_data:
        form = reading.words.form
        last = (form[e.end - 1] for e in _full(reading) if not form[e.start].isupper())
        reading.doc.user_data[key] = frozenset(last)
    return reading.doc.user_data[key]


def _with_nickname(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of a name with another in quotation marks: `Denis "Feo" Avila`, `"Cuscuz" Amador`."""
    form = reading.words.form
    marks = [k for k in range(start, end) if form[k] in MARKS]
    if not marks:
        return None
    if len(marks) % 2:
        if start and form[start - 1] in MARKS:
            before = reading.owner[start - 2] if start > 1 else None
            titled = before is not None and before.kind == "person"  # `rapper Denis "Feo" Avila`
            start = before.start if before and titled else _back(reading, start - 1)
        elif end < len(form) and form[end] in MARKS:
            end += 1
        else:
            return None
    return start, max(end, run_of(reading, end))


def _back(reading: Reading, start: int) -> int:
    """A name that the encoder cut at its front: take the capitalised words before it that no one else holds."""
    low = reading.sentence_of(start).start if start < len(reading.words) else start
    while start > low and (first := _before(reading, start, low)) is not None:
        start = first
    return start


def _before(reading: Reading, start: int, low: int) -> int | None:
    """Where a name begins by one word more: `al-` before it, a capitalised word, one with `bint` behind it."""
    words = reading.words
    hyphen = words.form[start - 1] == "-" and words.end[start - 1] == words.start[start]
    if hyphen and start - 2 >= low and words.lower[start - 2] in lexicon().concept("words", "particle"):
        return start - 2
    inner = words.lower[start - 1] in INNER and start - 1 > low
    first = start - (2 if inner else 1)
    fits = (
        capital(words, first)
        and not any(reading.owner[first:start])
        and words.tag[first] in ("NNP", "NNPS")
        and not breaks(reading, first, -1)
        and not _means_other(reading, first)
        and not _led_day(reading, first)
        and (first > low or words.form[first] in _given_names(reading) | _alone(reading))
    )
    return first if fits else None


def _means_other(reading: Reading, at: int) -> bool:
    """Whether a word has another meaning than a name; a place's name is a person's who is called by it alone."""
    marks = reading.marks.get(at, ())
    return not all(c.startswith("place:") for _, c in marks) or (
        bool(marks) and reading.words.form[at] not in _alone(reading)
    )


def _led_day(reading: Reading, at: int) -> bool:
    """Whether a token is a day that `on` or `last` leads to, right before a name: `On Thursday A was freed`."""
    dates = reading.within("dates", max(0, at - 1), at + 1)
    return any(d.end > at and (d.preposition or d.end - d.start > 1) for d in dates)


def _given_names(reading: Reading) -> frozenset[str]:
    """The first words of names of several: one that begins a sentence too need not be a common word."""
    key = "casegraph_given_names"
    if key not in reading.doc.user_data:
        reading.doc.user_data[key] = frozenset(reading.words.form[e.start] for e in _full(reading))
    return reading.doc.user_data[key]


def _full(reading: Reading) -> list[Span]:
    """The persons whom the encoder sees named by several words."""
    return [e for e in reading.doc.ents if e.label_ == "PERSON" and e.end - e.start > 1]


def _common(reading: Reading, start: int, stop: int) -> bool:
    """Words that a heading or a sentence's beginning capitalises, places, and what is an organisation elsewhere."""
    words = reading.words
    sentence = reading.sentence_of(start)
    before = words.lower[start - 1] if start else ""
    after = words.form[stop] if stop < len(words) else ""
    if words.chars(start, stop) in _organisation_names(reading):
        return True
    shouted = all(words.form[k].isupper() for k in range(start, stop))
    if shouted and (sentence.heading or sentence.end - sentence.start <= stop - start + 2):
        return any(reading.marks.get(k) for k in range(start, stop)) or stop - start > 4
    first = start == sentence.start
    if (
        stop - start > 1
        and before in ("in", "at", "near", "the", "outside", "outlet", "called", "from")
        and words.tag[start - 1] in ("IN", "DT", "NN", "VBN")
    ):
        return True
    if stop - start > 1:
        return first and bool(reading.marks.get(start)) and after != "," and not is_honorific(reading, start)
    if after == ":" or (
        first
        and (
            words.lower[start] in lower_words(reading) or reading.marks.get(start) or after in (".", "–", "—")
        )
    ):
        return True
    return (
        before in ("in", "at", "near", "from", "to", "around", "outside", "via") and words.tag[start] == "NNP"
    )


def lower_words(reading: Reading) -> frozenset[str]:
    """Words that the text also writes without a capital."""
    key = "casegraph_lower_words"
    if key not in reading.doc.user_data:
        reading.doc.user_data[key] = frozenset(f for f in reading.words.form if f.islower())
    return reading.doc.user_data[key]


def _organisation_names(reading: Reading) -> frozenset[str]:
    key = "casegraph_organisation_names"
    if key not in reading.doc.user_data:
        listed = [n for n in reading.names if n.kind in ("organisation", "facility", "court")]
        reading.doc.user_data[key] = frozenset(
            [n.text for n in listed] + [a for n in listed for a in n.alias]
        )
    return reading.doc.user_data[key]
