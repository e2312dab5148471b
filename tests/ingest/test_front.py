"""What the head of a text says of its origin, and what of it cannot be read."""

import pytest

from ingest.read.front import front_matter
from tests.ingest.makers import here

TOLD = "The date of publication in its head cannot be read"


def lost(head: str, ending: str = "md") -> str:
    return here(f"reports/one.{ending}", f"{head}\nIlmar Vesk was held.\n".encode()).lost or ""


@pytest.mark.parametrize("date", ["2024-13-45", "2024-02-30", "11/03/2024", "soon"])
def test_a_date_that_cannot_be_read_is_told(date: str) -> None:
    head = f"---\ntitle: T\npublished: {date}\n---\n"
    assert lost(head).startswith(TOLD)
    assert lost(head, "txt").startswith(TOLD)
    assert date not in lost(head)
    page = f'<meta name="date" content="{date}">'
    assert here("reports/one.html", f"{page}<p>Ilmar Vesk was held.".encode()).lost == lost(head)


@pytest.mark.parametrize("key", ["publised", "pubished", "publishd", "Publishedd"])
def test_a_misspelt_date_is_told(key: str) -> None:
    assert "nearly 'published'" in lost(f"---\ntitle: T\n{key}: 2024-03-11\n---\n")


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: T\n---\n",
        "---\ntitle: T\npublisher: Desk\nsources: two\nsubtitle: S\n---\n",
        "---\npublished: 2024-03-11\npublised: 2024-03-11\n---\n",
        "---\n# a comment\ntags:\n- one\n  two\n\ndate: May 2024\n---\n",
        "---\ntitle:T\ndate:2024-03-11\nhttps://example.org/1\n---\n",
        "---\nIlmar Vesk: the case\n",
        "---\n\nIlmar Vesk was held.\n",
    ],
)
def test_nothing_is_told_of_a_head_that_was_read_or_of_none(head: str) -> None:
    assert lost(head) == ""


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\npublished: 2024-03-11\n\nIlmar Vesk was held.\n",
        "---\ntitle: T\npublished: 2024-03-11\n\nIlmar Vesk was held.\n\n---\nA note.\n",
        "---\ntitle: T\nIlmar Vesk was held.\n---\n",
    ],
)
def test_a_head_that_is_not_closed_is_told_and_swallows_nothing(text: str) -> None:
    origin, start = front_matter(text)
    assert (start, origin.title) == (0, None)
    document = here("reports/one.md", text.encode())
    assert "Ilmar Vesk was held." in document.text
    assert document.lost == "Its head was read as text: no line of --- closes it"


def test_a_field_needs_no_blank() -> None:
    origin, _ = front_matter("---\ntitle:T\ndate:2024-03-11\n---\n")
    assert (origin.title, origin.published) == ("T", "2024-03-11")
