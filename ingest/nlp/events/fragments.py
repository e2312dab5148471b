"""From lines without a verb, as dated lists have them, to tellings: `Six years in a strict-regime colony for him.`"""

from ingest.nlp.dates.lists import line_dates
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import FINITE
from ingest.nlp.meant.scene import FEMALE, MALE, Scene, pronoun
from ingest.nlp.reading import Reading, Sentence, Term

Fragment = tuple[str, int, list[str], Term]
"""Type, token, victims, term."""


def fragments_of(reading: Reading, scene: Scene, sentence: Sentence) -> list[Fragment]:
    """The terms that a verbless sentence states: punishments, and days in custody."""
    words = reading.words
    if (
        sentence.heading
        or sentence.passage not in line_dates(reading)
        or any(words.tag[k] in FINITE for k in range(sentence.start, sentence.end))
    ):
        return []
    out: list[Fragment] = _guilty(reading, scene, sentence)
    for term in reading.within("terms", sentence.start, sentence.end):
        kind = _kind(reading, term, sentence)
        if kind:
            out.append((kind, term.start, _whose(reading, scene, term, sentence), term))
    return out


def _guilty(reading: Reading, scene: Scene, sentence: Sentence) -> list[Fragment]:
    """`Prae guilty on one count.`"""
    words = reading.words
    at = next((k for k in range(sentence.start, sentence.end) if words.lower[k] == "guilty"), None)
    if at is None or {"not", "plea", "pleads", "pleaded", "non"} & set(
        words.lower[max(sentence.start, at - 3) : at]
    ):
        return []
    return [
        (
            "conviction",
            at,
            _whose(reading, scene, Term(0, 0, at, at + 1, None, None, ""), sentence),
            Term(0, 0, at, at + 1, None, None, ""),
        )
    ]


def _kind(reading: Reading, term: Term, sentence: Sentence) -> str | None:
    words = reading.words
    before = set(words.lower[max(sentence.start, term.start - 3) : term.start])
    after = words.lower[term.end : min(sentence.end, term.end + 7)]
    if words.lower[max(sentence.start, term.start - 1) : term.start] in (["ban"], ["of"]) and "ban" in before:
        return None
    if before & {"age", "aged", "after", "until", "within", "since", "for", "every", "asked", "up"} or after[
        :1
    ] in (["later"], ["old"], ["ago"], ["earlier"]):
        return None
    custody = lexicon().concept("phrases", "remand")
    text = " ".join(after)
    if any(f" {w}" in f" {text}" for w in custody) or (
        term.months is None
        and any(n and n.kind == "facility" for n in reading.owner[term.end : min(sentence.end, term.end + 9)])
    ):
        solitary = any(
            n and n.sub == "punishment cell"
            for n in reading.owner[term.end : min(sentence.end, term.end + 9)]
        )
        return "solitary_confinement" if solitary else "detention"
    if term.months is None:
        return None
    prison = lexicon().concept("words", "prison-term")
    opens = term.start - sentence.start <= 3
    return "sentence" if opens or any(w in prison for w in after) else None


def _whose(reading: Reading, scene: Scene, term: Term, sentence: Sentence) -> list[str]:
    words = reading.words
    stop = next((t.start for t in reading.within("terms", term.start + 1, sentence.end)), sentence.end)
    for k in [*range(term.end, stop), *range(term.start - 1, sentence.start - 1, -1)]:
        if person := reading.person_at(k):
            return [person.name]
        if words.lower[k] in MALE | FEMALE and words.tag[k] == "PRP":
            return pronoun(scene, k)
    return scene.absent()
