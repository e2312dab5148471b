"""From a noun phrase to the source that it names: an organisation, a person, `lawyer of X`, `relatives of X`.

What a text says of its sources is kept as it is needed to tell one from another: a named one by its name, a lawyer or
a relative by whose they are, anybody else by the bare noun.
"""

from functools import lru_cache

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.meant.scene import Scene, pronoun
from ingest.nlp.reading import Name, Reading
from ontology.patterns import scheme

OWNERS = {"his", "her", "their"}
PRONOUNS = {"he", "she", "him", "her"}


def source_at(scene: Scene, head: int) -> str | None:
    """The source that a noun phrase with this head names; None where it names none that can be told again."""
    reading, words = scene.reading, scene.reading.words
    name = reading.owner[head]
    if name is not None:
        return _named(reading, name)
    word = words.lower[head]
    if word in PRONOUNS:
        meant = pronoun(scene, head)
        return meant[0] if len(meant) == 1 and not meant[0].startswith("[") else None
    if word in _nouns("testimony"):
        return _maker(scene, head)
    kind = _kin(reading, head)
    if kind is not None:
        owner = _owner(scene, head)
        return f"{kind} of {owner}" if owner else kind
    return word if word in _nouns("source") else _unknown(scene, head)


def _unknown(scene: Scene, head: int) -> str | None:
    """`The Tabriz Prisoners' Circle`: a name that no list knows is one all the same."""
    words = scene.reading.words
    low = words.bounds[words.sentence[head]][0]
    if not words.tag[head].startswith("NNP") or not words.form[head][:1].isupper():
        return None
    k = head
    while (
        k > low and (words.tag[k - 1].startswith("NNP") or words.tag[k - 1] == "POS") and _free(scene, k - 1)
    ):
        k -= 1
    return words.chars(k, head + 1) if _free(scene, head) else None


def _free(scene: Scene, at: int) -> bool:
    return scene.reading.owner[at] is None


@lru_cache(maxsize=2)
def _nouns(notation: str) -> frozenset[str]:
    concept = next(c for c in scheme("cues") if c.notation == notation)
    return frozenset(concept.of_kind("preferred", "noun"))


def _named(reading: Reading, name: Name) -> str | None:
    if name.kind == "person" and name.thing >= 0:
        return reading.people[name.thing].name
    if name.kind == "organisation" and name.thing >= 0:
        return reading.bodies[name.thing].name
    return None


def _kin(reading: Reading, head: int) -> str | None:
    """`lawyer`, `relatives`: what a noun of a role or of kinship makes of its owner."""
    for end, concept in reading.marks.get(head, ()):
        if end == head + 1 and concept == "role:lawyer":
            return "lawyer"
        if end == head + 1 and concept.startswith("kinship:"):
            return "relatives"
    word = reading.words.lower[head]
    if word in ("family", "relatives"):
        return "relatives"
    return "lawyer" if word in lexicon().concept("role", "lawyer") or word == "lawyers" else None


def _maker(scene: Scene, head: int) -> str | None:
    """Whose report or statement it is: `Memorial's report`, `a statement of the family`."""
    words = scene.reading.words
    kid = words.kid(head, "poss", "compound")
    if kid is not None:
        return source_at(scene, kid)
    prep = next((k for k in words.kids[head] if words.lower[k] in ("by", "of", "from")), None)
    target = words.kid(prep, "pobj") if prep is not None else None
    return source_at(scene, target) if target is not None and target != head else None


def _owner(scene: Scene, head: int) -> str | None:
    """Whose lawyer or relative somebody is."""
    reading, words = scene.reading, scene.reading.words
    kid = words.kid(head, "poss")
    if kid is None:
        prep = next((k for k in words.kids[head] if words.lower[k] in ("of", "for")), None)
        kid = words.kid(prep, "pobj") if prep is not None else None
    if kid is None:
        return None
    name = reading.owner[kid]
    if name is not None:
        return _named(reading, name)
    meant = pronoun(scene, kid) if words.lower[kid] in OWNERS else []
    return meant[0] if len(meant) == 1 and not meant[0].startswith("[") else scene.main
