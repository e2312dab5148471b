"""What can be wrong with input, as errors that carry data: a code, the file's name, the reason and the remedy.

Codes never change their meaning; `docs` lists them. No text of a report is ever part of a message.
"""

from dataclasses import dataclass


class IngestError(Exception):
    """Base of everything that this package raises on purpose."""


@dataclass(eq=False)
class BadInput(IngestError):
    """One file, or one mapping, that cannot be read as it is."""

    code: str
    """`CG-READ-...` or `CG-MAP-...`."""
    path_name: str
    """The file's name, without the folders it lies in."""
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.code} {self.path_name}: {self.reason}. {self.remedy}"


REMEDIES = {
    "CG-READ-001": "Check the path.",
    "CG-READ-002": "Check its permissions, and name a file; `casegraph ingest` takes folders too.",
    "CG-READ-003": "Leave it out, or put the report's text into it.",
    "CG-READ-004": "Convert it to text (NAME.txt), Markdown, HTML, PDF with a text layer, DOCX, CSV or JSONL.",
    "CG-READ-005": "Save it as UTF-8 and try again.",
    "CG-READ-006": "Split it.",
    "CG-READ-007": "Give its name an ending that says what it is.",
    "CG-READ-010": "Run it through text recognition (OCR) first.",
    "CG-READ-011": "Remove the password and try again.",
    "CG-READ-012": "Get a complete copy of the file.",
    "CG-READ-013": "Leave it out: it is built to exhaust its reader, or damaged.",
    "CG-READ-014": "Save it again with a word processor, without external parts.",
    "CG-READ-015": "Split it.",
    "CG-READ-016": "Try again; if it stays, report it with the file's type and size.",
    "CG-READ-017": "Put a mapping file beside it, or name one.",
    "CG-READ-018": "Write the row's quotation marks in pairs, or remove them.",
    "CG-READ-019": "Report it with the file's type and size, and leave the file out until it is mended.",
    "CG-MAP-001": "Correct the mapping file's syntax.",
    "CG-MAP-002": "Use one of the fields that the mapping reference lists.",
    "CG-MAP-003": "Correct the column's name in the mapping, or add the column to the table.",
    "CG-MAP-004": "Correct the value as the mapping reference says.",
    "CG-MAP-005": "Write one JSON object a line.",
}


def bad_input(code: str, path_name: str, reason: str) -> BadInput:
    """The error of that code, with its remedy."""
    return BadInput(code, path_name, reason, REMEDIES[code])
