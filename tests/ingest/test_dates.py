import pytest

from ingest.dates import find_dates, whole_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3 May 2020", "2020-05-03"),
        ("3rd of May 2020", "2020-05-03"),
        ("May 3, 2020", "2020-05-03"),
        ("Sept. 2020", "2020-09"),
        ("December 2023", "2023-12"),
        ("2020", "2020"),
        ("2020-05", "2020-05"),
        ("2020-05-03", "2020-05-03"),
        ("03.05.2020", "2020-05-03"),
        ("13/05/2020", "2020-05-13"),
        ("05/13/2020", "2020-05-13"),
        ("05/06/2020", None),
        ("30 February 2023", None),
        ("2023-02-30", None),
        ("3 Mai 2020 was", None),
        ("Article 205.2", None),
    ],
)
def test_a_text_that_is_a_date(text: str, edtf: str | None) -> None:
    assert whole_date(text) == edtf


def test_dates_in_a_text_do_not_overlap() -> None:
    found = list(find_dates("From 3 May 2020 to June 2021, see 2021-07-01T10:00:00Z."))
    assert [date.edtf for date in found] == ["2020-05-03", "2021-06", "2021-07-01"]
