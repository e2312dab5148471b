"""The network: a small pretrained encoder, a head that names triggers and a head that pairs them with what belongs."""

from typing import Any

import torch
from torch import Tensor, nn

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
from tools.train.pretrained import encoder

WIDTH = 384
FROZEN = 2
"""Layers of the encoder, from below, that are left as they come."""
TOKEN = ((len(TAGS) + 1, 12), (len(DEPS) + 1, 12), (len(OWNERS), 6), (len(TYPES), 16), (2, 4))
"""Values and width of each number that `Features.tokens` gives."""
PAIR = (
    (len(KINDS), 8), (2 * FAR + 6, 12), (SENTENCES_BACK + SENTENCES_ON + 2, 6), (2, 4), (RELATIONS + 1, 16),
    (len(TAGS) + 1, 12), (len(DEPS) + 1, 12), (2, 4), (2, 4), (len(BEFORE) + 1, 8), (4, 4), (len(ROLES) + 1, 8), (5, 4),
    (RECENT + 1, 6), (3 * PAST + 1, 8),
)  # fmt: skip
"""The same for `Pair.features`."""
GRAMMAR_TOKEN, GRAMMAR_PAIR = 3, 7
"""Places of what the grammar decided; blanked in some of the training, so that the network does not lean on it."""
MEETING, JOINED, HEADS, BESIDE = 96, 128, 4, 2
"""Widths of what a trigger and a candidate are compared in and of what comes of it; heads and layers of attention."""


class Triggers(nn.Module):
    """Pieces of a window to what the encoder makes of each token, and the score of each type of event."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = encoder()
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            for parameter in part.parameters():
                parameter.requires_grad = False
        self.known = nn.ModuleList(nn.Embedding(*size) for size in TOKEN)
        self.head = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(WIDTH + sum(w for _, w in TOKEN), 192), nn.GELU(), nn.Dropout(0.2),
            nn.Linear(192, len(TYPES)),
        )  # fmt: skip

    def forward(self, pieces: Tensor, first: Tensor, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """Shapes (1, pieces), (tokens,), (tokens, 5) to (tokens, 384) and (tokens, types), the latter probabilities."""
        encoded = self.upper(self.lower(pieces))[0][first]
        return encoded, self.scores(encoded, tokens).softmax(-1)

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

    def scores(self, encoded: Tensor, tokens: Tensor) -> Tensor:
        """Log odds of each type for each token."""
        known = [embed(tokens[:, k]) for k, embed in enumerate(self.known)]
        return self.head(torch.cat([encoded, *known], -1))


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

    def forward(self, candidates: Tensor) -> Tensor:
        """Shape (pairs, `JOINED`) to the same."""
        depth = JOINED // HEADS
        asked = self.asked(self.first(candidates)).view(-1, 3, HEADS, depth).permute(1, 2, 0, 3)
        share = (asked[0] @ asked[1].transpose(1, 2) / depth**0.5).softmax(-1)
        heard = (share @ asked[2]).transpose(0, 1).reshape(-1, JOINED)
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
        self.beside = nn.Sequential(*(Beside() for _ in range(BESIDE)))
        self.head = nn.Sequential(nn.Dropout(0.15), nn.Linear(JOINED, len(KINDS)))
        self.nothing = nn.Sequential(nn.Linear(WIDTH + 16, 64), nn.GELU(), nn.Linear(64, len(KINDS)))

    def forward(
        self, encoded: Tensor, at: Tensor, kind: Tensor, spans: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Shapes (tokens, 384), (), (), (pairs, 3), (pairs, 15) to (pairs,) and (kinds,), both log odds."""
        told, sort = encoded[at], self.kind(kind)
        there = spans[:, 2:].to(encoded.dtype)
        candidate = (encoded[spans[:, 0]] + encoded[spans[:, 1]]) / 2 * there + self.absent * (1 - there)
        left, right = self.trigger(told).expand(spans.shape[0], -1), self.candidate(candidate)
        known = [embed(features[:, k]) for k, embed in enumerate(self.known)]
        met = torch.cat([left, right, left * right, sort.expand(spans.shape[0], -1), *known], -1)
        score = self.head(self.beside(self.joined(met))).gather(1, features[:, :1])[:, 0]
        return score, self.nothing(torch.cat([told, sort], -1))
