"""Count the characters that an HTML file shows, by cutting out tags with a pattern and no parser.

It is the independent estimate that the reader's text is held against, so it shares nothing with the reader.
"""

import re
from html import unescape

_CUT = re.compile(
    r"<!--.*?(?:-->|$)"
    r"|<(?P<silent>script|style|template|title)\b[^>]*>.*?(?:</(?P=silent)\s*>|$)"
    r"|<[a-zA-Z/!?](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>"
    r"|<[a-zA-Z/!?][^<>]*+>?",
    re.DOTALL | re.IGNORECASE,
)


def visible_characters(html: str) -> int:
    """How many characters that are not blank stand outside of tags, comments, scripts, styles and the title."""
    text = unescape(_CUT.sub(" ", html))
    return len(text) - sum(map(str.isspace, text))
