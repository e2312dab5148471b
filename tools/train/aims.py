"""What the tokens of a window should come out as, by the record of the report."""

import torch
from torch import Tensor

from ingest.nlp.learned.decide import family
from ingest.nlp.learned.features import TYPES
from ingest.nlp.learned.windows import Window
from tools.train.data import Example, Told, same_person


class Aims:
    """What the tokens of a window should come out as."""

    def __init__(self, window: Window) -> None:
        size = window.end - window.start
        self.types = torch.zeros(size, dtype=torch.long)
        self.weights = torch.ones(size)
        self.weights[: window.own - window.start] = 0
        self.events: dict[tuple[int, int], list[Told]] = {}


def aims_of(example: Example, window: Window, scores: Tensor, early: bool) -> Aims:
    """Named triggers as they are; of the others the likeliest token of the quote, as the network has it now."""
    aims, taken = Aims(window), dict[int, int]()
    mine = [t for t in example.told if window.own <= t.tokens[0] < window.end]
    for told in sorted(mine, key=lambda t: not t.certain):
        kind = TYPES.index(told.type)
        tokens = [k for k in told.tokens if window.own <= k < window.end and taken.get(k, kind) == kind]
        if not tokens:
            continue
        at = max(
            tokens,
            key=lambda k: (
                float(scores[k - window.start, kind])
                + (1.0 if early else 0.4) * _likely(example, k, told.type)
            ),
        )
        if not told.real:
            aims.weights[at - window.start] = 0
            continue
        taken[at] = kind
        aims.types[at - window.start], aims.weights[at - window.start] = kind, 1.5
        aims.events.setdefault((at, kind), []).append(told)
    _pardon(example, window, aims)
    _pardon_beside(example, window, aims, scores)
    return aims


def _likely(example: Example, at: int, kind: str) -> float:
    """How likely a token is the trigger, before anything is learned."""
    words = example.reading.words
    told = any(t.at == at and family(t.type) == family(kind) for t in example.reading.tellings)
    tag = words.tag[at][:2]
    by_tag = {"VB": 1.0, "NN": 0.5, "JJ": -0.5, "CD": -0.5}.get(tag, -3.0)
    return 3.0 * told + (0.0 if words.dep[at] in ("aux", "auxpass") else by_tag)


def _pardon(example: Example, window: Window, aims: Aims) -> None:
    """A second telling of an event is no mistake, although the record gives each event one quote."""
    for telling in example.reading.tellings:
        if not window.own <= telling.at < window.end or aims.types[telling.at - window.start]:
            continue
        if any(
            family(t.type) == family(telling.type)
            and any(same_person(v, p) for v in telling.victims for p in t.persons)
            for t in example.told
        ):
            aims.weights[telling.at - window.start] = 0


def _pardon_beside(example: Example, window: Window, aims: Aims, scores: Tensor) -> None:
    """A word joined to the trigger tells the same: `gave` in `gave a suspended sentence`, whichever is named."""
    words = example.reading.words
    found = scores.argmax(-1).tolist()
    for at, kind in aims.events:
        for k in (words.head[at], *words.kids[at]):
            here, own = k - window.start, window.own <= k < window.end
            if own and not aims.types[here] and family(TYPES[found[here]]) == family(TYPES[kind]):
                aims.weights[here] = 0
