"""Turn `records/*.json` into cases: a valid record for each class, and what each case changes in it.

A case says with `set`, `drop` or `only` what it changes, with `constraint` which kind of constraint it is about, and
with `differs` which judge disagrees with the verdict, and why. A divergence is declared there and nowhere skipped.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "records"


@dataclass(frozen=True)
class Case:
    """A record, whether it is valid, and which judges are known to say otherwise."""

    name: str
    of: str
    constraint: str
    record: Mapping[str, Any]
    valid: bool
    differs: Mapping[str, str]

    def expected_of(self, *judge: str) -> bool:
        """Return the verdict that a judge, known under these names, is known to give."""
        return self.valid if self.differs.keys().isdisjoint(judge) else not self.valid


def all_cases() -> list[Case]:
    """Return the cases of every file, the whole record of each class first."""
    return [
        case for path in sorted(FOLDER.glob("*.json")) for case in _cases(json.loads(path.read_text("utf-8")))
    ]


def _cases(file: Mapping[str, Any]) -> Iterator[Case]:
    name, whole = file["class"], file["valid"]
    yield Case(f"{name}: whole", name, "whole", whole, True, {})
    for entry in file["cases"]:
        yield Case(
            name=f"{name}: {entry['why']}",
            of=name,
            constraint=entry["constraint"],
            record=_changed(whole, entry),
            valid=entry["valid"],
            differs=entry.get("differs", {}),
        )


def _changed(whole: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, Any]:
    kept = entry.get("only", list(whole))
    record = {key: value for key, value in whole.items() if key in kept and key not in entry.get("drop", [])}
    return record | entry.get("set", {})
