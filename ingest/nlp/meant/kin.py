"""From words for kin to the one who is meant: `his wife` named so elsewhere, and him whom she calls `her husband`."""

from collections.abc import Iterator

from ingest.nlp.meant.scene import Scene, people_near, pronoun
from ingest.nlp.reading import Thing

FAR = 400
"""Tokens within which the text may name a relative."""
BEFORE = 4
"""Tokens before a name within which it says whose kin its bearer is: `his elder sister, Rose`."""
FIRST = 3
"""Of the mentions of a relative, the first ones, which say whose."""
MUTUAL = {
    "wife": {"husband"}, "husband": {"wife"}, "partner": {"partner"},
    "sister": {"brother", "sister"}, "brother": {"brother", "sister"},
    "mother": {"son", "daughter"}, "father": {"son", "daughter"},
    "son": {"mother", "father"}, "daughter": {"mother", "father"},
}  # fmt: skip
"""What those whose kin somebody is are of theirs."""


def relative(scene: Scene, left: int, head: int) -> str:
    """A relative without a name here: the one whom the text names elsewhere, or `[his wife]`."""
    return (
        _theirs(scene, left, head) or _named(scene, head) or f"[{scene.reading.words.chars(left, head + 1)}]"
    )


def _named(scene: Scene, head: int) -> str | None:
    """Who is called so beside the name."""
    words = scene.reading.words
    called = (
        thing.name
        for thing in people_near(scene, head, FAR)
        if "relative" in thing.roles
        for mention in thing.mentions
        if words.lower[head] in words.lower[max(0, mention.start - BEFORE) : mention.start]
    )
    return next(called, None)


def _theirs(scene: Scene, left: int, head: int) -> str | None:
    """`His sister Rose said that her brother was beaten`: he, whose sister she is."""
    words = scene.reading.words
    whose = pronoun(scene, left) if words.tag[left] == "PRP$" else []
    thing = scene.named.get(whose[0]) if len(whose) == 1 else None
    if thing is None or "relative" not in thing.roles:
        return None
    owners = {name for name in _owners(scene, thing, words.lower[head]) if name != thing.name}
    return owners.pop() if len(owners) == 1 else None


def _owners(scene: Scene, thing: Thing, called: str) -> Iterator[str]:
    """Whose kin the text says somebody to be, of those who are called so by that one in turn."""
    reading, words = scene.reading, scene.reading.words
    for mention in thing.mentions[:FIRST]:
        for k in range(max(0, mention.start - BEFORE), mention.start):
            owner = words.kid(k, "poss") if called in MUTUAL.get(words.lower[k], ()) else None
            if owner is not None:
                person = reading.person_at(owner)
                yield from [person.name] if person else pronoun(scene, owner)
