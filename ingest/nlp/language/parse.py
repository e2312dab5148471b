"""From the running text of a unit to one parsed Doc, in time that grows with the text whatever the text is.

The model is given runs of `CHUNK` characters, cut where a paragraph, a sentence or a word ends. Its tokenizer takes the
square of the time for characters without a space between them, of which prose has few in a row, so more are cut too.
"""

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.clean import Clean
from ingest.nlp.start import mark_passages

CHUNK = 20_000
"""Characters that go through the model at once."""
UNBROKEN, PART = 200, 40
"""Characters without a space between them that are too many, and how many are then given to the tokenizer at once."""
_UNBROKEN = re.compile(rf"\S{{{UNBROKEN},}}")


def parsed(model: Language, text: Clean) -> Doc:
    """Return the running text as one Doc."""
    docs = [_made(model, text, start, stop) for start, stop in chunks(text.text)]
    done = list(model.pipe(docs, batch_size=16))
    return done[0] if len(done) == 1 else Doc.from_docs(done, ensure_whitespace=False)


def chunks(text: str) -> list[tuple[int, int]]:
    """Return runs of at most `CHUNK` characters that end at a paragraph, a sentence or a word."""
    out: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > CHUNK:
        stop = start + CHUNK
        for mark in ("\n\n", ". ", " "):
            at = text.rfind(mark, start + CHUNK // 2, stop)
            if at > 0:
                stop = at + len(mark)
                break
        out.append((start, stop))
        start = stop
    return [*out, (start, len(text))]


def _made(model: Language, text: Clean, start: int, stop: int) -> Doc:
    """Return the tokens of a chunk, with the sentence starts that the parser has to respect."""
    doc = tokens(model, text.text[start:stop])
    mark_passages(doc, text, start)
    return doc


def tokens(model: Language, text: str) -> Doc:
    """Return the tokens of a text."""
    cuts = [at for found in _UNBROKEN.finditer(text) for at in (*range(*found.span(), PART), found.end())]
    if not cuts:
        return model.make_doc(text)
    edges = sorted({0, len(text), *cuts})
    return Doc.from_docs([model.make_doc(text[a:b]) for a, b in pairwise(edges)], ensure_whitespace=False)
