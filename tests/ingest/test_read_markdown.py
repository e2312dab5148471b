from ingest.model import Document
from tests.ingest.makers import here

TEXT = """---
title: The case
source: https://example.org/case
published: 2022-06
---
# The *case* of Vesk

**Country:** Ostrava
**Born:** 1974

He was held[^1] in the [colony](https://example.org/c "title") at `Nova`,
and > not released. A \\* star, snake_case_word, 5 * 3 * 2.

Title of a part
---------------

> > Quoted twice
> > and on

- one
  goes on
  1. inner
- two

| Where | When |
|-------|:----:|
| Nova  | 2020 |

```
a  fenced *line*
```

<!-- not shown -->

[^1]: A note.
[target]: https://example.org
"""


def markdown(text: str) -> Document:
    return here("reports/case.md", text.encode())


def test_blocks_without_their_marks() -> None:
    document = markdown(TEXT)
    assert [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks] == [
        ("heading", 1, "The case of Vesk"),
        ("paragraph", 0, "Country: Ostrava"),
        ("paragraph", 0, "Born: 1974"),
        (
            "paragraph",
            0,
            "He was held in the colony at Nova, and > not released. A * star, snake_case_word, 5 * 3 * 2.",
        ),
        ("heading", 2, "Title of a part"),
        ("paragraph", 0, "Quoted twice and on"),
        ("list_item", 0, "one goes on"),
        ("list_item", 0, "1. inner"),
        ("list_item", 0, "two"),
        ("row", 0, "Where | When"),
        ("row", 0, "Nova | 2020"),
        ("paragraph", 0, "a fenced line"),
        ("footnote", 0, "1 A note."),
    ]
    assert document.lost is None


def test_origin_from_the_head() -> None:
    document = markdown(TEXT)
    assert (document.title, document.source, document.published) == (
        "The case",
        "https://example.org/case",
        "2022-06",
    )


def test_the_first_heading_is_the_title_without_a_head() -> None:
    assert markdown("# Vesk held\n\nText.").title == "Vesk held"
