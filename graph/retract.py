"""Retract a report, or take that back: what stands on it leaves the graph, and comes back as it was.

Nothing is deleted. The claims that live are withdrawn and note that they went with their report, so that those which a
newer version had withdrawn before stay so when it comes back. Resolution and projection follow from the claims.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from graph.connection import Store, Transaction
from graph.errors import NoSuchReport


@dataclass(frozen=True)
class Retracted:
    """What a retraction, or its taking back, changed; nothing when the report was so already."""

    report: str
    claims: int
    changed: bool = True


def retract(store: Store, report: str, reason: str, now: str) -> Retracted:
    """Withdraw a report (id) with all that it says; `now` is an ISO instant. Raises `NoSuchReport`."""
    with store.exclusive("a retraction"):
        if _state(store, report):
            return Retracted(report, 0, changed=False)
        return store.transact(partial(_retract, report=report, reason=reason, now=now))


def restore(store: Store, report: str) -> Retracted:
    """Take the retraction of a report back; raises `NoSuchReport`."""
    with store.exclusive("a retraction"):
        if not _state(store, report):
            return Retracted(report, 0, changed=False)
        return store.transact(partial(_restore, report=report))


def now() -> str:
    """Return this instant, as a retraction records it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _state(store: Store, report: str) -> bool:
    rows = store.read("change/retracted", report=report)
    if not rows:
        raise NoSuchReport(report)
    return rows[0]["at"] is not None


def _retract(tx: Transaction, report: str, reason: str, now: str) -> Retracted:
    tx.run("change/retract", report=report, reason=reason, now=now)
    claims = tx.run("change/retract_claims", report=report, now=now)[0]["claims"]
    tx.run("change/stale", report=report)
    return Retracted(report, claims)


def _restore(tx: Transaction, report: str) -> Retracted:
    tx.run("change/restore", report=report)
    claims = tx.run("change/restore_claims", report=report)[0]["claims"]
    tx.run("change/stale", report=report)
    return Retracted(report, claims)
