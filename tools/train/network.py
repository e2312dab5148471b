"""The network: a small pretrained encoder that names and finds accusations, a head for triggers, one that pairs."""

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from ingest.nlp.learned.features import (
    BEFORE,
    DEPS,
    FAR,
    KINDS,
    OWNERS,
    PAST,
    RECENT,
    RELATIONS,
    ROLES,
    SENTENCES_BACK,
    SENTENCES_ON,
    TAGS,
    TYPES,
)  # fmt: skip
from ingest.nlp.learned.naming import LABELS
from tools.train.pretrained import encoder

WIDTH = 384
LEVELS = 64
"""The largest of the whole numbers that a weight of the encoder is kept as; see `export`."""
FROZEN = 2
"""Layers of the encoder, from below, that are left as they come."""
LOOK = ((7, 8), (len(TAGS) + 1, 8))
"""Values and width of each number that `looks_of` gives."""
NAMED, WORDED = 2 * len(LABELS) + 1, 3
"""Tags of names, and of the words of an accusation: none, the first, a further one."""
TOKEN = ((len(TAGS) + 1, 12), (len(DEPS) + 1, 12), (len(OWNERS), 6), (len(TYPES), 16), (2, 4))
"""Values and width of each number that `Features.tokens` gives."""
PAIR = (
    (len(KINDS), 8), (2 * FAR + 6, 12), (SENTENCES_BACK + SENTENCES_ON + 2, 6), (2, 4), (RELATIONS + 1, 16),
    (len(TAGS) + 1, 12), (len(DEPS) + 1, 12), (2, 4), (2, 4), (len(BEFORE) + 1, 8), (4, 4), (len(ROLES) + 1, 8), (5, 4),
    (RECENT + 1, 6), (3 * PAST + 1, 8),
)  # fmt: skip
"""The same for `Pair.features`."""
GRAMMAR_TOKEN, GRAMMAR_PAIR = 3, 7
"""Places of what the grammar decided; blanked in some of the training, so that the network does not lean on them."""
MEETING, JOINED, HEADS, BESIDE = 96, 128, 4, 2
"""Widths of what a trigger and a candidate are compared in and of what comes of it; heads and layers of attention."""


class Rounded(nn.Linear):
    """A layer that rounds its weights and what it is given as the files do, so that what is learned allows for it."""

    def forward(self, input: Tensor) -> Tensor:
        """As `Linear`."""
        given = input.detach()
        span = given.amax().clamp_min(0) - given.amin().clamp_max(0)
        return functional.linear(_rounded(input, span / 255), rounded(self.weight), self.bias)


def rounded(weight: Tensor) -> Tensor:
    """Shape (out, in): what is left of a matrix when each row is kept in whole numbers up to `LEVELS`."""
    return _rounded(weight, weight.detach().abs().amax(1, keepdim=True) / LEVELS)


def _rounded(values: Tensor, step: Tensor) -> Tensor:
    """Multiples of the step; the gradient passes the rounding over."""
    plain = values.detach().float()
    step = step.float().clamp_min(1e-9)
    return values + ((plain / step).round() * step - plain)


def _round_all(module: nn.Module) -> None:
    for part in module.modules():
        if type(part) is nn.Linear:
            part.__class__ = Rounded


class Encoder(nn.Module):
    """Pieces of a window to what is made of each token, and the scores of its tags of a name and of an accusation."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = encoder()
        _round_all(self.encoder.encoder)
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            for parameter in part.parameters():
                parameter.requires_grad = False
        self.looks = nn.ModuleList(nn.Embedding(*size) for size in LOOK)
        width = WIDTH + sum(w for _, w in LOOK)
        self.names, self.wordings = _head(width, NAMED), _head(width, WORDED)

    def forward(self, pieces: Tensor, first: Tensor, looks: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Shapes (1, pieces), (tokens,), (tokens, 2) to (tokens, 384) and, log odds, (tokens, `NAMED`), (tokens, 3)."""
        encoded = self.upper(self.lower(pieces))[0][first]
        return encoded, *self.tags(encoded, looks)

    def tags(self, encoded: Tensor, looks: Tensor) -> tuple[Tensor, Tensor]:
        """Log odds of each tag of a name, and of an accusation, for each token."""
        beside = _beside(encoded, self.looks, looks)
        return self.names(beside), self.wordings(beside)

    def lower(self, pieces: Tensor) -> Tensor:
        """The part that is not trained."""
        hidden: Any = self.encoder.embeddings(input_ids=pieces)
        return self._through(hidden, self.encoder.encoder.layer[:FROZEN])

    def upper(self, hidden: Tensor) -> Tensor:
        """The part that is."""
        return self._through(hidden, self.encoder.encoder.layer[FROZEN:])

    def _through(self, hidden: Any, layers: Any) -> Tensor:
        for layer in layers:
            hidden = layer(hidden)
            hidden = hidden[0] if isinstance(hidden, tuple) else hidden
        return hidden


class Triggers(nn.Module):
    """What is known of each token of a window to the score of each type of event."""

    def __init__(self) -> None:
        super().__init__()
        self.known = nn.ModuleList(nn.Embedding(*size) for size in TOKEN)
        self.head = _head(WIDTH + sum(w for _, w in TOKEN), len(TYPES))

    def forward(self, encoded: Tensor, tokens: Tensor) -> Tensor:
        """Shapes (tokens, 384), (tokens, 5) to (tokens, types), probabilities."""
        return self.scores(encoded, tokens).softmax(-1)

    def scores(self, encoded: Tensor, tokens: Tensor) -> Tensor:
        """Log odds of each type for each token."""
        return self.head(_beside(encoded, self.known, tokens))


def _head(width: int, answers: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Dropout(0.2), nn.Linear(width, 192), nn.GELU(), nn.Dropout(0.2), nn.Linear(192, answers)
    )


def _beside(encoded: Tensor, embeddings: nn.ModuleList, numbers: Tensor) -> Tensor:
    """What the encoder made of each token, with small numbers known of it beside it."""
    return torch.cat([encoded, *(embed(numbers[:, k]) for k, embed in enumerate(embeddings))], -1)


class Beside(nn.Module):
    """One layer of attention over the candidates of a trigger: each as it stands beside the others."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.LayerNorm(JOINED), nn.LayerNorm(JOINED)
        self.asked, self.told = nn.Linear(JOINED, 3 * JOINED), nn.Linear(JOINED, JOINED)
        self.apart = nn.Sequential(
            nn.Linear(JOINED, 2 * JOINED), nn.GELU(), nn.Dropout(0.15), nn.Linear(2 * JOINED, JOINED)
        )
        self.dropped = nn.Dropout(0.15)

    def forward(self, candidates: Tensor, away: Tensor | None = None) -> Tensor:
        """Shape (triggers, pairs, `JOINED`) to the same; `away`, (triggers, 1, 1, pairs), is low where no pair is."""
        depth, count = JOINED // HEADS, candidates.shape[0]
        asked = self.asked(self.first(candidates)).view(count, -1, 3, HEADS, depth).permute(2, 0, 3, 1, 4)
        share = asked[0] @ asked[1].transpose(2, 3) / depth**0.5
        share = (share if away is None else share + away).softmax(-1)
        heard = (share @ asked[2]).transpose(1, 2).reshape(count, -1, JOINED)
        candidates = candidates + self.dropped(self.told(heard))
        return candidates + self.dropped(self.apart(self.second(candidates)))


class Pairs(nn.Module):
    """A trigger and its candidates to how well each belongs, knowing the others."""

    def __init__(self) -> None:
        super().__init__()
        self.trigger, self.candidate = nn.Linear(WIDTH, MEETING), nn.Linear(WIDTH, MEETING)
        self.kind = nn.Embedding(len(TYPES), 16)
        self.known = nn.ModuleList(nn.Embedding(*size) for size in PAIR)
        self.absent = nn.Parameter(torch.randn(WIDTH) * 0.02)
        width = 3 * MEETING + 16 + sum(w for _, w in PAIR)
        self.joined = nn.Sequential(nn.Dropout(0.2), nn.Linear(width, JOINED), nn.GELU())
        self.beside = nn.ModuleList(Beside() for _ in range(BESIDE))
        self.head = nn.Sequential(nn.Dropout(0.15), nn.Linear(JOINED, len(KINDS)))
        self.nothing = nn.Sequential(nn.Linear(WIDTH + 16, 64), nn.GELU(), nn.Linear(64, len(KINDS)))

    def forward(
        self, encoded: Tensor, at: Tensor, kind: Tensor, spans: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Shapes (tokens, 384), (), (), (pairs, 3), (pairs, 15) to (pairs,) and (kinds,), both log odds."""
        score, nothing = self.together(encoded, at[None], kind[None], spans[None], features[None])
        return score[0], nothing[0]

    def together(
        self,
        encoded: Tensor,
        at: Tensor,
        kind: Tensor,
        spans: Tensor,
        features: Tensor,
        away: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """The same of several triggers, whose pairs are filled up to one number; see `Beside` for `away`."""
        told, sort = encoded[at], self.kind(kind)
        there = spans[..., 2:].to(encoded.dtype)
        candidate = (encoded[spans[..., 0]] + encoded[spans[..., 1]]) / 2 * there + self.absent * (1 - there)
        right = self.candidate(candidate)
        left = self.trigger(told)[:, None].expand_as(right)
        known = [embed(features[..., k]) for k, embed in enumerate(self.known)]
        sorts = sort[:, None].expand(-1, spans.shape[1], -1)
        met = self.joined(torch.cat([left, right, left * right, sorts, *known], -1))
        for layer in self.beside:
            met = layer(met, away)
        score = self.head(met).gather(2, features[..., :1])[..., 0]
        return score, self.nothing(torch.cat([told, sort], -1))
