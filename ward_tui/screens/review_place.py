"""Where one stands in the weekly review: at its first view, at a card, or at what changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ward_tui.domain.walk import Walk

START, CHANGES = "", "*"
BESIDE_CARDS = frozenset({START, CHANGES})


def next_place(walk: Walk, after: str = START) -> str:
    """Return the next card that waits, from the beginning again when none is left behind; else the changes."""
    cards = list(walk.cards)
    place = next((place for place, card in enumerate(cards) if card.subject == after), -1)
    around = [*cards[place + 1 :], *cards[: place + 1]]
    return next((card.subject for card in around if card.answer is None), CHANGES)


def resumed_place(walk: Walk, remembered: Mapping[str, Any]) -> str:
    """Return where the user stood in the running review, else its first card that waits."""
    kept = remembered.get(walk.review.id) if walk.review else None
    if kept == CHANGES or (isinstance(kept, str) and walk.card(kept) is not None):
        return kept
    return next_place(walk)


def answers_of(walk: Walk) -> dict[str, int]:
    """Return the answered cards of a running review, each with the entry that wrote its answer."""
    review = walk.review
    return {} if review is None or review.is_finished else {key: each.seq for key, each in review.answers.items()}


def taken_back(walk: Walk, before: Mapping[str, int]) -> str:
    """Return the first card whose answer is older than it was, or gone: an undo took it back; '' for none."""
    now = answers_of(walk)
    return next((card.subject for card in walk.cards if before.get(card.subject, 0) > now.get(card.subject, 0)), "")


def remember(remembered: dict[str, Any], walk: Walk, at: str, known: Collection[str]) -> bool:
    """Note where one stands in the running review, and tell whether there is anything to keep; others are forgotten."""
    if at == START or walk.review is None:
        return False
    for other in [key for key in remembered if key not in known]:
        del remembered[other]
    remembered[walk.review.id] = at
    return True
