"""The extractor under test, loaded once a session, and short ways to what it reads out of a text.

People in these texts are invented. The documents go through the same segmentation as a file does.
"""

from collections.abc import Callable
from hashlib import sha256

import pytest

from ingest.model import Document, Extraction
from ingest.nlp import Extractor, load
from ingest.nlp.reading import Reading
from ingest.segment import segment
from tools.train.data import by_grammar as without_network

Extract = Callable[..., Extraction]
NAME = "Alim Karimov"
INTRO = f"{NAME} is a journalist from Tashkent. "


def document(text: str, published: str | None = "2022-10-12") -> Document:
    data = text.encode(errors="replace")
    return Document(
        "t/x.txt", sha256(data).hexdigest(), len(data), "text/plain", "text", text, published=published
    )


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return load()


@pytest.fixture(scope="session")
def extract(extractor: Extractor) -> Extract:
    return extracting(extractor)


@pytest.fixture(scope="session")
def by_grammar() -> Extract:
    """Without the learned part."""
    return extracting(without_network())


def extracting(extractor: Extractor) -> Extract:
    def run(text: str, published: str | None = "2022-10-12") -> Extraction:
        one = document(text, published)
        return extractor.extract(one, segment(one)[0])

    return run


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Callable[..., Reading]:
    def run(text: str, published: str | None = "2022-10-12") -> Reading:
        one = document(text, published)
        return extractor.read(one, segment(one)[0])

    return run


def told(extract: Extract, text: str) -> set[tuple[str, str | None]]:
    """What a text about `NAME` tells as real: types of events with their persons."""
    events = extract(INTRO + text).events
    return {
        (e.type, e.person)
        for e in events
        if e.modality in ("asserted", "alleged") and e.polarity == "affirmed"
    }
