"""From mentions to persons and bodies: which names are the same one's, and which form is the fullest."""

from collections import Counter, defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.phrases import ends_with
from ingest.nlp.names.body_clusters import Bodies
from ingest.nlp.names.forms import (
    DESCENT,
    fold,
    near,
    of_husband_and_wife,
    same_person,
    shortened,
    skeleton,
    slips,
    words_of_name,
)
from ingest.nlp.reading import Name, Reading, Thing, reading_of

NEAR = 7
"""Tokens between a word for kin and the name behind it."""
GENDERS = {"male", "female"}
OFFICE = {"judge", "prosecutor", "official"}
LONG = 8
"""Letters of a word in which one slip of the pen makes no other name of it."""


@Language.component("casegraph_clusters")
def clusters(doc: Doc) -> Doc:
    """Give every mention its person or body."""
    reading = reading_of(doc)
    _People(reading).run()
    Bodies(reading).run()
    return doc


class _People:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_word: dict[str, list[int]] = defaultdict(list)
        self.by_shape: dict[str, list[int]] = defaultdict(list)
        self.genders: dict[int, set[str]] = defaultdict(set)
        """What the words beside the names of each person say of their gender."""
        self.kin: set[int] = set()
        """Those first named as somebody's kin."""
        self.alone: dict[str, int] = {}
        """Those who are only ever called by one word, which others bear as well."""
        self.by_part: dict[str, list[str]] = defaultdict(list)
        """The long words that have been read, by each of their shortened forms."""

    def run(self) -> None:
        mentions = [n for n in self.reading.names if n.kind == "person"]
        for name in mentions:
            if name.same and name.same.start > name.start:  # `Under the pen name X, Y wrote`: Y comes first.
                self._full(name.same)
            elif name.same and self._known_short(name.same):  # `Deng, who writes under the pen name X`
                self._short(name.same)
            if len(words_of_name(name.text)) > 1 and name.thing < 0:
                self._full(name)
        for name in mentions:
            if name.thing < 0:
                self._short(name)
        for thing in self.reading.people:
            _finish(thing)
        self._drop()

    def _known_short(self, name: Name) -> bool:
        """Whether a name is one word, not given to anybody yet, of somebody named in full before."""
        words = words_of_name(name.text)
        return name.thing < 0 and len(words) == 1 and bool(self.by_word.get(words[0]))

    def _drop(self) -> None:
        """A single word that only the encoder calls a person, once, and that does nothing, is none."""
        words = self.reading.words
        kept: list[Thing] = []
        for thing in self.reading.people:
            first = thing.mentions[0]
            weak = len(thing.mentions) == 1 and len(words_of_name(thing.name)) == 1 and first.sure <= 0.6
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
        words = words_of_name(name.text)
        at, kin = self._beside(name), False
        if at is None:
            kin = " " in name.text and ("relative" in name.roles or self._of_kin(name))
            at = self._same(words, kin) if (same := self._of_descent(name.text)) is None else same
        if at is None:
            at = len(self.reading.people)
            self.reading.people.append(Thing("person", name.text))
            self.kin |= {at} if kin else set()
        self._add(at, name, words)

    def _add(self, at: int, name: Name, words: list[str]) -> None:
        name.thing = at
        self.genders[at] |= {name.sub} & GENDERS if name.sub else set()
        self.reading.people[at].roles += [r for r in name.roles if r not in self.reading.people[at].roles]
        self.reading.people[at].mentions.append(name)
        for word in words:
            if len(word) >= LONG - 1 and word not in self.by_word:
                for part in shortened(word):
                    self.by_part[part].append(word)
            if len(word) > 1 and at not in self.by_word[word][-1:]:
                self.by_word[word].append(at)
        shape = skeleton(words[-1]) if words else ""
        if len(words) > 1 and at not in self.by_shape[shape]:
            self.by_shape[shape].append(at)

    def _of_kin(self, name: Name) -> bool:
        """`the son of the cleric Ali Saleh`: whose kin somebody is, who is not that one."""
        words = self.reading.words
        low = max(words.bounds[words.sentence[name.start]][0] + 1, name.start - NEAR)
        of = next((k for k in range(name.start - 1, low - 1, -1) if words.lower[k] == "of"), None)
        return of is not None and ends_with(self.reading, "kinship:", of - 1, of)

    def _same(self, words: list[str], kin: bool) -> int | None:
        """The person of that name; of somebody's kin nobody of whose name it is the end (his father's) or near it."""
        candidates = dict.fromkeys(
            [c for w in words for c in self.by_word.get(w, ())[-20:]]
            + self.by_shape.get(skeleton(words[-1]), [])[-20:]
        )
        best = None
        for at in candidates:
            forms = (words_of_name(m.text) for m in self.reading.people[at].mentions[:12])
            if any(
                len(form) > 1
                and (_holds(words, form) if kin else same_person(words, form))
                and not ((kin or at in self.kin) and (_ends(form, words) or _ends(words, form)))
                for form in forms
            ):
                best = at
                break
        return best

    def _of_descent(self, text: str) -> int | None:
        """Of `Sayed Ali` the one called `Sayed Ali Jaafar Alawi`, and the other way round; others are a Sayed too."""
        first = fold(text)[:2]
        if first[0] not in DESCENT:
            return None
        people = self.by_word.get(first[-1], ())[-20:]
        return next(
            (
                p
                for p in people
                if any(fold(m.text)[:2] == first for m in self.reading.people[p].mentions[:12])
            ),
            None,
        )

    def _beside(self, name: Name) -> int | None:
        """The person beside whose name the text gives this one as another."""
        return name.same.thing if name.same and name.same.thing >= 0 else None

    def _short(self, name: Name) -> None:
        beside = self._beside(name)
        if beside is not None:
            self._add(beside, name, [words_of_name(name.text)[0]])
            return
        word = words_of_name(name.text)[0]
        if (alone := self.alone.get(word)) is not None:
            self._add(alone, name, [])
            return
        people = self.by_word.get(word) or self._shaped_alike(word) or self._misspelt(word)
        if people and all(self._of_his_case(p, name) for p in people):
            people = []
            self.alone[word] = len(self.reading.people)
        if people and "relative" in name.roles:
            people = [p for p in people if self._kin(p, word) or self._of_another(p, name)]
        if not people:
            at = len(self.reading.people)
            self.reading.people.append(Thing("person", name.text))
            self._add(at, name, [word])
            return
        at = self._choose(self._of_gender(people, name.sub))
        self._add(at, name, [])

    def _of_his_case(self, at: int, name: Name) -> bool:
        """Whether the one first named below is kin, lawyer or judge of the one called by the surname before."""
        first = self.reading.people[at].mentions[0]
        if first.start < name.start:
            return False
        words, roles = self.reading.words, set(first.roles)
        kin = at in self.kin or "relative" in roles
        near = words.tag[max(0, first.start - NEAR) : first.start]
        counsel = "lawyer" in roles and ("PRP$" in near or "POS" in near)
        acts = words.dep[first.end - 1] in ("nsubj", "appos") and words.dep[name.end - 1] in (
            "nsubjpass",
            "dobj",
        )
        return kin or counsel or bool(OFFICE & roles and acts)

    def _kin(self, at: int, first: str) -> bool:
        """Whether a person is somebody's relative: said to be, or of that first name and of another's last."""
        thing = self.reading.people[at]
        words = words_of_name(thing.name)
        family = words[0] == first and len(set(self.by_word.get(words[-1], ()))) > 1
        return "relative" in thing.roles or family

    def _of_another(self, at: int, name: Name) -> bool:
        """Whether the one named last before, whose kin it is, is another of another name: `A and his wife, B`."""
        low = self.reading.words.bounds[self.reading.words.sentence[name.start]][0]
        before = next((n for n in map(self.reading.person_at, range(name.start - 1, low - 1, -1)) if n), None)
        words = words_of_name(self.reading.people[at].name)
        shared = before is None or words[-1] in words_of_name(before.name)
        return words[-1] == words_of_name(name.text)[0] and not shared

    def _shaped_alike(self, word: str) -> list[int]:
        """The persons whose surname has the same letters in another order, and is near to the word."""
        if len(word) <= 4:
            return []
        people = self.reading.people
        return [
            at
            for at in self.by_shape.get(skeleton(word), [])[-20:]
            if any(
                near(word, w) and not of_husband_and_wife(word, w)
                for m in people[at].mentions[:3]
                for w in words_of_name(m.text)
            )
        ]

    def _misspelt(self, word: str) -> list[int]:
        """The persons one of whose words is this one but for a slip of the pen."""
        if len(word) < LONG:
            return []
        alike = dict.fromkeys(w for part in shortened(word) for w in self.by_part.get(part, ()))
        return [
            at
            for w in alike
            if w[:2] == word[:2] and slips(w, word) == 1 and not of_husband_and_wife(w, word)
            for at in self.by_word[w]
        ]

    def _of_gender(self, people: list[int], said: str | None) -> list[int]:
        """Those whom a form of address can mean, before others those of whom the gender is known: `Mrs Thapa`."""
        if said not in GENDERS:
            return people
        fitting = [p for p in people if self.genders[p] == {said}]
        return fitting or [p for p in people if not self.genders[p]] or people

    def _choose(self, people: list[int]) -> int:
        """Of several with that name: the unit's own, else the one named in full most often, the first of them."""
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
        unique = self._before_their_kin(unique)
        before = [(sum(len(words_of_name(m.text)) > 1 for m in things[p].mentions), -p, p) for p in unique]
        return max(before)[2]

    def _before_their_kin(self, people: list[int]) -> list[int]:
        """Without those who are first named as kin behind another of the name, as a text calls them in full."""
        things = self.reading.people
        first = min(people, key=lambda p: things[p].mentions[0].start)
        return [p for p in people if p == first or not (p in self.kin or "relative" in things[p].roles)]


def _holds(a: list[str], b: list[str]) -> bool:
    """Whether one name has all words of the other, none of them with a slip: `Lu Wenying` is no `Lu Wenrong`."""
    return set(a) <= set(b) or set(b) <= set(a)


def _ends(whole: list[str], part: list[str]) -> bool:
    return len(part) < len(whole) and whole[-len(part) :] == part


def _finish(thing: Thing) -> None:
    texts = [m.text for m in thing.mentions]
    counts = Counter(texts)
    thing.name = max(texts, key=lambda t: (len(words_of_name(t)), counts[t], -texts.index(t)))
    thing.aliases = [t for t in dict.fromkeys(texts) if t != thing.name]
    thing.sure = min(0.99, max(m.sure for m in thing.mentions) + 0.02 * (len(texts) - 1))
    for mention in thing.mentions:
        thing.gender = thing.gender or (mention.sub if mention.sub in GENDERS else None)
        thing.roles += [r for r in mention.roles if r not in thing.roles]
