"""What is no date is called so, whatever the library makes of it."""

import pytest

from ontology.dates import NotEdtf, bounds


@pytest.mark.parametrize("text", ["/x", "x/", "/ ", "2020-13/", "/\x1eØ", "soon", "2020-02-30"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotEdtf):
        bounds(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [("/2020", None, "2020-12-31"), ("2020/", "2020-01-01", None), ("1XXX", "1000-01-01", "1999-12-31")],
)
def test_what_is_a_date_keeps_its_bounds(text: str, earliest: str | None, latest: str | None) -> None:
    assert bounds(text) == (earliest, latest)
