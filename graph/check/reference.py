"""Turn the headers of the rules into their page: `python -m graph.check.reference` writes docs/reference/rules.md."""

from pathlib import Path

from graph.check.rules import rules

PAGE = Path(__file__).parent.parent.parent / "docs" / "reference" / "rules.md"
_HEAD = """# What cannot be true together

<!-- Made from graph/rules by `python -m graph.check.reference`; changes here are lost. -->

`casegraph check` holds the claims against these rules. What it finds is a conflict that cites the claims of each side.
Where one side leaves another no room, the impossible claim is ranked deprecated, with the reason, and the graph is
computed without it; the claim stays. Neither the newest claim nor the most repeated one wins for that. A rule that
cannot tell leaves the conflict open.
"""


def page() -> str:
    """Return the page in Markdown."""
    parts = [_HEAD]
    for rule in rules():
        parts.append(f"\n## {rule.title}\n\n`{rule.name}`. {rule.reason}\n\n> {rule.sentence}\n")
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
