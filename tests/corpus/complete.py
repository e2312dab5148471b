#!/usr/bin/env python3
"""Check hand-written gold records against their texts, and fill in the offsets of every quote.

    python3 tests/corpus/complete.py tests/corpus/open [--check]

A folder holds `texts/ID.txt` and `gold/ID.json`. In a gold record each event and each charge carries
`evidence`: either a quote, or a quote with the offset it starts at. The quote must stand in the text to
the letter. An event may name its `trigger`, the words in the quote that name it, and with `again`, by offsets, the
words that name it where the text tells it once more. This script turns each quote into
`{"text", "start", "end"}`, rejects what the annotation guide does not know, and with `--check` changes nothing and
only reports.
"""

import argparse
import json
import pathlib
import re
import sys
from typing import Any

EVENT_TYPES = {
    "arrest",
    "detention",
    "charge",
    "indictment",
    "trial",
    "hearing",
    "conviction",
    "acquittal",
    "sentence",
    "appeal_decision",
    "transfer",
    "release",
    "death",
    "raid",
    "ill_treatment",
    "solitary_confinement",
    "denial_of_access",
    "designation",
    "other",
}
ROLES = {
    "victim",
    "relative",
    "lawyer",
    "judge",
    "prosecutor",
    "official",
    "witness",
    "co-defendant",
    "other",
}
ORGANISATION_KINDS = {
    "ngo",
    "media",
    "party",
    "movement",
    "union",
    "company",
    "government",
    "security_service",
    "police",
    "prosecutor",
    "intergovernmental",
    "designated_group",
    "platform",
    "other",
}
MODALITIES = {"asserted", "alleged", "feared", "intended", "denied"}
POLARITIES = {"affirmed", "negated"}
KEYS = {
    "id",
    "context",
    "persons",
    "organisations",
    "courts",
    "facilities",
    "provisions",
    "charges",
    "designations",
    "events",
}
EDTF = re.compile(r"(\.\.|\d{4}(-\d{2}(-\d{2})?)?[~?]?)?(/(\.\.|\d{4}(-\d{2}(-\d{2})?)?[~?]?)?)?")
LIST_KEYS = sorted(KEYS - {"id", "context"})


def located(evidence: object, text: str, problems: list[str], where: str) -> object:
    quote = evidence.get("text") if isinstance(evidence, dict) else evidence
    start = evidence.get("start") if isinstance(evidence, dict) else None
    if not isinstance(quote, str) or not quote.strip():
        problems.append(f"{where}: no evidence quote")
        return evidence
    if not isinstance(start, int) or text[start : start + len(quote)] != quote:
        start = text.find(quote)
    if start < 0:
        problems.append(f"{where}: the quote is not in the text: {quote[:80]!r}")
        return evidence
    return {"text": quote, "start": start, "end": start + len(quote)}


def trigger_in(event: dict[str, Any], problems: list[str], where: str) -> object:
    """The words inside the quote that name the event, with their place in the text."""
    trigger, evidence = event["trigger"], event["evidence"]
    if isinstance(trigger, dict):
        return trigger
    at = evidence["text"].find(trigger) if isinstance(evidence, dict) else -1
    if at < 0 or not trigger.strip():
        problems.append(f"{where}: the trigger {trigger!r} is not in the quote")
        return trigger
    start = evidence["start"] + at
    return {"text": trigger, "start": start, "end": start + len(trigger)}


def check_names(record: dict[str, Any], text: str, problems: list[str]) -> None:
    flat = re.sub(r"\s+", " ", re.sub(r"-\s*\n\s*", "-", text))
    for kind in ("persons", "organisations", "courts", "facilities"):
        for thing in record.get(kind, []):
            for name in [thing["name"], *thing.get("aliases", [])]:
                if name not in text and name not in flat and not name.startswith("["):
                    problems.append(f"{kind}: {name!r} is not in the text")


def check_kinds(record: dict[str, Any], problems: list[str]) -> None:
    for person in record.get("persons", []):
        if not person.get("roles") or set(person["roles"]) - ROLES:
            problems.append(f"persons: roles of {person['name']!r}: {person.get('roles')}")
    for body in record.get("organisations", []):
        if body.get("kind") not in ORGANISATION_KINDS:
            problems.append(f"organisations: kind of {body['name']!r}: {body.get('kind')}")


def check_events(record: dict[str, Any], problems: list[str]) -> None:
    known = {n for p in record.get("persons", []) for n in [p["name"], *p.get("aliases", [])]}
    for i, event in enumerate(record.get("events", [])):
        where = f"events[{i}]"
        if event.get("type") not in EVENT_TYPES:
            problems.append(f"{where}: type {event.get('type')}")
        if event.get("polarity") not in POLARITIES or event.get("modality") not in MODALITIES:
            problems.append(f"{where}: polarity or modality")
        person = event.get("person")
        if person and not person.startswith("[") and person not in known:
            problems.append(f"{where}: person {person!r} is not among the persons")
        date = event.get("date")
        if date is not None and (not date or not EDTF.fullmatch(date)):
            problems.append(f"{where}: date {date!r}")
        months = event.get("sentence_months")
        if months is not None and not isinstance(months, int | float):
            problems.append(f"{where}: sentence_months {months!r}")


def complete(gold_file: pathlib.Path, check_only: bool) -> list[str]:
    problems: list[str] = []
    text_file = gold_file.parent.parent / "texts" / f"{gold_file.stem}.txt"
    text = text_file.read_text(encoding="utf-8")
    record = json.loads(gold_file.read_text(encoding="utf-8"))
    problems += [f"unknown key {key}" for key in record.keys() - KEYS]
    problems += [f"missing key {key}" for key in LIST_KEYS if key not in record]
    if record.get("id") != gold_file.stem:
        problems.append("id is not the file's stem")
    check_names(record, text, problems)
    check_kinds(record, problems)
    check_events(record, problems)
    for kind in ("events", "charges"):
        for i, entry in enumerate(record.get(kind, [])):
            entry["evidence"] = located(entry.get("evidence"), text, problems, f"{kind}[{i}]")
            if "trigger" in entry:
                entry["trigger"] = trigger_in(entry, problems, f"{kind}[{i}]")
            for word in entry.get("again", []):
                if text[word["start"] : word["end"]] != word["text"]:
                    problems.append(f"{kind}[{i}]: {word['text']!r} is not at {word['start']}")
    if not problems and not check_only:
        gold_file.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description="Check gold records against their texts.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    stems = {
        kind: {f.stem for f in (args.folder / kind).glob(f"*.{ext}")}
        for kind, ext in (("texts", "txt"), ("gold", "json"))
    }
    problems = {
        stem: ["a text without gold, or gold without a text"] for stem in stems["texts"] ^ stems["gold"]
    }
    for stem in sorted(stems["texts"] & stems["gold"]):
        if found := complete(args.folder / "gold" / f"{stem}.json", args.check):
            problems[stem] = found
    for stem, found in sorted(problems.items()):
        for problem in found:
            print(f"{stem}: {problem}")
    print(f"{len(stems['texts'] & stems['gold'])} records, {len(problems)} with problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
