"""From mentions to persons and bodies: which names are the same one's, and which form is the fullest."""

import re
import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Name, Reading, Thing, reading_of

DROPPED = {"the", "of", "a", "an", "and", "in", "for", "to"}


def fold(name: str) -> list[str]:
    """Lower-case words without accents and punctuation."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", plain)) or [name.lower()]


def skeleton(word: str) -> str:
    """The letters of a name in order of the alphabet: the same for a name and for its usual slips of the pen."""
    return "".join(sorted(set(word) - set("aeiouyh")))


@Language.component("casegraph_clusters")
def clusters(doc: Doc) -> Doc:
    """Give every mention its person or body."""
    reading = reading_of(doc)
    _People(reading).run()
    _Bodies(reading).run()
    return doc


class _People:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_word: dict[str, list[int]] = defaultdict(list)
        self.by_shape: dict[str, list[int]] = defaultdict(list)

    def run(self) -> None:
        mentions = [n for n in self.reading.names if n.kind == "person"]
        for name in mentions:
            if len(fold(name.text)) > 1:
                self._full(name)
        for name in mentions:
            if name.thing < 0:
                self._short(name)
        for thing in self.reading.people:
            _finish(thing, self.reading)
        self._drop()

    def _drop(self) -> None:
        """A single word that only spaCy calls a person, once, and that does nothing, is none."""
        words = self.reading.words
        kept: list[Thing] = []
        for thing in self.reading.people:
            first = thing.mentions[0]
            weak = len(thing.mentions) == 1 and len(fold(thing.name)) == 1 and first.sure <= 0.6
            acts = (
                words.dep[first.end - 1] in ("nsubj", "nsubjpass", "poss", "appos")
                and first.start != self.reading.sentence_of(first.start).start
            )
            if weak and not acts:
                self.reading.names.remove(first)
                for k in range(first.start, first.end):
                    self.reading.owner[k] = None
                continue
            for mention in thing.mentions:
                mention.thing = len(kept)
            kept.append(thing)
        self.reading.people[:] = kept

    def _full(self, name: Name) -> None:
        words = fold(name.text)
        at = self._beside(name)
        if at is None:
            at = self._same(words)
        if at is None:
            at = len(self.reading.people)
            self.reading.people.append(Thing("person", name.text))
        self._add(at, name, words)

    def _add(self, at: int, name: Name, words: list[str]) -> None:
        name.thing = at
        self.reading.people[at].roles += [r for r in name.roles if r not in self.reading.people[at].roles]
        self.reading.people[at].mentions.append(name)
        for word in words:
            if len(word) > 1 and at not in self.by_word[word][-1:]:
                self.by_word[word].append(at)
        shape = skeleton(words[-1]) if words else ""
        if len(words) > 1 and at not in self.by_shape[shape]:
            self.by_shape[shape].append(at)

    def _same(self, words: list[str]) -> int | None:
        candidates = dict.fromkeys(
            [c for w in words for c in self.by_word.get(w, ())[-20:]]
            + self.by_shape.get(skeleton(words[-1]), [])[-20:]
        )
        best = None
        for at in candidates:
            forms = {
                tuple(fold(m.text)) for m in self.reading.people[at].mentions[:12] if len(fold(m.text)) > 1
            }
            if any(same_person(words, list(f)) for f in forms):
                best = at
                break
        return best

    def _beside(self, name: Name) -> int | None:
        """The person beside whose name the text gives this one as another."""
        return name.same.thing if name.same and name.same.thing >= 0 else None

    def _short(self, name: Name) -> None:
        beside = self._beside(name)
        if beside is not None:
            self._add(beside, name, [fold(name.text)[0]])
            return
        word = fold(name.text)[0]
        people = self.by_word.get(word) or [
            at
            for at in self.by_shape.get(skeleton(word), [])[-20:]
            if any(near(word, w) for m in self.reading.people[at].mentions[:3] for w in fold(m.text))
            and len(word) > 4
        ]
        if people and "relative" in name.roles:
            people = [p for p in people if "relative" in self.reading.people[p].roles]
        if not people:
            at = len(self.reading.people)
            self.reading.people.append(Thing("person", name.text))
            self._add(at, name, [word])
            return
        at = self._choose(people, name)
        self._add(at, name, [])

    def _choose(self, people: list[int], name: Name) -> int:
        """Of several with that name: the unit's own, else the one spoken of last, the most spoken of first."""
        things = self.reading.people
        unique = list(dict.fromkeys(people))
        if len(unique) == 1:
            return unique[0]
        own = [
            p
            for p in unique
            if self.reading.subject and any(m.text == self.reading.subject for m in things[p].mentions)
        ]
        if own:
            return own[0]
        before = [(sum(len(fold(m.text)) > 1 for m in things[p].mentions), -p, p) for p in unique]
        return max(before)[2]


def near(a: str, b: str) -> bool:
    """At most one slip (two in long names) between two words."""
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return False
    limit = 2 if min(len(a), len(b)) >= 6 else 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1] <= limit


def same_person(a: list[str], b: list[str]) -> bool:
    """Two full names: one holds the other's words, or first and last name agree up to a slip of the pen."""
    short, long = sorted((a, b), key=len)
    if set(short) <= set(long):
        return True
    if len(short) < 2:
        return False
    if near(a[0], b[0]) and near(a[-1], b[-1]) and (len(a) == len(b) or min(len(a), len(b)) == 2):
        return a[0][0] == b[0][0]
    return (
        len(short) > 2
        and len(set(short) & set(long)) >= len(short) - 1
        and sum(any(near(x, y) for y in long) for x in short) == len(short)
    )


def _finish(thing: Thing, reading: Reading) -> None:
    texts = [m.text for m in thing.mentions]
    counts = Counter(texts)
    thing.name = max(texts, key=lambda t: (len(fold(t)), counts[t], -texts.index(t)))
    thing.aliases = [t for t in dict.fromkeys(texts) if t != thing.name]
    thing.sure = min(0.99, max(m.sure for m in thing.mentions) + 0.02 * (len(texts) - 1))
    for mention in thing.mentions:
        thing.gender = thing.gender or (mention.sub if mention.sub in ("male", "female") else None)
        thing.roles += [r for r in mention.roles if r not in thing.roles]


class _Bodies:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_key: dict[tuple[str, str], int] = {}
        self.by_first: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.last: dict[tuple[str, str | None], int] = {}

    def run(self) -> None:
        for name in self.reading.names:
            if name.kind in ("court", "facility", "organisation"):
                self._place(name)
        for thing in self.reading.bodies:
            _finish_body(thing)

    def _place(self, name: Name) -> None:
        if not name.named and self._refers(name):
            return
        words = _without_country([w for w in fold(name.text) if w not in DROPPED])
        key = (name.kind, " ".join(words))
        at = self.by_key.get(key)
        if at is None and name.named:
            at = self._part(name, words)
        if at is None:
            at = len(self.reading.bodies)
            self.reading.bodies.append(Thing(name.kind, name.text, sub=name.sub, sure=name.sure))
        name.thing = at
        thing = self.reading.bodies[at]
        thing.mentions.append(name)
        if name.named:
            self.last[name.kind, None] = at
            self.last[name.kind, name.sub] = at
        self.by_key[key] = at
        for alias in name.alias:
            self.by_key.setdefault((name.kind, " ".join(w for w in fold(alias) if w not in DROPPED)), at)
        for word in words:
            self.by_first[name.kind, word].append(at)
        self._initials(name, at, words)

    def _initials(self, name: Name, at: int, words: list[str]) -> None:
        initials = "".join(w[0] for w in words if w)
        if len(words) >= 3:
            self.by_key.setdefault((name.kind, initials), at)

    def _refers(self, name: Name) -> bool:
        """`the court`, `the prison`: the last one named."""
        words = self.reading.words
        article = words.lower[name.start - 1] if name.start else ""
        definite = article in ("the", "this", "that", "same") or words.lower[name.start] in ("the", "this")
        at = (
            self.last.get((name.kind, name.sub))
            if name.kind == "facility"
            else self.last.get((name.kind, None))
        )
        if name.kind == "court" and (kind := set(fold(name.text)) & LEVELS):
            at = self._of_kind(kind)
            name.thing = -1 if at is None else at
            return at is not None
        if name.kind == "court":
            name.thing = at if at is not None and definite else -1
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
                other = [w for w in fold(mention.text) if w not in DROPPED]
                if _same_body(words, other, name.kind) and (mention.named or not name.named):
                    return at
        return None


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


def _same_body(a: list[str], b: list[str], kind: str) -> bool:
    short, long = (set(a), set(b)) if len(set(a)) <= len(set(b)) else (set(b), set(a))
    if not short or not short <= long:
        return False
    if kind == "organisation":
        return len(short) > 1 and len(long) - len(short) <= 3 and not {"court"} & long
    if any(w.isdigit() for w in long - short) and any(w.isdigit() for w in short):
        return False
    rest = (long - short) & LEVELS
    return not rest and len(short) > 1


def _finish_body(thing: Thing) -> None:
    texts = [m.text for m in thing.mentions]
    named = [m.text for m in thing.mentions if m.named] or texts
    thing.name = max(named, key=lambda t: (len(t) if not t.isupper() or len(t) < 12 else 1, -named.index(t)))
    aliases = [a for m in thing.mentions for a in m.alias] + texts
    thing.aliases = [a for a in dict.fromkeys(aliases) if a != thing.name]
    thing.sure = min(0.99, max(m.sure for m in thing.mentions) + 0.02 * (len(texts) - 1))
