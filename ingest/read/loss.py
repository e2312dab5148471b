"""Hold the text that a reader got against an independent count of what the file holds.

The count is of characters that are not blank, made by other means than the reader's. A reader that got clearly less
lost something, and the document says so: testimony that is lost in silence is worse than a refusal.
"""

LEAST = 0.95
_FEW = 20
"""Below so many missing characters the count's own error is as large."""


def visible(text: str) -> int:
    """How many characters are not blank."""
    return len(text) - sum(map(str.isspace, text))


def lost_text(text: str, expected: int) -> str | None:
    """One sentence on what is missing, None if nothing of weight is."""
    found = visible(text)
    if found >= expected * LEAST or expected - found < _FEW:
        return None
    share = 100 * (expected - found) / expected
    return f"About {share:.0f} % of the file's text (some {expected - found} of {expected} characters) was not read"
