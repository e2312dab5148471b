"""From a telling to the quote that it stands on."""

from ingest.model import Evidence, Rejected
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.reading import Reading, Telling

LONGEST = 420


def quote(reading: Reading, start: int, end: int) -> Evidence:
    """The document's own characters for a run of tokens, blanks at its ends left out."""
    words = reading.words
    while start < end - 1 and not words.form[start].strip():
        start += 1
    while end - 1 > start and not words.form[end - 1].strip():
        end -= 1
    a, b = reading.clean.origin(words.start[start], words.end[max(start, end - 1)])
    return Evidence(reading.document[a:b], a, b)


def left_out(reading: Reading, reason: str, start: int, end: int) -> Rejected:
    """The words of a trigger, tokens `start` to `end` (exclusive), that no event was made of."""
    where = quote(reading, start, max(start + 1, end))
    return Rejected(reason, where.start, where.end)


def reject(reading: Reading, telling: Telling, reason: str) -> None:
    """Take a telling away, and count it among what was left out."""
    reading.tellings.remove(telling)
    reading.rejected.append(left_out(reading, reason, telling.at, telling.end))


def span(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The document's characters of tokens `start` to `end` (exclusive), blanks and a last point left out."""
    at = reading.words.start[start]
    text = reading.words.chars(start, max(start + 1, end)).rstrip(" .,;:")
    return reading.clean.origin(at, at + max(1, len(text)))


def evidence_around(reading: Reading, at: int) -> Evidence:
    """The sentence of a token; of a very long one, the clauses around it; of a cell, the row that it stands in."""
    sentence = reading.sentence_of(at)
    if sentence.passage in reading.clean.cells:
        row = reading.clean.passages[sentence.passage][2]
        if row.end - row.start <= LONGEST:
            return Evidence(reading.document[row.start : row.end], row.start, row.end)
    words = reading.words
    long = words.end[sentence.end - 1] - words.start[sentence.start] > LONGEST
    start, end = _clauses_around(reading, at) if long else (sentence.start, sentence.end)
    return quote(reading, start, end)


def _clauses_around(reading: Reading, at: int) -> tuple[int, int]:
    """The tokens of the clause of a token, and of those beside it in its sentence until they are long enough."""
    words, (clause_list, number) = reading.words, clauses_of(reading)
    here = low = high = number[at]
    start, end = clause_list[here].start, clause_list[here].end
    sentence = clause_list[here].sentence
    while words.end[end - 1] - words.start[start] < LONGEST * 0.6:
        grown = False
        if low > 0 and clause_list[low - 1].sentence == sentence:
            low, grown = low - 1, True
        if high + 1 < len(clause_list) and clause_list[high + 1].sentence == sentence:
            high, grown = high + 1, True
        start, end = clause_list[low].start, clause_list[high].end
        if not grown:
            break
    return start, end
