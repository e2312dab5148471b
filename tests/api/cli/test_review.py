"""`casegraph review`: a key each, on disk at once, and back again."""

import fcntl
import json
import os
import pty
import select
import signal
import subprocess
import termios
import time
from collections.abc import Iterator
from typing import Any

import pytest

from graph import Store, review
from graph.digest import digest
from tests import uncertain
from tests.api.cli.conftest import CASEGRAPH, ROOT, run, spawn


@pytest.fixture
def waiting(store: Store) -> list[str]:
    """Three pairs that wait, in the order of the queue."""
    uncertain.load(store)
    keys = review.waiting_pairs(store)
    assert len(keys) == 3
    return [review.identifier_of(key) for key in keys]


def items(*arguments: str) -> list[dict[str, Any]]:
    ended = run("review", *arguments, "--json")
    assert ended.status == 0, ended.err
    return json.loads(ended.out)["items"]


def verdicts(store: Store) -> dict[str, str]:
    return {one.candidateId: one.verdict for one in review.in_force(store)}


def test_the_queue_has_both_sides_and_their_sentences(store: Store, waiting: list[str]) -> None:
    listed = items()
    assert [item["id"] for item in listed] == waiting
    first = listed[0]
    assert first["left"]["name"] == first["right"]["name"]
    assert first["left"]["record"] < first["right"]["record"]
    assert "shared-country:+0.5" in first["features"]
    for side in (first["left"], first["right"]):
        assert side["facts"]
        assert all(fact["evidence"]["sentence"] for fact in side["facts"])
        assert [fact["both"] for fact in side["facts"]] == sorted(fact["both"] for fact in side["facts"])
    courts = [
        {f["value"] for f in first[side]["facts"] if f["predicate"] == "triedBy"}
        for side in ("left", "right")
    ]
    assert courts[0]
    assert courts[0].isdisjoint(courts[1])


def test_a_pair_that_was_joined_is_shown_as_before(store: Store, waiting: list[str]) -> None:
    before = items()[0]
    ended = run("review", waiting[0], "same", "--by", "Analyst", "--json")
    after = json.loads(ended.out)
    assert after["left"]["entity"] == after["right"]["entity"]
    for side in ("left", "right"):
        assert after[side]["facts"] == before[side]["facts"]
    listed = run("review", "--judged").out
    for part in (before["left"]["record"], before["right"]["record"], "by Analyst on "):
        assert part in listed


def test_a_key_decides_and_is_on_disk_before_the_next(store: Store, waiting: list[str]) -> None:
    ended = run("review", "--by", "Analyst", given="s\nd\nu\n")
    assert ended.status == 0
    assert verdicts(store) == dict(zip(waiting, ("same", "different", "unsure"), strict=True))
    assert {one.decidedBy for one in review.in_force(store)} == {"Analyst"}
    assert "3 judged (1 same, 1 different, 1 unsure); 0 left." in ended.out
    assert items() == []
    assert len(items("--judged")) == 3
    assert "Nothing waits" in run("review").out


def test_skip_back_and_quit(store: Store, waiting: list[str]) -> None:
    assert run("review", given="k?bsq").status == 0
    assert verdicts(store) == {waiting[0]: "same"}
    assert run("review", given="dbuq").status == 0
    assert verdicts(store) == {waiting[0]: "same", waiting[1]: "unsure"}


def test_going_back_takes_back(store: Store, waiting: list[str]) -> None:
    before = digest(store)
    ended = run("review", "--by", "Analyst", given="bsdbbq")
    assert ended.status == 0
    assert "0 judged; 3 left." in ended.out
    assert verdicts(store) == {}
    assert {one.withdrawnBy for pair in waiting[:2] for one in review.history(store, pair)} == {"Analyst"}
    assert digest(store) == before


def test_without_more_input_it_quits(store: Store, waiting: list[str]) -> None:
    ended = run("review", given="d")
    assert ended.status == 0
    assert verdicts(store) == {waiting[0]: "different"}
    assert "1 judged (1 different); 2 left." in ended.out


def test_scripts_judge_and_take_back(store: Store, waiting: list[str]) -> None:
    before = digest(store)
    ended = run("review", waiting[1], "same", "--json")
    assert ended.status == 0
    assert json.loads(ended.out)["verdict"] == "same"
    left, right = (json.loads(ended.out)[side]["entity"]["id"] for side in ("left", "right"))
    assert left == right
    assert digest(store) != before
    ended = run("review", "--withdraw", waiting[1], "--by", "Second", "--json")
    assert json.loads(ended.out)["verdict"] is None
    assert json.loads(ended.out)["judgements"][0]["withdrawnBy"] == "Second"
    assert digest(store) == before


def test_any_two_records_can_be_judged(store: Store, waiting: list[str]) -> None:
    court, other = sorted(
        row["id"] for row in store.read("MATCH (r:Record {kind: 'Court'}) RETURN r.id AS id")
    )[:2]
    ended = run("review", court, "same", "--with", other, "--json")
    assert ended.status == 0
    assert json.loads(ended.out)["kind"] == "Court"
    assert json.loads(ended.out)["score"] is None


def test_a_contradiction_is_said_and_asked_again(store: Store, waiting: list[str]) -> None:
    first = review.pair_of(store, waiting[0])
    second = review.pair_of(store, waiting[1])
    for one, other in ((first.left, second.left), (first.right, second.left)):
        review.judge(store, review.pair_with(store, one, other), "same", "Analyst")
    ended = run("review", given="duq")
    assert ended.status == 0
    assert "CG-REV-003" in ended.err
    assert verdicts(store)[waiting[0]] == "unsure"
    assert run("review", waiting[0], "different").status == 5


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (("candidate-aaaaaaaaaaaaaaaa", "same"), 3, "CG-REV-001"),
        (("--withdraw", "candidate-aaaaaaaaaaaaaaaa"), 3, "CG-REV-002"),
        (("candidate-aaaaaaaaaaaaaaaa", "maybe"), 2, "CG-CLI-001"),
        (("candidate-aaaaaaaaaaaaaaaa", "--withdraw", "candidate-aaaaaaaaaaaaaaaa"), 2, "CG-CLI-001"),
        (("--by", ""), 2, "CG-CLI-001"),
    ],
)
def test_what_cannot_be_judged(store: Store, arguments: tuple[str, ...], status: int, code: str) -> None:
    ended = run("review", *arguments, "--json")
    assert ended.status == status
    assert json.loads(ended.err)["code"] == code
    assert ended.out == ""


def _controlled() -> None:
    """Make standard input the terminal that sends signals to the session: only so is Ctrl-C a signal."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """`casegraph review` in a terminal of its own."""

    def __init__(self) -> None:
        self._unread = ""
        self._master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [CASEGRAPH, "review", "--by", "Analyst"], stdin=slave, stdout=slave, stderr=slave, cwd=ROOT,
            env={**os.environ, "TERM": "dumb"}, start_new_session=True, preexec_fn=_controlled,
        )  # fmt: skip
        os.close(slave)

    def until(self, text: str) -> None:
        """Wait for `text`; what one read brought beyond it waits for the next call."""
        deadline = time.monotonic() + 60
        while text not in self._unread and time.monotonic() < deadline:
            if select.select([self._master], [], [], 0.2)[0]:
                self._unread += os.read(self._master, 65536).decode("utf-8", "replace")
        assert text in self._unread, self._unread[-500:]
        self._unread = self._unread.partition(text)[2]

    def press(self, key: str) -> None:
        os.write(self._master, key.encode())

    def end(self) -> int:
        return self.process.wait(60)


@pytest.fixture
def terminal(waiting: list[str]) -> Iterator[Terminal]:
    opened = Terminal()
    yield opened
    opened.process.kill()
    opened.process.wait()


def test_in_a_terminal_one_key_is_enough(store: Store, waiting: list[str], terminal: Terminal) -> None:
    terminal.until("q quit")
    terminal.press("d")
    terminal.until("2 of 3")
    terminal.press("q")
    terminal.until("1 judged (1 different); 2 left.")
    assert terminal.end() == 0
    assert verdicts(store) == {waiting[0]: "different"}


@pytest.mark.parametrize("how", ["key", "signal"])
def test_ctrl_c_leaves_what_was_decided(
    store: Store, waiting: list[str], terminal: Terminal, how: str
) -> None:
    terminal.until("q quit")
    terminal.press("s")
    terminal.until("2 of 3")
    terminal.until("q quit")
    if how == "key":
        terminal.press("\x03")
    else:
        terminal.process.send_signal(signal.SIGINT)
    terminal.until("CG-CLI-130")
    assert terminal.end() == 130
    assert verdicts(store) == {waiting[0]: "same"}
    assert spawn("review", given="q").status == 0
