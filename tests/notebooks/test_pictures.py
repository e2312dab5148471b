"""What the notebook's pictures show: how well a date is known, what is only alleged, what is a hub; and any name."""

from collections.abc import Iterator

import matplotlib as mpl
import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure

from graph.read.model import Case, Entity, Evidence, Interval, Link, Moment, Stub
from notebooks.network_picture import draw, network
from notebooks.showing import Table, quoted
from notebooks.timeline_picture import timeline


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    mpl.use("Agg")
    yield
    pyplot.close("all")


def _case(
    number: int, links: tuple[Link, ...] = (), stays: tuple[Link, ...] = (), moments: tuple[Moment, ...] = ()
) -> Case:
    label = f"Case of Person {number}"
    itself = Entity(f"case-{number}", label, "Case", ("Case",), "green", False, {"country": "RU"}, (), (), ())
    person = Stub(f"person-{number}", f"Person {number}", "Person")
    return Case(itself, (person,), moments, links, stays, (), (), False)


def _link(relation: str, label: str, kind: str, modality: str = "asserted") -> Link:
    other = Stub(f"{kind.lower()}-{label}", label, kind)
    return Link(relation, "out", other, None, modality, 0.9, ("claim-1",), ())


def _stay(*bounds: str | None) -> Link:
    first, begun, lasting, last = bounds
    when = Interval(None, None, first, begun, lasting, last)
    return Link("HELD_IN", "out", Stub("facility-1", "SIZO-5", "Facility"), when, "asserted", 0.9, (), ())


def _moment(earliest: str | None, latest: str | None, disputed: bool = False, kind: str = "arrest") -> Moment:
    event = Stub(f"event-{earliest}-{latest}", kind, "Arrest")
    return Moment(
        event, kind, None, earliest, latest, disputed, "asserted", None, None, None, None, None, (), ()
    )


def _marks(figure: Figure) -> set[str]:
    """What kinds of marks stand in a picture."""
    return {str(mark.get_gid()) for axes in figure.axes for mark in axes.get_children() if mark.get_gid()}


def _words(figure: Figure) -> str:
    axes = figure.axes[0]
    texts = [*axes.texts, *axes.get_yticklabels()]
    return "\n".join([axes.get_title(loc="left"), *(text.get_text() for text in texts)])


@pytest.mark.parametrize(
    ("moment", "mark"),
    [
        (_moment("2021-03-11", "2021-03-11"), "certain"),
        (_moment("2022-12-01", "2022-12-31"), "imprecise"),
        (_moment("2023-01-01", None), "open"),
        (_moment(None, "2023-01-01"), "open"),
        (_moment("2022-02-17", "2023-02-17", disputed=True), "disputed"),
        (_moment("2022-02-17", "2022-02-17", disputed=True), "disputed"),
    ],
)
def test_a_date_looks_as_sure_as_it_is(moment: Moment, mark: str) -> None:
    assert _marks(timeline(_case(1, moments=(moment,)))) == {mark}


@pytest.mark.parametrize(
    ("bounds", "marks"),
    [
        (("2021-03-13", "2021-03-13", "2022-12-20", "2022-12-20"), {"stay"}),
        (("2020-03-01", "2020-05-31", "2021-01-01", "2021-12-31"), {"stay"}),
        (("2022-12-20", "2022-12-31", "2023-10-05", None), {"stay", "open"}),
        ((None, "2024-01-23", "2024-01-23", None), {"stay", "open"}),
        (("2020-01-01", "2020-12-31", "2020-01-01", "2020-12-31"), set[str]()),
    ],
)
def test_a_stay_shows_what_is_certain_of_it(bounds: tuple[str | None, ...], marks: set[str]) -> None:
    assert _marks(timeline(_case(1, stays=(_stay(*bounds),)))) - {"imprecise"} == marks


def test_what_has_no_date_is_counted() -> None:
    assert "(2 more without a date)" in _words(
        timeline(
            _case(1, moments=(_moment(None, None), _moment(None, None), _moment("2021-01-01", "2021-01-01")))
        )
    )


def test_things_of_two_cases_are_drawn_and_hubs_apart() -> None:
    everywhere = _link("TRIED_BY", "Court of all", "Court")
    article = _link("CHARGED_UNDER", "Art. 1", "Provision")
    cases = [_case(number, (everywhere, *([article] if number < 3 else []))) for number in range(1, 5)]
    found = network(cases, hub=3)
    assert found.hubs == (("Court of all", 4),)
    assert set(found.graph) == {"case-1", "case-2", "provision-Art. 1"}
    assert "Court of all: 4 cases" in _words(draw(found))


def test_people_who_need_protection_are_not_drawn() -> None:
    links = tuple(_link(name, name, "Person") for name in ("DEFENDED_BY", "WITNESSED_BY", "JUDGED_BY"))
    found = network([_case(1, links), _case(2, links)])
    assert set(found.graph) == {"case-1", "case-2", "person-JUDGED_BY"}


def test_a_link_that_one_report_asserts_is_no_longer_only_alleged() -> None:
    alleged = _link("CHARGED_UNDER", "Art. 1", "Provision", "alleged")
    asserted = _link("CONVICTED_UNDER", "Art. 1", "Provision")
    graph = network([_case(1, (alleged, asserted)), _case(2, (alleged,))]).graph
    assert graph.edges["case-1", "provision-Art. 1"]["asserted"]
    assert not graph.edges["case-2", "provision-Art. 1"]["asserted"]


@pytest.mark.parametrize("name", ["$x_1$", "$\\frac{", "<script>alert(1)</script>", "a\nb", "x" * 400, "  "])
def test_any_name_can_be_drawn_and_shown(name: str) -> None:
    shared = (_link("TRIED_BY", name, "Court"),)
    figures = [draw(network([_case(1, shared), _case(2, shared)]))]
    figures.append(timeline(_case(1, moments=(_moment("2021-01-01", "2021-01-01", kind=name),))))
    for figure in figures:
        _render(figure)
    assert "<script" not in Table([name], [[name]])._repr_html_()  # pyright: ignore[reportPrivateUsage]


def test_empty_pictures_and_tables_say_so() -> None:
    _render(draw(network([])))
    _render(timeline(_case(1)))
    assert "Nothing in the graph answers this." in repr(Table(["a"], []))


def test_a_sentence_is_quoted_once_with_its_source_and_how_it_is_said() -> None:
    told = ("affirmed", "alleged")
    once = Evidence(
        "c",
        "p",
        "was\nbeaten",
        "r",
        "s",
        3,
        13,
        *told,
        "He was\nbeaten.",
        3,
        publisher="Monitor",
        published="2024",
    )
    assert quoted([once, once]) == "    “He ⟦was beaten⟧.”\n        Monitor, 2024, alleged"


def _render(figure: Figure) -> None:
    figure.canvas.draw()  # pyright: ignore[reportUnknownMemberType]
