"""From verbs and their surroundings to triggers: which label of an event type stands here, and in which voice."""

from dataclasses import dataclass

from ingest.nlp.language.inflect import BE
from ingest.nlp.language.lexicon import Frame, lexicon
from ingest.nlp.language.slots import fills
from ingest.nlp.language.voices import Voice, negated_before, voice_of
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading

FIRST_GAP, NEXT_GAP = 12, 5
PREMISES = "{premises}"


@dataclass(frozen=True)
class Trigger:
    """A frame that matched."""

    at: int
    end: int
    """One after the last token that the frame needed."""
    frame: Frame
    voice: Voice
    slots: dict[str, tuple[int, int]]
    """For each `{concept}` of the frame the tokens that fill it."""


def trigger_at(reading: Reading, at: int) -> Trigger | None:
    """The longest frame that a verb form at a token fits."""
    words = reading.words
    entries = lexicon().verbs.get(words.lower[at])
    if not entries or not _verbal(reading, at):
        return None
    voice = voice_of(words, at)
    denied = negated_before(words, at)
    best: Trigger | None = None
    for frame, kinds in entries:
        if best is not None and _size(frame) < _size(best.frame):
            break
        if frame.negated and not denied:
            continue
        if voice == "passive" and not kinds & {"participle"}:
            continue
        slots = _match(reading, frame, at, voice)
        if slots is not None:
            end = max([at + 1, *(b for _, b in slots.values())])
            found = Trigger(at, end, frame, voice, {k: v for k, v in slots.items() if k.startswith("{")})
            if best is None or _distance(found) < _distance(best):
                best = found
    return best


def _size(frame: Frame) -> int:
    return len(frame.tail) + (frame.preposition is not None)


def _distance(trigger: Trigger) -> int:
    """How far from the verb the first slot is filled: of two frames alike, the nearer one is meant."""
    return min((abs(a - trigger.at) for a, _ in trigger.slots.values()), default=0)


def _verbal(reading: Reading, at: int) -> bool:
    """Whether the form is used as a verb: by its tag, or where a heading or a list leaves no other reading."""
    words = reading.words
    owner = reading.owner[at]
    if owner is not None and owner.kind != "person":
        return False
    tag = words.tag[at]
    if words.lower[at] in BE and words.dep[at] in ("aux", "auxpass"):
        return False
    if (
        words.lower[at] == "accused"
        and at
        and words.tag[at - 1] in ("DT", "JJ", "CD", "PRP$")
        and words.lower[at + 1 : at + 2] != ["of"]
    ):
        return False
    if words.lower[at] in ("struck", "strike") and words.lower[at + 1 : at + 2] in (["off"], ["out"]):
        return False
    if tag.startswith("VB"):
        return words.dep[at] != "amod" or (at + 1 < len(words) and words.tag[at + 1][:2] not in ("NN", "JJ"))
    if words.lower[at].endswith(("ed", "en")) or words.lower[at] in (
        "held",
        "found",
        "put",
        "kept",
        "sent",
        "shot",
        "beat",
    ):
        return tag in ("JJ", "NNP", "NN") and words.dep[at] not in ("amod", "compound") and _bare(words, at)
    return tag in ("NNS", "NN", "NNP") and reading.sentence_of(at).heading and words.dep[at] in ("ROOT",)


def _bare(words: Words, at: int) -> bool:
    before = words.lower[at - 1] if at else ""
    return before not in ("the", "a", "an", "his", "her", "their", "its")


def _match(reading: Reading, frame: Frame, at: int, voice: Voice) -> dict[str, tuple[int, int]] | None:
    """Where the words and concepts of the frame's tail stand; None when one is missing."""
    words = reading.words
    slots: dict[str, tuple[int, int]] = {}
    items = list(frame.tail)
    stop = words.bounds[words.sentence[at]][1]
    if items and voice == "passive" and frame.victim != "object" and items[0].startswith("{"):
        before = _back(reading, items[0], at)
        if before:
            slots[items[0]] = before
            items = items[1:]
    k, gap = at + 1, FIRST_GAP if frame.victim in ("object", "owner") or frame.preposition else 7
    if voice == "passive" and frame.victim == "object":
        gap = 7
    literal = False
    for item in items:
        literal = literal and not item.startswith("{")
        found = _forward(reading, item, k, min(stop, k + gap), at) or _described(reading, item, at)
        if found is None:
            return None
        if literal and any(words.tag[j] not in ("DT", "PRP$") for j in range(k, found[0])):
            return None
        slots[item] = found
        k, gap = found[1], NEXT_GAP
        literal = not item.startswith("{")
        if not item.startswith("{"):
            gap = (
                NEXT_GAP
                if items[items.index(item) + 1 : items.index(item) + 2]
                and items[items.index(item) + 1].startswith("{")
                else 2
            )
    if frame.preposition:
        found = _forward(reading, frame.preposition, k, min(stop, k + 6), at)
        if found is None:
            return None
        slots[f"someone:{frame.preposition}"] = found
    return slots


def _back(reading: Reading, item: str, at: int) -> tuple[int, int] | None:
    low = max(reading.words.bounds[reading.words.sentence[at]][0], at - 16)
    for k in range(at - 1, low - 1, -1):
        end = fills(reading, item, k)
        if end and end <= at:
            heads = words_head(reading, end - 1, at)
            return (k, end) if heads else None
    return None


def _described(reading: Reading, item: str, at: int) -> tuple[int, int] | None:
    """The premises that a clause is about: `in his flat, which police also searched`."""
    words = reading.words
    noun, pronoun = words.head[at], words.kid(at, "dobj")
    relative = words.dep[at] == "relcl" and pronoun is not None and words.tag[pronoun] == "WDT"
    end = fills(reading, item, noun) if relative and item == PREMISES else None
    return (noun, end) if end else None


def words_head(reading: Reading, token: int, at: int) -> bool:
    """Whether a token heads the subject of the verb, or stands in such a way that the parse cannot tell."""
    words = reading.words
    if words.dep[token] in ("nsubj", "nsubjpass", "ROOT", "dobj", "attr", "appos", "conj", "npadvmod"):
        return True
    nxt = words.tag[token + 1] if token + 1 < at else ""
    return words.dep[token] not in ("compound", "poss", "amod") or not nxt.startswith(("NN", "POS"))


BLOCKS = {";", "who", "which", "where", "when", "after", "before", "while", "because", ".", ":", "—"}


def _forward(reading: Reading, item: str, start: int, stop: int, at: int) -> tuple[int, int] | None:
    words = reading.words
    for k in range(start, stop):
        if item.startswith("{"):
            end = fills(reading, item, k)
            if end:
                return k, end
        elif words.lower[k] == item:
            return k, k + 1
        if words.lower[k] in BLOCKS:
            return None
        if (
            words.tag[k] in ("VBD", "VBZ", "VBP")
            and k > at + 1
            and reading.owner[k] is None
            and item not in (words.lower[k],)
        ):
            return None
    return None
