"""`casegraph review`: judge, pair by pair, who is who."""

import getpass
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from api.cli.options import AsJson, store
from api.cli.terminal import emit, line, note
from api.exits import WrongUsage

if TYPE_CHECKING:
    from graph.connection import Store
    from graph.review import Question, Verdict

SHORT = "Judge who is who, pair by pair."
HELP = """Walk through the pairs that may be one thing, a key for each: s same, d different, u unsure, k skip, q quit,
b back, which takes back what was judged there.

Each judgement is on disk at once; --withdraw takes back an earlier one. With an ID and a verdict one pair is judged;
with --with any two records are. Without a terminal the keys are read from standard input.

Example: casegraph review --json
"""

_VERDICTS = ("same", "different", "unsure")


def command(
    identifier: Annotated[
        str | None, typer.Argument(metavar="ID", help="A pair, or a record.", show_default=False)
    ] = None,
    verdict: Annotated[
        str | None, typer.Argument(metavar="same|different|unsure", show_default=False)
    ] = None,
    other: Annotated[
        str | None,
        typer.Option(
            "--with", metavar="RECORD", help="Judge ID, a record, and this one.", show_default=False
        ),
    ] = None,
    withdraw: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Take back the judgement on a pair.", show_default=False),
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="Who judges.  [default: your user name]", show_default=False)
    ] = None,
    judged: Annotated[bool, typer.Option("--judged", help="List what was judged and is in force.")] = False,
    as_json: AsJson = False,
) -> None:
    """Judge one pair, take a judgement back, list pairs, or walk through them."""
    who = (getpass.getuser() if by is None else by).strip()
    _check(identifier, verdict, withdraw, who)
    with store() as opened:
        if withdraw is not None:
            _withdraw(opened, withdraw, who, as_json)
        elif identifier is not None:
            _judge(opened, (identifier, other), verdict, who, as_json)
        elif as_json or judged:
            _list(opened, judged, as_json)
        else:
            from api.cli.review_walk import walk

            walk(opened, who)


def _check(identifier: str | None, verdict: str | None, withdraw: str | None, who: str) -> None:
    if verdict is not None and verdict not in _VERDICTS:
        raise WrongUsage(f"a verdict is same, different or unsure, and not {verdict!r}")
    if identifier is not None and withdraw is not None:
        raise WrongUsage("a pair is either judged or its judgement withdrawn")
    if not 0 < len(who) <= 100 or not who.isprintable():
        raise WrongUsage("--by is a name of at most a hundred characters")


def _judge(
    opened: "Store", ends: tuple[str, str | None], verdict: str | None, who: str, as_json: bool
) -> None:
    """Judge one pair, or show it where no verdict is given."""
    from graph import review
    from graph.projection import project

    identifier, other = ends
    pair = (
        review.pair_of(opened, identifier) if other is None else review.pair_with(opened, identifier, other)
    )
    if verdict is not None:
        review.judge(opened, pair, cast("Verdict", verdict), who)
        project(opened)
    _show(review.questions(opened, [pair])[0], as_json)


def _withdraw(opened: "Store", identifier: str, who: str, as_json: bool) -> None:
    from graph import review
    from graph.projection import project

    taken = review.withdraw(opened, identifier, who)
    project(opened)
    _show(review.question(opened, taken.candidateId), as_json)


def _list(opened: "Store", judged: bool, as_json: bool) -> None:
    found = _all(opened, judged)
    if as_json:
        emit({"items": [_document(item) for item in found], "total": len(found)})
        return
    for item in found:
        names = f"{item.left.name} [{item.left.record}] – {item.right.name} [{item.right.record}]"
        said = next((one for one in item.judgements if one.withdrawn_at is None), None)
        who = f", by {said.decided_by} on {said.recorded_at[:10]}" if said else ""
        line(f"{item.verdict or 'waits'}: {item.kind}: {names} [{item.id}]{who}")
    line(f"{len(found)} {'pair' if len(found) == 1 else 'pairs'}.")


def _all(opened: "Store", judged: bool) -> "list[Question]":
    from graph import review

    read = review.judged if judged else review.queue
    found: list[Question] = []
    cursor: str | None = None
    while True:
        page = read(opened, limit=200, cursor=cursor)
        found += page.items
        cursor = page.next
        if cursor is None:
            return found


def _show(item: "Question", as_json: bool) -> None:
    if as_json:
        emit(_document(item))
        return
    from api.cli.review_walk import show

    show(item)
    note(f"{item.verdict or 'nothing'} is in force.")


def _document(item: "Question") -> dict[str, Any]:
    from api.views.review import Question as View

    return View.model_validate(item).model_dump(mode="json", by_alias=True)
