"""Which spelling an entity is called by."""

import pytest

from graph.projection.model import Said
from graph.projection.nodes import best

MARKED, PLAIN = "Lê Phương Thạo", "Le Phuong Thao"


def said(value: str, identifier: str, confidence: float = 0.9, rank: str = "normal") -> Said:
    return Said(
        id=identifier,
        subject="person-a",
        predicate="label",
        object=None,
        value=value,
        modality="asserted",
        valid_from=None,
        valid_to=None,
        confidence=confidence,
        rank=rank,
        report="report-a",
    )


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (MARKED, PLAIN),
        ("Berfin Kılıçdereli", "Berfin Kilicdereli"),
        ("Łukasz Wójcik", "Lukasz Wojcik"),
        ("Dǎng Đình", "Dang Dinh"),
    ],
)
def test_of_equals_the_one_with_its_marks(marked: str, plain: str) -> None:
    for claims in ([said(marked, "1"), said(plain, "2")], [said(marked, "2"), said(plain, "1")]):
        assert best(claims).value == marked


def test_marks_do_not_outdo_what_is_surer_fuller_or_of_better_rank() -> None:
    assert best([said(MARKED, "1"), said(PLAIN, "2", confidence=0.95)]).value == PLAIN
    assert best([said(MARKED, "1"), said(PLAIN, "2", rank="preferred")]).value == PLAIN
    assert best([said(MARKED, "1"), said(f"{PLAIN} An", "2")]).value == f"{PLAIN} An"


def test_another_script_is_no_mark() -> None:
    assert best([said("Дамир", "1"), said("Damir", "2")]).value == "Damir"
