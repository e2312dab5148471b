"""Turn the ontology into `docs/reference/ontology.md`: a page for whoever documents cases, not for programmers."""

from collections.abc import Iterator

from ontology.generator.model import Class, Concept, Datatype, Field, Limits, Ontology, Property, Scheme
from ontology.generator.text import COMMAND

PARTS = {
    "casegraph": "What holds for every thing",
    "people": "People and bodies",
    "proceedings": "Courts and proceedings",
    "statutes": "Statutes and provisions",
    "charges": "Charges and sentences",
    "designations": "Designations",
    "custody": "Facilities and places",
    "events": "Events",
    "time": "Time",
    "claims": "Reports, claims and their evidence",
}

INTRODUCTION = f"""# The ontology

<!-- Made by `{COMMAND}`; changes here are lost. -->

This page lists the words of casegraph: the kinds of things (classes), what is said of them (properties), how they
are linked (relationships), and the words of a text by which the extractor recognises each concept. The source is
the Turtle in `ontology/`: a line changed there changes this page, the database and what the extractor reads.

A property is *needed* when a thing cannot be without it, and *several* when it may have more than one value.
Dates are written in EDTF, with the precision of their source: `2023-12` is a month and stays one.
"""

KINDS = {
    Datatype.TEXT: "text",
    Datatype.EDTF: "date (EDTF)",
    Datatype.DAY: "day",
    Datatype.INSTANT: "moment (UTC)",
    Datatype.INTEGER: "whole number",
    Datatype.NUMBER: "number",
    Datatype.BOOLEAN: "yes or no",
}

WORD_TITLES = {
    "preferred": None,
    "alternative": "also",
    "abbreviation": "short",
    "hidden": "also read",
    "verb": "verbs",
    "noun": "nouns",
    "lightNoun": "with face, suffer, carry out…",
    "adjective": "adjectives",
    "phrase": "phrases",
}
MATCHES = """
After a meaning: (= ICCS 0906) is the same as a class of the International Classification of Crime for Statistical
Purposes, (⊂ …) is narrower than it, (≈ PLOVER COERCE) is close to an event type of PLOVER; SDG is the indicator.
"""
LISTED_CONCEPTS = 60
"""Schemes with more concepts (countries) are shown as one line for each concept, without a table of words."""


def reference(ontology: Ontology) -> str:
    """Return the Markdown of the page."""
    pieces = [INTRODUCTION, _contents(ontology)]
    pieces += [_part(ontology, part, title) for part, title in PARTS.items()]
    pieces += [
        "\n# Concepts and their words\n",
        MATCHES,
        *(_scheme(s) for _, s in sorted(ontology.schemes.items())),
    ]
    return "".join(pieces)


def _contents(ontology: Ontology) -> str:
    parts = "".join(f"- [{title}](#{_anchor(title)})\n" for title in PARTS.values())
    schemes = ", ".join(f"[{s.label}](#{_anchor(_title(s))})" for _, s in sorted(ontology.schemes.items()))
    return f"\n{parts}- Concepts and their words: {schemes}\n"


def _part(ontology: Ontology, part: str, title: str) -> str:
    classes = [c for c in ontology.classes.values() if c.part == part]
    common = [p for p in ontology.properties.values() if p.part == part]
    if part == "time":
        return f"\n## {title}\n\n{_property_list(common)}"
    classes.sort(key=lambda c: (len(c.ancestors), c.name))
    bare = [c for c in classes if c.ancestors and not _own(ontology, c) and not _links(ontology, c)]
    full = "".join(_class(ontology, c) for c in classes if c not in bare)
    return f"\n## {title}\n{full}{_bare(bare)}"


def _class(ontology: Ontology, item: Class) -> str:
    lines = [f"\n### {item.name}\n\n{item.definition}\n"]
    if item.note:
        lines.append(f"\n> {item.note}\n")
    if item.ancestors:
        lines.append(f"\nIt is a kind of {item.ancestors[0]}, and has what {item.ancestors[0]} has.\n")
    own, links = _own(ontology, item), _links(ontology, item)
    if own:
        lines.append("\n| property | what it says | value |\n|---|---|---|\n")
        lines.extend(f"| `{f.property.name}` | {f.property.definition} | {_value(f)} |\n" for f in own)
    if links:
        lines.append("\n| relationship | to | what it says |\n|---|---|---|\n")
        lines.extend(f"| `{p.relationship}` | {', '.join(p.ranges)} | {_said(p)} |\n" for p in links)
    return "".join(lines)


def _bare(classes: list[Class]) -> str:
    """Classes that add nothing but their meaning share one table."""
    rows = "".join(f"| {c.name} | {c.ancestors[0]} | {c.definition} |\n" for c in classes)
    return f"\n| class | a kind of | meaning |\n|---|---|---|\n{rows}" if rows else ""


def _own(ontology: Ontology, item: Class) -> list[Field]:
    inherited = {f.property.name for name in item.ancestors for f in ontology.fields(name)}
    return [f for f in ontology.fields(item.name) if f.property.name not in inherited]


def _links(ontology: Ontology, item: Class) -> list[Property]:
    return [p for p in ontology.relationships() if item.name in p.domains]


def _said(item: Property) -> str:
    return f"{item.definition} {item.note}" if item.note else item.definition


def _value(given: Field) -> str:
    words = [_kind(given), *_bounds(given.limits)]
    if given.limits.many:
        words.append("several, in order" if given.property.ordered else "several")
    if given.limits.required:
        words.append("needed")
    return "; ".join(words)


def _kind(given: Field) -> str:
    limits = given.limits
    if limits.scheme:
        return f"one of the [{limits.scheme}](#words-{limits.scheme})"
    if limits.values:
        return "one of " + ", ".join(f"`{value}`" for value in limits.values)
    return KINDS[given.property.datatype or Datatype.TEXT]


def _bounds(limits: Limits) -> Iterator[str]:
    if limits.at_least is not None and limits.at_most is not None:
        yield f"from {limits.at_least:g} to {limits.at_most:g}"
    elif limits.at_least is not None:
        yield f"at least {limits.at_least:g}"
    elif limits.above is not None:
        yield f"above {limits.above:g}"
    for other in (limits.less_than, limits.not_after):
        if other:
            yield f"not after `{other}`"


def _property_list(properties: list[Property]) -> str:
    rows = "".join(
        f"| `{p.name}` | {', '.join(p.domains)} | {p.definition} | {KINDS[p.datatype or Datatype.TEXT]} |\n"
        for p in properties
    )
    return f"| property | of | what it says | value |\n|---|---|---|---|\n{rows}"


def _scheme(scheme: Scheme) -> str:
    head = f"\n## {_title(scheme)}\n\n{scheme.definition}\n\n"
    if len(scheme.concepts) > LISTED_CONCEPTS:
        return head + "".join(f"- `{c.notation}` {_words_in_line(c)}\n" for c in scheme.concepts)
    rows = "".join(f"| `{c.notation}` | {_meaning(c)} | {_words(c)} |\n" for c in scheme.concepts)
    return f"{head}| concept | meaning | words |\n|---|---|---|\n{rows}"


def _title(scheme: Scheme) -> str:
    return f"Words: {scheme.name}"


def _meaning(concept: Concept) -> str:
    said = concept.definition or ""
    broader = f" A kind of `{concept.broader}`." if concept.broader else ""
    classes = "".join(f" Class {name}." for name in concept.facts.get("eventClass", ()))
    matches = "".join(f" {_match(kind, iri)}" for kind, iri in concept.matches)
    return _cell(f"{said}{broader}{classes}{matches}".strip())


def _match(kind: str, iri: str) -> str:
    sign = {"exactMatch": "=", "broadMatch": "⊂", "closeMatch": "≈"}.get(kind, "~")
    scheme, _, code = iri.rstrip("/").rpartition("/")
    return f"({sign} {scheme.rpartition('/')[2].upper()} {code})"


def _words(concept: Concept) -> str:
    groups: list[str] = []
    for kind, title in WORD_TITLES.items():
        listed = [word for words in concept.words.get(kind, {}).values() for word in words]
        if listed:
            groups.append(f"{f'*{title}:* ' if title else ''}{', '.join(listed)}")
    return _cell("; ".join(groups))


def _words_in_line(concept: Concept) -> str:
    return ", ".join(
        dict.fromkeys(
            word for kind in WORD_TITLES for words in concept.words.get(kind, {}).values() for word in words
        )
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _anchor(title: str) -> str:
    kept = "".join(c for c in title.lower() if c.isalnum() or c in " -")
    return kept.replace(" ", "-")
