"""From organisations as they were claimed to those that are named for themselves.

No body acts under the title of who holds an office (`the Attorney General appealed`), in the form or the government of
a country (`President of the Republic`), in the title of a law (`the UN Declaration on`), as the school that somebody
went to (`studied law at Harare University`) or as a book to look things up in (`From Wikipedia`).
"""

import re

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.mentions import capital, shouts
from ingest.nlp.reading import Name, Reading

OFFICE = re.compile(
    r"(?:(?!Office|Bureau|Department|Ministry)[A-Z][\w-]+ )*?"
    r"(?:Minister|Director of Public Prosecutions|(?:Public|Chief|State) (?:Prosecutor|Defender)"
    r"|(?:Attorney|Prosecutor|Solicitor)[ -]General)(?: of (?:the )?[A-Z]\w+)?"
)
"""The title of one person; an Ombudsman is called as the office is."""
STATE = {"government", "republic", "federation", "kingdom"}
OF_STATE = {*STATE, "of", "the", "union", "new", "state", "u.s.", "us", "uk", "u.k."}
"""Words that tell no government or form of a state from those of all countries."""
LAWS = {"Act", "Law", "Declaration", "Convention", "Covenant", "Decree", "Treaty", "List", "Charter"}
"""Words beside the name of a body by which it is that of a law or a list."""
SCHOOL = re.compile(
    r"(?:universi|colleg|school|facult|institut|academ|lyc[eé]e|scolaire|escuela|colegio)", re.I
)
STUDIED = {"studied", "graduated", "graduating", "attended", "educated", "enrolled", "degree"}
ATTENDED = 9
"""Tokens before the name of a school within which a word says that somebody went there."""
BEHIND = 3
"""Tokens behind a name within which the word for a school may stand: `the Ada Brun vocational school`."""
REFERENCE = re.compile(r"Wikipedia|.*Encyclopa?edia.*")
PART = re.compile(r"Faculty of .*|.* experts")
"""A part of a school, and some of a body."""
ARTICLES = {"a", "an"}


def no_body(reading: Reading, name: Name) -> bool:
    """Whether an organisation is none of its own."""
    return (
        bool(OFFICE.fullmatch(name.text))
        or bool(REFERENCE.fullmatch(name.text))
        or bool(PART.fullmatch(name.text))
        or _of_state(name.text)
        or _of_law(reading, name)
        or _school_of_youth(reading, name)
        or _shouted(reading, name)
    )


def _of_state(text: str) -> bool:
    """`Republic`, `Government of Burundi`, `Union government`; not `Kurdistan Regional Government`."""
    words = text.lower().split()
    if STATE.isdisjoint(words):
        return False
    rest = " ".join(w for w in words if w not in OF_STATE)
    return not rest or rest in lexicon().scheme("countries")


def _of_law(reading: Reading, name: Name) -> bool:
    """Whether the word for a law stands beside it: `the UN Declaration on Rights Defenders`, `Republic Act No. 7`."""
    words = reading.words
    if words.lower[name.start - 1] == "on" and words.form[name.start - 2] in LAWS:
        return True
    same = name.end < len(words) and words.sentence[name.end] == words.sentence[name.start]
    return same and words.form[name.end] in LAWS


def _school_of_youth(reading: Reading, name: Name) -> bool:
    """Whether somebody only went to school there: `graduated in law from`; a student at it is one of its own."""
    words = reading.words
    low, high = words.bounds[words.sentence[name.start]]
    if not SCHOOL.search(words.chars(name.start, min(high, name.end + BEHIND))):
        return False
    near = range(name.start - 1, max(low, name.start - ATTENDED) - 1, -1)
    clause = (k for k in near if words.form[k] in (";", ":", "(") or words.lower[k] in STUDIED)
    said = next(clause, None)
    return said is not None and words.lower[said] in STUDIED


def _shouted(reading: Reading, name: Name) -> bool:
    """Whether it is only some words of a title in capitals: `THE CASE OF THE BAY YOUTH ACTIVISTS`."""
    return " " in name.text and name.text.isupper() and shouts(reading, name.start) > name.end - name.start


def one_of_a_kind(reading: Reading, name: Name) -> bool:
    """A short form for what several are: `named the country a CPC`; not `a CBI enquiry`."""
    words = reading.words
    short = name.end - name.start == 1 and name.text.isupper()
    if not short or not name.start or words.lower[name.start - 1] not in ARTICLES:
        return False
    further = name.end < len(words) and (words.tag[name.end][:1] in "NJV" or capital(words, name.end))
    return not further
