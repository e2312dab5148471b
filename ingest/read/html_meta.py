"""Turn a page's `<title>`, `<meta>` and `<link>` elements into its origin."""

import re
from collections.abc import Iterable

from ingest.read.front import Origin, origin_of

_PUBLISHED = (
    "article:published_time", "dcterms.issued", "dcterms.date", "dc.date.issued", "dc.date", "datepublished",
    "citation_publication_date", "dcterms.created", "date", "article:modified_time", "dcterms.modified",
)  # fmt: skip
_PUBLISHER = ("dcterms.publisher", "dc.publisher", "citation_publisher", "publisher", "og:site_name", "author",
              "dcterms.creator", "dc.creator")  # fmt: skip
_TITLE = ("og:title", "dcterms.title", "dc.title")


def page_origin(title: str, metas: Iterable[tuple[str, dict[str, str]]]) -> Origin:
    """Where a page says that it comes from; the first of several ways to say it counts."""
    fields: dict[str, str] = {}
    for tag, values in metas:
        if tag == "link" and "canonical" in values.get("rel", "").lower().split():
            fields.setdefault("canonical", _clean(values.get("href", "")))
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        if tag == "meta" and name:
            fields.setdefault(name.lower(), _clean(values.get("content", "")))
    return origin_of(
        title=_clean(title) or _first(fields, _TITLE),
        source=_first(fields, ("canonical", "og:url", "dcterms.identifier", "dc.identifier")),
        publisher=_first(fields, _PUBLISHER),
        dated=_first(fields, _PUBLISHED),
    )


def _first(fields: dict[str, str], names: Iterable[str]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
