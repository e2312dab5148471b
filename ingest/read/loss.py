"""Hold the text that a reader got against an independent count of what the file holds.

The count is made by other means than the reader's. A reader that got clearly less lost something, and the document
says so: testimony that is lost in silence is worse than a refusal.
"""

LEAST = 0.95
_FEW = 20
"""Below so many missing characters the count's own error is as large."""


def visible(text: str) -> int:
    """How many characters are not blank."""
    return len(text) - sum(map(str.isspace, text))


def letters(text: str) -> int:
    """How many characters are letters or digits, for formats whose markup is made of the others."""
    return sum(map(str.isalnum, text))


def together(*lost: str | None) -> str | None:
    """What was lost in one way or another, as one sentence, None if nothing was."""
    return "; ".join(filter(None, lost)) or None


def lost_text(found: int, expected: int) -> str | None:
    """One sentence on what is missing of the expected characters, None if nothing of weight is."""
    if found >= expected * LEAST or expected - found < _FEW:
        return None
    share = 100 * (expected - found) / expected
    return f"About {share:.0f} % of the file's text (some {expected - found} of {expected} characters) was not read"
