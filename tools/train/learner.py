"""The networks with what they should come out as: examples to losses, and to counts of what is right."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from ingest.alike import same_name
from ingest.nlp.learned.decide import family
from ingest.nlp.learned.features import KINDS, PAST, TYPES, Pair, Past
from ingest.nlp.learned.files import ENCODER, PAIRS, TRIGGERS
from ingest.nlp.learned.naming import spans
from ingest.nlp.learned.network import spans_of
from ingest.nlp.learned.windows import Window
from ingest.nlp.reading import Reading
from tools.train.aims import Aims, aims_of
from tools.train.data import UNKNOWN, Example, Told, same_person
from tools.train.network import GRAMMAR_PAIR, GRAMMAR_TOKEN, PAIR, Encoder, Pairs, Triggers
from tools.train.pretrained import weights_of

BLANK_TOKEN, BLANK_PAIR = 0.35, 0.3
"""How often the grammar's own decisions are blanked."""
BLANK_PIECE = 0.05
"""How many of a text's pieces are blanked, so that no single word decides."""
FORGOTTEN = 0.15
"""How often an event is not remembered when the next is read, as it may not have been seen."""
HALF = torch.backends.cpu.get_cpu_capability() == "AVX512"
"""Whether the processor multiplies short numbers itself; where it does not, they take fifteen times as long."""
AWAY = -1e4
"""What keeps attention from where there is no pair."""
CHARGE = TYPES.index("charge")
IMPOSED = {"sentence", "conviction", "appeal_decision"}

Counts = Counter[str]


class Learner:
    """The networks, the loss, and what is counted on the way; not `new`, they go on from the files that are used."""

    def __init__(self, new: bool = True) -> None:
        self.new = new
        self.encoder, self.triggers, self.pairs = Encoder(), Triggers(), Pairs()
        self.training = False
        if not new:
            for part, file in zip(self.parts, (ENCODER, TRIGGERS, PAIRS), strict=True):
                trained = weights_of(onnx.load(str(file)).graph)
                part.load_state_dict({name: trained[name] for name in part.state_dict()})

    @property
    def parts(self) -> list[nn.Module]:
        """What is learned."""
        return [self.encoder, self.triggers, self.pairs]

    def train(self, training: bool) -> None:
        """Switch between training and use."""
        self.training = training
        for part in self.parts:
            part.train(training)
        self.encoder.encoder.eval()  # To blank some of it takes half of the time, and pieces are blanked anyway.

    def seen(self, example: Example, window: Window) -> "Seen":
        """What the networks make of a window's tokens, but for the pairs."""
        tokens = torch.tensor(example.features.tokens(window.start, window.end))
        looks = torch.tensor(example.looks[window.start : window.end])
        if self.training and random.random() < BLANK_TOKEN:
            tokens[:, GRAMMAR_TOKEN] = 0
        encoded = self._encoded(example, window)
        tags, wordings = (odds.log_softmax(-1) for odds in self.encoder.tags(encoded, looks))
        return Seen(encoded, tags, wordings, self.triggers.scores(encoded, tokens).log_softmax(-1))

    def _encoded(self, example: Example, window: Window) -> Tensor:
        """What the encoder in training makes of a window's tokens; the frozen layers are worked out once."""
        key = ("lower", window.start)
        with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
            if key not in example.kept:
                with torch.no_grad():
                    example.kept[key] = self.encoder.lower(torch.tensor([window.pieces]))
            lower = example.kept[key]
            if self.training:
                lower = lower * (torch.rand(lower.shape[:2]) > BLANK_PIECE).to(lower.dtype)[..., None]
            hidden = self.encoder.upper(lower)
        return hidden[0].float()[torch.tensor(window.first)]

    def loss(self, example: Example, early: bool = False, counts: Counts | None = None) -> Tensor:
        """Of one example, summed over its tokens and pairs."""
        total = torch.zeros(())
        before: list[Past] = []
        for window in example.windows:
            encoded, tags, wordings, scores = self.seen(example, window)
            aims = aims_of(example, window, scores.detach(), early)
            own = slice(window.own - window.start, None)
            named = torch.tensor(example.tags[window.own : window.end])
            worded = torch.tensor(example.wordings[window.own : window.end])
            total = total + functional.nll_loss(tags[own], named, reduction="sum")
            total = total + functional.nll_loss(wordings[own], worded, ignore_index=UNKNOWN, reduction="sum")
            total = total + (functional.nll_loss(scores, aims.types, reduction="none") * aims.weights).sum()
            if counts is not None:
                _count_triggers(scores, aims, counts)
                _count_names(example, window, tags[own].argmax(-1).tolist(), counts)
                _count_wordings(wordings[own].argmax(-1), worded, counts)
            asked = list(self._asked(example, window, aims, before))
            if asked:
                total = total + self._paired(window, encoded, asked, counts)
        return total

    def _asked(self, example: Example, window: Window, aims: Aims, before: list[Past]) -> Iterator["Asked"]:
        """What is asked about the tokens of a window, in their order; `before` takes up what is told on the way."""
        accused = {(a.at, CHARGE): a for a in example.accused if window.own <= a.at < window.end}
        for at, kind in sorted({*aims.events, *accused}):
            listed = example.features.pairs(at, window.start, window.end, before)
            if listed and (at, kind) in accused:
                yield Asked(at, CHARGE, listed, accused[at, kind].persons, None)
            if told := aims.events.get((at, kind)):
                if listed:
                    yield Asked(at, kind, listed, [p for t in told for p in t.persons], told[0])
                if not self.training or random.random() > FORGOTTEN:
                    before[:] = [told_of(example, at, told), *before[: PAST - 1]]

    def _paired(
        self, window: Window, encoded: Tensor, asked: Sequence["Asked"], counts: Counts | None
    ) -> Tensor:
        """The loss of all pairs of a window: of an accusation the persons, and nothing else."""
        scores, nothings = self._scored(window, encoded, asked)
        total = torch.zeros(())
        for one, values, nothing in zip(asked, scores, nothings, strict=True):
            score = values[: len(one.pairs)]
            name = "person" if one.told else "accused"
            total = total + _persons_loss(one.pairs, score, one.persons, counts, name)
            if one.told:
                total = total + _circumstances_loss(one, one.told, score, nothing, counts)
        return total

    def _scored(self, window: Window, encoded: Tensor, asked: Sequence["Asked"]) -> tuple[Tensor, Tensor]:
        """Shapes (asked, pairs) and (asked, kinds), pairs filled up to the most that one has."""
        most = max(len(one.pairs) for one in asked)
        spans, features = (
            torch.zeros(len(asked), most, 3).long(),
            torch.zeros(len(asked), most, len(PAIR)).long(),
        )
        away = torch.full((len(asked), 1, 1, most), AWAY)
        for k, one in enumerate(asked):
            count = len(one.pairs)
            spans[k, :count] = torch.tensor([spans_of(p, window.start) for p in one.pairs])
            features[k, :count] = torch.tensor([p.features for p in one.pairs])
            away[k, ..., :count] = 0
            if self.training and random.random() < BLANK_PAIR:
                features[k, :, GRAMMAR_PAIR] = 0
        at = torch.tensor([one.at - window.start for one in asked])
        return self.pairs.together(
            encoded, at, torch.tensor([one.kind for one in asked]), spans, features, away
        )


class Seen(NamedTuple):
    """What the encoder makes of a window's tokens, and the log odds of each tag and of each type for each."""

    encoded: Tensor
    tags: Tensor
    wordings: Tensor
    scores: Tensor


@dataclass(frozen=True)
class Asked:
    """A token with all that may belong to it; `told` is nothing where it is no event but an accusation."""

    at: int
    kind: int
    pairs: Sequence[Pair]
    persons: list[list[str]]
    told: Told | None


def told_of(example: Example, at: int, told: Sequence[Told]) -> Past:
    """What an event of the record leaves in mind, under the names that the reading has for it."""
    reading, first = example.reading, told[0]
    victims = [v for one in told for p in one.persons for v in _known_as(reading, p)]
    places = [
        next((b.name for b in reading.bodies if name and same_name(b.name, name)), name)
        for name in (first.court, first.facility)
    ]
    return Past(reading.words.sentence[at], tuple(dict.fromkeys(victims)), first.date, *places)


def _known_as(reading: Reading, forms: list[str]) -> list[str]:
    """A group as it is; of a person the reading's name, nothing where it has none."""
    if forms[0].startswith("["):
        return forms[:1]
    return [t.name for t in reading.people if same_person(t.name, forms)][:1]


def _persons_loss(
    listed: Sequence[Pair], score: Tensor, wanted: Sequence[list[str]], counts: Counts | None, name: str
) -> Tensor:
    """Each person by the best of the places that mean them."""
    meant: dict[str, list[int]] = {}
    for k, pair in enumerate(listed):
        for one in pair.meant if pair.kind == "person" else ():
            meant.setdefault("[" if one.startswith("[") else one, []).append(k)
    if not meant:
        return torch.zeros(())
    best = torch.stack([score[torch.tensor(places)].max() for places in meant.values()])
    right = torch.tensor(
        [float(any(same_person(one if one != "[" else "[]", p) for p in wanted)) for one in meant]
    )
    if counts is not None:
        chosen = best > min(0.0, float(best.max()))
        chosen |= best == best.max()
        counts[f"{name} right"] += int((chosen * right).sum())
        counts[f"{name} chosen"] += int(chosen.sum())
        counts[f"{name} all"] += len({tuple(p) for p in wanted})
    return 0.5 * functional.binary_cross_entropy_with_logits(best, right, reduction="sum")


def _circumstances_loss(
    asked: Asked, told: Told, score: Tensor, nothing: Tensor, counts: Counts | None
) -> Tensor:
    """Of each kind of circumstance the right one against the others and nothing."""
    total = torch.zeros(())
    for name, wanted, fits in _wanted(asked.kind, told):
        places = [k for k, p in enumerate(asked.pairs) if p.kind == name]
        right = _right(asked.pairs, places, wanted, fits) or ([0] if told.again and name == "date" else [])
        if places and right:
            values = torch.cat([nothing[KINDS.index(name)][None], score[torch.tensor(places)]])
            total = total - 0.5 * torch.logsumexp(values.log_softmax(0)[torch.tensor(right)], 0)
            if counts is not None:
                counts[f"{name} right"] += int(values.argmax()) in right
                counts[f"{name} all"] += 1
    return total


def _wanted(kind: int, told: Told) -> Iterable[tuple[str, Any, Callable[[str, Any], bool]]]:
    yield "date", told.date, lambda meant, day: meant == day
    yield "court", told.court, same_name
    yield "facility", told.facility, same_name
    if TYPES[kind] in IMPOSED:
        yield "term", told.months, lambda meant, months: abs(float(meant) - months) < 0.01


def _right(
    listed: Sequence[Pair], places: Sequence[int], wanted: Any, fits: Callable[[str, Any], bool]
) -> list[int]:
    """Numbers of the right candidates, from 1; 0 where nothing is; none where the right one was not found."""
    if wanted is None:
        return [0]
    exact = [n + 1 for n, k in enumerate(places) if fits(listed[k].meant[0], wanted)]
    if exact or not isinstance(wanted, str):
        return exact
    return [
        n + 1
        for n, k in enumerate(places)
        if listed[k].kind == "date"
        and (listed[k].meant[0].startswith(wanted) or wanted.startswith(listed[k].meant[0]))
    ]


def _count_names(example: Example, window: Window, found: list[int], counts: Counts) -> None:
    before, after = [0] * window.own, [0] * (len(example.tags) - window.end)
    told = set(spans(example.reading, [*before, *found, *after]))
    right = set(spans(example.reading, [*before, *example.tags[window.own : window.end], *after]))
    for name, listed in (("right", right & told), ("chosen", told), ("all", right)):
        counts.update(f"{label} {name}" for _, _, label in listed)


def _count_wordings(found: Tensor, right: Tensor, counts: Counts) -> None:
    """Tokens of accusations, of those of which it is known."""
    known = right != UNKNOWN
    counts["wording right"] += int(((found > 0) & (right > 0)).sum())
    counts["wording chosen"] += int(((found > 0) & known).sum())
    counts["wording all"] += int((right > 0).sum())


def _count_triggers(scores: Tensor, aims: Aims, counts: Counts) -> None:
    for found, aim, weight in zip(
        scores.argmax(-1).tolist(), aims.types.tolist(), aims.weights.tolist(), strict=True
    ):
        if weight:
            same = bool(found and aim) and family(TYPES[found]) == family(TYPES[aim])
            counts["trigger right"] += same
            counts["trigger chosen"] += found > 0
            counts["trigger all"] += aim > 0
