"""What the words in brackets for a group say of who is in it: how many, whose kin, the rest of whom."""

from collections.abc import Sequence

from ingest.nlp.dates.written import number
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.learned.company import OF_THINGS
from ingest.nlp.reading import Reading, Telling

THEIRS = ("[his ", "[her ", "[their ", "[my ", "[our ")
"""How groups begin that are somebody's kin or company."""
RESTS = ("[the remaining ", "[the other ")
"""How groups begin that are set against others."""


def clause_of_group(reading: Reading, telling: Telling) -> bool:
    """Whether a clause about a group tells it, and so hardly of who is named later: `the 14 who were held`."""
    group = len(telling.victims) == 1 and telling.victims[0].startswith("[")
    return group and reading.words.dep[telling.at] == "relcl"


def rest_of_others(reading: Reading, telling: Telling, name: str) -> bool:
    """Whether a group is the rest of those whom another sentence tells of: `the remaining four`."""
    start, end = reading.words.bounds[telling.sentence]
    return name.lower().startswith(RESTS) and name.split()[1] not in reading.words.lower[start:end]


def kin_of_somebody(telling: Telling) -> bool:
    """Whether it happened to an unnamed relative, and so to nobody but a relative: `her sister was arrested`."""
    if telling.type in OF_THINGS or len(telling.victims) != 1:
        return False
    words = telling.victims[0].lower()
    return words.startswith(THEIRS) and words.strip("[]").split()[-1] in lexicon().scheme("kinship")


def counted(victim: str) -> int:
    """How many a group is said to be: `[three men]`; 0 where it is no group, or a part of one spoken of before."""
    count = number(victim[1:]) if victim.startswith("[") and " of them" not in victim else None
    return count if count and count > 1 else 0


def one_group(victims: Sequence[str], row: Sequence[str] = ()) -> list[str]:
    """The persons and the first of the groups, as it is not learned which is meant; without it, if all are named.

    Where the grammar reads a row with somebody's kin (`A, her brother and two neighbours`), all its groups.
    """
    named = [n for n in victims if not n.startswith("[")]
    groups = [n for n in victims if n.startswith("[")]
    whole = bool(groups) and len(named) > 1 and _members(groups[0]) == len(named)
    with_kin = any(n.lower().startswith(THEIRS) for n in row) and len(row) > 1
    kept = {*row} if with_kin else {*groups[:1]}
    return named if whole else [n for n in victims if not n.startswith("[") or n in kept]


def named_instead(telling: Telling, found: list[str]) -> list[str]:
    """Without companions whom the next words name: `arrested with two fellow students. A and B were taken to ...`."""
    further = [n for n in found if not n.startswith("[") and n not in telling.victims]
    named = {g for g in telling.joined if len(further) > 1 and counted(g) == len(further)}
    return [n for n in found if n not in named]


def _members(group: str) -> int | None:
    """How many `[the seven]`, `[all three]` or `[both men]` are: members of a group that is known."""
    words = group.strip("[]").lower().split()
    if words[0] == "both":
        return 2
    return number(words[1]) if words[0] in ("the", "all") and len(words) > 1 else None
