"""From a bare name behind a word of custody to the prison that it means: `held at Kakila`, `moved to Stanley`."""

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.custody_cues import Cue, passive
from ingest.nlp.names.mentions import capital, is_month, seen_names
from ingest.nlp.names.runs import run_of
from ingest.nlp.reading import Reading

MEANINGS = (
    "place:",
    "countries:",
    "court:",
    "organisation:",
    "law:",
    "name:",
    "role:",
    "honorific:",
    "relation:",
)


def name_end(reading: Reading, start: int) -> int:
    """Where the run of capitals ends, with a number that follows it: `Badr 1`, `Branch 248`."""
    words = reading.words
    end = run_of(reading, start, 5)
    if end == start or end >= len(words):
        return end
    numbered = (
        words.form[end].isdigit() and len(words.form[end]) <= 3 and words.end[end - 1] + 1 == words.start[end]
    )
    after = words.tag[end + 1] if end + 1 < len(words) else ""
    return end + 1 if numbered and after != "NNS" else end


def bare_prison(reading: Reading, cue: Cue, start: int, end: int) -> bool:
    """Whether the name means a prison: a known one, or one that a cue which leads to nothing else tells."""
    words = reading.words
    if any(reading.owner[start:end]) or _goes_on(reading, end):
        return False
    text, word = words.chars(start, end).lower(), words.lower[cue.at]
    transferred = word in lexicon().concept("custody", "transfer")
    if text in lexicon().concept("custody", "known") | lexicon().concept("name", "facility"):
        town = any(c.startswith("place:") for _, c in reading.marks.get(start, ()))
        return not town or transferred or ("hold" in cue.groups and word != "detained")
    if words.lower[start] == "branch" and words.form[end - 1].isdigit():
        return True
    if words.lower[start - 1] != words.lower[cue.preposition] or _means_else(reading, start, end):
        return False
    if seen_names(reading).get(start, (0, ""))[1] == "FAC":
        return "move" not in cue.groups or passive(reading, cue)
    holding = "hold" in cue.groups and cue.word == "at" and word != "detained"
    return holding or (transferred and cue.word == "to" and passive(reading, cue))


def _goes_on(reading: Reading, end: int) -> bool:
    """A noun follows, which the name only stands before: `Istanbul airport`."""
    words = reading.words
    return end < len(words) and words.tag[end] in ("NN", "NNS", "POS") and words.form[end][:1].isalpha()


def _means_else(reading: Reading, start: int, end: int) -> bool:
    """A town, a country, a month, a body, an address, a day."""
    words, lex = reading.words, lexicon()
    nouns = lex.concept("words", "place-noun")
    if words.lower[end - 1] in nouns or (words.form[start].isupper() and end - start == 1):
        return True
    if any(is_month(words.form[k]) or not capital(words, k) for k in (start,)):
        return True
    return any(
        c.startswith(MEANINGS) and c != "name:facility"
        for k in range(start, end)
        for _, c in reading.marks.get(k, ())
    )
