"""Both networks with what they should come out as: examples to losses, and to counts of what is right."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from ingest.evaluate import same_name
from ingest.nlp.learned.decide import family
from ingest.nlp.learned.features import KINDS, PAST, TYPES, Pair, Past
from ingest.nlp.learned.files import ENCODER, PAIRS
from ingest.nlp.learned.network import Network, spans_of
from ingest.nlp.learned.windows import Window
from ingest.nlp.reading import Reading
from tools.train.aims import Aims, aims_of
from tools.train.data import Example, Told, same_person
from tools.train.network import GRAMMAR_PAIR, GRAMMAR_TOKEN, Pairs, Triggers
from tools.train.pretrained import weights_of

BLANK_TOKEN, BLANK_PAIR = 0.35, 0.3
"""How often the grammar's own decisions are blanked."""
BLANK_PIECE = 0.05
"""How many of a text's pieces are blanked, so that no single word decides."""
FORGOTTEN = 0.15
"""How often an event is not remembered when the next is read, as it may not have been seen."""
HALF = torch.backends.cpu.get_cpu_capability() == "AVX512"
"""Whether the processor multiplies short numbers itself; where it does not, they take fifteen times as long."""
CHARGE = TYPES.index("charge")
IMPOSED = {"sentence", "conviction", "appeal_decision"}

Counts = Counter[str]


class Learner:
    """Both networks, the loss, and what is counted on the way.

    With an `encoder`, a network that is trained already, only the pairs are learned, on what it makes of the words.
    What is not `new` goes on from the files that are used.
    """

    def __init__(self, encoder: Network | None = None, new: bool = True) -> None:
        self.encoder, self.new = encoder, new
        self.triggers = None if encoder else Triggers()
        self.pairs = Pairs()
        self.training = False
        if not new:
            self.pairs.load_state_dict(weights_of(onnx.load(str(PAIRS)).graph))
        if not new and self.triggers:
            trained = weights_of(onnx.load(str(ENCODER)).graph)
            self.triggers.load_state_dict({name: trained[name] for name in self.triggers.state_dict()})

    @property
    def parts(self) -> list[nn.Module]:
        """What is learned."""
        return [*([self.triggers] if self.triggers else []), self.pairs]

    def train(self, training: bool) -> None:
        """Switch between training and use."""
        self.training = training
        for part in self.parts:
            part.train(training)

    def seen(self, example: Example, window: Window) -> tuple[Tensor, Tensor]:
        """What the encoder makes of a window's tokens, and the log odds of each type for each."""
        tokens = example.features.tokens(window.start, window.end)
        if self.encoder:
            key = ("seen", window.start)
            if key not in example.kept:
                encoded, probability = self.encoder.triggers(window, tokens)
                example.kept[key] = torch.tensor(encoded).half(), torch.tensor(probability).clamp(1e-9).log()
            encoded, scores = example.kept[key]
            return encoded.float(), scores
        assert self.triggers
        numbers = torch.tensor(tokens)
        if self.training and random.random() < BLANK_TOKEN:
            numbers[:, GRAMMAR_TOKEN] = 0
        encoded = self._encoded(self.triggers, example, window)
        return encoded, self.triggers.scores(encoded, numbers).log_softmax(-1)

    def _encoded(self, triggers: Triggers, example: Example, window: Window) -> Tensor:
        """What the encoder in training makes of a window's tokens; the frozen layers are worked out once."""
        key = ("lower", window.start)
        with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
            if key not in example.kept:
                with torch.no_grad():
                    triggers.encoder.eval()
                    example.kept[key] = triggers.lower(torch.tensor([window.pieces]))
                    triggers.encoder.train(self.training)
            lower = example.kept[key]
            if self.training:
                lower = lower * (torch.rand(lower.shape[:2]) > BLANK_PIECE).to(lower.dtype)[..., None]
            hidden = triggers.upper(lower)
        return hidden[0].float()[torch.tensor(window.first)]

    def loss(self, example: Example, early: bool = False, counts: Counts | None = None) -> Tensor:
        """Of one example, summed over its tokens and pairs."""
        total = torch.zeros(())
        before: list[Past] = []
        for window in example.windows:
            encoded, scores = self.seen(example, window)
            aims = aims_of(example, window, scores, early)
            if self.triggers:
                loss = functional.nll_loss(scores, aims.types, reduction="none")
                total = total + (loss * aims.weights).sum()
            if counts is not None:
                _count_triggers(scores, aims, counts)
            accused = {(a.at, CHARGE): a for a in example.accused if window.own <= a.at < window.end}
            for at, kind in sorted({*aims.events, *accused}):
                if (at, kind) in accused:
                    persons = accused[at, kind].persons
                    total = total + self._accused(example, window, encoded, at, persons, before, counts)
                if told := aims.events.get((at, kind)):
                    total = total + self._pairs(example, window, encoded, (at, kind), told, before, counts)
                    if not self.training or random.random() > FORGOTTEN:
                        before = [told_of(example, at, told), *before[: PAST - 1]]
        return total

    def _accused(
        self,
        example: Example,
        window: Window,
        encoded: Tensor,
        at: int,
        persons: list[list[str]],
        before: Sequence[Past],
        counts: Counts | None,
    ) -> Tensor:
        """The loss of whom an accusation concerns: persons, and nothing else."""
        listed = example.features.pairs(at, window.start, window.end, before)
        if not listed:
            return torch.zeros(())
        score, _ = self._scored(window, encoded, (at, CHARGE), listed)
        return _persons_loss(listed, score, persons, counts, "accused")

    def _scored(
        self, window: Window, encoded: Tensor, trigger: tuple[int, int], listed: Sequence[Pair]
    ) -> tuple[Tensor, Tensor]:
        at, kind = trigger
        spans = torch.tensor([spans_of(p, window.start) for p in listed])
        features = torch.tensor([p.features for p in listed])
        if self.training and random.random() < BLANK_PAIR:
            features[:, GRAMMAR_PAIR] = 0
        return self.pairs(encoded, torch.tensor(at - window.start), torch.tensor(kind), spans, features)

    def _pairs(
        self,
        example: Example,
        window: Window,
        encoded: Tensor,
        trigger: tuple[int, int],
        told: list[Told],
        before: Sequence[Past],
        counts: Counts | None,
    ) -> Tensor:
        at, kind = trigger
        listed = example.features.pairs(at, window.start, window.end, before)
        if not listed:
            return torch.zeros(())
        score, nothing = self._scored(window, encoded, trigger, listed)
        total = _persons_loss(listed, score, [p for t in told for p in t.persons], counts, "person")
        for name, wanted, fits in _wanted(kind, told[0]):
            places = [k for k, p in enumerate(listed) if p.kind == name]
            right = _right(listed, places, wanted, fits)
            if places and right:
                values = torch.cat([nothing[KINDS.index(name)][None], score[torch.tensor(places)]])
                total = total - 0.5 * torch.logsumexp(values.log_softmax(0)[torch.tensor(right)], 0)
                if counts is not None:
                    counts[f"{name} right"] += int(values.argmax()) in right
                    counts[f"{name} all"] += 1
        return total


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


def _count_triggers(scores: Tensor, aims: Aims, counts: Counts) -> None:
    for found, aim, weight in zip(
        scores.argmax(-1).tolist(), aims.types.tolist(), aims.weights.tolist(), strict=True
    ):
        if weight:
            same = bool(found and aim) and family(TYPES[found]) == family(TYPES[aim])
            counts["trigger right"] += same
            counts["trigger chosen"] += found > 0
            counts["trigger all"] += aim > 0
