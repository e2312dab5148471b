"""`in a separate case`: another case than the one before, whose day, court and facility it does not share."""

from ingest.nlp.language.words import Words

ANOTHER = {"separate", "related", "unrelated", "another", "different"}
CASES = {"case", "cases", "trial", "trials"}


def of_another_case(words: Words, sentence: int) -> bool:
    """Whether a sentence says that it tells of another case."""
    start, end = words.bounds[sentence]
    return any(words.lower[k] in CASES and words.lower[k - 1] in ANOTHER for k in range(start + 1, end))


FIRST = {"initially", "originally", "first"}


def came_first(words: Words, sentence: int) -> bool:
    """Whether a sentence says that it tells what came before something else: `was at first sentenced to death`."""
    start, end = words.bounds[sentence]
    return any(words.lower[k] in FIRST and words.tag[k][:2] == "RB" for k in range(start, end))
