"""From mentions to bodies: which names are the same one's, and which form is the fullest."""

import re
from collections import defaultdict
from functools import lru_cache

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.court_roles import INTERNATIONAL, NEW
from ingest.nlp.names.facility_names import described, same_facility
from ingest.nlp.names.forms import DROPPED, fold, spelt
from ingest.nlp.names.mentions import REFERRING
from ingest.nlp.names.places_of_law import in_place
from ingest.nlp.names.short_forms import named_before, short_for
from ingest.nlp.reading import Name, Reading, Thing

OWNER = re.compile(r"^(?!Wom[ae]n|M[ae]n|People|Children)[A-Z]\w+['’]s (?=\w)")
"""`Yangon's Insein Prison`: whose a body is, and no part of its name."""
OF_A_NAME = re.compile(r"[a-z ]+ of (?:the )?[\dA-Z]")
"""`headquarters of the 5th Infantry Division`, which a short name beside it says less fully."""
ALIKE = 60
"""The last mentions with a word that are looked at."""
LEVELS = {
    "supreme",
    "high",
    "appeal",
    "appeals",
    "district",
    "city",
    "regional",
    "military",
    "constitutional",
    "cassation",
    "first",
    "second",
    "third",
    "criminal",
    "civil",
    "central",
    "general",
    "grave",
    "crimes",
}


class Bodies:
    """Gives every mention of a court, facility or organisation its body."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_key: dict[tuple[str, str], int] = {}
        self.by_first: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.last: dict[tuple[str, str | None], int] = {}
        self.facility: Name | None = None
        """The facility named before."""
        self.ends: dict[int, int] = {}
        """The organisation whose name ends at a token."""

    def run(self) -> None:
        """Go through the mentions in their order."""
        for name in self.reading.names:
            if name.kind in ("court", "facility", "organisation"):
                self._place(name)
        for thing in self.reading.bodies:
            _finish_body(thing)

    def _place(self, name: Name) -> None:
        beside = self._beside(name)
        if beside is None and not name.named and self._refers(name):
            return
        if name.kind == "court" and name.named:
            name.text = _with_seat(self.reading, name)
        words = _without_country(spelt(OWNER.sub("", name.text)))
        at = self._known(name, words) if beside is None else beside
        if at is None:
            at = len(self.reading.bodies)
            self.reading.bodies.append(Thing(name.kind, name.text, sub=name.sub, sure=name.sure))
        name.thing = at
        self.reading.bodies[at].mentions.append(name)
        if name.named:
            # After an international court `the court` may be that one or the one that tries the person.
            self.last[name.kind, None] = at if name.sub != INTERNATIONAL else -1
            self.last[name.kind, name.sub] = at
        self._remember(name, at, words)

    def _known(self, name: Name, words: list[str]) -> int | None:
        """The body of that name, or of a form of it."""
        at = self.by_key.get((name.kind, " ".join(words)))
        if at is None and name.kind == "organisation":
            at = self._short(name, words)
        return self._part(name, words) if at is None and name.named else at

    def _remember(self, name: Name, at: int, words: list[str]) -> None:
        self.by_key[name.kind, " ".join(words)] = at
        for alias in name.alias:
            self.by_key.setdefault((name.kind, " ".join(spelt(alias))), at)
        for short in short_for(words):
            self.by_key.setdefault((name.kind, short), at)
        for word in words:
            self.by_first[name.kind, word].append(at)
        if name.kind == "organisation":
            self.ends[name.end] = at

    def _beside(self, name: Name) -> int | None:
        """The facility beside which this one stands as another word for it, the body in whose brackets it does."""
        if name.kind == "organisation":
            ends = named_before(self.reading, name)
            at = self.ends.get(ends) if ends is not None else None
            name.named = name.named and at is None  # What stands outside the brackets is the name.
            return at
        if name.kind != "facility":
            return None
        before, self.facility = self.facility, name
        if before is None or before.thing < 0 or not described(self.reading, before, name):
            return None
        return before.thing

    def _short(self, name: Name, words: list[str]) -> int | None:
        """The organisation that has only been called by its short form, or whose name begins or ends with this."""
        known = (self.by_key.get((name.kind, short)) for short in short_for(words))
        called = next((at for at in known if at is not None), None)
        if called is None and len(words) > 1:
            called = self.by_key.get((name.kind, words[0])) if _called_by_head(self.reading, name) else None
        if called is not None or len(words) != 1 or not name.text.removeprefix("The ")[1:].islower():
            return called
        alike = self.by_first.get((name.kind, words[0]), [])[-ALIKE:]
        edged = {at for at in dict.fromkeys(alike) if self._edged(at, words[0])}
        return edged.pop() if len(edged) == 1 else None

    def _edged(self, at: int, word: str) -> bool:
        text = self.reading.bodies[at].name
        whole = [] if text.isupper() else spelt(text)
        return len(whole) > 1 and word in (whole[0], whole[-1])

    def _refers(self, name: Name) -> bool:
        """`the court`, `the prison`: the last one named."""
        words = self.reading.words
        article = words.lower[name.start - 1] if name.start else ""
        definite = article in {"the", "this", "that", *REFERRING} or words.lower[name.start] in (
            "the",
            "this",
        )
        at = (
            self.last.get((name.kind, name.sub))
            if name.kind == "facility"
            else self.last.get((name.kind, None))
        )
        if name.kind == "court" and (kind := set(fold(name.text)) & LEVELS):
            at = self._of_kind(kind) if article not in NEW else None
            name.thing = -1 if at is None else at
            return at is not None
        if name.kind == "court":
            name.thing = at if at is not None and definite else -1
            return True
        if article in REFERRING:
            name.thing = -1 if at is None else at
            return True
        if at is None or not definite or name.end - name.start > 2:
            return False
        name.thing = at
        return True

    def _of_kind(self, levels: set[str]) -> int | None:
        """The last court of the same level: `the appeal court` is no district court."""
        wanted = {w.rstrip("s") for w in levels}
        for at in range(len(self.reading.bodies) - 1, max(-1, len(self.reading.bodies) - 60), -1):
            thing = self.reading.bodies[at]
            if thing.kind == "court" and wanted <= {w.rstrip("s") for w in fold(thing.name)}:
                return at
        return None

    def _part(self, name: Name, words: list[str]) -> int | None:
        """A shorter or longer form of the same name, with the same head."""
        if not words:
            return None
        rare = min(words, key=lambda w: len(self.by_first.get((name.kind, w), ())) or 999)
        for at in dict.fromkeys(self.by_first.get((name.kind, rare), ())[-12:]):
            for mention in self.reading.bodies[at].mentions[:4]:
                other = spelt(OWNER.sub("", mention.text))
                if name.kind == "organisation" and _apart(name.text, mention.text):
                    continue
                if _same_body(words, other, name.kind) and (mention.named or not name.named):
                    return at
        return None


def _called_by_head(reading: Reading, name: Name) -> bool:
    """Whether a name begins with the noun by which the body alone is called: `Observatory for Rights`."""
    follows = reading.words.lower[name.start + 1 : name.start + 2]
    return follows in (["for"], ["of"]) and "organisation:" in {
        c.partition(":")[0] + ":" for _, c in reading.marks.get(name.start, ())
    }


def _with_seat(reading: Reading, name: Name) -> str:
    """`Supreme Court in Bishkek`: a court with the town behind it, by which two of one name are told apart."""
    words = reading.words
    stop = in_place(reading, name.end) if words.lower[name.end : name.end + 1] in (["in"], ["at"]) else None
    free = stop is not None and not any(reading.owner[k] for k in range(name.end, stop))
    dated = stop is not None and any(d.start < stop for d in reading.within("dates", name.end, stop))
    return words.chars(name.start, stop) if stop is not None and free and not dated else name.text


QUOTED = re.compile(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]")


def _apart(a: str, b: str) -> bool:
    """Two that bear one name in quotation marks and are called different things beside it: two bodies."""
    kinds = [set(spelt(QUOTED.sub("", name))) for name in (a, b) if QUOTED.search(name)]
    return len(kinds) == 2 and all(kinds) and kinds[0] != kinds[1]


def _same_body(a: list[str], b: list[str], kind: str) -> bool:
    short, long = (set(a), set(b)) if len(set(a)) <= len(set(b)) else (set(b), set(a))
    if not short or not short <= long:
        return False
    if kind == "organisation":
        return len(short) > 1 and len(long) - len(short) <= 3 and not {"court"} & long
    if any(w.isdigit() for w in long - short) and any(w.isdigit() for w in short):
        return False
    if kind == "facility":
        return same_facility(short, long)
    rest = (long - short) & LEVELS
    return not rest and len(short) > 1


def _without_country(words: list[str]) -> list[str]:
    """`of Russia` and `of the Russian Federation` alike become the country's code."""
    names = _countries()
    out: list[str] = []
    at = 0
    while at < len(words):
        size = next(
            (n for n in (3, 2, 1) if tuple(words[at : at + n]) in names and len(words[at : at + n]) == n), 0
        )
        out.append(names[tuple(words[at : at + size])] if size and len(words) > size else words[at])
        at += max(1, size)
    return out


@lru_cache(maxsize=1)
def _countries() -> dict[tuple[str, ...], str]:
    listed = lexicon().schemes.get("countries", {})
    return {
        tuple(w for w in fold(label) if w not in DROPPED): code.lower() + "."
        for code, labels in listed.items()
        for label in labels
    }


def _finish_body(thing: Thing) -> None:
    texts = [m.text for m in thing.mentions]
    named = [m.text for m in thing.mentions if m.named] or texts
    if thing.kind == "facility":
        named = [t for t in named if t[:1].isupper() or OF_A_NAME.match(t)] or named
    thing.name = max(named, key=lambda t: (len(t) if not t.isupper() or len(t) < 12 else 1, -named.index(t)))
    aliases = [a for m in thing.mentions for a in m.alias] + texts
    thing.aliases = [a for a in dict.fromkeys(aliases) if a != thing.name]
    thing.sure = min(0.99, max(m.sure for m in thing.mentions) + 0.02 * (len(texts) - 1))
