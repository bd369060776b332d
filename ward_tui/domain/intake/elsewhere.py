"""Targets that a document lists in its text besides the table that counts: what they say otherwise is asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftTarget
from ward_tui.domain.text import fold

_WORD = re.compile(r"\w+")
SAME, ALIKE = 0.85, 0.5  # shares of the words of one text that stand in the other
_MOST = 400  # targets of each that are looked through


def told_elsewhere(table: Sequence[DraftTarget], listed: Sequence[DraftTarget]) -> list[Doubt]:
    """Return a doubt about each listed target that the table words otherwise, or does not have.

    Args:
        listed: the targets of the text; those of running text, outside of any list, are left out.
    """
    words = [(f"CT{place:02}", target, _words(target.text)) for place, target in enumerate(table[:_MOST], 1)]
    doubts = []
    for target in listed[:_MOST]:
        own = _words(target.text)
        if target.from_text or not own:
            continue
        share, key, like = max(
            ((len(own & other) / len(own), key, each.text) for key, each, other in words), default=(0.0, "", "")
        )
        if share >= SAME:
            continue
        if share >= ALIKE:
            doubts.append(Doubt(DoubtKind.DIFFERS, key, "text", target.text, like, (target.text,), target.spot))
        else:
            doubts.append(Doubt(DoubtKind.UNREAD, "", "", target.text, "", (), target.spot))
    return doubts


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
