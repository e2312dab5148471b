"""Turn views into HTML pages: Jinja templates that escape everything, and the words that they need."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from graph.questions import QUESTIONS, Parameter, Question
from graph.read.model import Evidence
from ontology.generated.labels import PROPERTIES

_FOLDER = Path(__file__).parent / "templates"
_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_TITLES = {str(item.relationship): item.title for item in PROPERTIES.values() if item.relationship}
_LINKED = {
    "Case": "cases",
    "Report": "reports",
    "Claim": "claims",
}


def render(template: str, **values: object) -> str:
    """Return a page; every value is escaped where it stands."""
    return _environment().get_template(template).render(**values)


def web_address(source: str | None) -> str | None:
    """Return an address that may become a link: of the web, and nothing that a browser would run."""
    return source if source and _WEB.fullmatch(source) else None


def relation_title(relation: str, direction: str) -> str:
    """Return `HELD_IN` as a reader says it: `held in`, or `held in this` from the other end."""
    title = _TITLES.get(relation, relation.lower().replace("_", " "))
    return title if direction == "out" else f"{title} this"


def property_title(name: str) -> str:
    """Return the ontology's words for a property."""
    return PROPERTIES[name].title if name in PROPERTIES else name


def path_of(kind: str, identifier: str) -> str:
    """Return the address of a thing's page."""
    return f"/{_LINKED.get(kind, 'entities')}/{identifier}"


def highlighted(text: str, span: tuple[int, int] | None) -> Markup:
    """Return a passage with the quote marked."""
    if span is None:
        return escape(text)
    before, quote, after = text[: span[0]], text[span[0] : span[1]], text[span[1] :]
    return Markup("{}<mark>{}</mark>{}").format(before, quote, after)


def questions_about(kind: str) -> list[tuple[Question[Any], Parameter]]:
    """Return the questions that need only the id of a thing of this class, with the parameter that takes it."""
    return [
        (question, parameter)
        for question in QUESTIONS.values()
        for parameter in question.parameters
        if parameter.kind == kind and not any(p.required for p in question.parameters if p is not parameter)
    ]


def dated(text: str | None) -> str:
    """Return an EDTF date as a reader says it: `2023-02-17 or 2022-02-17`, `since 2023`, `until 2024-01`."""
    if not text:
        return "undated"
    if text[0] in "[{":
        return text.strip("[]{}").replace(",", " or " if text[0] == "[" else " and ")
    begin, slash, end = text.partition("/")
    if not slash:
        return text
    if end in ("", ".."):
        return f"since {begin}"
    return f"until {end}" if begin in ("", "..") else f"{begin} to {end}"


def spanned(begin: str | None, end: str | None) -> str:
    """Return the two ends of a state as a reader says them."""
    first = "" if begin in (None, "..") else _edge(begin, "from", "from {} or before")
    last = "" if end in (None, "..") else _edge(end, "to", "still on {}")
    return ", ".join(part for part in (first, last) if part)


def _edge(text: str, word: str, open_: str) -> str:
    """Return one end: a date, or the side of an interval that is known."""
    begin, slash, end = text.partition("/")
    known = [part for part in (begin, end) if part not in ("", "..")]
    if slash and len(known) == 1:
        return open_.format(known[0])
    return f"{word} {dated(text)}"


def quoted(item: Evidence) -> tuple[int, int] | None:
    """Return where the quote stands in its sentence, None when it is the whole of it."""
    whole = len(item.quote) >= len(item.sentence) - 1
    return None if whole else (item.offset, item.offset + len(item.quote))


def distinct(items: Iterable[Evidence]) -> list[Evidence]:
    """Return evidence with each sentence of a report once, though several claims may stand on it."""
    return list({(item.report, item.sentence): item for item in reversed(list(items))}.values())[::-1]


def in_groups(items: Iterable[object], *names: str) -> list[tuple[tuple[object, ...], list[object]]]:
    """Return items by the values of these attributes, in the order in which they come."""

    def key(item: object) -> tuple[object, ...]:
        return tuple(getattr(item, name) for name in names)

    return [(values, list(group)) for values, group in groupby(items, key)]


def humane(name: str) -> str:
    """Return `solitary_confinement` or `IllTreatment` as words."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ")
    return spaced.lower()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters = (
        web_address,
        relation_title,
        property_title,
        highlighted,
        quoted,
        distinct,
        in_groups,
        humane,
        dated,
    )
    made = cast("Any", environment)
    made.filters.update({function.__name__: function for function in filters})
    made.globals.update({function.__name__: function for function in (path_of, questions_about, spanned)})
    return environment
