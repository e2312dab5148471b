"""From a noun phrase to the persons whom it names: names, pronouns, roles, words of kinship, lists."""

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.phrases import ends_with
from ingest.nlp.meant.kin import relative
from ingest.nlp.meant.rest import start_of_rest
from ingest.nlp.meant.role_phrases import (
    CLIENT,
    SCALES,
    by_role_words,
    count_in,
    counts,
    quantity,
    rounded_from,
)
from ingest.nlp.meant.scene import FEMALE, GROUPS, MALE, PLURAL, Scene, families, pronoun
from ingest.nlp.reading import Reading

PLURALS = {"people", "women", "couple", "pair", "trio", "both"}
"""Words for several that look like words for one."""
DESCRIPTION = 30
"""Tokens of a clause that describes somebody."""
OBJECTS = ("dobj", "pobj", "conj", "poss", "nsubjpass")
"""What a name is in a clause that tells what somebody did to its bearer."""
OF_THE_BODY = {"head", "heads"}
"""Words for persons that are none behind `her`: `shaved her head`."""
DESCRIBED = 9
"""Tokens after a noun within which what describes it ends."""


def noun_phrase(scene: Scene, head: int, at: int) -> list[str] | None:
    """Those whom a noun phrase names; None where it names a thing."""
    reading = scene.reading
    found: list[str] = []
    thing = False
    for part in _conjuncts(reading, head, at):
        if part != head and _same_one(reading, part):
            continue
        one = _single(scene, part)
        if one is None:
            thing = True
        for name in one or []:
            if name not in found:
                found.append(name)
    if len(found) > 1:
        scene.group = [f for f in found if not f.startswith("[")] or found
    return found or (None if thing else [])


def _same_one(reading: Reading, part: int) -> bool:
    """`human rights defender and lawyer`: a second word for the same person, without an article of its own."""
    words = reading.words
    return (
        reading.owner[part] is None
        and words.tag[part] == "NN"
        and words.lower[part - 1] in ("and", ",", "/")
        and any(c.startswith("role:") for _, c in reading.marks.get(part, ()))
    )


def _conjuncts(reading: Reading, head: int, at: int) -> list[int]:
    words = reading.words
    parts, k, guard = [head], head, 0
    while guard < 12:
        guard += 1
        nxt = next(
            (
                j
                for j in words.kids[k]
                if words.dep[j] == "conj" and words.tag[j][:2] in ("NN", "CD", "PR", "DT", "JJ") and j != at
            ),
            None,
        )
        if nxt is None or nxt == k:
            break
        parts.append(nxt)
        k = nxt
    parts.extend(_kin_in_row(reading, head))
    extra = [
        j
        for j in words.kids[head]
        if words.dep[j] == "prep" and words.lower[j] in ("with",) and words.lower[j - 1] == "together"
    ]
    for j in extra:
        kid = words.kid(j, "pobj")
        if kid is not None:
            parts.append(kid)
    return parts


def _kin_in_row(reading: Reading, head: int) -> list[int]:
    """`A, her husband and their two children`: kin who are named behind somebody and are not that one."""
    words = reading.words
    kin = words.kid(head, "appos") if reading.person_at(head) else None
    second = words.kid(kin, "conj") if kin is not None else None
    if kin is None or second is None or not _possessed(reading, kin):
        return []
    apart = reading.person_at(second) or words.kid(second, "poss", "nummod", "det") is not None
    return [kin, second] if apart else []


def _possessed(reading: Reading, at: int) -> bool:
    """`her husband`"""
    whose = reading.words.kid(at, "poss")
    pronoun = whose is not None and reading.words.tag[whose] == "PRP$"
    return pronoun and ends_with(reading, "kinship:", at - 1, at)


def _single(scene: Scene, head: int) -> list[str] | None:
    """One noun phrase without its conjuncts."""
    reading, words = scene.reading, scene.reading.words
    while head + 1 < len(words) and words.joins(head + 1) and reading.owner[head] is None:
        head += 2
    lower = words.lower[head]
    owner = reading.owner[head]
    if owner and owner.kind == "person":
        return [reading.people[owner.thing].name if owner.thing >= 0 else owner.text]
    if words.tag[head] in ("PRP", "PRP$") or lower in MALE | FEMALE | PLURAL:
        return pronoun(scene, head) if lower != "it" else None
    if owner or (lower in OF_THE_BODY and words.tag[head - 1] == "PRP$"):
        return None
    if named := _described_so(reading, head) or _titled(reading, head) or _family(scene, head):
        return named
    low = words.bounds[words.sentence[head]][0]
    left_over = start_of_rest(reading, head) is not None
    counted = (words.tag[head] == "CD" and lower not in ("one", "1")) or (left_over and counts(reading, head))
    left = head if counted and rounded_from(reading, head) < head else _left_edge(reading, head, low)
    left = _behind_date(reading, left, low)
    named = _apposition(reading, head, left)
    kin = ends_with(reading, "kinship:", left, head)
    listed = _list_after(reading, head) if words.tag[head] in ("NNS", "NNPS") else []
    if len(listed) > 1 and count_in(reading, left, head) in (None, len(listed)):
        scene.group = listed
        return listed
    plural = counted or words.tag[head] in ("NNS", "NNPS") or lower in PLURALS or lower.endswith("men")
    number = head - 2 if words.lower[head - 1] == "other" else head - 1
    plural = plural or (
        words.tag[head] == "NNP" and words.tag[number] == "CD"
    )  # `26 Baha'is`, `two other Sufis`
    if named and not (plural and count_in(reading, left, head) not in (None, len(named))):
        return named
    if kin:
        return [relative(scene, left, head)]
    role = (
        ends_with(reading, "role:", max(left, head - 3), head)
        or lower in GROUPS | CLIENT
        or (left_over and counted)
        or (words.tag[head] == "CD" and not _of_date(reading, head))
        or quantity(reading, head)
        or (
            plural and words.lower[head - 1] == "other" and words.tag[left] == "CD"
        )  # `A and 52 other democrats`
        or (words.tag[head] in ("NNS", "NNPS") and lower.removesuffix("s") in lexicon().scheme("countries"))
        or lower
        in ("fifth", "fourth", "third", "former", "latter", "first", "second", "others", "other", "rest")
    )
    if not role:
        return None
    found = by_role_words(scene, left, head, plural)
    others = described_by(reading, head) if found else frozenset[str]()
    return [f"[{words.chars(left, head + 1)}]"] if found and others.issuperset(found) else found


def _described_so(reading: Reading, head: int) -> list[str]:
    """Who is named before a noun that says what they are: `A, a student arrested in May`."""
    words = reading.words
    named = reading.owner[words.head[head]]
    beside = named is not None and named.end < len(words) and words.form[named.end] == ","
    person = reading.person_at(words.head[head]) if words.dep[head] == "appos" and beside else None
    one = person is not None and words.head[head] < head and words.tag[head] == "NN"
    return [person.name] if person and one and not _possessed(reading, head) else []


def _titled(reading: Reading, head: int) -> list[str]:
    """Who is named behind a noun and another that say what they are: `party member and lawyer Ada Brun`."""
    words = reading.words
    named = words.kid(head, "conj")
    name = reading.owner[named] if named is not None else None
    person = reading.person_at(named) if named is not None else None
    if not name or not person or words.tag[head] != "NN" or words.kid(head, "det", "poss") is not None:
        return []
    between = range(head + 1, name.start)
    nouns = [k for k in between if words.tag[k][:2] in ("NN", "JJ", "HY")]
    return (
        [person.name] if nouns and len(nouns) == len(between) - 1 and words.lower[head + 1] == "and" else []
    )


def _family(scene: Scene, head: int) -> list[str]:
    """`the Vasils`: those who bear a surname, two at least."""
    words = scene.reading.words
    known, form = families(scene), words.form[head]
    family = known.get(form.removesuffix("s")) or known.get(form.removesuffix("es")) or []
    return family if words.tag[head] == "NNPS" and len(family) > 1 else []


def _of_date(reading: Reading, at: int) -> bool:
    """Whether a number belongs to a date and counts nobody."""
    start, end = reading.words.bounds[reading.words.sentence[at]]
    return any(d.start <= at < d.end for d in reading.within("dates", start, end))


def _behind_date(reading: Reading, left: int, low: int) -> int:
    """Where a noun phrase begins whose first words belong to a date: `in August 2023 officers`."""
    return max([left, *(d.end for d in reading.within("dates", low, left + 1)[-1:])])


def _left_edge(reading: Reading, head: int, low: int) -> int:
    words = reading.words
    k = head
    while (
        k > low
        and (
            k == head
            or words.tag[k] not in ("DT", "PRP$", "CD")
            or words.tag[k - 1] in ("DT", "PDT", "PRP$")
            or words.lower[k] in SCALES
        )
        and words.tag[k - 1][:2] in ("NN", "JJ", "DT", "CD", "PR", "PO", "VB", "HY", "RB")
        and words.tag[k - 1] not in ("VBD", "VBZ", "VBP", "PRP")
        and (words.tag[k - 1] != "VBN" or k <= words.head[k - 1] <= head)
        and words.form[k - 1] != ","
        and head - k < 9
    ):
        k -= 1
    while k - 2 >= low and words.joins(k - 1):  # `Forty-four`
        k -= 2
    return k


def _apposition(reading: Reading, head: int, left: int) -> list[str]:
    """A name inside the noun phrase or beside it: `his brother-in-law, Ramil Ahadov`, `two colleagues, A and B`."""
    words = reading.words
    spans: list[int] = [
        k
        for k in range(left, head)
        if (o := reading.owner[k])
        and o.kind == "person"
        and o.start == k
        and words.form[min(o.end, len(words) - 1)] not in ("'s", "’s")
    ]
    for kid in words.kids[head]:
        if words.dep[kid] == "appos":
            spans += [k for k in [kid, *_conjuncts(reading, kid, -1)[1:]]]
    nxt = _described(reading, head)
    if not spans and nxt + 1 < len(words):
        if words.form[nxt] in (",", "–", "—", "("):
            nxt += 1
        if (o := reading.owner[nxt]) and o.kind == "person" and words.sentence[nxt] == words.sentence[head]:
            spans.append(nxt)
            k = o.end
            while (
                k + 1 < len(words)
                and words.lower[k] in (",", "and")
                and (p := reading.owner[k + 1])
                and p.kind == "person"
                and words.tag[head] == "NNS"
            ):
                spans.append(k + 1)
                k = p.end
    names: list[str] = []
    for k in spans:
        person = reading.person_at(k)
        if person and person.name not in names:
            names.append(person.name)
    return names


def _described(reading: Reading, head: int) -> int:
    """Where a noun phrase ends whose noun is described behind it: `a student of the university of Birzeit, A`."""
    words = reading.words
    high = words.bounds[words.sentence[head]][1]
    k = head + 1
    if k >= high or words.lower[k] not in ("of", "from", "at"):
        return k
    while k < min(high, head + DESCRIBED) and words.form[k] != ",":
        owner = reading.owner[k]
        if words.tag[k][:2] in ("VB", "WD", "WP", "CC") or (owner and owner.kind == "person"):
            return head + 1
        k += 1
    return k if k < high and words.form[k] == "," else head + 1


def _list_after(reading: Reading, head: int) -> list[str]:
    """`two activists with the front (OLF), A and B, ...`, `two co-defendants, the teacher A and the farmer B, ...`."""
    words = reading.words
    high = words.bounds[words.sentence[head]][1]
    names: list[str] = []
    k = head + 1
    while k < min(high, head + 32):
        owner = reading.owner[k]
        if owner and owner.kind == "person" and owner.thing >= 0:
            if words.form[k - 1] in ("'s", "’s"):
                break
            name = reading.people[owner.thing].name
            if name not in names:
                names.append(name)
            k = owner.end
            continue
        if words.tag[k] in ("VBD", "VBZ", "VBP", "MD", "VBN", "VBG", "WP") or words.form[k] in (
            ".",
            ";",
            ":",
        ):
            break
        k += 1
    return names


def described_by(reading: Reading, noun: int) -> frozenset[str]:
    """Who is named in the clauses that describe a noun, and not as the one whom it means."""
    words = reading.words
    clauses = [k for k in words.kids[noun] if words.dep[k] in ("acl", "relcl")]
    inner = {k for clause in clauses for k in range(*words.subtree(clause, DESCRIPTION))}
    named = ((k, p) for k in inner if (p := reading.person_at(k)) and words.dep[k] in OBJECTS)
    return frozenset(p.name for _, p in named)
